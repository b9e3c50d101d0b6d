"""What is wrong with a file as YAML: the problems that its reader meets, in words, and where reading has to stop."""

from typing import Any, NoReturn

from game.scenario.display import quoted
from game.scenario.document import Span
from game.scenario.problems import Place, Problem
from game.scenario.scalars import NumberError
from game.scenario.source import Source

MOST_PROBLEMS = 100


class RefusalError(Exception):
    """Reading cannot go on; the reason is among the problems."""


class Refusals:
    """The problems of one file, in the order in which they were met."""

    def __init__(self, source: Source) -> None:
        self.problems: list[Problem] = []
        self._source = source

    def stop(self, code: str, span: Span, message: str, hint: str) -> NoReturn:
        """Add the last problem; raises RefusalError."""
        self.problems.append(self._source.problem(code, *span, message, hint=hint))
        raise RefusalError

    def stop_at_number(self, span: Span, message: str) -> NoReturn:
        """There is more of something than any level has; raises RefusalError."""
        self.stop("too-many-values", span, message, "split the level into several")

    def empty_file(self) -> NoReturn:
        """Nothing stands in the file; raises RefusalError."""
        self.stop("empty-file", (0, 0), "this file is empty", "`on-the-record new NAME` writes a level to start from")

    def not_a_mapping(self, span: Span) -> NoReturn:
        """The file is a list, or a lone text; raises RefusalError."""
        message = "a level file consists of `key: value` lines, and of nothing else"
        self.stop("not-a-mapping", span, message, "start with `format: 1`")

    def second_document(self, span: Span) -> NoReturn:
        """Another document begins; raises RefusalError."""
        hint = "delete from this `---` on, or split the file"
        self.stop("second-document", span, "a level file holds one document", hint)

    def long_text(self, span: Span, most: int) -> NoReturn:
        """A text is too long to be one; raises RefusalError."""
        message = f"this text is longer than {most:,} characters"
        self.stop("too-long", span, message, "shorten it, or close the quote before it")

    def long_key(self, span: Span, most: int) -> NoReturn:
        """A key is too long to be one; raises RefusalError."""
        self.stop("too-long", span, f"this key is longer than {most} characters", "is a quote or a colon missing?")

    def too_deep(self, span: Span, most: int) -> NoReturn:
        """Nesting goes on and on; raises RefusalError."""
        self.stop("too-deep", span, f"this is nested deeper than {most} levels", "no part of a level needs that")

    def complex_key(self, span: Span) -> NoReturn:
        """A list or mapping stands for a key; raises RefusalError."""
        self.stop("complex-key", span, "a key is a plain word", "quote a key that starts with `{` or `[`")

    def duplicate_key(self, key: str, first: Span, second: Span) -> None:
        """A key is set twice."""
        before = self._source.place(*first)
        message = f"{quoted(key)} is set twice: first on line {before.line}, column {before.column}"
        self._add("duplicate-key", second, message, "delete one of the two, or rename it", before)

    def bad_number(self, span: Span, text: str, reason: NumberError) -> None:
        """A number is none that a level can hold."""
        message = f"{quoted(text, 24)}: {reason}"
        self._add("bad-number", span, message, "write an ordinary number, or quote it if it is a text")

    def hidden_characters(self, span: Span) -> None:
        """An escape brings in what no level needs."""
        self._add("unsafe-character", span, "this text hides control characters", "delete the escape")

    def decoration(self, event: Any, span: Span) -> None:
        """A value has a tag or an anchor."""
        if event.tag is not None:
            message = f"level files don't use tags such as {quoted(event.tag)}"
            self._add("tag", span, message, "delete it; quote a text that starts with `!`")
        if event.anchor is not None:
            hint = "delete it; quote a text that starts with `&`"
            self._add("alias", span, "level files don't use anchors", hint)

    def tag_directive(self, span: Span) -> None:
        """The file declares tags."""
        self._add("tag", span, "level files don't use tags", "delete this directive")

    def alias(self, span: Span) -> None:
        """A value stands elsewhere."""
        hint = "write the value out; quote a text that starts with `*`"
        self._add("alias", span, "level files don't use aliases", hint)

    def _add(self, code: str, span: Span, message: str, hint: str, related: Place | None = None) -> None:
        self.problems.append(self._source.problem(code, *span, message, hint=hint, related=related))
        if len(self.problems) >= MOST_PROBLEMS:
            self.stop("too-many-problems", span, f"the first {MOST_PROBLEMS} problems are listed", "mend these first")
