"""The opinion model beside its peers; ratios of one run."""

import pytest

from tests.benchmarks import opinion_speed as speed


@pytest.fixture(scope="module")
def step() -> float:
    return speed.our_step()


@pytest.mark.parametrize(
    ("peer", "times"), [("plain Python lists", 25), ("mesa", 100), ("networkx", 100), ("ndlib", 300)]
)
def test_a_step_of_deliberation_is_many_times_faster_than_a_peers(step: float, peer: str, times: float):
    package = speed.PEERS[peer][1]
    if package is not None:
        pytest.importorskip(package)
    seconds = speed.peer_step(peer)
    assert seconds is not None
    assert seconds / step >= times


def test_a_step_of_deliberation_is_near_what_memory_allows(step: float):
    assert step <= 6 * speed.bandwidth_step()


def test_an_explained_exchange_at_the_rules_resolution():
    assert speed.explained_exchange() <= 0.7e-3


def test_candidates_foreseen_together():
    assert speed.candidate() <= 0.1e-3


def test_a_plain_exchange_in_a_crowd_of_100_000():
    total, _ = speed.crowd_exchange(speed.plain_answer())
    assert total <= 12e-3


def test_no_slice_of_an_exchange_in_a_crowd_keeps_the_picture_waiting():
    _, longest = speed.crowd_exchange(speed.answer())
    assert longest <= 4e-3


def test_the_way_back_through_30_exchanges_of_100_000_people_fits_into_200_megabytes():
    megabytes, seconds = speed.undo_memory()
    assert megabytes < 200
    assert seconds < 2
