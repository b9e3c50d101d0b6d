"""YAML to plain data with places: one pass over the parser's events, which holds every limit before anything is built.

Nothing is composed recursively: the tree grows on a stack of our own, and the first broken limit ends the reading.
Keys are always strings; quoted scalars are strings; anchors, aliases and tags are refused.
"""

from dataclasses import dataclass
from typing import Any

import yaml
from yaml import events

from game.scenario.display import UNSAFE, quoted
from game.scenario.document import Branch, Document, Span
from game.scenario.problems import Problem
from game.scenario.scalars import NumberError, core_scalar
from game.scenario.source import Source
from game.scenario.syntax import syntax_problem

DEEPEST = 64
MOST_EVENTS = 1_000_000
MOST_KEYS = 25_000
LONGEST_SCALAR = 20_000
LONGEST_KEY = 200
MOST_PROBLEMS = 100


def read_document(source: Source) -> tuple[Document | None, list[Problem]]:
    """The file's data, and what is wrong with it as YAML; no document where reading had to stop."""
    reader = _Reader(source)
    try:
        reader.read()
    except _RefusalError:
        return None, reader.problems
    except yaml.YAMLError as error:
        return None, [*reader.problems, syntax_problem(source, error)]
    return Document(source, reader.root), reader.problems


class _RefusalError(Exception):
    """Reading cannot go on; the reason is among the problems."""


@dataclass(slots=True)
class _Frame:
    """A branch that is being read, and the key whose value comes next."""

    branch: Branch
    is_mapping: bool
    is_flow: bool
    key: str | int | None = None
    keep: bool = True
    """False while the value of a duplicate key goes by."""


class _Reader:
    """Grows one document from the events of one file."""

    def __init__(self, source: Source) -> None:
        self.problems: list[Problem] = []
        self._source = source
        self._stack: list[_Frame] = []
        self._root: Branch | None = None
        self._documents = 0

    @property
    def root(self) -> Branch:
        """The finished tree."""
        assert self._root is not None
        return self._root

    def read(self) -> None:
        """Go through all events; raises _RefusalError at the first broken limit."""
        handlers = {
            events.ScalarEvent: self._scalar,
            events.MappingStartEvent: self._open,
            events.SequenceStartEvent: self._open,
            events.MappingEndEvent: self._close,
            events.SequenceEndEvent: self._close,
            events.AliasEvent: self._alias,
            events.DocumentStartEvent: self._document,
        }
        parser = event_parser(self._source.text)
        next_event = parser.get_event
        for _ in range(MOST_EVENTS):
            event = next_event()
            if event is None:
                self._finish()
                return
            handler = handlers.get(event.__class__)
            if handler is not None:
                handler(event)
        self._refuse("too-many-values", event, "the file says more than any level may", "split the level into several")

    def _finish(self) -> None:
        if self._root is None:
            self._stop(
                "empty-file", (0, 0), "this file is empty", "`on-the-record new NAME` writes a level to start from"
            )

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(
                "second-document",
                event,
                "a level file holds one document",
                "delete from this `---` on, or split the file",
            )
        if event.tags:
            self._add(
                "tag",
                (event.start_mark.index, event.end_mark.index),
                "level files don't use tags",
                "delete this directive",
            )

    def _scalar(self, event: Any) -> None:
        text, start, end = event.value, event.start_mark.index, event.end_mark.index
        if len(text) > LONGEST_SCALAR:
            self._refuse(
                "too-long",
                event,
                f"this text is longer than {LONGEST_SCALAR:,} characters",
                "shorten it, or close the quote",
            )
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event)
        frame = self._stack[-1] if self._stack else None
        if frame is None:
            self._refuse(
                "not-a-mapping", event, "a level file consists of `key: value` lines", "start with `format: 1`"
            )
        elif frame.is_mapping and frame.key is None:
            self._key(frame, text, (start, end))
        else:
            value = text if event.style else self._plain(text, (start, end))
            if event.style == '"' and UNSAFE.search(text):
                self._add("unsafe-character", (start, end), "this text hides control characters", "delete the escape")
            self._attach(frame, value, (start, end))

    def _plain(self, text: str, span: Span) -> Any:
        try:
            return core_scalar(text)
        except NumberError as error:
            self._add(
                "bad-number",
                span,
                f"{quoted(text, 24)}: {error}",
                "write an ordinary number, or quote it if it is a text",
            )
            return None

    def _key(self, frame: _Frame, text: str, span: Span) -> None:
        if len(text) > LONGEST_KEY:
            self._stop(
                "too-long", span, f"this key is longer than {LONGEST_KEY} characters", "is a quote or a colon missing?"
            )
        keys = frame.branch.keys
        frame.key, frame.keep = text, text not in keys
        if frame.keep:
            keys[text] = span
            if len(keys) > MOST_KEYS:
                self._stop(
                    "too-many-values",
                    span,
                    f"no mapping has more than {MOST_KEYS:,} keys",
                    "split the level into several",
                )
        else:
            self._duplicate(text, keys[text], span)

    def _duplicate(self, text: str, first: Span, second: Span) -> None:
        before = self._source.place(*first)
        message = f"{quoted(text)} is set twice: first on line {before.line}, column {before.column}"
        self._add("duplicate-key", second, message, "delete one of the two, or rename it", before)

    def _attach(self, frame: _Frame, value: Any, place: Branch | Span) -> None:
        branch = frame.branch
        if frame.is_mapping:
            key, frame.key = frame.key, None
            if not frame.keep or key is None:
                return
            branch.value[key] = value
            branch.inside[key] = place
        else:
            branch.inside[len(branch.value)] = place
            branch.value.append(value)

    def _open(self, event: Any) -> None:
        if len(self._stack) >= DEEPEST:
            self._refuse(
                "too-deep", event, f"this is nested deeper than {DEEPEST} levels", "no part of a level needs that"
            )
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event)
        is_mapping = event.__class__ is events.MappingStartEvent
        frame = self._stack[-1] if self._stack else None
        if frame is None and not is_mapping:
            self._refuse(
                "not-a-mapping",
                event,
                "a level file consists of `key: value` lines, not of a list",
                "start with `format: 1`",
            )
        if frame is not None and frame.is_mapping and frame.key is None:
            self._refuse("complex-key", event, "a key is a plain word", "quote a key that starts with `{` or `[`")
        branch = Branch({} if is_mapping else [], event.start_mark.index)
        self._stack.append(_Frame(branch, is_mapping, event.flow_style))

    def _close(self, event: Any) -> None:
        frame = self._stack.pop()
        branch = frame.branch
        branch.end = event.end_mark.index if frame.is_flow else _end_of_last(branch, event.start_mark.index)
        if not frame.is_mapping:
            branch.value = tuple(branch.value)
        if self._stack:
            self._attach(self._stack[-1], branch.value, branch)
        else:
            self._root = branch

    def _alias(self, event: Any) -> None:
        span = (event.start_mark.index, event.end_mark.index)
        self._add(
            "alias", span, "level files don't use aliases", "write the value out; quote a text that starts with `*`"
        )
        frame = self._stack[-1] if self._stack else None
        if frame is None or (frame.is_mapping and frame.key is None):
            raise _RefusalError
        self._attach(frame, None, span)

    def _refuse_decoration(self, event: Any) -> None:
        span = (event.start_mark.index, event.end_mark.index)
        if event.tag is not None:
            self._add(
                "tag",
                span,
                f"level files don't use tags such as {quoted(event.tag)}",
                "delete it; quote a text that starts with `!`",
            )
        if event.anchor is not None:
            self._add("alias", span, "level files don't use anchors", "delete it; quote a text that starts with `&`")

    def _refuse(self, code: str, event: Any, message: str, hint: str) -> None:
        self._stop(code, (event.start_mark.index, event.end_mark.index), message, hint)

    def _stop(self, code: str, span: Span, message: str, hint: str) -> None:
        self.problems.append(self._source.problem(code, *span, message, hint=hint))
        raise _RefusalError

    def _add(self, code: str, span: Span, message: str, hint: str, related: Any = None) -> None:
        self.problems.append(self._source.problem(code, *span, message, hint=hint, related=related))
        if len(self.problems) >= MOST_PROBLEMS:
            self._stop("too-many-problems", span, f"the first {MOST_PROBLEMS} problems are listed", "mend these first")


def event_parser(text: str) -> Any:
    """A parser of events: libyaml's where PyYAML has it, else the one in Python."""
    fast = getattr(yaml, "cyaml", None)
    return fast.CParser(text) if fast is not None else yaml.SafeLoader(text)


def _end_of_last(branch: Branch, fallback: int) -> int:
    """A block ends with what it holds last: its end mark would stand on the next line."""
    last = next(reversed(branch.inside.values()), None)
    if last is None:
        return fallback
    return last.end if isinstance(last, Branch) else last[1]
