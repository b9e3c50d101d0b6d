"""YAML to plain data with places: one pass over the parser's events, which holds every limit before anything is built.

Nothing is composed recursively: the tree grows on a stack of our own, and the first broken limit ends the reading.
Keys are always strings; quoted scalars are strings; anchors, aliases and tags are refused.
"""

from typing import Any

import yaml
from yaml import events

from game.scenario.display import UNSAFE, quoted
from game.scenario.document import Branch, Document, Span
from game.scenario.problems import Problem
from game.scenario.scalars import MAY_DIFFER, NumberError, core_scalar
from game.scenario.source import Source
from game.scenario.syntax import syntax_problem

DEEPEST = 64
MOST_EVENTS = 700_000
MOST_ENTRIES = 25_000
"""Of a collection, such as `responses`, or of the file itself."""
MOST_KEYS = 2_000
"""Of anything inside a collection."""
MOST_ITEMS = 5_000
"""Of a sequence."""
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


_ITEM = object()


class _Frame:
    """A branch that is being read, and the key whose value comes next: none where a key must come first."""

    __slots__ = ("branch", "is_mapping", "keep", "key")

    def __init__(self, branch: Branch, is_mapping: bool) -> None:
        self.branch = branch
        self.is_mapping = is_mapping
        self.key: Any = None if is_mapping else _ITEM
        self.keep = True
        """False while the value of a duplicate key goes by."""


class _Reader:
    """Grows one document from the events of one file."""

    def __init__(self, source: Source) -> None:
        self.problems: list[Problem] = []
        self._source = source
        self._outside = _Frame(Branch([], 0), is_mapping=False)
        self._stack = [self._outside]
        self._top = self._outside
        self._documents = 0

    @property
    def root(self) -> Branch:
        """The finished tree."""
        branch = self._outside.branch.inside[0]
        assert isinstance(branch, Branch)
        return branch

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
            events.DocumentEndEvent: self._ignore,
            events.StreamStartEvent: self._ignore,
            events.StreamEndEvent: self._ignore,
        }
        next_event = event_parser(self._source.text).get_event
        for _ in range(MOST_EVENTS):
            event = next_event()
            if event is None:
                self._finish()
                return
            handlers[event.__class__](event)
        self._stop_at_number(_span(event), "the file says more than any level may")

    def _ignore(self, event: Any) -> None:
        """Nothing needs to be done about the ends of documents and streams."""

    def _finish(self) -> None:
        if not self._outside.branch.inside:
            self._stop(
                "empty-file", (0, 0), "this file is empty", "`on-the-record new NAME` writes a level to start from"
            )

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            hint = "delete from this `---` on, or split the file"
            self._refuse("second-document", event, "a level file holds one document", hint)
        if event.tags:
            self._add("tag", _span(event), "level files don't use tags", "delete this directive")

    def _scalar(self, event: Any) -> None:
        """A key or a value. Most events come here: that all is done in one place saves a sixth of the reading time."""
        text, span, frame = event.value, (event.start_mark.index, event.end_mark.index), self._top
        if len(text) > LONGEST_SCALAR or event.anchor is not None or event.tag is not None or frame is self._outside:
            self._refuse_scalar(event, frame)
        key, branch, style = frame.key, frame.branch, event.style
        if key is None:
            frame.key = text
            if text in branch.keys or len(text) > LONGEST_KEY or len(branch.keys) >= MOST_KEYS:
                self._doubtful_key(frame, text, span)
            else:
                branch.keys[text] = span
            return
        # The file's own characters are safe; only an escape, which is longer than what it stands for, can bring others.
        if style == '"' and span[1] - span[0] != len(text) + 2 and UNSAFE.search(text):
            self._add("unsafe-character", span, "this text hides control characters", "delete the escape")
        value = text if style or (text and text[0] not in MAY_DIFFER) else self._plain(text, span)
        if key is _ITEM:
            branch.inside[len(branch.value)] = span
            branch.value.append(value)
            return
        frame.key = None
        if frame.keep:
            branch.value[key] = value
            branch.inside[key] = span
        frame.keep = True

    def _refuse_scalar(self, event: Any, frame: _Frame) -> None:
        if len(event.value) > LONGEST_SCALAR:
            message = f"this text is longer than {LONGEST_SCALAR:,} characters"
            self._refuse("too-long", event, message, "shorten it, or close the quote before it")
        if frame is self._outside:
            message = "a level file consists of `key: value` lines"
            self._refuse("not-a-mapping", event, message, "start with `format: 1`")
        self._refuse_decoration(event)

    def _plain(self, text: str, span: Span) -> Any:
        try:
            return core_scalar(text)
        except NumberError as error:
            message = f"{quoted(text, 24)}: {error}"
            self._add("bad-number", span, message, "write an ordinary number, or quote it if it is a text")
            return None

    def _doubtful_key(self, frame: _Frame, text: str, span: Span) -> None:
        """A key that is longer, or one more, than most; or one that was there before."""
        if len(text) > LONGEST_KEY:
            message = f"this key is longer than {LONGEST_KEY} characters"
            self._stop("too-long", span, message, "is a quote or a colon missing?")
        keys = frame.branch.keys
        frame.keep = text not in keys
        if not frame.keep:
            self._duplicate(text, keys[text], span)
            return
        keys[text] = span
        most = MOST_ENTRIES if len(self._stack) <= 3 else MOST_KEYS
        if len(keys) > most:
            self._stop_at_number(span, f"no mapping here has more than {most:,} keys")

    def _duplicate(self, text: str, first: Span, second: Span) -> None:
        before = self._source.place(*first)
        message = f"{quoted(text)} is set twice: first on line {before.line}, column {before.column}"
        self._add("duplicate-key", second, message, "delete one of the two, or rename it", before)

    def _attach(self, frame: _Frame, value: Any, place: Branch | Span) -> None:
        branch, key = frame.branch, frame.key
        if key is _ITEM:
            branch.inside[len(branch.value)] = place
            branch.value.append(value)
            return
        frame.key = None
        if frame.keep:
            branch.value[key] = value
            branch.inside[key] = place
        frame.keep = True

    def _open(self, event: Any) -> None:
        frame, is_mapping = self._top, event.__class__ is events.MappingStartEvent
        if len(self._stack) > DEEPEST:
            message = f"this is nested deeper than {DEEPEST} levels"
            self._refuse("too-deep", event, message, "no part of a level needs that")
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event)
        if frame is self._outside and not is_mapping:
            message = "a level file consists of `key: value` lines, not of a list"
            self._refuse("not-a-mapping", event, message, "start with `format: 1`")
        if frame.key is None:
            self._refuse("complex-key", event, "a key is a plain word", "quote a key that starts with `{` or `[`")
        branch = Branch({} if is_mapping else [], event.start_mark.index, is_flow=bool(event.flow_style))
        self._top = _Frame(branch, is_mapping)
        self._stack.append(self._top)

    def _close(self, event: Any) -> None:
        frame = self._stack.pop()
        branch = frame.branch
        branch.end = event.end_mark.index if branch.is_flow else _end_of_last(branch, event.start_mark.index)
        if not frame.is_mapping:
            branch.value = tuple(branch.value)
            if len(branch.value) > MOST_ITEMS:
                self._stop_at_number((branch.start, branch.start + 1), f"no list has more than {MOST_ITEMS:,} items")
        self._top = self._stack[-1]
        self._attach(self._top, branch.value, branch)

    def _alias(self, event: Any) -> None:
        hint = "write the value out; quote a text that starts with `*`"
        self._add("alias", _span(event), "level files don't use aliases", hint)
        frame = self._top
        if frame is self._outside or frame.key is None:
            raise _RefusalError
        self._attach(frame, None, _span(event))

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
            self._add(
                "alias", _span(event), "level files don't use anchors", "delete it; quote a text that starts with `&`"
            )

    def _refuse(self, code: str, event: Any, message: str, hint: str) -> None:
        self._stop(code, _span(event), message, hint)

    def _stop_at_number(self, span: Span, message: str) -> None:
        self._stop("too-many-values", span, message, "split the level into several")

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


def _span(event: Any) -> Span:
    return event.start_mark.index, event.end_mark.index


def _end_of_last(branch: Branch, fallback: int) -> int:
    """A block ends with what it holds last: its end mark would stand on the next line."""
    last = next(reversed(branch.inside.values()), None)
    if last is None:
        return fallback
    return last.end if isinstance(last, Branch) else last[1]
