"""A crowd goes forth and back through a conference, exactly, in little memory."""

import pytest
from hypothesis import given, settings

from game.opinion.course import Course
from game.opinion.crowd import Crowd, crowd_of
from game.opinion.errors import OpinionInputError
from game.opinion.exchange import Exchange
from game.opinion.population import same_population
from tests.opinion.random_exchanges import conferences
from tests.opinion.world import full_exchange, world


def _same(one: Crowd, other: Crowd) -> bool:
    return all(same_population(first, second) for first, second in zip(one.publics, other.publics, strict=True))


def _deliver(course: Course, exchange: Exchange) -> Crowd:
    for _ in course.deliver(exchange):
        pass
    return course.crowd


def _rewind(course: Course, count: int) -> Crowd:
    for _ in course.rewind(count):
        pass
    return course.crowd


@given(conferences)
@settings(max_examples=20, deadline=None)
def test_going_back_to_any_exchange_is_exact(conference: list[Exchange]):
    course = Course(crowd_of(world(20)), spacing=3)
    crowds = [course.crowd, *(_deliver(course, exchange) for exchange in conference)]
    for count in reversed(range(len(crowds))):
        assert _same(_rewind(course, count), crowds[count])
        assert course.exchanges == tuple(conference[:count])


def test_after_going_back_another_way_can_be_taken():
    course = Course(crowd_of(world(20)), spacing=2)
    for _ in range(5):
        _deliver(course, full_exchange())
    other = Exchange(fluency=0.9)
    _rewind(course, 3)
    again = Course(crowd_of(world(20)))
    expected = [_deliver(again, exchange) for exchange in (*course.exchanges, other)]
    assert len(course.exchanges) == 3
    assert course.crowd.publics[0].trust is not expected[-1].publics[0].trust
    assert (_deliver(course, other).publics[0].trust == expected[-1].publics[0].trust).all()


def test_only_keyframes_are_kept():
    course = Course(crowd_of(world(20)), spacing=10)
    for _ in range(25):
        _deliver(course, full_exchange())
    assert sorted(course._keyframes) == [0, 10, 20]
    _rewind(course, 19)
    assert sorted(course._keyframes) == [0, 10]


def test_a_crowd_shares_with_its_structure_what_the_population_did():
    public = crowd_of(world(20)).publics[0]
    assert public.private is public.structure.belief
    assert public.verdict is public.private_verdict is public.structure.verdict


def test_an_exchange_given_up_half_way_leaves_the_crowd_as_it_was():
    course = Course(crowd_of(world(20)))
    before = course.crowd
    next(course.deliver(full_exchange()))
    assert course.crowd is before
    assert course.exchanges == ()


def test_going_back_further_than_there_is_or_without_a_spacing_is_refused():
    with pytest.raises(OpinionInputError, match="count: 1 is not between 0 and the 0 exchanges"):
        next(Course(crowd_of(world(20))).rewind(1))
    with pytest.raises(OpinionInputError, match="spacing"):
        Course(crowd_of(world(20)), spacing=0)
