"""What it takes for an effect to count as shown."""

from collections.abc import Callable

from game.opinion.experiments.situation import Situation, share_that_holds

ENOUGH = 0.95
"""Share of the grid: 60 points, each with all guessed and calibrated constants varied by factors up to 1.6, those from experiments by
1.25 and from meta-analyses by 1.15; and publics from 14 to 71 % favourable, 5 to 45 % undecided, trust, involvement .3 to .7."""


def assert_holds(effect: Callable[[Situation], bool]) -> None:
    """Fail unless the effect holds in the model as it is and nearly everywhere on the grid."""
    assert effect(Situation()), "the model as it is does not show it"
    share = share_that_holds(effect)
    assert share >= ENOUGH, f"holds at {share:.0%} of the grid"
