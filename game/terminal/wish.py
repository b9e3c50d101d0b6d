"""What was asked for on the command line."""

from dataclasses import dataclass
from pathlib import Path

from game.rules.state import Mode
from game.scenario.languages import Language
from game.scenario.model import Scenario
from game.terminal.seats import HUMAN, WORKING


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

    @property
    def seating(self) -> tuple[str, ...]:
        """The options that seat these two, as far as they are not what one gets without any."""
        speaker = () if self.speaker == HUMAN else ("--speaker", self.speaker)
        return (*speaker, *(() if self.press == WORKING else ("--press", self.press)))

    @property
    def has_person(self) -> bool:
        """Whether somebody has to type."""
        return HUMAN in (self.speaker, self.press)
