"""Rule `play-uncited`."""

from game.balance.checks.reading import finder, remedy_of
from game.balance.findings import Found
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def tell(found: Found) -> Finding:
    """A card was cited in no game that was played."""
    return Finding(
        ("evidence", found.subject),
        f"cited in none of {found.games:,} games",
        remedy_of(found),
        key=True,
    )


RULE = Rule(
    code="play-uncited",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="A card was cited in no game that was played.",
    why="A card that nobody takes or cites takes a place in the list, and an author's time.",
    mend="Let it support what questions are about, or defeat a premise; make it better, shorter, or more quotable.",
    find=finder("uncited", tell),
)
