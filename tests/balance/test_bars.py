"""Every bar is a number with bounds and a target, and can be missed."""

from collections import Counter
from pathlib import Path

import pytest

from game.balance import bite, decisions, habit_study, lineup, order
from game.balance.bar import Bar, Verdict
from game.balance.bars import bars, median
from game.balance.chunks import Pairing
from game.balance.statistics import Figure
from game.balance.tally import BestGame, Count, Measured, Tally
from game.players.names import GREEDY, LADDER, RANDOM, SEARCH, WORKING
from game.players.registry import ARCHETYPES
from game.scenario.load import load_scenario

GAMES = 400
HARBOUR = load_scenario(Path(__file__).parents[1] / "levels" / "harbour.yaml")
FOLLOW_UPS = [f"{name}.{each}" for name, question in HARBOUR.questions.items() for each in question.follow_ups]


def graded(gold: float = 0.0, silver: float = 0.0, games: int = GAMES, score: float = 50.0) -> Tally:
    """A tally of games with these shares of gold and silver."""
    counts = Counter({"gold": round(gold * games), "silver": round(silver * games)})
    counts["none"] = games - sum(counts.values())
    figure = sum((Figure.of(score + side) for side in (-5, 5) for _ in range(games // 2)), Figure())
    changes = Counter({"2": round(0.8 * games), "0": games - round(0.8 * games)})
    used = {
        Count.WINNING: Counter(dict.fromkeys(HARBOUR.responses, 1)),
        Count.REACHED: Counter(dict.fromkeys(HARBOUR.questions, 1)),
        Count.ASKED: Counter(FOLLOW_UPS),
    }
    course = {Count.CHANGES: changes, Count.LATE: Counter({"late": games // 2}), Count.CLIPS: Counter({"3": games * 9})}
    best = BestGame("gold", 90.0, 1, ("answer", "frame", "defend", "goodwill", "substantiate"), ())
    return Tally(games, {Count.GRADE: counts, **course, **used}, {Measured.SCORE: figure}, best)


def good_level() -> dict[Pairing, Tally]:
    """A level that clears every bar that games against presses can tell."""
    cells = {Pairing(name, WORKING): graded(gold=0.2, silver=0.4) for name in ARCHETYPES}
    cells[Pairing(RANDOM, WORKING)] = graded()
    cells[Pairing(SEARCH, WORKING)] = graded(gold=0.95, games=40)
    cells |= {Pairing(name, WORKING): graded(silver=0.05) for name in lineup.STUNTS}
    for press, score in zip(LADDER, (80, 70, 60, 50), strict=True):
        cells[Pairing(GREEDY, press)] = graded(score=score)
    return cells


STUDIES = {
    habit_study.GAMES: dict.fromkeys(lineup.TRIPLES, 60),
    habit_study.SILVER: {},
    decisions.DECISIONS: {decisions.LOOKED_AT: 200, decisions.LIVE: 150, decisions.IS_FLAT: 20},
    order.ORDER: {order.CHAINS: 200, order.MATTERS: 150},
    bite.BITE: {bite.TRIED: 100, **dict.fromkeys(bite.CHANGES, 90)},
}


def verdicts(cells: dict[Pairing, Tally], studies: dict[str, dict[str, int]]) -> dict[tuple[str, str], Verdict]:
    return {(bar.code, bar.subject): bar.verdict for bar in bars(HARBOUR, cells, studies)}


def test_a_good_level_clears_every_bar():
    assert set(verdicts(good_level(), STUDIES).values()) == {Verdict.HOLDS}


@pytest.mark.parametrize(
    ("bar", "cell"),
    [
        (("archetype_gold", "candid"), {Pairing("candid", WORKING): graded(gold=0.6)}),
        (("archetypes_silver", ""), {Pairing(name, WORKING): graded(silver=0.1) for name in ARCHETYPES}),
        (("random_gold", "random"), {Pairing("random", WORKING): graded(gold=0.05)}),
        (("search_gold", "search"), {Pairing("search", WORKING): graded(gold=0.3)}),
        (("habit_silver", "walks_out"), {Pairing("walks_out", WORKING): graded(silver=0.5)}),
        (("ladder", "hard_news"), {Pairing("greedy", "hard_news"): graded(score=75)}),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_level_that_plays_otherwise_misses_the_bar(bar: tuple[str, str], cell: dict[Pairing, Tally]):
    assert verdicts({**good_level(), **cell}, STUDIES)[bar] is Verdict.FAILS


@pytest.mark.parametrize(
    ("bar", "study"),
    [
        ("triple_silver", {habit_study.SILVER: {lineup.TRIPLES[7]: 59}}),
        ("triples_over", {habit_study.SILVER: {lineup.TRIPLES[7]: 59}}),
        ("live", {decisions.DECISIONS: {decisions.LOOKED_AT: 200, decisions.LIVE: 50}}),
        ("flat", {decisions.DECISIONS: {decisions.LOOKED_AT: 200, decisions.LIVE: 150, decisions.IS_FLAT: 90}}),
        ("order", {order.ORDER: {order.CHAINS: 200, order.MATTERS: 20}}),
        ("bite", {bite.BITE: {bite.TRIED: 100}}),
    ],
)
def test_a_level_whose_choices_are_otherwise_misses_the_bar(bar: str, study: dict[str, dict[str, int]]):
    missed = {
        code for (code, _), verdict in verdicts(good_level(), {**STUDIES, **study}).items() if verdict is Verdict.FAILS
    }
    assert bar in missed
    assert missed <= {bar, "triple_silver", "triples_over"}


def test_a_best_line_of_one_trick_misses_the_bar():
    cells = good_level()
    search = Pairing(SEARCH, WORKING)
    cells[search] = Tally(40, cells[search].counts, cells[search].figures, BestGame("gold", 90.0, 1, ("frame",), ()))
    assert verdicts(cells, STUDIES)["search_groups", "search"] is Verdict.FAILS


def test_what_was_not_played_is_no_bar():
    assert bars(HARBOUR, {}, {}) == ()


def test_what_nobody_needs_to_say_or_ever_asks_is_counted():
    cells = {pairing: Tally(tally.games) for pairing, tally in good_level().items()}
    found = {bar.code: bar.value for bar in bars(HARBOUR, cells, {})}
    assert found["lines_unused"] == len(HARBOUR.responses)
    assert found["unreached"] == len(HARBOUR.questions) + len(FOLLOW_UPS)


def test_what_says_why_it_is_never_said_counts_as_said():
    name, response = next(iter(HARBOUR.responses.items()))
    excused = response.model_copy(update={"ignore": {"play-never-wins": "for those who look"}})
    level = HARBOUR.model_copy(update={"responses": {**HARBOUR.responses, name: excused}})
    found = {bar.code: bar.value for bar in bars(level, {Pairing("a", "b"): Tally(200)}, {})}
    assert found["lines_unused"] == len(HARBOUR.responses) - 1


def test_between_its_bounds_a_bar_is_open():
    assert Bar("flat", "", 0.24, 0.2, 0.3, 0.25, True, 50).verdict is Verdict.OPEN
    assert Bar("live", "", 0.55, 0.45, 0.65, 0.5, False, 50).verdict is Verdict.OPEN


@pytest.mark.parametrize(("counted", "middle"), [({1: 1}, 1), ({1: 2, 3: 3}, 3), ({2: 5, 9: 1}, 2), ({}, 0)])
def test_the_median_of_what_was_counted(counted: dict[int, int], middle: float):
    assert median(counted) == middle


@pytest.mark.parametrize(
    ("speaker", "press", "games"),
    [("candid", "working_press", 400), ("greedy", "murder_board", 400), ("candid", "murder_board", 80), ("search", "working_press", 80)],
)  # fmt: skip
def test_who_searches_plays_fewer_games_but_on_the_ladder(speaker: str, press: str, games: int):
    assert lineup.games_of(Pairing(speaker, press), 400) == games
