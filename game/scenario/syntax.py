"""What a YAML parser's complaint means to someone who writes levels."""

import yaml

from game.scenario.problems import Problem
from game.scenario.source import Source

_MEANINGS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "a `:` cannot stand here",
        "put a text that holds `: ` in quotes, or check the indentation",
    ),
    ("could not find expected ':'", "a `:` is missing after this key", "every line is `key: value` or `- item`"),
    ("'\\t' that cannot start", "a tab cannot indent a line", "indent with spaces"),
    ("tab character", "a tab cannot indent a line", "indent with spaces"),
    ("cannot start any token", "a text cannot start with this character", "put the text in quotes"),
    (
        "while scanning a quoted scalar",
        "this quote is never closed",
        "close it; inside single quotes write '' for an apostrophe",
    ),
    (
        "unknown escape character",
        "double quotes don't know this escape",
        "write `\\\\` for a backslash, or use single quotes",
    ),
    (
        "expected ',' or '}'",
        "this `{` is not closed where it should be",
        "put a comma between entries and `}` at the end; quote texts with commas",
    ),
    (
        "expected ',' or ']'",
        "this `[` is not closed where it should be",
        "put a comma between items and `]` at the end; quote texts with commas",
    ),
    ("expected '-' indicator", "this list is broken off", "align every `-` of one list in the same column"),
    (
        "expected key",
        "this line does not continue the mapping above it",
        "align it with its neighbours; quote a text that goes on after its quote",
    ),
    (
        "alphabetic or numeric character",
        "this is read as an anchor or alias",
        "put a text that starts with `*` or `&` in quotes",
    ),
    ("incompatible YAML document", "this YAML version is not known", "delete the `%YAML` line"),
    ("found undefined tag handle", "level files don't use tags", "delete it; quote a text that starts with `!`"),
    ("node content", "a value is missing here", "write it, or quote it"),
    ("directive", "a line cannot start with `%`", "put the text in quotes, or delete the line"),
    ("indentation", "the indentation is broken here", "indent with spaces, the same for neighbours"),
)
_FULL_WIDTH = {"：": ":", "｛": "{", "｝": "}", "［": "[", "］": "]", "＃": "#", "－": "-"}
_TAB = "a tab cannot indent a line", "indent with spaces"


def syntax_problem(source: Source, error: yaml.YAMLError) -> Problem:
    """The parser's complaint as a problem with a place and a remedy."""
    start = _start(source, error)
    said = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or error}"
    message, hint = _TAB if source.text[start : start + 1] == "\t" else _meaning(said)
    return source.problem("yaml-syntax", start, start + 1, message, hint=_full_width_hint(source, start) or hint)


def _start(source: Source, error: yaml.YAMLError) -> int:
    """Where to look: what was left open where it began; the end of the file at its last character."""
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    is_open = "quoted scalar" in str(getattr(error, "context", None))
    mark = opened if is_open or mark is None else mark
    start: int = mark.index if mark else 0
    return start if start < len(source.text) else max(0, len(source.text.rstrip()) - 1)


def _meaning(said: str) -> tuple[str, str]:
    for sign, message, hint in _MEANINGS:
        if sign in said:
            return message, hint
    return f"this is not YAML: {said.strip()}", "check quotes, colons and indentation around here"


def _full_width_hint(source: Source, start: int) -> str | None:
    """A full-width sign that an input method left where YAML wants a plain one, on this line or the one before."""
    number = source.position(start)[0]
    for line in (source.line(number), source.line(max(1, number - 1))):
        for wide, narrow in _FULL_WIDTH.items():
            if wide in line and narrow not in line:
                return f"YAML wants `{narrow}` here, not the full-width `{wide}`"
    return None
