"""Levels whose every text is as long as the longest of its kind in any level: what no screen may cut off."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from game.files import data_folder
from game.scenario.languages import LANGUAGES
from game.scenario.load import load_scenario
from game.scenario.model import Scenario

Kind = tuple[str, str, str]
"""What a text belongs to, as what, and its language."""


def stretched(scenario: Scenario) -> Scenario:
    """The same level with the longest texts; what it does stays the same."""
    return _stretched(scenario)


@cache
def longest() -> Mapping[Kind, str]:
    """The longest text of each kind in the game's levels."""
    found: dict[Kind, str] = {}
    for path in sorted(data_folder("levels").glob("*.yaml")):
        for kind, text in _texts(load_scenario(path)):
            found[kind] = max(found.get(kind, ""), text, key=len)
    return found


def _texts(value: Any) -> Iterator[tuple[Kind, str]]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            field = getattr(value, name)
            if _is_text(field):
                yield from (((type(value).__name__, name, language), text) for language, text in field.items())
            else:
                yield from _texts(field)
    elif isinstance(value, Mapping):
        yield from (found for each in value.values() for found in _texts(each))
    elif isinstance(value, list | tuple):
        yield from (found for each in value for found in _texts(each))


def _is_text(value: Any) -> bool:
    return isinstance(value, Mapping) and bool(value) and set(value) <= set(LANGUAGES)


def _stretched(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_copy(
            update={name: _field(type(value).__name__, name, getattr(value, name)) for name in type(value).model_fields}
        )
    if isinstance(value, Mapping):
        return {key: _stretched(each) for key, each in value.items()}
    return type(value)(_stretched(each) for each in value) if isinstance(value, list | tuple) else value


def _field(owner: str, name: str, value: Any) -> Any:
    if not _is_text(value):
        return _stretched(value)
    if name == "premise_quote":  # the first half of the words that it has to be among
        return {language: _half(longest()[owner, "text", language]) for language in value}
    return {language: longest()[owner, name, language] for language in value}


def _half(text: str) -> str:
    return text[: max(1, text.find(" ", len(text) // 2))] if " " in text else text[: len(text) // 2]
