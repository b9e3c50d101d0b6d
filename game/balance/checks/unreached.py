"""Rule `play-unreached`."""

from game.balance.checks.reading import finder, remedy_of
from game.balance.findings import Found
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def tell(found: Found) -> Finding:
    """A question was asked in no game that was played."""
    return Finding(
        ("questions", found.subject),
        f"asked in none of {found.games:,} games",
        remedy_of(found),
        key=True,
    )


RULE = Rule(
    code="play-unreached",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="A question was asked in no game that was played.",
    why="Its condition never holds, its reporter never has the floor, or the clock runs out before: what was written for it is lost.",
    mend="Loosen its condition, give it to another reporter, or give the level more time.",
    find=finder("unreached", tell),
)
