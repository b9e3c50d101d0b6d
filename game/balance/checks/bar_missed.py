"""Rule `play-bar-missed`."""

from game.balance.checks.reading import finder
from game.balance.findings import Found
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def tell(found: Found) -> Finding:
    """The level misses a bar that every level must clear."""
    return Finding(
        ("objectives",),
        f"misses the bar `{found.subject}`{f' ({found.other})' if found.other else ''}",
        "`on-the-record balance LEVEL --bars --out page.html` shows by how much",
        key=True,
    )


RULE = Rule(
    code="play-bar-missed",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="The level misses a bar that every level must clear.",
    why="The bars are what makes a level worth playing twice: no character, habit or luck wins it, thought does, and most decisions are real ones.",
    mend="See the page that `on-the-record balance LEVEL --bars --out page.html` writes: it shows by how much, and why.",
    find=finder("bar-missed", tell),
)
