"""From one finished conference to its tally."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from game.balance.statistics import Figure
from game.balance.tally import NO_GRADE, BestGame, Count, Measured, Tally
from game.players.score import score
from game.rules.actions import Say
from game.rules.address import question_in
from game.rules.evasion import is_clear
from game.rules.events import ContradictionMade, ExchangeKind, Phase
from game.rules.objectives import PER_POINT, grade, standings
from game.rules.phases import legal_actions
from game.rules.state import State
from game.scenario.vocabulary import Grade
from game.session.session import Session

WINNING = frozenset({Grade.SILVER, Grade.GOLD})
"""The grades that make a game a winning one."""
LAST_QUARTER = 0.75
"""Where it begins, as a share of the exchanges."""
SCORE_STEP = 4
"""Points of score that fall into one bar of a plot."""


def fold(session: Session) -> Tally:
    """Everything that a sweep keeps of a conference that is over."""
    final = session.state
    figures = {name: Figure.of(value) for name, value in _figures(session, final)}
    return Tally(1, dict(_counts(session)), figures, _line(session, figures[Measured.SCORE].mean))


def _line(session: Session, points: float) -> BestGame:
    links = [
        link for exchange in session.state.record.exchanges if exchange.reporter is not None for link in exchange.links
    ]
    said = tuple(link.response for link in links if link.response is not None)
    groups = tuple(dict.fromkeys(str(link.tactic.group) for link in links))
    return BestGame(str(session.grade or NO_GRADE), points, session.state.seed, groups, said)


def _counts(session: Session) -> Iterator[tuple[str, Counter[str]]]:
    final, record = session.state, session.state.record
    links = [link for exchange in record.exchanges for link in exchange.links]
    said = {link.response for link in links if link.response is not None}
    asked = [exchange for exchange in record.exchanges if exchange.reporter is not None]
    stood = _grades_that_stood(session)
    yield Count.GRADE, Counter([str(session.grade or NO_GRADE)])
    yield Count.TERMINATION, Counter([str(final.termination)])
    yield Count.MET, Counter(standing.objective for standing in standings(final) if standing.met)
    yield Count.OFFERED, Counter(_offered(session.states))
    yield Count.PICKED, Counter(said)
    yield Count.WINNING, Counter(said if session.grade in WINNING else ())
    yield Count.TAKEN, Counter(final.dossier)
    yield Count.CITED, Counter(final.cited)
    yield Count.ASKED, Counter(dict.fromkeys(record.asked, 1))
    yield Count.REACHED, Counter({question_in(address) for address in record.asked})
    yield Count.OPENED, Counter(e.address for e in record.exchanges if e.kind is ExchangeKind.OPENING)
    yield Count.HAPPENED, Counter(record.events)
    yield Count.GROUP, Counter(str(link.tactic.group) for link in links)
    yield Count.SCORES, Counter([str(int(score(final) // SCORE_STEP * SCORE_STEP))])
    yield Count.CLIPS, Counter(str(_different_leads(final, exchange.number)) for exchange in asked if exchange.links)
    yield Count.CHANGES, Counter([str(sum(a != b for a, b in pairwise(stood)))])
    yield Count.LATE, Counter(["late"] if _decided_late(stood) else ())


def _offered(states: Iterable[State]) -> set[str]:
    """Responses that stood on a menu at some moment: on the first of an answer, since from there a menu only loses lines."""
    answering = (state for state in states if state.phase is Phase.ANSWER)
    first = {state.current.number: state for state in reversed(list(answering)) if state.current is not None}
    menus = map(legal_actions, first.values())
    return {action.response for menu in menus for action in menu if isinstance(action, Say)}


def _different_leads(state: State, number: int) -> int:
    """How many different lines the outlets led with."""
    airings = (airing for airing in state.record.airings if airing.lead and airing.exchange == number)
    return len({airing.link for airing in airings})


def _grades_that_stood(session: Session) -> list[str]:
    """The grade that the meters would have given after each exchange, the final one last."""
    states = session.states
    found = [grade(standings(states[turn])) or NO_GRADE for turn, _ in session.readings[1:]]
    return [*found, session.grade or NO_GRADE]


def _decided_late(stood: list[str]) -> bool:
    """Whether the final grade came to stand for good only in the last quarter of the exchanges."""
    since = len(stood) - 1
    while since > 0 and stood[since - 1] == stood[-1]:
        since -= 1
    return len(stood) > 1 and since >= LAST_QUARTER * (len(stood) - 1)


def _figures(session: Session, final: State) -> Iterator[tuple[str, float]]:
    codes = [coded for exchange in final.record.exchanges for coded in exchange.codes if not is_clear(coded.code)]
    made = sum(isinstance(event, ContradictionMade) for events in session.events for event in events)
    yield Measured.SCORE, score(final)
    yield Measured.SECONDS, final.game.scenario.clock - final.clock
    yield Measured.EXCHANGES, sum(exchange.reporter is not None for exchange in final.record.exchanges)
    yield Measured.DODGES, sum(coded.noticed for coded in codes)
    yield Measured.UNNOTICED, sum(not coded.noticed for coded in codes)
    yield Measured.CONTRADICTIONS, made
    yield from _meters(final)
    for standing in standings(final):
        yield f"objective.{standing.objective}", standing.value


def _meters(final: State) -> Iterator[tuple[str, float]]:
    """Changes of every audience, people in a thousand and thousandths of credibility, and what caused them."""
    first, last = final.record.meters[0], final.record.meters[-1]
    for column, audience in enumerate(final.game.audiences):
        yield f"change.{audience}", float(last.favourable[column] - first.favourable[column]) * PER_POINT
        yield f"credibility.{audience}", float(last.credibility[column] - first.credibility[column]) * 1000
        causes: dict[str, float] = {}
        for told in final.record.explanations:
            for term, points in zip(told.terms, told.favourable[:, column], strict=True):
                causes[term] = causes.get(term, 0.0) + float(points) * PER_POINT
        for term, moved in causes.items():
            yield f"term.{audience}.{term}", moved
