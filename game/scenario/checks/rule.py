"""What a rule of the catalogue is: its page, its examples, and how it finds what it looks for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from game.scenario.checks.level import Level
from game.scenario.document import Address
from game.scenario.edits import Edit
from game.scenario.problems import Severity


class Layer(StrEnum):
    """What a rule looks at, in the order in which a file is read."""

    FILE = "file"
    YAML = "YAML"
    SCHEMA = "schema"
    REFERENCES = "references"
    GRAPH = "graph"
    CONDITIONS = "conditions"
    TEXTS = "texts"
    FAIRNESS = "fairness"
    PLAY = "play"


PLAYED = "play-"
"""What the codes of the layer of play begin with: its rules play the level, and whoever can play joins them to the catalogue."""


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of a level: what stands at an address of the example level, or a whole file where no address is given."""

    yaml: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Repair:
    """A quick fix: what it does, in words, and the edits that do it."""

    title: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that breaks a rule."""

    address: Address
    message: str
    hint: str
    key: bool = False
    """The key is meant, not its value."""
    repair: Repair | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the catalogue; its three sentences or paragraphs are its page."""

    code: str
    severity: Severity
    layer: Layer
    what: str
    why: str
    mend: str
    failing: tuple[Example, ...] = ()
    passing: tuple[Example, ...] = ()
    find: Callable[[Level], Iterator[Finding]] | None = None
    """Yields every finding in a valid level; none where the file's reader itself finds it."""
