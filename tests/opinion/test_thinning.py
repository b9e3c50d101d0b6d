"""A sample foresees what all would do."""

import numpy as np
import pytest

from game.opinion.errors import OpinionInputError
from game.opinion.forecast import forecast
from game.opinion.reading import read_meters
from game.opinion.reception import deliver
from game.opinion.thinning import thinned, thinned_structure
from tests.opinion.test_resolution import answer
from tests.opinion.world import world


def test_a_sample_moves_about_as_all_do():
    population = deliver(world(), answer(0)).population
    sample = thinned(population, 4)
    assert sample.structure.people == 50
    candidates = [answer(number) for number in range(1, 9)]
    foreseen = forecast(sample, candidates).favourable - read_meters(sample).favourable
    now = read_meters(population).favourable
    really = np.stack([deliver(population, each).meters.favourable - now for each in candidates])
    assert np.abs(foreseen - really).mean() < 0.1
    for audience in range(3):
        assert np.corrcoef(foreseen[:, audience], really[:, audience])[0, 1] > 0.95


def test_a_structure_can_be_used_again():
    population = world()
    structure = thinned_structure(population.structure, 4)
    assert thinned(deliver(population, answer(0)).population, 4, structure).structure is structure


def test_all_people_are_a_sample():
    assert np.array_equal(thinned(world(), 1).private, world().private)


def test_a_sample_of_nobody_is_refused():
    with pytest.raises(OpinionInputError, match="every"):
        thinned(world(), 0)
