"""Speakers that always answer in one style, as the model's yardstick: none of them should be best with nearly every public."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from game.rules.actions import (
    Action,
    AnswerNow,
    Call,
    ChooseMessage,
    Cite,
    Close,
    EndBriefing,
    HoldFloor,
    Open,
    PointOut,
    Say,
    TakeCard,
    Yield,
)
from game.rules.events import ContradictionMade, PromiseBroken
from game.rules.observation import Observation
from game.rules.play import apply
from game.rules.state import Spoken, State
from game.scenario.conference import Response
from game.scenario.entailment import opposite
from game.scenario.vocabulary import Directness, TacticGroup

G = TacticGroup
PLAIN = {Directness.EXPLICIT: 1.0, Directness.PARTIAL: 0.6, Directness.IMPLICIT: 0.4, Directness.GENERAL: 0.3}
CONTRADICTS = -20.0
"""A line that contradicts the record is never worth it; nor, to who works from a dossier, one that a check would call false."""


@dataclass(frozen=True)
class Taste:
    """What a style likes in a line."""

    answering: float = 0.0
    """Per part answered, by how plainly."""
    near: float = 0.0
    """Talking about what was asked, 0 to 1."""
    image: float = 0.0
    """How good for the speaker its claims are, -1 to 1 each."""
    challenging: float = 0.0
    """Defeating the premise."""
    groups: Mapping[TacticGroup, float] = field(default_factory=dict)
    links: int = 3
    cites: bool = False
    """Cards from the dossier are cited where they fit."""
    holds: bool = False
    """Insists when interrupted."""


STYLES = {
    "candid": Taste(4, 1.5, -0.3, 1, {G.GOODWILL: 1, G.SUBSTANTIATE: 1.5, G.ATTACK: -3, G.EVADE: -5}, cites=True),
    "disciplined": Taste(3, 1.5, 1.5, 2, {G.SUBSTANTIATE: 2, G.FRAME: 1, G.ATTACK: -2, G.EVADE: -5}, cites=True),
    "fighter": Taste(1.5, 1, 1, 2.5, {G.ATTACK: 3, G.DEFEND: 1.5, G.GOODWILL: -2, G.EVADE: -4}, holds=True),
    "evader": Taste(-2, 3, 1, 0.5, {G.FRAME: 3, G.DEFEND: 1, G.ATTACK: -2, G.EVADE: -1}, links=2),
    "legal": Taste(-2, 1, 0.3, 0, {G.EVADE: 2, G.DEFEND: 2, G.ATTACK: -2}, links=1),
    "pleaser": Taste(0.5, 1, 0, 0, {G.GOODWILL: 4, G.FRAME: 1.5, G.ATTACK: -4, G.EVADE: -3}, links=2),
    "silent": Taste(-3, 0, 0, 0, {G.EVADE: 5}, links=1),
}


class StyledSpeaker:
    """Chooses the line that its style likes best; of equals, any."""

    def __init__(self, style: str) -> None:
        self.taste = STYLES[style]

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose by phase."""
        legal = observation.legal
        for kind in (PointOut, HoldFloor if self.taste.holds else AnswerNow):
            offered = [action for action in legal if isinstance(action, kind)]
            if offered:
                return offered[0]
        if any(isinstance(action, (Say, Yield)) for action in legal):
            return self._answer(observation, rng)
        return _elsewhere(legal, rng)

    def _answer(self, observation: Observation, rng: Random) -> Action:
        state = observation.imagine(rng)
        lines = [action for action in observation.legal if isinstance(action, (Say, Cite))]
        may_yield = [action for action in observation.legal if isinstance(action, Yield)]
        said = len(observation.current.links) if observation.current is not None else 0
        worth = {line: self._worth(state, line) + rng.random() for line in lines}
        best = max(worth, key=lambda line: worth[line], default=None)
        if best is None or (may_yield and (said >= self.taste.links or worth[best] < 1)):
            return may_yield[0]
        return best

    def _worth(self, state: State, line: Say | Cite) -> float:
        after, events = apply(state, line)
        if any(isinstance(event, (ContradictionMade, PromiseBroken)) for event in events):
            return CONTRADICTS
        exchange = after.current
        if exchange is None or not exchange.links:
            return 0.0
        spoken = exchange.links[-1]
        if self.taste.cites and any(map(state.game.is_false, spoken.claims)):
            return CONTRADICTS
        worth = self.taste.groups.get(spoken.tactic.group, 0.0)
        worth += self.taste.image * sum(state.game.image(claim) for claim in spoken.claims)
        worth += self.taste.challenging * any(
            opposite(premise) in state.game.entailed[claim] for premise in exchange.premise for claim in spoken.claims
        )
        worth += self.taste.near * _nearness(after, spoken)
        if isinstance(line, Cite):
            return worth if self.taste.cites else -10.0
        return worth + self.taste.answering * _plainness(state.game.scenario.responses[line.response], exchange.parts)


def _nearness(state: State, spoken: Spoken) -> float:
    """1 when a line is about what was asked, 0 when it is about quite another matter."""
    game, exchange = state.game, state.current
    assert exchange is not None
    asked = [game.parts[part].issue for part in exchange.parts if part in game.parts]
    distances = [game.distance(part, issue) for part in asked for issue in spoken.line(game).issues]
    return 1 - min(distances, default=1.0)


def _plainness(response: Response, parts: tuple[str, ...]) -> float:
    return sum(PLAIN[how] for part, how in response.answers.items() if part in parts)


def _elsewhere(legal: tuple[Action, ...], rng: Random) -> Action:
    """Fill the dossier, choose messages, read a statement, call on somebody; never leave early."""
    for kind in (TakeCard, ChooseMessage, EndBriefing, Open, Call):
        offered = [action for action in legal if isinstance(action, kind)]
        if offered:
            return rng.choice(offered)
    staying = [action for action in legal if not isinstance(action, Close)]
    return rng.choice(staying or list(legal))
