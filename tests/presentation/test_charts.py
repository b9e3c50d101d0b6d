"""Scales, labels that keep apart, and figures that add up as they are printed."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.presentation.charts import adding_up, keep_apart, running, scale_ticks

_places = st.floats(-50, 50, allow_nan=False)


@given(st.floats(-500, 500), st.floats(0.01, 800), st.integers(4, 12))
def test_a_scale_holds_all_that_it_measures_in_round_steps(low: float, span: float, most: int):
    ticks = scale_ticks(low, low + span, most)
    assert ticks[0] <= low + 1e-6
    assert ticks[-1] >= low + span - 1e-6
    assert 2 <= len(ticks) <= most + 1
    steps = {round(after - before, 6) for before, after in pairwise(ticks)}
    assert len(steps) == 1


@given(st.lists(_places, max_size=12), st.floats(0.5, 20))
def test_labels_keep_apart_in_order_and_within_bounds(wanted: list[float], gap: float):
    found = keep_apart(wanted, gap, -50, 50)
    assert all(-50 - 1e-6 <= place <= 50 + 1e-6 for place in found)
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    room = min(gap, 100 / (len(wanted) - 1)) if len(wanted) > 1 else gap
    for before, after in pairwise(order):
        assert found[after] - found[before] >= room - 1e-6


@given(st.lists(st.floats(-45, 45), min_size=1, max_size=8, unique=True))
def test_labels_with_room_enough_stay_where_they_were_wanted(wanted: list[float]):
    apart = min((abs(one - other) for one in wanted for other in wanted if one != other), default=1.0)
    found = keep_apart(wanted, apart * 0.99, -50, 50)
    assert all(abs(one - other) < 1e-6 for one, other in zip(found, wanted, strict=True))


def test_a_crowd_of_labels_stands_around_the_middle_of_where_it_was_wanted():
    assert keep_apart([10, 10, 10], 4, 0, 100) == (6, 10, 14)


@given(st.lists(st.floats(-60, 60), min_size=1, max_size=16))
def test_printed_figures_add_up_to_the_printed_total(values: list[float]):
    total = sum(values)
    printed, whole = adding_up(values, total)
    assert round(sum(printed), 1) == whole == round(round(total * 10) / 10, 1)
    assert all(abs(shown - value) < 0.2 for shown, value in zip(printed, values, strict=True))


def test_the_figures_that_rounding_wrongs_most_are_put_right():
    assert adding_up([0.04, 0.04, 0.04], 0.12) == ((0.1, 0.0, 0.0), 0.1)


@given(st.lists(st.floats(-60, 60), max_size=16))
def test_each_step_begins_where_the_last_one_ended(values: list[float]):
    steps = running(values)
    ends = [0.0, *(end for _, end in steps)]
    assert [start for start, _ in steps] == ends[:-1]
