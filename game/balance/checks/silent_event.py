"""Rule `play-silent-event`."""

from game.balance.checks.reading import finder, remedy_of
from game.balance.findings import Found
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def tell(found: Found) -> Finding:
    """An event happened in no game that was played."""
    return Finding(("events", found.subject), f"happened in none of {found.games:,} games", remedy_of(found), key=True)


RULE = Rule(
    code="play-silent-event",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="An event happened in no game that was played.",
    why="Its condition never holds after an exchange.",
    mend="Loosen its condition.",
    find=finder("silent-event", tell),
)
