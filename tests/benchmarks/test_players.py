"""How fast players decide, and whole conferences with them, on one core."""

from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import Any

import pytest

from game.players.lookahead import after_each, imagined, prospects
from game.players.match import Match
from game.players.pressing import called
from game.players.registry import make_press, make_speaker
from game.players.reply import replies, reply
from game.rules.actions import Cite, RaiseHand, Say, Side
from game.rules.events import Phase
from game.rules.game import Game, compile_game
from game.rules.observation import observe
from game.rules.phases import legal_actions
from game.rules.play import apply
from game.rules.state import State
from game.scenario.load import load_scenario
from game.session.session import Session

LEVELS = Path(__file__).parents[2] / "levels"


@pytest.fixture(scope="module", params=["two_sessions_2020", "raven_wall"])
def level(request: pytest.FixtureRequest) -> Game:
    path = LEVELS / f"{request.param}.yaml"
    if not path.exists():
        pytest.skip(f"there is no level {request.param}")
    return compile_game(load_scenario(path))


def played(level: Game, speaker: str, press: str, seed: int) -> Session:
    return Match(Session(level, seed), make_speaker(speaker), make_press(press), seed).run()


@pytest.mark.benchmark(timer=process_time)
@pytest.mark.parametrize(
    ("speaker", "press", "games", "least"),
    [
        ("random", "random", 25, 100),
        ("random", "working_press", 25, 35),
        ("greedy", "working_press", 2, 5),
        ("candid", "working_press", 2, 2.2),
        ("greedy", "hard_news", 1, 0.7),
    ],
)
def test_complete_conferences_a_second(benchmark: Any, level: Game, speaker: str, press: str, games: int, least: float):
    """In seconds of the processor, the quickest of several rounds of the same games: what else runs only makes it slower.

    Between random players 100 are wanted, of a greedy speaker 5.
    """

    def play() -> None:
        for seed in range(games):
            played(level, speaker, press, seed)

    benchmark.pedantic(play, rounds=6, warmup_rounds=1)
    rate = games / benchmark.stats.stats.min
    benchmark.extra_info["conferences a second"] = round(rate, 2)
    assert rate > least, f"{rate:.1f} conferences a second"


def decisions(level: Game, phases: set[Phase], most: int) -> list[State]:
    """States of one conference in which the press has something to think about."""
    states = played(level, "evader", "working_press", 1).states
    return [state for state in states if state.phase in phases and len(legal_actions(state)) > 1][:most]


def test_a_murder_boards_decision_takes_less_than_a_second(level: Game):
    """The median, at its default nodes, of the decisions that are none of formality."""
    board, times = make_press("murder_board"), []
    for state in decisions(level, {Phase.HANDS, Phase.ASK, Phase.REACTION}, 12):
        before = process_time()
        board.choose(observe(state, Side.PRESS), Random(0))
        times.append(process_time() - before)
    assert median(times) < 1.0, f"the median decision took {median(times):.2f} s"


def test_candidates_are_cheaper_together_than_one_by_one(level: Game):
    """What each line of a menu would come to: in one batch, against playing each to the end of its exchange."""
    state = next(state for state in played(level, "evader", "working_press", 1).states if state.phase is Phase.ANSWER)
    state = imagined(observe(state, Side.SPEAKER), Random(0))
    after = after_each(state, [action for action in legal_actions(state) if isinstance(action, (Say, Cite))])

    def one_by_one() -> None:
        for each in after:
            reaction = apply(each, legal_actions(each)[-1])[0] if each.phase is Phase.ANSWER else each
            apply(reaction, legal_actions(reaction)[-1])

    together = min(_seconds(lambda: prospects(after)) for _ in range(5))
    apart = min(_seconds(one_by_one) for _ in range(5))
    assert together < apart, f"together {1e3 * together:.1f} ms, one by one {1e3 * apart:.1f} ms"


def test_expected_answers_are_cheaper_together_than_one_by_one(level: Game):
    """What a press does at each decision: how every question of the whole room would be answered, in two lines."""
    state = next(state for state in played(level, "evader", "working_press", 1).states if state.phase is Phase.HANDS)
    state = imagined(observe(state, Side.PRESS), Random(0))
    floors = [called(state, hand) for hand in legal_actions(state) if isinstance(hand, RaiseHand)]
    put = [apply(floor, ask)[0] for floor in floors for ask in legal_actions(floor)]
    rounds = [(_seconds(lambda: replies(put, 2)), _seconds(lambda: [reply(each, 2) for each in put])) for _ in range(8)]
    together, apart = map(min, zip(*rounds, strict=True))
    print(f"{len(put)} questions: together {1e3 * together:.0f} ms, one by one {apart / together:.2f} times that")  # noqa: T201
    assert together < apart, f"together {1e3 * together:.1f} ms, one by one {1e3 * apart:.1f} ms"


def _seconds(work: Any) -> float:
    before = process_time()
    work()
    return process_time() - before
