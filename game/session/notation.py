"""Actions as plain data and back: `{"side": "press", "ask": "aid.mild", "motive": {…}}`.

An action's key is its name, the key's value its first field; an action without fields is `true`. Other fields keep their names.
"""

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_args

from game.files import because
from game.rules.actions import Action, Motive, Side

_LONGEST_ID = 300


class NotationError(ValueError):
    """The data is no action; the message says what is wrong with it, and the reason words the same."""

    def __init__(self, message: str, key: str, /, **values: object) -> None:
        super().__init__(message)
        self.reason = because(f"damage.{key}", **values)


def _key(kind: type) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


_KINDS: Mapping[str, type] = {_key(kind): kind for kind in get_args(Action)}


def action_to_data(side: Side, action: Action) -> dict[str, Any]:
    """Return what a side chose as JSON data; what was left open is left out."""
    names = [field.name for field in fields(action)]
    data: dict[str, Any] = {"side": side.value, _key(type(action)): getattr(action, names[0]) if names else True}
    for name in names[1:]:
        value = getattr(action, name)
        if value is not None:
            data[name] = _motive_to_data(value) if isinstance(value, Motive) else value
    return data


def action_from_data(data: object) -> tuple[Side, Action]:
    """Return the side and the action that the data stand for. Raises NotationError."""
    if not isinstance(data, dict):
        raise NotationError(f"an action is an object, not {_shown(data)}", "no_action", value=_shown(data))
    side = _side(data.get("side"))
    named = [key for key in data if key in _KINDS]
    if len(named) != 1:
        keys, here = ", ".join(_KINDS), ", ".join(named)
        message = f"an action has exactly one of the keys {keys}; here: {here or 'none'}"
        raise NotationError(message, "one_key" if here else "no_key", keys=keys, here=here)
    kind = _KINDS[named[0]]
    names = [field.name for field in fields(kind)]
    unknown = data.keys() - {"side", named[0], *names[1:]}
    if unknown:
        names_unknown = ", ".join(sorted(map(repr, unknown)))
        raise NotationError(
            f"{named[0]!r} has no key {names_unknown}", "key", action=repr(named[0]), names=names_unknown
        )
    return side, kind(**_values(data, named[0], names))


def _values(data: Mapping[str, Any], key: str, names: list[str]) -> dict[str, Any]:
    if not names:
        if data[key] is not True:
            raise NotationError(
                f"{key!r} is true, not {_shown(data[key])}", "true", key=repr(key), value=_shown(data[key])
            )
        return {}
    values: dict[str, Any] = {names[0]: _id(data[key])}
    for name in names[1:]:
        if name in data:
            values[name] = _motive(data[name]) if name == "motive" else _id(data[name])
    return values


def _side(value: object) -> Side:
    if not isinstance(value, str) or value not in set(Side):
        sides = ", ".join(Side)
        raise NotationError(f"'side' is one of {sides}, not {_shown(value)}", "side", sides=sides, value=_shown(value))
    return Side(value)


def _id(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_ID:
        raise NotationError(f"an id is a short text, not {_shown(value)}", "id", value=_shown(value))
    return value


def _motive(value: object) -> Motive:
    if not isinstance(value, dict) or value.keys() != {"reason", "subjects"} or not isinstance(value["subjects"], list):
        message = f"a motive has a reason and a list of subjects, not {_shown(value)}"
        raise NotationError(message, "motive", value=_shown(value))
    return Motive(_id(value["reason"]), tuple(_id(subject) for subject in value["subjects"]))


def _motive_to_data(motive: Motive) -> dict[str, Any]:
    return {"reason": motive.reason, "subjects": list(motive.subjects)}


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"
