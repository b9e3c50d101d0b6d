"""Edits change what they are about, and nothing else: comments stay where they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.edits import Remove, RenameKey, SetValue, applied
from game.scenario.reader import read_document
from game.scenario.source import Source
from game.scenario.templates import template
from tests.scenario.example_level import address

TEXT = """\
# the head
a: 1  # one
b: {c: 2, d: [x, y, z]}
e:
  f: long text  # about f
  g:
    - one
    - two  # second
h:
"""


def edited(*edits, text=TEXT):
    document, problems = read_document(Source("x", text))
    assert not problems
    return applied(document, edits)


def data(text):
    document, problems = read_document(Source("x", text))
    assert not problems, problems
    return document.data


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (SetValue(("a",), "3"), "a: 1  # one", "a: 3  # one"),
        (SetValue(("b", "c"), "[4]"), "{c: 2,", "{c: [4],"),
        (SetValue(("b", "d", 1), "why"), "[x, y, z]", "[x, why, z]"),
        (SetValue(("e", "f"), "short"), "f: long text  # about f", "f: short  # about f"),
        (SetValue(("e", "g", 0), "1st"), "- one\n", "- 1st\n"),
        (SetValue(("h",), "5"), "h:\n", "h: 5\n"),
        (SetValue(("b", "new"), "6"), "[x, y, z]}", "[x, y, z], new: 6}"),
        (SetValue(("e", "new"), "7"), "- two  # second\n", "- two  # second\n  new: 7\n"),
        (SetValue(("e", "new"), "x: 1\ny: 2\n"), "- two  # second\n", "- two  # second\n  new:\n    x: 1\n    y: 2\n"),
        (SetValue(("e", "f"), "- 1\n- 2\n"), "  f: long text  # about f\n", "  f:\n    - 1\n    - 2  # about f\n"),
        (RenameKey(("e", "f"), "phi"), "  f: long", "  phi: long"),
        (Remove(("a",)), "a: 1  # one\n", ""),
        (Remove(("b", "c")), "{c: 2, d:", "{d:"),
        (Remove(("b", "d", 2)), "y, z]", "y]"),
        (Remove(("b", "d", 0)), "[x, y", "[y"),
        (Remove(("e", "f")), "  f: long text  # about f\n", ""),
        (Remove(("e", "g", 1)), "    - two  # second\n", ""),
    ],
)
def test_an_edit_changes_its_lines_and_no_others(edit, old, new):
    assert TEXT.count(old) == 1
    assert edited(edit) == TEXT.replace(old, new)
    data(edited(edit))


def test_the_last_entry_that_is_removed_leaves_an_empty_mapping_or_list():
    assert data(edited(Remove(("b", "c")), text="b: {c: 2}\nd:\n  e: 1\nf: [1]\ng:\n  - 1\n"))["b"] == {}
    assert data(edited(Remove(("d", "e")), text="d:\n  e: 1\nf: 2\n")) == {"d": {}, "f": 2}
    assert data(edited(Remove(("f", 0)), text="f: [1]\n")) == {"f": ()}
    assert data(edited(Remove(("g", 0)), text="g:\n  - 1\n")) == {"g": ()}


def test_the_first_key_of_an_item_leaves_its_dash_to_the_next():
    assert edited(Remove(("a", 0, "b")), text="a:\n  - b: 1\n    c: 2\n  - d\n") == "a:\n  - c: 2\n  - d\n"


def test_several_edits_go_in_together():
    assert data(edited(SetValue(("a",), "9"), Remove(("b", "c")), RenameKey(("h",), "i"))) == {
        "a": 9, "b": {"d": ("x", "y", "z")}, "e": {"f": "long text", "g": ("one", "two")}, "i": None,
    }  # fmt: skip


def test_a_missing_parent_is_written_too():
    assert data(edited(SetValue(("e", "new", "inner"), "1")))["e"]["new"] == {"inner": 1}
    assert data(edited(SetValue(("x", "y", "z"), "1")))["x"] == {"y": {"z": 1}}


LEVEL = template("bilingual")
DOCUMENT = read_document(Source("x", LEVEL))[0]


def addresses(value, here=()):
    for key, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, tuple) else ()
    ):
        yield (*here, key)
        yield from addresses(inner, (*here, key))


ADDRESSES = list(addresses(DOCUMENT.data))


def at(value, where):
    for step in where:
        value = value[step]
    return value


@given(st.sampled_from(ADDRESSES), st.sampled_from(["1", "[a, b]", "{a: b}", '"x: y"', "a: 1\nb: 2\n", "- 1\n- 2\n"]))
def test_whatever_is_set_anywhere_is_what_is_read_there(where, yaml):
    is_item = isinstance(where[-1], int)
    is_in_flow = any(DOCUMENT.branch(where[:length]).is_flow for length in range(len(where)))
    if "\n" in yaml and (is_item or is_in_flow):
        return  # a block cannot stand in braces; an item is replaced by one on one line
    text = edited(SetValue(where, yaml), text=LEVEL)
    assert (
        at(data(text), where)
        == data(f"x: {yaml}" if "\n" not in yaml else f"x:\n  {yaml.replace(chr(10), chr(10) + '  ')}")["x"]
    )
    assert without(data(text), where) == without(DOCUMENT.data, where)


@given(st.sampled_from(ADDRESSES))
def test_whatever_is_removed_is_gone_and_the_rest_is_there(where):
    text = edited(Remove(where), text=LEVEL)
    assert data(text) == without(DOCUMENT.data, where)
    assert text.count("#") == LEVEL.count("#")


def without(value, where):
    """The data without what stands at an address."""
    step, *rest = where
    if isinstance(value, dict):
        if not rest:
            return {key: inner for key, inner in value.items() if key != step}
        return {key: without(inner, rest) if key == step else inner for key, inner in value.items()}
    if not rest:
        return value[:step] + value[step + 1 :]
    return (*value[:step], without(value[step], rest), *value[step + 1 :])


def test_a_dotted_address_may_name_items_and_parts():
    assert address("a.0.b") == ("a", 0, "b")
    assert address("responses.x.answers.why_now:cause") == ("responses", "x", "answers", "why_now.cause")
