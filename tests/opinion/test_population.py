"""Publics open exactly as published."""

from dataclasses import replace

import numpy as np
import pytest

from game.opinion.constants import DEFAULT
from game.opinion.errors import OpinionInputError
from game.opinion.population import AudienceProfile, populate, same_population
from game.opinion.reading import read_meters
from tests.opinion.world import FRIENDLY, ISSUES, PUBLICS, world


@pytest.mark.parametrize("people", [1, 2, 7, 200, 501, 3000])
def test_opening_shares_are_the_published_ones(people: int):
    meters = read_meters(world(people))
    assert meters.favourable == pytest.approx([71, 26, 30], abs=2e-3)
    assert meters.unfavourable == pytest.approx([18, 66, 20], abs=2e-3)
    assert meters.dont_know == pytest.approx([11, 8, 50], abs=4e-3)


@pytest.mark.parametrize(
    ("favourable", "unfavourable"), [(0, 0), (0, 100), (100, 0), (50, 50), (0, 30), (0.1, 99.9), (99, 0)]
)
def test_shares_of_nobody_and_everybody_are_exact_and_finite(favourable: float, unfavourable: float):
    public = AudienceProfile(favourable, unfavourable, 0.5, 0.5, 0.5, *[np.zeros(4)] * 2, np.ones(3))
    meters = read_meters(populate([public], ISSUES))
    assert meters.favourable == pytest.approx([favourable], abs=2e-3)
    assert meters.unfavourable == pytest.approx([unfavourable], abs=2e-3)


def test_means_of_trust_belief_exposure_and_involvement_are_the_given_ones():
    structure = world().structure
    assert structure.trust.mean(axis=1) == pytest.approx([each.trust for each in PUBLICS], abs=1e-5)
    beliefs = structure.belief.mean(axis=2).T
    assert beliefs == pytest.approx(np.stack([each.beliefs for each in PUBLICS]), abs=1e-5)
    assert structure.exposure.mean(axis=1) == pytest.approx([each.exposure for each in PUBLICS], abs=1e-5)
    assert structure.involvement.mean(axis=1) == pytest.approx([each.involvement for each in PUBLICS], abs=1e-5)


def test_nothing_lies_outside_its_range():
    extreme = AudienceProfile(
        50, 50, 1.0, 1.0, 1.0, np.array([1.0, -1.0, 0.9, 0.0]), np.array([1.0, -1.0, -1.0, 0.0]), np.ones(3)
    )
    structure = populate([extreme], ISSUES).structure
    assert np.abs(structure.belief).max() <= 1
    for values in (structure.exposure, structure.involvement, structure.trust):
        assert values.min() >= 0
        assert values.max() <= 1


def test_who_likes_the_speaker_believes_what_is_good_for_it_and_trusts_it():
    structure = populate([FRIENDLY], ISSUES).structure
    attitude = structure.predisposition[0]
    assert np.corrcoef(attitude, structure.belief[0, 0])[0, 1] > 0.5, "good for the speaker"
    assert np.corrcoef(attitude, structure.belief[1, 0])[0, 1] < -0.5, "bad for the speaker"
    assert np.corrcoef(attitude, structure.trust[0])[0, 1] > 0.7


def test_traits_do_not_correlate_by_chance():
    structure = populate([FRIENDLY], ISSUES).structure
    traits = np.stack([structure.predisposition[0], structure.exposure[0], structure.involvement[0]])
    assert np.abs(np.corrcoef(traits) - np.eye(3)).max() < 0.05


def test_populating_twice_gives_the_same_people():
    first, second = world(), world()
    assert np.array_equal(first.private, second.private)
    assert not same_population(first, second), "two structures are two populations"
    assert same_population(first, first)


def test_arrays_are_read_only():
    with pytest.raises(ValueError, match="read-only"):
        world().private[0, 0, 0] = 1


def _profile(**changes: object) -> AudienceProfile:
    values = dict(vars(FRIENDLY)) | changes
    return AudienceProfile(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("argument", "changes"),
    [
        ("favourable", {"favourable": 101.0}),
        ("favourable", {"favourable": float("nan")}),
        ("favourable", {"favourable": "forty"}),
        ("trust", {"trust": None}),
        ("unfavourable", {"unfavourable": 40.0}),
        ("trust", {"trust": -0.1}),
        ("involvement", {"involvement": 2.0}),
        ("exposure", {"exposure": float("inf")}),
        ("beliefs", {"beliefs": np.zeros(3)}),
        ("beliefs", {"beliefs": np.array([0, 0, np.nan, 0])}),
        ("images", {"images": np.array([0, 0, 1.5, 0])}),
        ("images", {"images": np.array(["a", "b", "c", "d"])}),
        ("salience", {"salience": np.zeros(3)}),
        ("salience", {"salience": np.array([1.0, -1.0, 1.0])}),
    ],
)
def test_a_profile_that_does_not_fit_is_refused_by_name(argument: str, changes: dict[str, object]):
    with pytest.raises(OpinionInputError, match=rf"profiles\[1\]\.{argument}"):
        populate([FRIENDLY, _profile(**changes)], ISSUES)


def test_other_arguments_that_do_not_fit_are_refused_by_name():
    with pytest.raises(OpinionInputError, match="profiles: is empty"):
        populate([], ISSUES)
    with pytest.raises(OpinionInputError, match=r"issues\[3\]: 5 is not an issue"):
        populate([FRIENDLY], (0, 0, 1, 5))
    for people in (0, 2.5, float("nan"), "many", None):
        with pytest.raises(OpinionInputError, match="people"):
            populate([FRIENDLY], ISSUES, people=people)
    with pytest.raises(OpinionInputError, match=r"profiles\[1\]: 3 is not an AudienceProfile"):
        populate([FRIENDLY, 3], ISSUES)
    for issues in (("a", 0, 0, 0), (0.5, 0, 0, 0), (-1, 0, 0, 0), None):
        with pytest.raises(OpinionInputError, match=r"^issues"):
            populate([FRIENDLY], issues)
    with pytest.raises(OpinionInputError, match="mixing"):
        populate([FRIENDLY], ISSUES, np.zeros((2, 2)))
    with pytest.raises(OpinionInputError, match="row 0 sends more than all"):
        populate(PUBLICS, ISSUES, np.array([[0, 0.7, 0.7], [0, 0, 0], [0, 0, 0]]))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("claim", float("nan")),
        ("claim", "much"),
        ("response_noise", 0.0),
        ("response_noise", 2.0),
        ("farthest", 0.0),
        ("rounds", 1.5),
    ],
)
def test_constants_that_cannot_be_are_refused_by_name(name: str, value: object):
    with pytest.raises(OpinionInputError, match=rf"^constants\.{name}: "):
        populate([FRIENDLY], ISSUES, constants=replace(DEFAULT, **{name: value}))
