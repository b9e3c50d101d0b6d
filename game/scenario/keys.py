"""Which keys a level knows at an address: read off the model itself."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from game.scenario.document import Address
from game.scenario.fields import Node
from game.scenario.model import Scenario

_LAST = ("note", "ignore")


@cache
def models_at(address: Address) -> tuple[type[Node], ...]:
    """The kinds of node that the model allows at an address; none where no node with fixed keys stands."""
    return tuple(kind for kind in _kinds_at(address) if _is_model(kind))


@cache
def allowed_keys(address: Address) -> tuple[str, ...]:
    """The keys that the model knows at an address; none where the keys are ids."""
    names = dict.fromkeys(name for model in models_at(address) for name in key_names(model))
    languages = [name for kind in _kinds_at(address) for name in _literal_keys(kind)]
    return (*names, *languages)


def kinds_at(address: Address) -> tuple[str, ...]:
    """The words that `kind` may be at an address."""
    return tuple(word for model in models_at(address) for word in get_args(model.model_fields["kind"].annotation))


@cache
def key_names(model: type[Node]) -> tuple[str, ...]:
    """The keys of a model as a file writes them, in canonical order: the model's, `note` and `ignore` last."""
    names = [field.alias or name for name, field in model.model_fields.items()]
    first = [name for name in model.first_keys if name in names]
    return tuple(dict.fromkeys([*first, *sorted(names, key=_LAST.__contains__)]))


def kinds_of(annotation: Any) -> Iterator[Any]:
    """The members of an annotation, without its decoration and without None."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from kinds_of(get_args(annotation)[0])
    elif origin is Union or origin is UnionType:
        for member in get_args(annotation):
            yield from kinds_of(member)
    elif annotation is not type(None):
        yield annotation


def holds_text(annotation: Any) -> bool:
    """Whether a field holds words for people, by language."""
    return any(True for kind in kinds_of(annotation) for _ in _literal_keys(kind))


def _kinds_at(address: Address) -> tuple[Any, ...]:
    kinds: tuple[Any, ...] = (Scenario,)
    for step in address:
        kinds = tuple(member for kind in kinds for inner in _inside(kind, step) for member in kinds_of(inner))
    return kinds


def _inside(kind: Any, step: str | int) -> Iterator[Any]:
    if _is_model(kind):
        yield from (field.annotation for name, field in kind.model_fields.items() if step == (field.alias or name))
    elif _is_generic(kind, Mapping) or _is_generic(kind, Sequence):
        yield get_args(kind)[-1]


def _literal_keys(kind: Any) -> Iterator[str]:
    """The languages, at a text."""
    if _is_generic(kind, Mapping):
        key = get_args(kind)[0]
        if get_origin(key) is Literal:
            yield from get_args(key)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Node)


def _is_generic(kind: Any, base: type) -> bool:
    origin = get_origin(kind)
    return isinstance(origin, type) and issubclass(origin, base)
