"""YAML to plain data with places: one pass over the parser's events, which holds every limit before anything is built.

Nothing is composed recursively: the tree grows on a stack of our own, and the first broken limit ends the reading.
Keys are always strings; quoted scalars are strings; anchors, aliases and tags are refused.
"""

from itertools import islice
from typing import Any

import yaml
from yaml import events

from game.scenario.bilingual import Bilingual
from game.scenario.display import UNSAFE
from game.scenario.document import Branch, Document, Span
from game.scenario.problems import Problem
from game.scenario.refusals import RefusalError, Refusals
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
_ITEM = object()
_COLLECTION = 2
"""How much is above the entries of a collection: the outside and the file."""


def read_document(source: Source) -> tuple[Document | None, list[Problem]]:
    """The file's data, and what is wrong with it as YAML; no document where reading had to stop."""
    refusals = Refusals(source)
    try:
        root = _read(source.text, refusals)
    except RefusalError:
        return None, refusals.problems
    except yaml.YAMLError as error:
        return None, [*refusals.problems, syntax_problem(source, error)]
    return Document(source, root), refusals.problems


def _read(text: str, refusals: Refusals) -> Branch:
    """The root of a file; where the parser gives up before our limit is met, because it looks ahead, that is too deep too."""
    try:
        return _Reader(refusals).read(text)
    except yaml.MarkedYAMLError as error:
        if "maximum nesting" in str(error.problem) and error.problem_mark is not None:
            refusals.too_deep((error.problem_mark.index, error.problem_mark.index + 1), DEEPEST)
        raise


class _Reader:
    """Grows one document from the events of one file."""

    def __init__(self, refusals: Refusals) -> None:
        self._refusals = refusals
        self._outside = Branch([], 0)
        self._branch = self._outside
        """What is being read."""
        self._key: Any = _ITEM
        """The key whose value comes next: none where a key must come first."""
        self._keep = True
        """False while the value of a duplicate key goes by."""
        self._above: list[tuple[Branch, Any, bool]] = []
        """The same three for every branch above, from the outside on."""
        self._documents = 0

    def read(self, text: str) -> Branch:
        """Go through all events; raises RefusalError at the first broken limit."""
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
        stream = iter(event_parser(text).get_event, None)
        for event in islice(stream, MOST_EVENTS):
            handlers[event.__class__](event)
        for event in stream:
            self._refusals.stop_at_number(
                _span(event), Bilingual("the file says more than any level may", "文件内容超过一关的上限")
            )
        root = self._outside.inside.get(0)
        if not isinstance(root, Branch):
            self._refusals.empty_file()
        return root

    def _ignore(self, event: Any) -> None:
        """Nothing needs to be done about the ends of documents and streams."""

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refusals.second_document(_span(event))
        if event.tags:
            self._refusals.tag_directive(_span(event))

    def _scalar(self, event: Any) -> None:
        """A key or a value. Most events come here: that all is done in one place saves a sixth of the reading time."""
        text, span, branch, key = event.value, (event.start_mark.index, event.end_mark.index), self._branch, self._key
        if len(text) > LONGEST_SCALAR or event.anchor is not None or event.tag is not None or branch is self._outside:
            self._refuse_scalar(event)
        if key is None:
            self._key = text
            if text in branch.keys or len(text) > LONGEST_KEY or len(branch.keys) >= MOST_KEYS:
                self._doubtful_key(text, span)
            else:
                branch.keys[text] = span
            return
        style = event.style
        # The file's own characters are safe; only an escape, which is longer than what it stands for, can bring others.
        if style == '"' and span[1] - span[0] != len(text) + 2 and UNSAFE.search(text):
            self._refusals.hidden_characters(span)
        value = text if style or (text and text[0] not in MAY_DIFFER) else self._plain(text, span)
        if key is _ITEM or not self._keep:
            self._attach(value, span)
            return
        self._key = None
        branch.value[key] = value
        branch.inside[key] = span

    def _refuse_scalar(self, event: Any) -> None:
        if len(event.value) > LONGEST_SCALAR:
            self._refusals.long_text(_span(event), LONGEST_SCALAR)
        if self._branch is self._outside:
            self._refusals.not_a_mapping(_span(event))
        self._refusals.decoration(event, _span(event))

    def _plain(self, text: str, span: Span) -> Any:
        try:
            return core_scalar(text)
        except NumberError as error:
            self._refusals.bad_number(span, text, error)
            return None

    def _doubtful_key(self, text: str, span: Span) -> None:
        """A key that is longer, or one more, than most; or one that was there before."""
        if len(text) > LONGEST_KEY:
            self._refusals.long_key(span, LONGEST_KEY)
        keys = self._branch.keys
        self._keep = text not in keys
        if not self._keep:
            self._refusals.duplicate_key(text, keys[text], span)
            return
        keys[text] = span
        most = MOST_ENTRIES if len(self._above) <= _COLLECTION else MOST_KEYS
        if len(keys) > most:
            self._refusals.stop_at_number(
                span, Bilingual(f"no mapping here has more than {most:,} keys", f"这里的映射最多{most:,}个键")
            )

    def _attach(self, value: Any, place: Branch | Span) -> None:
        branch, key = self._branch, self._key
        if key is _ITEM:
            if len(branch.value) == MOST_ITEMS:
                first = (branch.start, branch.start + 1)
                self._refusals.stop_at_number(
                    first, Bilingual(f"no list has more than {MOST_ITEMS:,} items", f"列表最多{MOST_ITEMS:,}项")
                )
            branch.inside[len(branch.value)] = place
            branch.value.append(value)
            return
        self._key = None
        if self._keep:
            branch.value[key] = value
            branch.inside[key] = place
        self._keep = True

    def _open(self, event: Any) -> None:
        is_mapping = event.__class__ is events.MappingStartEvent
        if len(self._above) >= DEEPEST:
            self._refusals.too_deep(_span(event), DEEPEST)
        if event.anchor is not None or event.tag is not None:
            self._refusals.decoration(event, _span(event))
        if self._branch is self._outside and not is_mapping:
            self._refusals.not_a_mapping(_span(event))
        if self._key is None:
            self._refusals.complex_key(_span(event))
        self._above.append((self._branch, self._key, self._keep))
        self._branch = Branch({} if is_mapping else [], event.start_mark.index, is_flow=bool(event.flow_style))
        self._key, self._keep = None if is_mapping else _ITEM, True

    def _close(self, event: Any) -> None:
        branch = self._branch
        branch.end = event.end_mark.index if branch.is_flow else _end_of_last(branch, event.start_mark.index)
        if event.__class__ is events.SequenceEndEvent:
            branch.value = tuple(branch.value)
        self._branch, self._key, self._keep = self._above.pop()
        self._attach(branch.value, branch)

    def _alias(self, event: Any) -> None:
        self._refusals.alias(_span(event))
        if self._branch is self._outside or self._key is None:
            raise RefusalError
        self._attach(None, _span(event))


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
