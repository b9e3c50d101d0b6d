"""A sweep folds games into tallies, the same whoever plays them."""

from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import Any

import pytest

from game.balance.chunks import Chunk, Pairing, chunks_of, compiled, play, play_chunk
from game.balance.folding import fold
from game.balance.sweep import INTERRUPTED, sweep
from game.balance.tally import Count, Measured, Tally, total
from game.balance.workers import Processes, ThisProcess, WorkersLostError
from game.files import Reason, because
from game.presentation.language import wording
from game.presentation.problems import worded
from game.rules.address import question_in
from tests.balance import work

HARBOUR = (Path(__file__).parents[1] / "levels" / "harbour.yaml").read_text(encoding="utf-8")
LOST = because("balance.workers_lost")
PAIRINGS = {Pairing("random", "working_press"): 7, Pairing("first_card", "friendly_room"): 3}


@pytest.fixture(scope="module")
def swept() -> dict[Pairing, Tally]:
    return dict(sweep(HARBOUR, chunks_of(PAIRINGS), ThisProcess()).tallies)


def test_every_pairing_plays_the_games_that_were_asked_for(swept: dict[Pairing, Tally]):
    assert {pairing: tally.games for pairing, tally in swept.items()} == PAIRINGS


def test_two_workers_count_what_one_counts_to_the_last_bit(swept: dict[Pairing, Tally]):
    assert dict(sweep(HARBOUR, chunks_of(PAIRINGS), Processes(2)).tallies) == swept


def test_chunks_come_in_turns_so_that_a_part_has_some_of_everything():
    first, second = PAIRINGS
    assert chunks_of(PAIRINGS) == [Chunk(first, 0, 5), Chunk(second, 0, 3), Chunk(first, 5, 2)]


def test_a_tally_says_what_its_games_say():
    game = compiled(HARBOUR)
    pairing = Pairing("random", "working_press")
    sessions = [play(game, pairing, seed) for seed in range(4)]
    tally = play_chunk(HARBOUR, Chunk(pairing, 0, 4))
    records = [session.state.record for session in sessions]
    assert tally.games == 4
    for question in game.scenario.questions:
        put = sum(question in map(question_in, record.asked) for record in records)
        assert tally.count(Count.REACHED, question) == put
    spent = [game.scenario.clock - session.state.clock for session in sessions]
    assert tally.figure(Measured.SECONDS).mean == sum(spent) / 4
    assert sum(tally.counts[Count.GRADE].values()) == 4


def test_what_was_said_was_on_a_menu():
    game = compiled(HARBOUR)
    for seed in range(6):
        tally = fold(play(game, Pairing("random", "random"), seed))
        openings = {name for opening in game.scenario.openings.values() for name in opening.says}
        assert set(tally.counts[Count.PICKED]) <= set(tally.counts[Count.OFFERED]) | openings


def test_terms_add_up_to_the_change_of_each_public(swept: dict[Pairing, Tally]):
    for tally in swept.values():
        for audience in compiled(HARBOUR).audiences:
            terms = sum(f.total for name, f in tally.figures.items() if name.startswith(f"term.{audience}."))
            assert terms == pytest.approx(tally.figure(f"change.{audience}").total, abs=1e-2)


def test_a_tally_comes_back_from_plain_data_as_it_was(swept: dict[Pairing, Tally]):
    for tally in swept.values():
        assert Tally.from_data(tally.as_data()) == tally


def test_the_best_line_is_the_first_of_the_best(swept: dict[Pairing, Tally]):
    pairing = Pairing("random", "working_press")
    scores = [fold(play(compiled(HARBOUR), pairing, seed)).best for seed in range(7)]
    best = swept[pairing].best
    assert best == max((line for line in scores if line), key=lambda line: line.rank)


class _Breaks:
    """Does some of the work and then meets its end."""

    def __init__(self, after: int, error: BaseException) -> None:
        self._after, self._error = after, error

    def map(self, function: Callable[[Any, Any], Any], shared: Any, items: Iterable[Any]) -> Generator[Any, None, None]:
        for number, item in enumerate(items):
            if number == self._after:
                raise self._error
            yield function(shared, item)


@pytest.mark.parametrize(
    ("error", "why"),
    [(KeyboardInterrupt(), INTERRUPTED), (WorkersLostError(LOST), LOST)],
    ids=["ctrl-c", "workers lost"],
)
def test_what_was_done_before_the_end_counts(error: BaseException, why: Reason):
    chunks = chunks_of(PAIRINGS)
    swept = sweep(HARBOUR, chunks, _Breaks(1, error))
    assert swept.stopped == why
    assert swept.tallies[chunks[0].pairing] == play_chunk(HARBOUR, chunks[0])
    assert swept.tallies[chunks[1].pairing] == Tally()


def test_tallies_are_folded_and_forgotten():
    """However many games: a tally holds as many names as the level has, not as many as there were games."""
    names = [len(total([play_chunk(HARBOUR, Chunk(Pairing("random", "random"), 0, n))]).figures) for n in (20, 40)]
    assert names[1] <= names[0] + 3


def test_a_game_that_fails_ends_the_sweep_with_its_name_and_what_was_done():
    history = Pairing("history", "hard_news")
    swept = sweep(HARBOUR, [Chunk(Pairing("random", "random"), 0, 2), Chunk(history, 7, 1)], ThisProcess())
    assert swept.stopped is not None
    assert worded(swept.stopped, wording("en")).startswith("history × hard_news, seed 7: HistoryError: ")
    assert worded(swept.stopped, wording("zh")).startswith("history对hard_news，种子7：HistoryError: ")
    assert swept.tallies[Pairing("random", "random")].games == 2


def test_games_that_cannot_be_judged_end_the_sweep_like_one_that_fails():
    swept = sweep(HARBOUR, chunks_of({Pairing("random", "random"): 7}), ThisProcess(), work=work.fails_when_judged)
    assert swept.stopped is not None
    assert worded(swept.stopped, wording("en")) == "random × random, seed 5–6: ZeroDivisionError: no games"
    assert swept.tallies[Pairing("random", "random")].games == 5


def test_games_that_kill_whoever_plays_them_end_the_sweep_with_what_was_done():
    pairing = Pairing("random", "random")
    swept = sweep(HARBOUR, chunks_of({pairing: 7}), Processes(1), work=work.killed_when_played)
    assert swept.stopped == because("balance.workers_lost")
    assert swept.tallies[pairing].games == 5
