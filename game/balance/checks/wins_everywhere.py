"""Rule `play-wins-everywhere`."""

from game.balance.checks.reading import finder, remedy_of
from game.balance.findings import Found
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def tell(found: Found) -> Finding:
    """A speaker of one character reaches silver in more than half of the games against every press."""
    return Finding(
        ("objectives",),
        f"the character `{found.subject}` reaches silver in more than half of {found.games:,} games, against every press",
        remedy_of(found),
        key=True,
    )


RULE = Rule(
    code="play-wins-everywhere",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="A speaker of one character reaches silver in more than half of the games against every press.",
    why="A level that one character wins whatever is asked teaches that character, and nothing about listening to the question.",
    mend="Give its lines a price: a public that resents them, a debt, a contradiction that waits further on.",
    find=finder("wins-everywhere", tell),
)
