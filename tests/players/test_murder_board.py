"""The murder board plays conferences out to their end: it holds back, and keeps what is sore."""

from collections import Counter
from random import Random

import pytest

from game.players.budget import Budget
from game.players.halving import least
from game.players.lookahead import imagined
from game.players.match import Match
from game.players.murder_board import MurderBoard
from game.players.plan import in_order, next_move
from game.players.preview import hardest, homework, preview
from game.players.registry import make_speaker
from game.players.rehearsal import Rehearsal
from game.players.timing import KEPT, WAITS, why_now
from game.presentation.language import wording
from game.rules.actions import AnswerNow, Ask, CallDebt, Interrupt, PassFloor, RaiseHand, Say, Side, Yield
from game.rules.changes import changed as with_changes
from game.rules.closing import LAST_CALLS
from game.rules.debts import callable_debts
from game.rules.events import Phase
from game.rules.floor import questions_left
from game.rules.game import Game
from game.rules.observation import observe
from game.rules.phases import legal_actions
from game.rules.play import apply, new_game
from game.rules.state import State
from game.session.session import Session
from tests.rules.podium import asked, opened, play, podium, said


def known(state: State) -> State:
    return imagined(observe(state, Side.PRESS), Random(0))


def choice(state: State, nodes: int = 6, luck: int = 0):
    return MurderBoard(nodes).choose(observe(state, Side.PRESS), Random(luck))


# Sequential halving


def test_halving_finds_the_choice_that_comes_to_least():
    luck = Random(1)
    costs = {"a": 3.0, "b": 1.0, "c": 2.0, "d": 4.0}
    assert least(list(costs), lambda noise, name: costs[name] + noise, luck.random, Budget(20)) == "b"


def test_all_choices_of_a_round_meet_the_same_luck_and_the_worse_half_drops_out():
    met: list[tuple[int, str]] = []
    rounds = iter(range(100))

    def cost(luck: int, name: str) -> float:
        met.append((luck, name))
        return float("abcd".index(name))

    least(list("abcd"), cost, lambda: next(rounds), Budget(8))
    assert Counter(luck for luck, _ in met) == {0: 4, 1: 2, 2: 2}
    assert {name for luck, name in met if luck} == {"a", "b"}


def test_every_choice_is_tried_once_however_few_nodes_there_are():
    tried = []
    least([1, 2, 3], lambda _, each: tried.append(each) or 0.0, lambda: None, Budget(1))
    assert tried == [1, 2, 3]


def test_without_time_the_first_choice_is_taken_and_of_equals_too():
    assert least([1, 2, 3], lambda _, each: -each, lambda: None, Budget(9, seconds=0.0)) == 1
    assert least([1, 2, 3], lambda *_: 0.0, lambda: None, Budget(9)) == 1


def test_a_single_choice_needs_no_thought():
    def cost(*_: object) -> float:
        raise AssertionError

    assert least([7], cost, lambda: None, Budget(9)) == 7


# What it finds out, and what it plans


def test_homework_is_the_same_for_everybody_and_knows_every_question_that_may_begin():
    done = homework(podium())
    assert done is homework(podium())
    state = known(opened())
    assert set(done.soreness) == set(in_order(state, {}))
    assert set(done.answers) == {hardest(podium(), name) for name in done.soreness}


def test_a_preview_expects_lines_that_can_be_said():
    state = known(opened())
    for address, lines in preview(state).answers.items():
        assert lines
        assert lines[0] in legal_actions(asked(state, address))


def test_the_mildest_question_comes_first_and_the_sorest_last():
    state = known(opened())
    soreness = preview(state).soreness
    order = in_order(state, soreness)
    assert [soreness[name] for name in order] == sorted(soreness.values())


def test_the_sorest_does_not_wait_for_last_calls_that_debts_will_take():
    session = Match(Session(podium(), 1), make_speaker("evader"), MurderBoard(nodes=1), 1).run()
    soreness = homework(podium()).soreness
    chances = [
        state
        for state in session.states
        if state.phase is Phase.HANDS and state.calls_left is None and callable_debts(state)
    ]
    last = [state for state in chances if questions_left(state) == LAST_CALLS + 1]
    assert last
    for state in chances:
        order = [soreness.get(name, 0.0) for name in in_order(state, soreness)]
        assert order == sorted(order, reverse=state in last)


def test_the_plan_has_a_legal_step_at_every_choice_of_the_press(harbour_game: Game):
    session = Match(Session(harbour_game, 4), make_speaker("evader"), MurderBoard(nodes=1), 4).run()
    put = [state for state in session.states if state.side is Side.PRESS]
    assert {state.phase for state in put} >= {Phase.HANDS, Phase.ASK, Phase.REACTION}
    assert all(next_move(state, {}) in legal_actions(state) for state in put)


def test_a_rehearsal_ends_somewhere_between_nothing_and_everything_and_the_same_one_in_the_same_place():
    state = known(opened())
    ends = {Rehearsal(homework(podium())).play_out(state) for _ in range(2)}
    assert len(ends) == 1
    assert 0.0 < ends.pop() < 100.0


def test_a_rehearsal_can_begin_in_the_middle_of_an_answer_and_when_it_was_cut_short():
    begun = play(known(asked(opened(), "bridge.hostile")), Say("publish"))
    cut = play(begun, Say("near_talk"), Interrupt())
    for state in (begun, cut, play(cut, AnswerNow())):
        assert 0.0 < Rehearsal(homework(podium())).play_out(state) < 100.0


# What it does


def test_it_presses_where_the_conference_would_then_end_worse():
    for question, line in (("lorries.mild", "toll_dodge"), ("theatre.mild", "theatre_dodge")):
        state = play(said(asked(opened(), question), line), Yield())
        rehearsal = Rehearsal(homework(podium()))
        ends = {action: rehearsal.play_out(apply(known(state), action)[0]) for action in legal_actions(state)}
        assert choice(state) == min(ends, key=lambda action: ends[action])


def test_it_raises_one_hand_at_a_time_for_a_question_that_it_has_thought_of():
    state = opened()
    hand = choice(state)
    assert isinstance(hand, RaiseHand)
    assert not isinstance(choice(play(state, hand)), RaiseHand)


@pytest.mark.parametrize("luck", [1, 2])
def test_the_same_nodes_are_the_same_choice_whatever_was_thought_of_before(luck: int):
    state = play(said(asked(opened(), "bridge.hostile"), "near_talk"), Yield())
    first = choice(state, luck=luck)
    homework.cache_clear()
    choice(opened())
    assert choice(state, luck=luck) == first
    assert choice(with_changes(state, seed=state.seed + 1), luck=luck) == first


# Why it asks now


def test_a_milder_question_of_hers_says_that_the_sorer_one_waits(harbour_game: Game):
    state = new_game(harbour_game)
    while state.phase is not Phase.HANDS:
        state = play(state, legal_actions(state)[0])
    questions = harbour_game.scenario.questions
    asked_by = Counter(question.reporter for question in questions.values())
    reporter = next(name for name, number in asked_by.items() if number > 1)
    mild, sore, *_ = (name for name, question in questions.items() if question.reporter == reporter)
    floor = with_changes(state, floor=reporter, phase=Phase.ASK)
    ask = Ask(hardest(harbour_game, mild))
    motive = why_now(floor, ask, {mild: -5.0, sore: 9.0})
    assert motive is not None
    assert (motive.reason, motive.subjects) == (WAITS, (sore,))
    assert why_now(floor, ask, {mild: 8.0, sore: 9.0}) is None


def test_a_debt_called_in_the_end_was_kept_for_it():
    session = Match(Session(podium(), 1), make_speaker("evader"), MurderBoard(nodes=1), 1).run()
    called = [
        (state, action)
        for state, (_, action) in zip(session.states, session.history, strict=False)
        if isinstance(action, CallDebt) and state.phase is Phase.ASK
    ]
    assert called
    assert any(action.motive is not None and action.motive.reason == KEPT for _, action in called)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("reason", [WAITS, KEPT])
def test_both_have_words(language: str, reason: str):
    assert wording(language).has(f"motive.{reason}")  # type: ignore[arg-type]


def test_letting_it_rest_needs_no_motive():
    state = play(said(asked(opened(), "bridge.hostile"), "near_talk"), Yield())
    assert why_now(state, PassFloor(), homework(podium()).soreness) is None
