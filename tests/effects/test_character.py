from game.opinion.experiments import character
from tests.effects.holding import assert_holds


def test_integrity_is_lost_faster_than_it_is_won__slovic_1993():
    assert_holds(character.integrity_is_lost_faster_than_won)


def test_competence_is_won_faster_than_it_is_lost__skowronski_and_carlston_1987():
    assert_holds(character.competence_is_won_faster_than_lost)


def test_the_same_praise_tires():
    assert_holds(character.repeated_praise_tires)
