"""What was asked for on the command line."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from game.players.names import HUMAN, USUAL_PRESS
from game.players.registry import PRESSES, SPEAKERS
from game.rules.actions import Side
from game.rules.state import Mode
from game.scenario.languages import Language
from game.scenario.model import Scenario


@dataclass(frozen=True)
class Wish:
    """What was asked for on the command line."""

    level: str
    scenario: Scenario
    language: Language | None
    seed: int | None
    speaker: str
    press: str
    mode: Mode | None
    file: Path | None
    as_json: bool
    named: frozenset[Side] = frozenset()
    """The sides of which somebody said who chooses; the others are as one gets them without asking."""

    @property
    def seating(self) -> tuple[str, ...]:
        """The options that seat these two, as far as they are not what one gets without any."""
        speaker = () if self.speaker == HUMAN else ("--speaker", self.speaker)
        return (*speaker, *(() if self.press == USUAL_PRESS else ("--press", self.press)))

    @property
    def players(self) -> Mapping[str, str]:
        """By side, who chooses."""
        return {Side.SPEAKER.value: self.speaker, Side.PRESS.value: self.press}

    def seated_as(self, kept: Mapping[str, str]) -> "Wish":
        """The same, with those who chose in a kept conference wherever nobody was named."""
        free = {side: kept[side] for side in Side if side not in self.named and kept.get(side) in _known(side)}
        return replace(self, speaker=free.get(Side.SPEAKER, self.speaker), press=free.get(Side.PRESS, self.press))

    @property
    def has_person(self) -> bool:
        """Whether somebody has to type."""
        return HUMAN in (self.speaker, self.press)


def _known(side: Side) -> frozenset[str]:
    """Who can be seated on a side."""
    return frozenset((HUMAN, *(SPEAKERS if side is Side.SPEAKER else PRESSES)))
