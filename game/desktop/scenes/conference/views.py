"""What the presentation says of the moment, worked out once for as long as nothing changes."""

from collections.abc import Sequence
from functools import lru_cache

from game.desktop.playing import followed
from game.presentation import advisers, audiences, cards, forecast, hand, question_view
from game.presentation.cards import CardView, is_card
from game.presentation.narrator import Narrator
from game.rules.actions import Action, Cite, LetGoOn, Say
from game.rules.events import Phase
from game.rules.phases import legal_actions
from game.rules.state import State
from game.scenario.vocabulary import Tactic


@lru_cache(16)
def lines(state: State) -> tuple[Action, ...]:
    """The lines that can be said now."""
    return tuple(action for action in legal_actions(state) if is_card(action))


@lru_cache(16)
def places(began: State, state: State) -> tuple[Action, ...]:
    """Every line of an answer in its place."""
    return hand.places(began, state)


@lru_cache(256)
def line_view(narrator: Narrator, state: State, action: Action, planned: tuple[Action, ...]) -> CardView:
    """A line that could be said after the planned ones."""
    return cards.card_view(narrator, state, action, planned)


@lru_cache(32)
def answer_view(narrator: Narrator, state: State, planned: tuple[Action, ...]) -> tuple[CardView, ...]:
    """The lines said so far, then the planned ones."""
    return cards.answer_so_far(narrator, state, planned)


@lru_cache(16)
def question(narrator: Narrator, state: State) -> question_view.QuestionView:
    """The question at hand. Raises ValueError if nobody has asked."""
    return question_view.question_view(narrator, state)


@lru_cache(16)
def polls(narrator: Narrator, state: State) -> tuple[audiences.AudienceView, ...]:
    """Every audience."""
    return audiences.audience_views(narrator, state)


@lru_cache(128)
def advice(
    narrator: Narrator, state: State, action: Action, planned: tuple[Action, ...]
) -> tuple[advisers.Advice, ...]:
    """What the advisers say of a line."""
    return advisers.advise(narrator, state, action, planned)


@lru_cache(64)
def forecast_of(state: State, chain: tuple[Action, ...]) -> tuple[float, ...]:
    """Practice: every audience's change in points were the answer to end after these lines."""
    return forecast.forecast(state, chain)


@lru_cache(128)
def after(state: State, chain: tuple[Action, ...]) -> State:
    """The state after lines are said and nobody cuts in; as far as the clock lets them be said."""
    for action in chain:
        if action not in legal_actions(state):
            break
        state, _ = followed(state, action)
        if state.phase is Phase.INTERRUPT:
            state, _ = followed(state, LetGoOn())
    return state


def page_of(actions: Sequence[Action], first: int, most: int) -> tuple[Action, ...]:
    """So many actions from one on."""
    return tuple(actions[first : first + most])


def tactic_of(state: State, action: Action | None) -> str:
    """The id of the tactic of a line that might be said; empty for anything else."""
    if isinstance(action, Say):
        return state.game.scenario.responses[action.response].tactic.value
    return Tactic.CITE_EVIDENCE.value if isinstance(action, Cite) else ""
