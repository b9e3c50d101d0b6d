from game.opinion.experiments import dodging
from tests.effects.holding import assert_holds


def test_a_dodge_to_a_similar_question_passes_and_an_egregious_one_costs__rogers_and_norton_2011_studies_1_and_2():
    assert_holds(dodging.similar_dodge_passes)


def test_a_question_that_stays_in_sight_raises_detection__rogers_and_norton_2011_study_4():
    assert_holds(dodging.visible_question_raises_detection)


def test_a_fluent_dodge_beats_a_disfluent_answer__rogers_and_norton_2011_study_3():
    assert_holds(dodging.fluent_dodge_beats_disfluent_answer)


def test_a_false_accusation_of_dodging_sticks__clementson_2019():
    assert_holds(dodging.false_accusation_sticks)


def test_sympathisers_notice_fewer_dodges__clementson_2018():
    assert_holds(dodging.sympathisers_notice_less)
