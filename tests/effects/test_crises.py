import pytest

from game.opinion.experiments import crises
from game.opinion.experiments.situation import Situation, situations
from tests.effects.holding import assert_holds


def test_disclosure_and_apology_beat_four_evasions__clementson_zhao_and_beatty_2024():
    assert_holds(crises.disclosure_beats_evasion)


def test_telling_bad_news_oneself_saves_credibility__arpan_and_roskos_ewoldsen_2005():
    assert_holds(crises.stealing_thunder_helps)


def test_responsibility_costs_reputation_as_much_as_found__ma_and_zhan_2016():
    assert crises.responsibility_correlation(Situation()) == pytest.approx(-0.54, abs=0.05)
    assert all(-0.70 < crises.responsibility_correlation(each) < -0.38 for each in situations(40))


def test_a_matched_strategy_helps_as_much_as_found__ma_and_zhan_2016():
    assert crises.matching_correlation(Situation()) == pytest.approx(0.23, abs=0.05)
    assert all(0.1 < crises.matching_correlation(each) < 0.4 for each in situations(40))


def test_apology_for_competence_and_denial_for_integrity__kim_et_al_2004():
    assert_holds(crises.apology_for_competence_denial_for_integrity)


def test_proof_of_guilt_reverses_the_advantage_of_denial__kim_et_al_2004():
    assert_holds(crises.guilt_reverses_denial)
