"""The order in which lines are laid out: each page of seven shows every family of tactics that there is.

On a table each line has a place of its own for as long as the answer goes on, so that a key always says the same line;
and which family lies first is another at every question, so that lines must be read.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from game.presentation.cards import is_card, spoken_link
from game.rules.actions import Action
from game.rules.answer import open_parts
from game.rules.evasion import meets
from game.rules.events import Phase
from game.rules.luck import luck
from game.rules.phases import legal_actions
from game.rules.state import Spoken, State
from game.scenario.entailment import opposite
from game.scenario.vocabulary import TacticGroup

PAGE = 7
"""Cards at once; as many as there are families of tactics."""


def laid_out(state: State, cards: Sequence[Action]) -> tuple[Action, ...]:
    """One line of each family after the other, first those that take up an open part, then those that meet the premise."""
    families: defaultdict[TacticGroup, list[Action]] = defaultdict(list)
    for card in sorted(cards, key=lambda card: _rank(state, spoken_link(state, card))):
        families[spoken_link(state, card).tactic.group].append(card)
    rounds = zip_longest(*(families[group] for group in TacticGroup))
    return tuple(_dealt(rounds))


def places(began: State, now: State) -> tuple[Action, ...]:
    """Every line's place on the table, from the state in which the answer began; what can be said only since comes last.

    Lines that were said, or can be said no longer, keep their places.
    """
    dealt = _shuffled(began, laid_out(began, _cards(began)))
    return (*dealt, *(card for card in laid_out(now, _cards(now)) if card not in dealt))


def answer_began(states: Sequence[State], now: State) -> State:
    """The earliest state in which the answer under way had the choices that it has `now`, a demand to answer apart."""
    found = now
    for state in reversed(states):
        if state.current is None or now.current is None or state.current.number != now.current.number:
            break
        if state.phase is Phase.ANSWER and state.current.must_answer == now.current.must_answer:
            found = state
    return found


def _cards(state: State) -> list[Action]:
    return [action for action in legal_actions(state) if is_card(action)]


def _shuffled(state: State, cards: Sequence[Action]) -> tuple[Action, ...]:
    """Each page in an order of its own, the same whenever this question is put at this point of this conference."""
    number = state.current.number if state.current is not None else 0
    found: list[Action] = []
    for start in range(0, len(cards), PAGE):
        page = cards[start : start + PAGE]
        found += sorted(page, key=lambda card: luck(state.seed, number, "place", repr(card)))
    return tuple(found)


def _dealt(rounds: Iterator[tuple[Action | None, ...]]) -> Iterator[Action]:
    for dealt in rounds:
        yield from (card for card in dealt if card is not None)


def _rank(state: State, link: Spoken) -> int:
    """0 if it takes up an open part, 1 if it meets the premise, 2 otherwise; equals keep the author's order."""
    if any(meets(state.game, state.record, link.line(state.game), part) for part in open_parts(state)):
        return 0
    premise = state.current.premise if state.current is not None else ()
    wanted = {opposite(literal) for literal in premise}
    return 1 if any(state.game.entailed[claim] & wanted for claim in link.claims) else 2
