"""The laboratory by itself, as its page shows it."""

import subprocess
import sys

import numpy as np
import pytest

from game.opinion.afterwards import faded, margin, share_left, take_poll
from game.opinion.laboratory import (
    Claim,
    Exchange,
    Link,
    OpinionInputError,
    carriage,
    deliver,
    everyone,
    populate,
    public,
    reach,
    read_meters,
)
from game.opinion.networks import circulant, clusters, deliberation, equilibrium
from game.opinion.talk import Ties, neighbours, ring_offsets, talked_over, tie
from tests.opinion.world import full_exchange, world


def test_a_dozen_lines_build_publics_and_read_everything_off():
    publics = [public(40, 35, trust=0.3), public(60, 20, trust=0.7, involvement=0.8)]
    before = populate(publics, issues=[0])
    claim = Claim(proposition=0, value=1.0, quality=0.8)
    after = deliver(before, Exchange(links=(Link(everyone(0.9, 2), (claim,)),)))
    gained = after.meters.favourable - read_meters(before).favourable
    assert (gained > 0).all()
    assert after.explanation.terms == ("claims", "talk", "hearing")
    assert after.population.belief.shape == (1, 2, 200)
    assert after.population.salience.shape == (1, 2, 200)
    assert after.population.credibility.shape == (3, 2, 200)


def test_the_laboratory_is_numpy_alone():
    code = (
        "import sys, game.opinion.laboratory, game.opinion.networks, game.opinion.afterwards;"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'pygame', 'yaml', 'pydantic', 'click', 'rich'}),"
        "sorted(name for name in sys.modules if name.startswith('game.') and not name.startswith('game.opinion')))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["[]", "[]"]


def test_outlets_carry_a_line_to_those_who_see_them():
    diets = [[0.5, 0.0], [0.2, 0.6], [0.0, 0.0]]
    assert carriage(diets, [1.0, 0.5]) == pytest.approx([1.0, 0.5 / 0.8, 0.0])
    assert reach(diets) == pytest.approx([0.5, 1 - 0.8 * 0.4, 0.0])


@pytest.mark.parametrize(
    ("diets", "clips", "argument"),
    [
        ([], [], "diets"),
        ([[]], [], "diets"),
        ([[0.5, 1.5]], [1.0, 1.0], "diets"),
        ([[0.5, float("nan")]], [1.0, 1.0], "diets"),
        ([[0.5, 0.5]], [1.0], "clips"),
        ([[0.5, 0.5]], [1.0, -1.0], "clips"),
        ([[0.5], [0.5, 0.5]], [1.0], "diets"),
        ("often", [1.0], "diets"),
        ([[0.5, 0.5]], ["all", "none"], "clips"),
        ([[0.5, 0.5]], [1.0, float("nan")], "clips"),
    ],
)
def test_outlets_that_do_not_fit_are_refused_by_name(diets: list[list[float]], clips: list[float], argument: str):
    with pytest.raises(OpinionInputError) as refused:
        carriage(diets, clips)
    assert refused.value.argument == argument


def test_nothing_fades_at_once_and_all_but_a_part_in_the_end():
    population = deliver(world(), full_exchange()).population
    opening, now = read_meters(world()).favourable, read_meters(population).favourable
    assert read_meters(faded(population, 0)).favourable == pytest.approx(now, abs=1e-3)
    week, year = (read_meters(faded(population, days)).favourable - opening for days in (7, 365))
    assert (np.abs(week) < np.abs(now - opening)).all()
    assert (np.abs(year) < np.abs(week)).all()
    assert year == pytest.approx((now - opening) * 0.3, abs=0.12)


def test_half_of_what_fades_is_gone_after_a_half_life():
    assert share_left(7, lasting=0.3, half_life=7) == pytest.approx(0.65)


def test_a_faded_population_goes_on_as_any_other():
    population = faded(deliver(world(), full_exchange()).population, 10)
    again = deliver(population, full_exchange())
    assert again.explanation.favourable.sum(axis=0) == pytest.approx(
        again.meters.favourable - read_meters(population).favourable, abs=1e-5
    )


def test_days_below_zero_are_refused():
    with pytest.raises(OpinionInputError, match="days"):
        faded(world(), -1)


def test_a_poll_lies_within_its_margin_as_often_as_it_says():
    truth = read_meters(world()).favourable
    polls = [take_poll(world(), "The Poll", 1000, stream) for stream in range(200)]
    within = [np.abs(poll.favourable - truth) <= poll.margin for poll in polls]
    assert 0.92 < np.mean(within) < 0.98
    assert polls[0].name == "The Poll"
    assert not np.array_equal(polls[0].favourable, polls[1].favourable)
    assert margin(50.0, 1000) == pytest.approx(3.1, abs=0.01)


@pytest.mark.parametrize("size", [0, -5, 1.5, float("nan"), "many"])
def test_a_poll_of_nobody_or_of_half_a_person_is_refused(size: object):
    with pytest.raises(OpinionInputError, match="size"):
        take_poll(world(), "The Poll", size)


@pytest.mark.parametrize("argument", ["beliefs", "images", "salience"])
def test_a_public_of_words_instead_of_numbers_is_refused_by_name(argument: str):
    for values in (["a"], [[0.1], [0.1, 0.2]]):
        with pytest.raises(OpinionInputError, match=f"^{argument}: "):
            public(**{argument: values})


@pytest.mark.parametrize("people", [1, 2, 3, 5, 11, 200])
def test_everybody_has_neighbours_and_talk_keeps_the_mean(people: int):
    offsets = ring_offsets(people)
    assert (0 in offsets) == (people == 1)
    values = np.arange(people, dtype=np.float32)
    assert neighbours(values, offsets).mean() == pytest.approx(values.mean(), abs=1e-4)


def ties_between(people: int, share: float) -> Ties:
    from game.opinion.constants import DEFAULT

    return tie(people, np.array([[0, share], [share, 0]]), DEFAULT)


def test_talk_spreads_a_change_without_making_or_losing_any():
    change = np.zeros((1, 2, 200), np.float32)
    change[0, 0, :50] = 1.0
    talked = talked_over(change, ties_between(200, 0.0))
    assert talked.mean(axis=2) == pytest.approx(change.mean(axis=2), abs=1e-6)
    assert talked[0, 0].std() < change[0, 0].std()
    assert (talked[0, 1] == 0).all()


def test_ties_across_carry_a_change_to_the_other_public():
    change = np.zeros((1, 2, 200), np.float32)
    change[0, 0] = 1.0
    talked = talked_over(change, ties_between(200, 0.2))
    assert 0.1 < talked[0, 1].mean() < 0.5
    assert talked[0].mean(axis=1).sum() == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize("people", [40, 41, 200, 600])
def test_products_and_rounds_around_the_ring_are_the_same(people: int):
    rng = np.random.default_rng(0)
    change = rng.standard_normal((3, 2, people)).astype(np.float32)
    ties = ties_between(people, 0.1)
    assert (ties.within is None) == (people in (41, 600))
    expected = np.stack([equilibrium_rounds(row, ties) for row in change.reshape(-1, people)]).reshape(change.shape)
    means = change.mean(axis=2) @ ties.between.T
    assert talked_over(change, ties) == pytest.approx(expected + means[..., None], abs=1e-5)


def equilibrium_rounds(row: np.ndarray, ties: Ties) -> np.ndarray:
    """The same by the laboratory's general rule."""
    weights = circulant(len(row), ties.offsets)
    return deliberation(row, weights, susceptibility=ties.susceptibility, rounds=ties.rounds)


@pytest.mark.parametrize(
    ("argument", "arguments"),
    [
        ("opinions", {"opinions": []}),
        ("opinions", {"opinions": ["a"]}),
        ("opinions", {"opinions": [0.1, float("nan")]}),
        ("weights", {"opinions": [0.1, 0.2], "weights": [[1.0]]}),
        ("weights", {"opinions": [0.1, 0.2], "weights": [[1.0, -1.0], [0.5, 0.5]]}),
        ("weights", {"opinions": [0.1, 0.2], "weights": [[0.0, 0.0], [0.5, 0.5]]}),
        ("susceptibility", {"opinions": [0.1], "susceptibility": 2.0}),
        ("bound", {"opinions": [0.1], "bound": -1.0}),
        ("rounds", {"opinions": [0.1], "rounds": -1}),
    ],
)
def test_deliberation_that_cannot_be_is_refused_by_name(argument: str, arguments: dict):
    with pytest.raises(OpinionInputError) as refused:
        deliberation(**arguments)
    assert refused.value.argument == argument


def test_without_anchors_there_is_no_closed_form():
    with pytest.raises(OpinionInputError, match="susceptibility"):
        equilibrium([0.0, 1.0], [[0.5, 0.5], [0.5, 0.5]], 1.0)


def test_clusters_are_counted_by_their_gaps():
    assert clusters(np.array([0.0, 0.01, 0.5, 0.9, 0.91]), 0.2) == 3
