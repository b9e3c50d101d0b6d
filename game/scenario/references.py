"""Every place in a level that names something elsewhere, and what is named but does not exist."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from game.scenario.bilingual import Bilingual
from game.scenario.display import quoted
from game.scenario.document import Address, Document
from game.scenario.plain import items, mapping
from game.scenario.pointers import EACH, KEY, NAMES, POINTERS, Shape
from game.scenario.problems import Problem
from game.scenario.suggestions import did_you_mean, nearest

Known = Mapping[str, Collection[str]]
MOST_HINTS = 50
_WRITE_IT = Bilingual("check the spelling, or write it first", "检查拼写，或者先写出它")
_ID = r"[a-z][a-z0-9_]{0,63}"
_PLAIN, _ADDRESS = re.compile(rf"{_ID}\Z"), re.compile(rf"{_ID}\.{_ID}\Z")
_ADDRESSED = ("parts", "asks", "askable")


class Reference(NamedTuple):
    """One place that names something elsewhere."""

    address: Address
    is_key: bool
    collection: str
    name: str


def references(data: Mapping[str, Any]) -> Iterator[Reference]:
    """All references of a level, whether or not the rest of it is as it should be."""
    return iter(_unknown(data, dict.fromkeys(NAMES, frozenset())))


def targets(data: Mapping[str, Any]) -> dict[str, set[str]]:
    """What may be named, for every collection."""
    found = {name: set(mapping(data, name)) for name in NAMES}
    found["publics"] = found["audiences"] | {"speaker"}
    found["messages"] = {name for name in items(mapping(data, "briefing"), "messages") if isinstance(name, str)}
    for question, content in mapping(data, "questions").items():
        follow_ups = mapping(content, "follow_ups")
        owners = (content, *follow_ups.values())
        found["asks"] |= {f"{question}.{ask}" for ask in mapping(content, "asks")}
        found["askable"] |= {question, *(f"{question}.{name}" for name in follow_ups)}
        found["parts"] |= {f"{question}.{part}" for owner in owners for part in mapping(owner, "parts")}
    found["askable"] |= found["asks"]
    return found


def dangling(document: Document) -> Iterator[Problem]:
    """A problem for each reference to something that does not exist."""
    known = targets(document.data)
    for number, reference in enumerate(filter(_is_well_formed, _unknown(document.data, known))):
        choices = known[reference.collection] if number < MOST_HINTS else ()
        near = nearest(reference.name, choices)
        hint = did_you_mean(reference.name, [near] if near else choices) or _WRITE_IT
        kind, name = NAMES[reference.collection], quoted(reference.name)
        message = Bilingual(f"there is no {kind} {name}", f"没有名为{name}的{kind.chinese}")
        yield document.problem("dangling-id", reference.address, message, key=reference.is_key, hint=hint, instead=near)


def _is_well_formed(reference: Reference) -> bool:
    """Whether the schema has nothing to say about it."""
    if reference.collection in _ADDRESSED and _ADDRESS.match(reference.name):
        return True
    return reference.collection not in ("parts", "asks") and bool(_PLAIN.match(reference.name))


def _unknown(data: Mapping[str, Any], known: Mapping[str, Collection[str]]) -> list[Reference]:
    """References to what is not known; addresses are made only for these, for there are many that are."""
    found: list[Reference] = []
    _walk(POINTERS, data, [], known, found)
    return found


def _walk(shape: Shape, data: Any, way: list[str | int], known: Known, found: list[Reference]) -> None:
    if isinstance(shape, str):
        if isinstance(data, str) and data not in known[shape]:
            found.append(Reference(tuple(way), False, shape, data))
        return
    if not isinstance(data, (dict, tuple)):
        return
    for step, inner in shape.items():
        if step == EACH:
            for key, value in data.items() if isinstance(data, dict) else enumerate(data):
                way.append(key)
                _walk(inner, value, way, known, found)
                way.pop()
        elif step == KEY:
            unknown = [key for key in data if key not in known[inner]] if isinstance(data, dict) else []
            found.extend(Reference((*way, key), True, inner, key) for key in unknown)
        elif isinstance(data, dict) and step in data:
            way.append(step)
            _walk(inner, data[step], way, known, found)
            way.pop()
