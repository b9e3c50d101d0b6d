from game.opinion.experiments import sides
from tests.effects.holding import assert_holds


def test_aid_works_abroad_and_attacks_on_a_rival_do_not__mattingly_and_sundquist_2023():
    assert_holds(sides.aid_works_attacks_do_not_abroad)


def test_bluster_is_approved_at_home_until_it_is_given_up__weiss_and_dafoe_2019_and_tomz_2007():
    assert_holds(sides.bluster_pays_at_home_until_abandoned)
