"""Rule `play-bar-missed`."""

from game.balance.checks.reading import finder, remedy_of
from game.balance.findings import Found
from game.balance.naming import missed
from game.presentation.language import FALLBACK, wording
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def tell(found: Found) -> Finding:
    """The level misses a bar that every level must clear."""
    told = f"misses a bar: {missed(wording(FALLBACK), found)} (`{found.subject}`)"
    return Finding(("objectives",), told, remedy_of(found), key=True)


RULE = Rule(
    code="play-bar-missed",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="The level misses a bar that every level must clear.",
    why="The bars are what makes a level worth playing twice: no character, habit or luck wins it, thought does, and most decisions are real ones.",
    mend="The problem says what was measured, and where to begin; the page that `on-the-record balance LEVEL --bars --out page.html` "
    "writes shows all bars at once. A bar that a level means to miss goes into its `ignore`, with the reason.",
    find=finder("bar-missed", tell),
)
