import numpy as np
import pytest

from game.opinion.experiments import crowds
from game.opinion.experiments.situation import Situation, situations
from tests.effects.holding import assert_holds


@pytest.mark.parametrize("rounds", [400])
def test_a_connected_network_without_anchors_agrees__degroot_1974(rounds: int):
    assert crowds.spread_after(rounds, susceptibility=1.0) < 1e-9


@pytest.mark.parametrize("susceptibility", [0.1, 0.3, 0.5, 0.7, 0.9, 0.95])
def test_anchored_disagreement_persists_at_the_closed_form__friedkin_and_johnsen_1990(susceptibility: float):
    assert crowds.distance_to_fixed_point(500, susceptibility) < 1e-6
    assert crowds.spread_after(500, susceptibility) > 0.01


@pytest.mark.parametrize("bound", [0.1, 0.15, 0.2, 0.25, 1 / 3, 0.5, 1.0])
def test_bounded_confidence_leaves_about_one_cluster_a_bound__hegselmann_and_krause_2002(bound: float):
    assert abs(crowds.groups(bound) - 1 / bound) <= max(1.0, 0.15 / bound)


def test_more_confidence_leaves_no_more_clusters__deffuant_et_al_2000():
    found = [crowds.groups(float(bound)) for bound in np.linspace(0.08, 1, 12)]
    assert found == sorted(found, reverse=True)
    assert (found[0], found[-1]) > (8, 1)


def test_a_conference_moves_a_few_points_and_fades_over_weeks__goldsmith_horiuchi_and_matush_2021():
    assert_holds(crowds.a_conference_moves_a_few_points_and_fades)


def test_a_good_conference_moves_about_as_much_as_a_leaders_visit__goldsmith_horiuchi_and_matush_2021():
    moved = [crowds.conference_effect(each) for each in situations(40)]
    assert crowds.conference_effect(Situation()) == pytest.approx(2.3, abs=1.5)
    assert np.mean([0 < each < 5 for each in moved]) >= 0.95
