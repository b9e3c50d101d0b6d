"""What follows from what."""

from hypothesis import given
from hypothesis import strategies as st

from game.scenario.entailment import closure, closure_of, opposite, self_contradictions
from tests.scenario.written import SMALL, reading

LITERALS = st.tuples(st.sampled_from("abcdefg"), st.booleans())
PAIRS = st.lists(st.tuples(LITERALS, LITERALS), max_size=12)


def test_implications_chain():
    closed = closure("abc", [(("a", True), ("b", True)), (("b", True), ("c", False))])
    assert closed["a", True] == {("a", True), ("b", True), ("c", False)}


def test_implications_work_backwards_as_contrapositives():
    closed = closure("abc", [(("a", True), ("b", True)), (("b", True), ("c", False))])
    assert closed["c", True] == {("c", True), ("b", False), ("a", False)}


def test_a_level_s_own_implications_are_closed():
    closed = closure_of(reading(SMALL.read_text(encoding="utf-8")).scenario.propositions)
    assert ("closed_for_show", False) in closed["bridge_unsafe", True]
    assert ("bridge_unsafe", False) in closed["closed_for_show", True]


def test_a_literal_that_entails_its_opposite_contradicts_itself():
    closed = closure("ab", [(("a", True), ("b", True)), (("b", True), ("a", False))])
    assert self_contradictions(closed) == [(("a", True), "a")]


@given(PAIRS)
def test_the_closure_is_reflexive_transitive_and_holds_every_contrapositive(pairs):
    closed = closure("abcdefg", pairs)
    for literal, entailed in closed.items():
        assert literal in entailed
        for conclusion in entailed:
            assert closed[conclusion] <= entailed
            assert opposite(literal) in closed[opposite(conclusion)]


@given(PAIRS)
def test_the_order_of_implications_makes_no_difference(pairs):
    assert closure("abcdefg", pairs) == closure("abcdefg", pairs[::-1])
