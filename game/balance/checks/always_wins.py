"""Rule `play-always-wins`."""

from game.balance.checks.reading import finder, remedy_of
from game.balance.findings import Found
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def tell(found: Found) -> Finding:
    """Hardly a game reached silver without this response."""
    return Finding(
        ("responses", found.subject),
        f"said in all, or nearly all, of the {found.games:,} games that reached silver",
        remedy_of(found),
        key=True,
    )


RULE = Rule(
    code="play-always-wins",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="Hardly a game reached silver without this response.",
    why="A line that wins whatever else is said leaves nothing to decide: whoever has found it says it every time.",
    mend="Give it a price: a part that it leaves open, a public that resents it, a claim that a card or another line contradicts. "
    "Or let another line serve as well.",
    find=finder("always-wins", tell),
)
