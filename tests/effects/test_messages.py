from game.opinion.experiments import messages
from game.rules import chain
from tests.effects.holding import assert_holds


def test_two_sided_refuted_beats_one_sided_beats_unrefuted__allen_1991_and_okeefe_1999():
    assert_holds(messages.sidedness_orders_messages)


def test_the_experiment_uses_the_factors_that_the_rules_use():
    assert (messages.REFUTED, messages.UNREFUTED) == (chain.REFUTED, chain.UNREFUTED)


def test_change_is_an_inverted_u_and_credibility_moves_its_peak_outward__aronson_turner_and_carlsmith_1963():
    assert_holds(messages.change_is_an_inverted_u)


def test_quality_matters_to_the_involved_and_cues_to_others__petty_cacioppo_and_goldman_1981():
    assert_holds(messages.involvement_moderates)


def test_repetition_raises_perceived_truth_logarithmically__hassan_and_barber_2021():
    assert_holds(messages.repetition_is_logarithmic)


def test_a_weak_argument_beside_a_strong_one_weakens_the_whole__weaver_garcia_and_schwarz_2012():
    assert_holds(messages.weak_argument_weakens)


def test_primacy_for_the_involved_and_recency_for_others__haugtvedt_and_wegener_1994():
    assert_holds(messages.order_matters_by_involvement)


def test_claims_against_oneself_convince__eagly_wood_and_chaiken_1978():
    assert_holds(messages.admissions_convince)
