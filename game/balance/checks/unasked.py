"""Rule `play-unasked`."""

from game.balance.checks.reading import finder, remedy_of
from game.balance.findings import Found
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def _parts(found: Found) -> tuple[str, str, str]:
    question, _, follow_up = found.subject.partition(".")
    return question, "follow_ups", follow_up


def tell(found: Found) -> Finding:
    """A follow-up was put in no game that was played."""
    return Finding(("questions", *_parts(found)), f"put in none of {found.games:,} games", remedy_of(found), key=True)


RULE = Rule(
    code="play-unasked",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="A follow-up was put in no game that was played.",
    why="Its condition on the record never holds when its reporter may follow up.",
    mend="Loosen its condition, or make the lines that lead to it worth saying.",
    find=finder("unasked", tell),
)
