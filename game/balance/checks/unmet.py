"""Rule `play-unmet`."""

from game.balance.checks.reading import finder, remedy_of
from game.balance.findings import Found
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def tell(found: Found) -> Finding:
    """An objective was met in no game that was played."""
    return Finding(
        ("objectives", found.subject),
        f"met in none of {found.games:,} games",
        remedy_of(found),
        key=True,
    )


RULE = Rule(
    code="play-unmet",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="An objective was met in no game that was played.",
    why="A goal that no player of the program ever reaches is out of reach for most people too.",
    mend="Ask for less, or write lines that serve it.",
    find=finder("unmet", tell),
)
