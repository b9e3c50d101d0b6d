"""What identifies a level: a hash of everything in it that the rules read, and of nothing else."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import Any

from pydantic import BaseModel

from game.scenario.keys import holds_text
from game.scenario.model import Scenario

_WITHOUT_EFFECT = frozenset({"note", "ignore", "source", "language", "picture", "portrait"})


def digest(scenario: Scenario) -> str:
    """SHA-256, in hexadecimal, of the level as canonical JSON without texts, notes, sources, pictures and defaults.

    Fixed keys are sorted; what authors name stays in the order of the file, which is the order of menus.
    Mending or translating a word leaves the digest as it is.
    """
    canonical = json.dumps(_bare(scenario), separators=(",", ":"), ensure_ascii=True, allow_nan=False)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _bare(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return dict(sorted(_kept(value)))
    if isinstance(value, Mapping):
        return {key: _bare(inner) for key, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_bare(inner) for inner in value]
    return value.value if isinstance(value, Enum) else value


def _kept(node: BaseModel) -> Iterator[tuple[str, Any]]:
    for name, default in _effective_fields(type(node)):
        value = _bare(getattr(node, name))
        if value != default:
            yield name, value


@cache
def _effective_fields(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    """The names of the fields that rules read, with their defaults, bare too."""
    return tuple(
        (name, _bare(field.get_default()))
        for name, field in model.model_fields.items()
        if name not in _WITHOUT_EFFECT and not holds_text(field.annotation)
    )
