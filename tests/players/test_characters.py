"""Each archetype is recognisable by what it says; each habit by what it does whatever is asked."""

from collections import Counter
from functools import lru_cache

import pytest

from game.players.match import Match
from game.players.registry import make_press, make_speaker
from game.players.score import score
from game.rules.actions import Call, Cite, Close, Say
from game.rules.evasion import is_clear
from game.rules.events import Termination
from game.scenario.vocabulary import TacticGroup
from game.session.session import Session
from tests.rules.podium import podium

SEEDS = range(3)


@lru_cache(maxsize=32)
def games(speaker: str) -> tuple[Session, ...]:
    press = make_press("working_press")
    return tuple(Match(Session(podium(), seed), make_speaker(speaker), press, seed).run() for seed in SEEDS)


def groups(speaker: str) -> Counter[TacticGroup]:
    """Share of each group among the links of all answers."""
    counted = Counter(
        link.tactic.group
        for session in games(speaker)
        for exchange in session.state.record.exchanges
        if exchange.reporter is not None
        for link in exchange.links
    )
    return Counter({group: round(100 * times / counted.total()) for group, times in counted.items()})


def cleared(speaker: str) -> float:
    """Share of the parts put that were answered clearly."""
    codes = [coded for session in games(speaker) for each in session.state.record.exchanges for coded in each.codes]
    return sum(is_clear(coded.code) for coded in codes) / len(codes)


def links_an_answer(speaker: str) -> float:
    answers = [
        each for session in games(speaker) for each in session.state.record.exchanges if each.reporter is not None
    ]
    return sum(len(each.links) for each in answers) / len(answers)


def mean_score(speaker: str) -> float:
    return sum(score(session.state) for session in games(speaker)) / len(SEEDS)


def test_the_candid_answer_more_than_anyone_who_evades():
    assert cleared("candid") > cleared("evader")
    assert cleared("candid") > cleared("legal")


def test_the_fighter_attacks_more_than_the_others():
    others = ("candid", "evader", "disciplined", "pleaser", "legal")
    assert all(groups("fighter")[TacticGroup.ATTACK] > groups(other)[TacticGroup.ATTACK] for other in others)


def test_the_legal_say_least():
    others = ("candid", "fighter", "disciplined", "pleaser")
    assert all(links_an_answer("legal") < links_an_answer(other) for other in others)


def test_the_pleaser_is_warmer_than_the_fighter():
    assert groups("pleaser")[TacticGroup.GOODWILL] > groups("fighter")[TacticGroup.GOODWILL]


def test_the_disciplined_come_back_to_their_messages():
    def messages(speaker: str) -> int:
        return sum(
            isinstance(action, Say) and action.response in session.state.messages
            for session in games(speaker)
            for _, action in session.history
        )

    assert messages("disciplined") > messages("candid")


def test_the_greedy_score_more_than_chance():
    assert mean_score("greedy") > mean_score("random")


def test_who_walks_out_walks_out_after_one_question():
    for session in games("walks_out"):
        assert session.state.termination is Termination.WALKED_OUT
        assert sum(isinstance(action, Call) for _, action in session.history) == 1
        assert session.grade is None


def test_who_filibusters_says_more_in_an_answer_than_anyone_else():
    assert links_an_answer("filibusters") > links_an_answer("first_card")


def test_nobody_able_leaves_before_the_end():
    for speaker in ("greedy", "candid", "fighter"):
        for session in games(speaker):
            closed = [action for _, action in session.history if isinstance(action, Close)]
            assert not closed or session.state.termination is not Termination.WALKED_OUT


@pytest.mark.parametrize("triple", ["answer-frame-evade", "evade-attack-defend"])
def test_a_triple_goes_through_its_groups_in_order(triple: str):
    wanted = [TacticGroup(name) for name in triple.split("-")]
    for session in games(triple):
        for exchange in session.state.record.exchanges:
            if exchange.reporter is None or exchange.interrupted_at is not None:
                continue
            said = [link.tactic.group for link in exchange.links]
            places = [wanted.index(group) for group in said if group in wanted]
            assert places == sorted(places)


def test_a_card_in_a_triple_counts_as_substantiating():
    for session in games("substantiate-substantiate-substantiate"):
        lines = [action for _, action in session.history if isinstance(action, (Say, Cite))]
        assert lines
