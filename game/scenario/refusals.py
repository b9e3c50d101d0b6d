"""What is wrong with a file as YAML: the problems that its reader meets, in words, and where reading has to stop."""

from typing import Any, NoReturn

from game.scenario.bilingual import Bilingual
from game.scenario.display import quoted
from game.scenario.document import Span
from game.scenario.problems import Place, Problem
from game.scenario.scalars import NumberError
from game.scenario.source import Source

MOST_PROBLEMS = 100
_QUOTE_TAG = Bilingual("delete it; quote a text that starts with `!`", "删掉它；以`!`开头的文字要加引号")


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
        self.stop("too-many-values", span, message, Bilingual("split the level into several", "把关卡拆成几个"))

    def empty_file(self) -> NoReturn:
        """Nothing stands in the file; raises RefusalError."""
        hint = Bilingual(
            "`on-the-record new NAME` writes a level to start from", "`on-the-record new 名称`会写出一个可以起步的关卡"
        )
        self.stop("empty-file", (0, 0), Bilingual("this file is empty", "这个文件是空的"), hint)

    def not_a_mapping(self, span: Span) -> NoReturn:
        """The file is a list, or a lone text; raises RefusalError."""
        message = Bilingual(
            "a level file consists of `key: value` lines, and of nothing else", "关卡文件只由`键: 值`组成，没有别的"
        )
        self.stop("not-a-mapping", span, message, Bilingual("start with `format: 1`", "以`format: 1`开头"))

    def second_document(self, span: Span) -> NoReturn:
        """Another document begins; raises RefusalError."""
        hint = Bilingual("delete from this `---` on, or split the file", "从这个`---`起删掉，或者拆成两个文件")
        self.stop(
            "second-document", span, Bilingual("a level file holds one document", "一个关卡文件只有一份文档"), hint
        )

    def long_text(self, span: Span, most: int) -> NoReturn:
        """A text is too long to be one; raises RefusalError."""
        message = Bilingual(f"this text is longer than {most:,} characters", f"这段文字超过{most:,}个字符")
        hint = Bilingual("shorten it, or close the quote before it", "缩短它，或者把它前面的引号关上")
        self.stop("too-long", span, message, hint)

    def long_key(self, span: Span, most: int) -> NoReturn:
        """A key is too long to be one; raises RefusalError."""
        message = Bilingual(f"this key is longer than {most} characters", f"这个键超过{most}个字符")
        self.stop("too-long", span, message, Bilingual("is a quote or a colon missing?", "是不是漏了引号或冒号？"))

    def too_deep(self, span: Span, most: int) -> NoReturn:
        """Nesting goes on and on; raises RefusalError."""
        message = Bilingual(f"this is nested deeper than {most} levels", f"这里的嵌套超过{most}层")
        self.stop("too-deep", span, message, Bilingual("no part of a level needs that", "关卡里没有哪一处需要这么深"))

    def complex_key(self, span: Span) -> NoReturn:
        """A list or mapping stands for a key; raises RefusalError."""
        hint = Bilingual("quote a key that starts with `{` or `[`", "以`{`或`[`开头的键要加引号")
        self.stop("complex-key", span, Bilingual("a key is a plain word", "键只能是一个普通的词"), hint)

    def duplicate_key(self, key: str, first: Span, second: Span) -> None:
        """A key is set twice."""
        before = self._source.place(*first)
        message = Bilingual(
            f"{quoted(key)} is set twice: first on line {before.line}, column {before.column}",
            f"{quoted(key)}写了两遍：第一遍在第{before.line}行第{before.column}列",
        )
        hint = Bilingual("delete one of the two, or rename it", "删掉其中一个，或者改名")
        self._add("duplicate-key", second, message, hint, before)

    def bad_number(self, span: Span, text: str, reason: NumberError) -> None:
        """A number is none that a level can hold."""
        shown = quoted(text, 24)
        message = Bilingual(f"{shown}: {reason}", f"{shown}：{reason.why.chinese}")
        hint = Bilingual("write an ordinary number, or quote it if it is a text", "写一个普通的数；若是文字，就加引号")
        self._add("bad-number", span, message, hint)

    def hidden_characters(self, span: Span) -> None:
        """An escape brings in what no level needs."""
        message = Bilingual("this text hides control characters", "这段文字里藏着控制字符")
        self._add("unsafe-character", span, message, Bilingual("delete the escape", "删掉这个转义"))

    def decoration(self, event: Any, span: Span) -> None:
        """A value has a tag or an anchor."""
        if event.tag is not None:
            shown = quoted(event.tag)
            message = Bilingual(f"level files don't use tags such as {shown}", f"关卡文件不用{shown}这样的标签")
            self._add("tag", span, message, _QUOTE_TAG)
        if event.anchor is not None:
            hint = Bilingual("delete it; quote a text that starts with `&`", "删掉它；以`&`开头的文字要加引号")
            self._add("alias", span, Bilingual("level files don't use anchors", "关卡文件不用锚点"), hint)

    def tag_directive(self, span: Span) -> None:
        """The file declares tags."""
        message = Bilingual("level files don't use tags", "关卡文件不用标签")
        self._add("tag", span, message, Bilingual("delete this directive", "删掉这条指令"))

    def alias(self, span: Span) -> None:
        """A value stands elsewhere."""
        hint = Bilingual("write the value out; quote a text that starts with `*`", "把值写全；以`*`开头的文字要加引号")
        self._add("alias", span, Bilingual("level files don't use aliases", "关卡文件不用别名"), hint)

    def _add(self, code: str, span: Span, message: str, hint: str, related: Place | None = None) -> None:
        self.problems.append(self._source.problem(code, *span, message, hint=hint, related=related))
        if len(self.problems) >= MOST_PROBLEMS:
            message = Bilingual(f"the first {MOST_PROBLEMS} problems are listed", f"只列出前{MOST_PROBLEMS}个问题")
            self.stop("too-many-problems", span, message, Bilingual("mend these first", "先改好这些"))
