"""Unquoted words mean what YAML 1.2's core schema says, and nothing that older YAML made of them."""

import pytest

from game.scenario.scalars import NumberError, core_scalar


@pytest.mark.parametrize(
    "word",
    [
        "NO",
        "no",
        "Yes",
        "on",
        "Off",
        "y",
        "n",
        "12:30",
        "1_000",
        "0b101",
        "007x",
        "2020-05-24",
        "=",
        "<<",
        "1,000",
        "+",
        "-",
        ".",
    ],
)
def test_a_word_stays_a_word(word):
    assert core_scalar(word) == word


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("0", 0), ("-7", -7), ("+12", 12), ("007", 7), ("0o7", 7), ("0o17", 15), ("0x1F", 31),
        ("0.5", 0.5), ("-.5", -0.5), ("1.", 1.0), ("1e3", 1000.0), ("6.02E+2", 602.0),
    ],
)  # fmt: skip
def test_the_core_schema_is_read(word, value):
    assert core_scalar(word) == value
    assert type(core_scalar(word)) is type(value)


@pytest.mark.parametrize(
    "word", [".inf", "-.INF", "+.Inf", ".nan", ".NaN", "1e400", "-1e999", "1" + "0" * 400, "0x" + "f" * 50]
)
def test_a_number_that_no_level_can_hold_is_refused(word):
    with pytest.raises(NumberError):
        core_scalar(word)
