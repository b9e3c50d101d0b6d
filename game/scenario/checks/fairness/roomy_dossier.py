"""Rule `roomy-dossier`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

FEWEST = 2
"""Cards from which on there is a choice to be made."""


def find(level: Level) -> Iterator[Finding]:
    """A dossier with room for every card that there is."""
    cards, room = len(level.scenario.evidence), level.scenario.briefing.dossier
    if cards >= FEWEST and room >= cards:
        message = f"the dossier holds {room}, and there are {cards} cards: nothing has to be left at home"
        yield Finding(("briefing", "dossier"), message, "make it smaller, or write more cards")


RULE = Rule(
    code="roomy-dossier",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="All cards fit into the dossier.",
    why="The briefing is a bet on what will be asked. Who can take everything along bets nothing.",
    mend="Let the dossier hold about a third of the cards.",
    failing=(Example("2", at="briefing.dossier"),),
    passing=(Example("1", at="briefing.dossier"),),
    find=find,
)
