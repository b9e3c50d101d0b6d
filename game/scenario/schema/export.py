"""The JSON Schema of level files, in draft 7, which editors of text understand."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from game.scenario.keys import holds_text, kinds_of
from game.scenario.model import Scenario
from game.scenario.reader import read_document
from game.scenario.schema.shown import SHOWN, Shown
from game.scenario.source import Source
from game.scenario.world import Proposition

DRAFT = "http://json-schema.org/draft-07/schema#"
TITLE = "A level of On the Record"
_TEXT = {"$ref": "#/definitions/Text"}


@cache
def level_schema() -> dict[str, Any]:
    """The schema as plain data."""
    written = Scenario.model_json_schema(ref_template="#/definitions/{model}")
    definitions = written.pop("$defs")
    for model in all_models():
        _describe(definitions.get(model.__name__, written), model)
    definitions["Text"] = _text()
    written.pop("description", None)
    schema = _tidied({"$schema": DRAFT, **written, "definitions": definitions})
    return {"$schema": DRAFT, "title": TITLE, **schema}


def schema_text() -> str:
    """The schema as a file."""
    return json.dumps(level_schema(), ensure_ascii=False, indent=2) + "\n"


def all_models() -> tuple[type[BaseModel], ...]:
    """Every kind of node, from the whole level down."""
    found: dict[type[BaseModel], None] = {}
    _collect(Scenario, found)
    return tuple(found)


def shown(model: type[BaseModel], key: str) -> Shown:
    """How a key of a kind of node is shown; raises KeyError where that was forgotten."""
    for kind in model.__mro__:
        if key in SHOWN.get(kind.__name__, {}):
            return SHOWN[kind.__name__][key]
    raise KeyError(f"{model.__name__}.{key} is shown nowhere")


def example_value(example: str) -> Any:
    """An example as plain data."""
    document, problems = read_document(Source("example", f"x: {example}\n"))
    if document is None or problems:
        raise ValueError(f"this is no YAML: {example}")
    return document.data["x"]


def _describe(written: dict[str, Any], model: type[BaseModel]) -> None:
    """Give every key of a kind of node its description and example; texts are all of one kind."""
    for name, field in model.model_fields.items():
        key = field.alias or name
        how = shown(model, key)
        own = {"allOf": [_TEXT]} if holds_text(field.annotation) else _plain(written["properties"][key])
        written["properties"][key] = {
            **own,
            "description": field.description or how.description,
            "examples": [example_value(how.example)],
        }
    if model is Proposition:
        # A bare `true` or `false` is a truth value to other readers of YAML.
        written["properties"]["truth"]["anyOf"] = [*written["properties"]["truth"].pop("allOf"), {"type": "boolean"}]


def _plain(own: dict[str, Any]) -> dict[str, Any]:
    """A key's schema without null, which nobody should have to write, and without defaults that say nothing."""
    rest = {name: value for name, value in own.items() if name not in ("anyOf", "default", "$ref")}
    if isinstance(own.get("default"), str | int | float):
        rest["default"] = own["default"]
    kinds = [kind for kind in own.get("anyOf", ()) if kind != {"type": "null"}]
    kinds += [{"$ref": own["$ref"]}] if "$ref" in own else []
    if len(kinds) == 1 and "$ref" not in kinds[0]:
        return {**kinds[0], **rest}
    # In draft 7 everything beside a reference is overlooked.
    return {("anyOf" if len(kinds) > 1 else "allOf"): kinds, **rest} if kinds else rest


def _text() -> dict[str, Any]:
    sentence = {"type": "string", "minLength": 1, "maxLength": 4000, "pattern": "\\S"}
    languages = {
        "type": "object",
        "properties": {
            code: {**sentence, "description": f"In {name}."} for code, name in (("en", "English"), ("zh", "Chinese"))
        },
        "additionalProperties": False,
        "minProperties": 1,
    }
    return {
        "description": "A text: plain, in the level's language; or one for each language.",
        "anyOf": [sentence, languages],
    }


def _tidied(value: Any) -> Any:
    """Without the titles that pydantic makes up; and closed to keys that match no pattern."""
    if isinstance(value, list | tuple):
        return [_tidied(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    kept = {key: _tidied(inner) for key, inner in value.items() if not (key == "title" and isinstance(inner, str))}
    return {**kept, "additionalProperties": False} if "patternProperties" in kept else kept


def _collect(model: type[BaseModel], found: dict[type[BaseModel], None]) -> None:
    if model not in found:
        found[model] = None
        for field in model.model_fields.values():
            for inner in _models_in(field.annotation):
                _collect(inner, found)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    for kind in kinds_of(annotation):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield kind
        for inner in getattr(kind, "__args__", ()):
            yield from _models_in(inner)
