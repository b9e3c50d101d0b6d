"""Order: what the best order of the same lines changes against the worst."""

from collections import Counter
from collections.abc import Iterator
from itertools import permutations

from game.balance.chunks import Chunk, compiled, play
from game.balance.rollout import favour, favour_that_counts
from game.balance.tally import Tally, total
from game.players.lookahead import let_go_on
from game.rules.actions import Action, Cite, PassFloor, Say, Yield
from game.rules.events import Phase
from game.rules.play import IllegalActionError, apply
from game.rules.state import Exchange, Spoken, State
from game.session.session import Session

ORDER, CHAINS, MATTERS = "order", "chains", "matters"
"""Names of the study, and of its two counts."""
SHORTEST = 3
"""Links of a chain whose order is looked at, at least."""
MOVED = 4
"""Links whose places are changed; those after them stay where they are."""
CLEARLY = 3.0
"""People in a thousand by which a public must differ."""


def permute_chunk(level_text: str, chunk: Chunk) -> Tally:
    """Try other orders of the answers of a chunk's games."""
    game = compiled(level_text)
    return total(_permute_game(play(game, chunk.pairing, seed)) for seed in chunk.seeds)


def _permute_game(session: Session) -> Tally:
    found = [order_matters(state, exchange.links) for state, exchange in _chains(session)]
    judged = [matters for matters in found if matters is not None]
    return Tally(1, {ORDER: Counter({CHAINS: len(judged), MATTERS: sum(judged)})})


def _chains(session: Session) -> Iterator[tuple[State, Exchange]]:
    """Every long answer that nobody cut short, with the state in which it began."""
    begun: dict[int, State] = {}
    for state in session.states:
        if state.phase is Phase.ANSWER and state.current is not None:
            begun.setdefault(state.current.number, state)
    for exchange in session.state.record.exchanges:
        if exchange.number in begun and len(exchange.links) >= SHORTEST and exchange.interrupted_at is None:
            yield begun[exchange.number], exchange


def order_matters(state: State, links: tuple[Spoken, ...]) -> bool | None:
    """Whether the best and the worst order lead with different lines, or move a public differently.

    None where the lines can be said in one order only.
    """
    orders = ((*order, *links[MOVED:]) for order in permutations(links[:MOVED]))
    ended = [end for end in (_said(state, order) for order in orders) if end is not None]
    if len(ended) < 2:
        return None
    best, worst = max(ended, key=favour_that_counts), min(ended, key=favour_that_counts)
    apart = max(abs(a - b) for a, b in zip(favour(best), favour(worst), strict=True))
    return apart >= CLEARLY or _leads(best) != _leads(worst)


def _said(state: State, links: tuple[Spoken, ...]) -> State | None:
    """The state after these lines in this order, nobody cutting in; None if they cannot all be said so."""
    lines: list[Action] = [
        Say(link.response) if link.response is not None else Cite(str(link.evidence), link.phrasing) for link in links
    ]
    try:
        for line in lines:
            state = let_go_on(apply(state, line)[0])
        if state.phase is Phase.ANSWER:
            state = apply(state, Yield())[0]
        return apply(state, PassFloor())[0]
    except IllegalActionError:
        return None


def _leads(state: State) -> dict[str, str]:
    """What each outlet led with, as the line's own id; the exchange just ended is the last that was carried."""
    last = max((airing.exchange for airing in state.record.airings), default=-1)
    links = state.record.exchanges[last].links if last >= 0 else ()
    return {
        airing.outlet: str(links[airing.link].response or links[airing.link].evidence)
        for airing in state.record.airings
        if airing.lead and airing.exchange == last and airing.link is not None
    }
