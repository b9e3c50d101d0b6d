"""The level files that a rule's examples stand for."""

from functools import cache

from game.scenario.checks.page import EXAMPLE_LEVEL
from game.scenario.checks.rule import Example
from game.scenario.document import Address, Document
from game.scenario.edits import SetValue, applied
from game.scenario.reader import read_document
from game.scenario.source import Source
from game.scenario.templates import template


def example_text(example: Example) -> str:
    """The whole level file that an example stands for."""
    if not example.at:
        return example.yaml
    return applied(_base(), (SetValue(address(example.at), example.yaml),))


def address(dotted: str) -> Address:
    """A dotted address as keys and indices; a part's own address, which holds a dot, is written with a colon."""
    return tuple(int(step) if step.isdecimal() else step.replace(":", ".") for step in dotted.split("."))


@cache
def _base() -> Document:
    document, _ = read_document(Source(f"{EXAMPLE_LEVEL}.yaml", template(EXAMPLE_LEVEL)))
    assert document is not None
    return document
