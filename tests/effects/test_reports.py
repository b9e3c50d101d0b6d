import pytest

from game.opinion.experiments import reports
from game.opinion.experiments.situation import Situation
from tests.effects.holding import assert_holds


def test_a_fact_check_lowers_belief_without_measurable_cost_in_favour__nyhan_et_al_2019():
    assert_holds(reports.fact_check_corrects_without_cost)


def test_a_fact_check_lowers_belief_by_as_much_as_found__nyhan_et_al_2019():
    assert reports.fact_check_effect(Situation()) == pytest.approx(-0.29, abs=0.05)


def test_a_summary_of_falsehoods_lowers_favour__agadjanian_et_al_2019():
    assert_holds(reports.summary_costs)


def test_innuendo_works_from_a_weak_source__wegner_et_al_1981():
    assert_holds(reports.innuendo_needs_little_credibility)


def test_a_refutation_beforehand_shields__banas_and_rains_2010():
    assert_holds(reports.inoculation_shields)


def test_a_denial_does_not_backfire__wood_and_porter_2019():
    assert_holds(reports.denial_does_not_backfire)
