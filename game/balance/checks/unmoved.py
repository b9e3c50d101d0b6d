"""Rule `play-unmoved`."""

from game.balance.checks.reading import finder, remedy_of
from game.balance.findings import Found
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def tell(found: Found) -> Finding:
    """A public moved by less than one in a thousand in every game that was played."""
    return Finding(
        ("audiences", found.subject),
        f"never moved by one in a thousand, in {found.games:,} games",
        remedy_of(found),
        key=True,
    )


RULE = Rule(
    code="play-unmoved",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="A public moved by less than one in a thousand in every game that was played.",
    why="Whoever never moves is no audience but a decoration: nothing that is said reaches it, or it has made up its mind.",
    mend="Let an outlet reach it, let it care about an issue that is asked about, or lower the certainty of its beliefs.",
    find=finder("unmoved", tell),
)
