"""What a press finds out before it asks: how sore each question is, and the answer that it would get."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

from game.players.lookahead import imagined
from game.players.pressing import called
from game.players.reply import replies
from game.players.score import score
from game.rules.actions import Ask, Cite, RaiseHand, Say, Side
from game.rules.events import Phase
from game.rules.floor import askable
from game.rules.game import Game
from game.rules.observation import observe
from game.rules.phases import legal_actions
from game.rules.play import apply, new_game
from game.rules.state import Spoken, State

LINKS = 3
"""Lines of an answer that a press expects which has done its homework."""

Lines = tuple[Say | Cite, ...]
"""An answer, as actions."""


@dataclass(frozen=True, eq=False, slots=True)
class Preview:
    """What questions would come to, each put as hard as it can be, at one moment of a conference."""

    soreness: Mapping[str, float] = field(default_factory=dict)
    """By question: points of score that it would cost the speaker; less than nothing where it would do good."""
    answers: Mapping[str, Lines] = field(default_factory=dict)
    """By address: the lines that the speaker is expected to say."""


@lru_cache(maxsize=8)
def homework(game: Game) -> Preview:
    """What can be known of a level before it begins: every question as it would go were it the first."""
    state = new_game(game)
    while state.phase in (Phase.BRIEFING, Phase.OPENING):
        state, _ = apply(state, legal_actions(state)[0])
    return preview(imagined(observe(state, Side.PRESS), Random(0)))


def preview(state: State) -> Preview:
    """What each question that may be asked now would come to, while hands go up."""
    put = dict(_put(state))
    answered = dict(zip(put, replies(list(put.values()), LINKS), strict=True))
    return Preview(
        {name: score(state) - score(each.prospect.state, each.prospect.dodges) for name, each in answered.items()},
        {hardest(state.game, name): lines_of(each.state) for name, each in answered.items()},
    )


def hardest(game: Game, question: str) -> str:
    """The address of a question's hardest wording."""
    return f"{question}.{list(game.scenario.questions[question].asks)[-1]}"


def lines_of(state: State) -> Lines:
    """What has been said in the answer under way."""
    return tuple(map(_line, state.current.links)) if state.current is not None else ()


def _line(link: Spoken) -> Say | Cite:
    return Say(link.response) if link.response is not None else Cite(str(link.evidence), link.phrasing)


def _put(state: State) -> Iterator[tuple[str, State]]:
    """Every question with the state in which its reporter has just put it."""
    for reporter in state.game.scenario.reporters:
        questions = askable(state, reporter)
        floor = called(state, RaiseHand(reporter)) if questions else state
        for question in questions:
            ask = Ask(hardest(state.game, question))
            if ask in legal_actions(floor):
                yield question, apply(floor, ask)[0]
