"""The JSON Schema: every key described and shown, valid in draft 7, and in agreement with the loader."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic import BaseModel, TypeAdapter

from game.scenario.keys import key_names
from game.scenario.schema.export import DRAFT, all_models, example_value, level_schema, schema_text, shown
from game.scenario.schema.shown import SHOWN
from game.scenario.templates import template, template_names
from game.terminal.schema_command import schema
from tests.scenario.written import BROKEN, MINIMAL, SMALL, reading

jsonschema = pytest.importorskip("jsonschema")
LEVELS = Path(__file__).parents[2] / "levels"
KEYS = [(model, key) for model in all_models() for key in key_names(model)]


def validator():
    return jsonschema.Draft7Validator(level_schema())


def as_lists(value):
    if isinstance(value, dict):
        return {key: as_lists(inner) for key, inner in value.items()}
    return [as_lists(inner) for inner in value] if isinstance(value, tuple) else value


def data_of(text):
    return as_lists(reading(text).document.data)


@pytest.mark.parametrize(("model", "key"), KEYS, ids=lambda one: one.__name__ if isinstance(one, type) else one)
def test_every_key_has_a_description_and_an_example_that_the_model_accepts(model: type[BaseModel], key: str):
    name, field = next((name, field) for name, field in model.model_fields.items() if (field.alias or name) == key)
    how = shown(model, key)
    assert (field.description or how.description or "").endswith((".", "?")), (
        f"{model.__name__}.{key} has no description"
    )
    adapter = TypeAdapter(model.__pydantic_fields__[name].rebuild_annotation())
    adapter.validate_python(example_value(how.example), context={"language": "en"})


def test_nothing_is_shown_that_is_no_key():
    known = {model.__name__: set(key_names(model)) for model in all_models()}
    for kind, keys in SHOWN.items():
        assert kind == "Node" or set(keys) <= known[kind], kind


def test_it_is_a_schema_of_draft_7():
    assert level_schema()["$schema"] == DRAFT
    jsonschema.Draft7Validator.check_schema(level_schema())


@pytest.mark.parametrize(
    "text",
    [
        *(template(name) for name in template_names()),
        *(path.read_text(encoding="utf-8") for path in (MINIMAL, SMALL, *sorted(LEVELS.glob("*.yaml")))),
    ],
    ids=lambda text: text[:30],
)
def test_every_level_is_valid_by_it(text):
    assert not [error.message for error in validator().iter_errors(data_of(text))]


@pytest.mark.parametrize(
    "name", ["unknown_keys", "wrong_types", "unknown_words", "empty_level", "bad_ids", "empty_collections"]
)
def test_what_the_schema_can_see_it_flags(name):
    path = next(path for path in BROKEN if path.stem == name)
    assert list(validator().iter_errors(data_of(path.read_text(encoding="utf-8"))))


def test_the_shipped_file_is_what_the_command_prints():
    printed = CliRunner().invoke(schema).output
    assert json.loads(printed) == level_schema()
    assert (LEVELS / "level.schema.json").read_text(encoding="utf-8") == schema_text()
