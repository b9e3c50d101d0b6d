"""A speaker who reads from a sheet: what is on it is said as soon as it may be, and nothing else."""

from dataclasses import dataclass
from random import Random

from game.rules.actions import (
    Action,
    AnswerNow,
    Call,
    ChooseMessage,
    Cite,
    Concede,
    EndBriefing,
    Open,
    Say,
    TakeCard,
    Yield,
)
from game.rules.observation import Observation


@dataclass(frozen=True)
class Sheet:
    """Reads its lines in their order, each once a conference; everything else it does as simply as it can."""

    opening: str
    lines: tuple[str, ...]
    """Responses, and `card` or `card.phrasing` for what is cited."""
    cards: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose the first thing to be done that is legal."""
        said = {link.response for exchange in observation.record.exchanges for link in exchange.links}
        wanted: list[Action] = [
            *(TakeCard(card) for card in self.cards),
            *(ChooseMessage(message) for message in self.messages),
            EndBriefing(),
            Open(self.opening),
            *(action for action in observation.legal if isinstance(action, Call)),
            AnswerNow(),
            Concede(),
            *(Say(line) for line in self.lines if line not in said),
            *(Cite(*line.split(".")) for line in self.lines),
            Yield(),
        ]
        return next((action for action in wanted if action in observation.legal), observation.legal[0])
