"""Speakers who do the same thing whatever is asked: a level that rewards one of them is a dull level."""

from collections.abc import Mapping, Sequence
from itertools import product
from random import Random

from game.rules.actions import (
    Action,
    AnswerNow,
    Call,
    ChooseMessage,
    Cite,
    Close,
    EndBriefing,
    Hesitate,
    HoldFloor,
    Open,
    Pause,
    PointOut,
    Replan,
    Say,
    TakeCard,
    Yield,
)
from game.rules.events import Phase
from game.rules.observation import Observation
from game.scenario.vocabulary import Tactic, TacticGroup, Temperament

FILIBUSTERS = 10
"""Links of an answer that never ends."""


class FirstCard:
    """Always takes the first thing on the menu that is not leaving; says one line."""

    links = 1

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose by phase; the first of what is wanted."""
        if observation.phase is Phase.ANSWER:
            return self.answer(observation)
        if observation.phase is Phase.FLOOR:
            return self.call(observation)
        return _first(observation.legal, TakeCard, ChooseMessage, EndBriefing, Open, PointOut, AnswerNow, HoldFloor)

    def call(self, observation: Observation) -> Action:
        """Who is called."""
        return _first(observation.legal, Call)

    def answer(self, observation: Observation) -> Action:
        """What is said next."""
        said = len(observation.current.links) if observation.current is not None else 0
        line = _first(observation.legal, Say, Cite)
        return Yield() if said >= self.links and Yield() in observation.legal else line


class WalksOut(FirstCard):
    """Answers one question and leaves."""

    def call(self, observation: Observation) -> Action:
        """Leave as soon as one question has been answered."""
        return Close() if observation.called else super().call(observation)


class Filibusters(FirstCard):
    """Talks until nobody else has a turn: the longest lines first."""

    links = FILIBUSTERS

    def answer(self, observation: Observation) -> Action:
        """The longest line left."""
        responses = observation.scenario.responses
        lines = [action for action in observation.legal if isinstance(action, Say)]
        said = len(observation.current.links) if observation.current is not None else 0
        if not lines or said >= self.links:
            return super().answer(observation)
        return max(lines, key=lambda line: responses[line.response].seconds)


class CallsFriends(FirstCard):
    """Calls sympathetic reporters only, and of others the most patient."""

    links = 2

    def call(self, observation: Observation) -> Action:
        """A friend, if one has a hand up."""
        reporters = observation.scenario.reporters

        def friendly(action: Call) -> tuple[bool, float, int]:
            asker = reporters[action.reporter]
            slant = observation.scenario.outlets[asker.outlet].slant
            return asker.temperament is Temperament.SYMPATHETIC, slant, asker.patience

        calls = [action for action in observation.legal if isinstance(action, Call)]
        friends = [action for action in calls if friendly(action)[0] or friendly(action)[1] > 0]
        if not friends and observation.calls_left is not None and Close() in observation.legal:
            return Close()
        return max(friends or calls, key=friendly, default=Close())


class Triple(FirstCard):
    """Goes through the same three groups of tactics, in order, at every question; any line of the group will do."""

    def __init__(self, groups: Sequence[TacticGroup]) -> None:
        self.groups = tuple(groups)

    def choose(self, observation: Observation, rng: Random) -> Action:
        """As ever; lines of one group in any order."""
        if observation.phase is not Phase.ANSWER:
            return super().choose(observation, rng)
        said = len(observation.current.links) if observation.current is not None else 0
        for group in self.groups[said:]:
            lines = [action for action in observation.legal if _group(observation, action) is group]
            if lines:
                return rng.choice(lines)
        return Yield() if Yield() in observation.legal else _first(observation.legal, Say)


def _group(observation: Observation, action: Action) -> TacticGroup | None:
    if isinstance(action, Say):
        return Tactic(observation.scenario.responses[action.response].tactic).group
    return TacticGroup.SUBSTANTIATE if isinstance(action, Cite) else None


def _first(legal: Sequence[Action], *kinds: type[Action]) -> Action:
    """The first action of the first kind that is offered; else the first that neither leaves nor dithers."""
    for kind in kinds:
        for action in legal:
            if isinstance(action, kind):
                return action
    calm = [action for action in legal if not isinstance(action, (Close, Pause, Replan, Hesitate))]
    return calm[0] if calm else legal[0]


TRIPLES: Mapping[str, tuple[TacticGroup, ...]] = {"-".join(triple): triple for triple in product(TacticGroup, repeat=3)}
"""Every ordered triple of the seven groups, by name."""
