"""What a YAML parser's complaint means to someone who writes levels."""

import yaml

from game.scenario.bilingual import Bilingual
from game.scenario.problems import Problem
from game.scenario.source import Source

_MEANINGS: tuple[tuple[str, Bilingual, Bilingual], ...] = (
    (
        "mapping values are not allowed",
        Bilingual("a `:` cannot stand here", "这里不能有`:`"),
        Bilingual(
            "put a text that holds `: ` in quotes, or check the indentation", "含有`: `的文字要加引号；或者检查缩进"
        ),
    ),
    (
        "could not find expected ':'",
        Bilingual("a `:` is missing after this key", "这个键后面少了`:`"),
        Bilingual("every line is `key: value` or `- item`", "每一行都是`键: 值`或者`- 项`"),
    ),
    (
        "'\\t' that cannot start",
        Bilingual("a tab cannot indent a line", "不能用制表符缩进"),
        Bilingual("indent with spaces", "用空格缩进"),
    ),
    (
        "tab character",
        Bilingual("a tab cannot indent a line", "不能用制表符缩进"),
        Bilingual("indent with spaces", "用空格缩进"),
    ),
    (
        "cannot start any token",
        Bilingual("a text cannot start with this character", "文字不能以这个字符开头"),
        Bilingual("put the text in quotes", "给文字加上引号"),
    ),
    (
        "while scanning a quoted scalar",
        Bilingual("this quote is never closed", "这个引号没有关上"),
        Bilingual("close it; inside single quotes write '' for an apostrophe", "关上它；单引号里的撇号写成''"),
    ),
    (
        "unknown escape character",
        Bilingual("double quotes don't know this escape", "双引号里没有这种转义"),
        Bilingual("write `\\\\` for a backslash, or use single quotes", "反斜杠写成`\\\\`，或者改用单引号"),
    ),
    (
        "expected ',' or '}'",
        Bilingual("this `{` is not closed where it should be", "这个`{`没有在该关的地方关上"),
        Bilingual(
            "put a comma between entries and `}` at the end; quote texts with commas",
            "各条之间用逗号，末尾用`}`；含逗号的文字要加引号",
        ),
    ),
    (
        "expected ',' or ']'",
        Bilingual("this `[` is not closed where it should be", "这个`[`没有在该关的地方关上"),
        Bilingual(
            "put a comma between items and `]` at the end; quote texts with commas",
            "各项之间用逗号，末尾用`]`；含逗号的文字要加引号",
        ),
    ),
    (
        "expected '-' indicator",
        Bilingual("this list is broken off", "这个列表断开了"),
        Bilingual("align every `-` of one list in the same column", "同一个列表的`-`要对齐在同一列"),
    ),
    (
        "expected key",
        Bilingual("this line does not continue the mapping above it", "这一行接不上它上面的映射"),
        Bilingual(
            "align it with its neighbours; quote a text that goes on after its quote",
            "与相邻的行对齐；引号之后还有内容的文字，要整段加引号",
        ),
    ),
    (
        "alphabetic or numeric character",
        Bilingual("this is read as an anchor or alias", "这会被读成锚点或别名"),
        Bilingual("put a text that starts with `*` or `&` in quotes", "以`*`或`&`开头的文字要加引号"),
    ),
    (
        "incompatible YAML document",
        Bilingual("this YAML version is not known", "不认识这个YAML版本"),
        Bilingual("delete the `%YAML` line", "删掉`%YAML`那一行"),
    ),
    (
        "found undefined tag handle",
        Bilingual("level files don't use tags", "关卡文件不用标签"),
        Bilingual("delete it; quote a text that starts with `!`", "删掉它；以`!`开头的文字要加引号"),
    ),
    (
        "node content",
        Bilingual("a value is missing here", "这里缺少一个值"),
        Bilingual("write it, or quote it", "写上它，或者加引号"),
    ),
    (
        "directive",
        Bilingual("a line cannot start with `%`", "一行不能以`%`开头"),
        Bilingual("put the text in quotes, or delete the line", "给文字加上引号，或者删掉这一行"),
    ),
    (
        "indentation",
        Bilingual("the indentation is broken here", "这里的缩进乱了"),
        Bilingual("indent with spaces, the same for neighbours", "用空格缩进，相邻的行缩进一致"),
    ),
)
_FULL_WIDTH = {"：": ":", "｛": "{", "｝": "}", "［": "[", "］": "]", "＃": "#", "－": "-"}
_TAB = Bilingual("a tab cannot indent a line", "不能用制表符缩进"), Bilingual("indent with spaces", "用空格缩进")


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


def _meaning(said: str) -> tuple[Bilingual, Bilingual]:
    for sign, message, hint in _MEANINGS:
        if sign in said:
            return message, hint
    message = Bilingual(f"this is not YAML: {said.strip()}", f"这不是YAML（{said.strip()}）")
    return message, Bilingual("check quotes, colons and indentation around here", "检查这附近的引号、冒号和缩进")


def _full_width_hint(source: Source, start: int) -> Bilingual | None:
    """A full-width sign that an input method left where YAML wants a plain one, on this line or the one before."""
    number = source.position(start)[0]
    for line in (source.line(number), source.line(max(1, number - 1))):
        for wide, narrow in _FULL_WIDTH.items():
            if wide in line and narrow not in line:
                return Bilingual(
                    f"YAML wants `{narrow}` here, not the full-width `{wide}`",
                    f"YAML这里要半角的`{narrow}`，不是全角的`{wide}`",
                )
    return None
