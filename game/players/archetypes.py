"""Speakers of one character each: clever within it, never beyond it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from game.players.greedy import ease
from game.players.lookahead import after_each, imagined, prospects
from game.players.preparing import call_best, meet_interruption, prepare
from game.players.taste import Taste, liking, line_of, matter_of
from game.players.worth import card_worth, line_worth, value
from game.rules.actions import Action, Cite, Open, Say, Yield
from game.rules.events import DebtKind, Phase
from game.rules.foresight import Prospect
from game.rules.observation import Observation
from game.rules.state import State
from game.scenario.vocabulary import Tactic, TacticGroup

G = TacticGroup
LOOKED_AT = 6
"""An archetype thinks so many of the lines through that it likes best."""
WHIM = 0.5
"""How far liking varies from day to day."""
OPENING_WHIM = 2.5
"""The same of openings, of which a day has only one."""
ENOUGH = 1.0
"""A line liked less than this is left unsaid."""
CONTRADICTION = 20.0
"""What it costs a line that cannot stand beside an earlier one."""


@dataclass(frozen=True)
class Character:
    """How an archetype answers."""

    taste: Taste
    links: int = 3
    """It says so much and no more."""
    judgement: float = 0.5
    """What a point of score counts against liking."""
    pleases: bool = False
    """Judges by the asker's public instead of by the score."""
    holds: bool = False
    """Insists when interrupted."""
    opening: frozenset[Tactic] = frozenset()
    """What it likes to open with; nothing at all where empty."""


CHARACTERS: Mapping[str, Character] = {
    "candid": Character(
        Taste(answering=4, near=1.5, challenging=1, two_sided=2, warm=1, card=1.5,
              groups={G.ANSWER: 1, G.GOODWILL: 1, G.SUBSTANTIATE: 0.5, G.ATTACK: -4, G.EVADE: -6}),
        links=4, opening=frozenset({Tactic.APOLOGISE, Tactic.ACKNOWLEDGE, Tactic.DIRECT_ANSWER, Tactic.CORRECTIVE_ACTION}),
    ),
    "evader": Character(
        Taste(answering=-2.5, near=3.5, image=1, challenging=0.5, groups={G.FRAME: 2.5, G.DEFEND: 0.5, G.ATTACK: -2, G.EVADE: -0.5}),
    ),
    "fighter": Character(
        Taste(answering=1, near=1, image=1, challenging=4, card=0.5,
              groups={G.ATTACK: 3.5, G.DEFEND: 1.5, G.GOODWILL: -2, G.EVADE: -4}),
        holds=True, opening=frozenset({Tactic.WARNING, Tactic.COUNTER_ACCUSATION, Tactic.ATTACK_ACCUSER}),
    ),
    "disciplined": Character(
        Taste(answering=2, near=1, image=1, message=4, groups={G.FRAME: 1.5, G.SUBSTANTIATE: 0.5, G.ATTACK: -2, G.EVADE: -3}),
        judgement=1.0,
        opening=frozenset({Tactic.VISION, Tactic.PRINCIPLE, Tactic.PROPOSAL}),
    ),
    "pleaser": Character(
        Taste(answering=0.5, near=1, warm=3, groups={G.GOODWILL: 2, G.FRAME: 0.5, G.ATTACK: -4, G.EVADE: -3}),
        judgement=2.0, pleases=True, opening=frozenset({Tactic.SYMPATHY, Tactic.GRATITUDE, Tactic.APOLOGISE}),
    ),
    "legal": Character(
        Taste(answering=-1, near=1, provable=-2.5, warm=-0.5, groups={G.EVADE: 2.5, G.DEFEND: 1, G.ATTACK: -3, G.GOODWILL: -1, G.FRAME: -0.5}),
        links=1,
    ),
}  # fmt: skip
"""Every archetype by name."""


class Archetype:
    """A speaker of one character."""

    def __init__(self, character: str) -> None:
        self.character = character

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose what the character likes best; of equals, any."""
        if len(observation.choices) == 1:
            return observation.choices[0]
        return _CHOICES[observation.phase](CHARACTERS[self.character], observation, rng)


def _prepare(character: Character, observation: Observation, rng: Random) -> Action:
    game = observation.imagine(rng).game
    responses = game.scenario.responses

    def of_message(message: str) -> float:
        return character.taste.groups.get(responses[message].tactic.group, 0.0) + line_worth(game, responses[message])

    return prepare(observation, lambda card: card_worth(game, card) + WHIM * rng.random(), of_message)


def _open(character: Character, observation: Observation, rng: Random) -> Action:
    scenario = observation.scenario

    def worth(action: Action) -> float:
        says = scenario.openings[action.opening].says if isinstance(action, Open) else ()
        suiting = [scenario.responses[name].tactic in character.opening for name in says]
        return 2 * sum(suiting) - len(suiting) + OPENING_WHIM * rng.random()

    return max(observation.legal, key=worth)


def _call(character: Character, observation: Observation, rng: Random) -> Action:
    game = observation.imagine(rng).game
    return call_best(observation, lambda reporter: ease(game, reporter) + WHIM * rng.random())


def _answer(character: Character, observation: Observation, rng: Random) -> Action:
    lines = [action for action in observation.legal if isinstance(action, (Say, Cite))]
    may_yield = Yield() in observation.legal
    said = len(observation.current.links) if observation.current is not None else 0
    if not lines or (may_yield and said >= character.links):
        return Yield() if may_yield else lines[0]
    state = imagined(observation, rng)
    game, matter = state.game, matter_of(state)
    liked = {line: liking(character.taste, matter, line_of(game, line)) + WHIM * rng.random() for line in lines}
    best = sorted(lines, key=lambda line: -liked[line])[:LOOKED_AT]
    worth = dict(zip(best, _judge(character, state, best), strict=True))
    chosen = max(best, key=lambda line: liked[line] + worth[line])
    return Yield() if may_yield and liked[chosen] + worth[chosen] < ENOUGH else chosen


def _judge(character: Character, state: State, lines: list[Say | Cite]) -> list[float]:
    """What each line would do, as far as the character cares."""
    now, *then = prospects([state, *after_each(state, lines)])
    measure = (lambda prospect: _pleased(prospect, state)) if character.pleases else value
    return [
        character.judgement * (measure(prospect) - measure(now))
        - CONTRADICTION * (_contradictions(prospect.state) > _contradictions(state))
        for prospect in then
    ]


def _pleased(prospect: Prospect, state: State) -> float:
    """Points of favour with the public that the asker brings an answer to."""
    game = state.game
    outlet = game.outlets.index(game.scenario.reporters[str(state.floor)].outlet)
    return float(prospect.state.record.meters[-1].favourable @ game.seen[:, outlet]) / max(
        float(game.seen[:, outlet].sum()), 1e-6
    )


def _contradictions(state: State) -> int:
    return sum(debt.kind is DebtKind.CONTRADICTION for debt in state.debts)


def _interrupted(character: Character, observation: Observation, _: Random) -> Action:
    return meet_interruption(observation, character.holds)


_CHOICES: Mapping[Phase, Callable[[Character, Observation, Random], Action]] = {
    Phase.BRIEFING: _prepare,
    Phase.OPENING: _open,
    Phase.FLOOR: _call,
    Phase.ANSWER: _answer,
    Phase.INTERRUPTED: _interrupted,
}
