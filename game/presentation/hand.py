"""The order in which lines are laid out: each page of seven shows every family of tactics that there is."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from game.presentation.cards import spoken_link
from game.rules.actions import Action
from game.rules.answer import open_parts
from game.rules.evasion import meets
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
