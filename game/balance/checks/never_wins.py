"""Rule `play-never-wins`."""

from game.balance.checks.reading import finder, remedy_of
from game.balance.findings import Found
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def tell(found: Found) -> Finding:
    """A response was offered, and said in no game that reached silver."""
    return Finding(
        ("responses", found.subject),
        f"said in none of {found.games:,} games that reached silver",
        remedy_of(found),
        key=True,
    )


RULE = Rule(
    code="play-never-wins",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="A response was offered, and said in no game that reached silver.",
    why="A line that only losers say is no choice. It may still be right for what it teaches; then let the level say so.",
    mend="Give it something that no other line does: another part, a public of its own, a card to cite, a lower price in seconds.",
    find=finder("never-wins", tell),
)
