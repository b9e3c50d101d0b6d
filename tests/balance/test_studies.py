"""Decisions, orders, scarcities and habits, looked at closely."""

from collections import Counter
from pathlib import Path

import pytest

from game.balance import bite, decisions, habit_study, order
from game.balance.chunks import Chunk, Pairing, compiled, play
from game.balance.decisions import dominated, weighed
from game.balance.tally import Tally
from game.balance.workers import ThisProcess
from game.rules.actions import Say, Side
from game.rules.events import Phase
from game.rules.phases import legal_actions
from game.rules.state import State

HARBOUR = (Path(__file__).parents[1] / "levels" / "harbour.yaml").read_text(encoding="utf-8")
RANDOM = Pairing("random", "working_press")


@pytest.fixture(scope="module")
def decision() -> State:
    """Somebody is asked something, and two lines of different groups and two of one are among the answers."""
    session = play(compiled(HARBOUR), RANDOM, 3)
    return next(state for state in session.states if state.phase is Phase.ANSWER)


def lines(state: State) -> list[Say]:
    return [action for action in legal_actions(state) if isinstance(action, Say)]


def apart(state: State, same: bool) -> tuple[Say, Say]:
    """Two lines of the same group, or of different ones."""
    return next(
        (one, other)
        for one in lines(state)
        for other in lines(state)
        if one != other and (decisions.group_of(state, one) is decisions.group_of(state, other)) == same
    )


def test_two_close_lines_of_different_groups_are_a_live_decision(decision: State):
    one, other = apart(decision, same=False)
    assert weighed(decision, {one: 5.0, other: 4.0})["decisions"]["live"] == 1
    assert weighed(decision, {one: 5.0, other: 1.0})["decisions"]["live"] == 0


def test_where_nothing_said_makes_a_difference_the_decision_is_flat(decision: State):
    one, other = apart(decision, same=False)
    assert weighed(decision, {one: 5.0, other: 4.5})["decisions"]["flat"] == 1
    assert weighed(decision, {one: 5.0, other: 3.5})["decisions"]["flat"] == 0


def test_a_line_is_beaten_only_by_one_that_is_never_worse_and_often_better():
    counts = {
        decisions.OFTEN: {"a>b": 8, "b>a": 8, "a>c": 8, "c>a": 8, "a>d": 2, "d>a": 2},
        decisions.BETTER: {"b>a": 6, "a>c": 1, "c>a": 7, "d>a": 2},
    }
    assert dominated(counts) == {"a<b": 8}


def test_looking_at_decisions_is_the_same_each_time():
    chunk = Chunk(RANDOM, 0, 1)
    found = decisions.weigh_chunk(HARBOUR, chunk)
    assert found == decisions.weigh_chunk(HARBOUR, chunk)
    assert 0 < found.counts["decisions"]["decisions"] <= decisions.A_GAME


def test_the_order_of_long_answers_is_tried():
    found = order.permute_chunk(HARBOUR, Chunk(RANDOM, 0, 4)).counts[order.ORDER]
    assert found[order.CHAINS] > 0
    assert 0 <= found[order.MATTERS] <= found[order.CHAINS]


def test_each_scarcity_is_tried_and_what_is_felt_is_counted():
    found = bite.bite_chunk(HARBOUR, Chunk(Pairing("greedy", "working_press"), 0, 1)).counts[bite.BITE]
    assert found[bite.TRIED] == 1
    assert all(found[name] in (0, 1) for name in bite.CHANGES)


def test_a_scarcity_is_felt_only_if_line_and_score_both_change():
    said = (Say("a"),)
    assert bite.is_felt((said, 1.0), ((Say("b"),), 2.0))
    assert not bite.is_felt((said, 1.0), ((Say("b"),), 1.0))
    assert not bite.is_felt((said, 1.0), (said, 2.0))


def test_every_scarcity_changes_what_it_says():
    game = compiled(HARBOUR)
    begun = {name: begin(game, 0) for name, begin in bite.CHANGES.items()}
    clock, cards = game.scenario.clock, game.scenario.briefing.dossier
    assert (begun["clock_less"].clock, begun["clock_more"].clock) == (round(clock * 0.8), round(clock * 1.2))
    assert begun["composure_less"].composure == 8
    assert begun["cards_less"].game.scenario.briefing.dossier == cards - 1
    assert begun["cards_more"].game.scenario.briefing.dossier == cards + 1
    assert all(state.side is Side.SPEAKER for state in begun.values())


def test_a_habit_plays_only_until_it_is_known(monkeypatch: pytest.MonkeyPatch):
    def judge(_: str, chunk: Chunk) -> Tally:
        name = chunk.pairing.speaker
        silver = {"a-a-a": 0, "b-b-b": chunk.games // 4, "c-c-c": chunk.games}[name]
        return Tally(
            chunk.games, {habit_study.GAMES: Counter({name: chunk.games}), habit_study.SILVER: Counter({name: silver})}
        )

    monkeypatch.setattr(habit_study, "judge", judge)
    counts, stopped = habit_study.habits("", 400, ThisProcess(), lambda _: None, ("a-a-a", "b-b-b", "c-c-c"))
    assert stopped is None
    played = counts[habit_study.GAMES]
    assert played["c-c-c"] == habit_study.FIRST_LOOK
    assert played["a-a-a"] == habit_study.FIRST_LOOK
    assert played["b-b-b"] == 400
