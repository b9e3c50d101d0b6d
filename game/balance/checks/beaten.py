"""Rule `play-beaten`."""

from game.balance.checks.reading import finder, remedy_of
from game.balance.findings import Found
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def tell(found: Found) -> Finding:
    """A response was never better than another one that was offered with it."""
    return Finding(
        ("responses", found.subject),
        f"never better than `{found.other}` in {found.games} decisions that offered both",
        remedy_of(found),
        key=True,
    )


RULE = Rule(
    code="play-beaten",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="A response was never better than another one that was offered with it.",
    why="Played to the end on the same luck, the other line came out ahead every time: whoever has seen both will never say this one.",
    mend="Let it answer another part, address another public, cost less time or carry better; or take one of the two away.",
    find=finder("beaten", tell),
)
