"""Rule `play-never-offered`."""

from game.balance.checks.reading import finder, remedy_of
from game.balance.findings import Found
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def tell(found: Found) -> Finding:
    """A response was on no menu in any game that was played."""
    return Finding(
        ("responses", found.subject),
        f"on no menu in {found.games:,} games",
        remedy_of(found),
        key=True,
    )


RULE = Rule(
    code="play-never-offered",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="A response was on no menu in any game that was played.",
    why="Nobody will ever read it. Its question, its follow-up or its condition is never reached, or something else always comes first.",
    mend="Offer it at another question, loosen the condition of its follow-up, or delete it.",
    find=finder("never-offered", tell),
)
