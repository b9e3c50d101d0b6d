from game.opinion.experiments import attention
from tests.effects.holding import assert_holds


def test_what_is_asked_about_weighs_more_in_judgement__iyengar_and_kinder_1987():
    assert_holds(attention.asking_primes)


def test_competing_frames_cancel_much_of_framing__chong_and_druckman_2007():
    assert_holds(attention.competing_frames_cancel)


def test_sources_without_credibility_do_not_frame__druckman_2001():
    assert_holds(attention.incredible_sources_do_not_frame)
