"""Looking into plain data that may not be what it should be."""

from collections.abc import Mapping
from typing import Any


def mapping(data: Any, key: str) -> Mapping[str, Any]:
    """The mapping under a key; an empty one where there is none."""
    found = data.get(key) if isinstance(data, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def items(data: Any, key: str) -> tuple[Any, ...]:
    """The sequence under a key; an empty one where there is none."""
    found = data.get(key) if isinstance(data, Mapping) else None
    return found if isinstance(found, tuple) else ()


def texts(value: Any, language: str) -> dict[str, str]:
    """A text by language; a plain string is in the level's."""
    if isinstance(value, str):
        return {language: value}
    if not isinstance(value, Mapping):
        return {}
    return {code: text for code, text in value.items() if isinstance(text, str)}
