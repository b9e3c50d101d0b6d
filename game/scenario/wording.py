"""Pydantic's complaints in the words of someone who writes levels, each with a remedy."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from game.scenario.bilingual import Bilingual
from game.scenario.display import quoted
from game.scenario.fields import ShapeError
from game.scenario.homoglyphs import foreign_letter
from game.scenario.suggestions import as_id, did_you_mean, nearest


class Wording(NamedTuple):
    """A problem's code, message and hint."""

    code: str
    message: Bilingual
    hint: Bilingual | None
    instead: str | None = None
    """What was probably meant, to be written in its place."""


_WRITE_OR_DELETE = Bilingual("write it, or delete the key", "写上它，或者删掉这个键")
_EMPTY_TEXT = Wording("empty-text", Bilingual("this text is empty", "这段文字是空的"), _WRITE_OR_DELETE)
_INTEGER = Bilingual("a whole number", "整数")
_SHORT = 60
"""Characters of a text that a remedy repeats."""
_NEEDS_QUOTES = frozenset(",:#{}[]&*!|>'\"%@`\n")
"""With none of these a text in braces needs no quotes."""


def a_kind(value: object) -> Bilingual:
    """What sort of value an author wrote."""
    if value is None:
        return Bilingual("nothing", "空")
    if isinstance(value, bool):
        shown = f"`{str(value).lower()}`"
        return Bilingual(f"the truth value {shown}", f"真假值{shown}")
    if isinstance(value, int | float):
        shown = quoted(value, 24)
        return Bilingual(f"the number {shown}", f"数{shown}")
    if isinstance(value, str):
        shown = quoted(value, 40)
        return Bilingual(f"the text {shown}", f"文字{shown}")
    return Bilingual("a mapping of keys", "映射") if isinstance(value, Mapping) else Bilingual("a list", "列表")


def _needs(what: Bilingual, remedy: Bilingual) -> Callable[[Mapping[str, Any], Any], Wording]:
    def word(context: Mapping[str, Any], value: Any) -> Wording:
        if value is None:
            message = Bilingual(
                f"{what} belongs here, and nothing is written", f"这里应当是{what.chinese}，却什么也没写"
            )
            return Wording("empty-value", message, _WRITE_OR_DELETE)
        return Wording("wrong-type", _instead_of(what, value), remedy)

    return word


def _instead_of(what: Bilingual, value: object) -> Bilingual:
    kind = a_kind(value)
    return Bilingual(f"{what} belongs here, not {kind}", f"这里应当是{what.chinese}，不是{kind.chinese}")


def _whole(context: Mapping[str, Any], value: Any) -> Wording:
    if isinstance(value, str) and value.replace("_", "").replace(",", "").isdecimal():
        plain = value.replace("_", "").replace(",", "")
        return Wording("wrong-type", _instead_of(_INTEGER, value), Bilingual(f"write {plain}", f"写{plain}"), plain)
    remedy = Bilingual("write digits only, without quotes, units or underscores", "只写数字，不加引号、单位或下划线")
    return _needs(_INTEGER, remedy)(context, value)


def _list(context: Mapping[str, Any], value: Any) -> Wording:
    remedy = Bilingual("write `[one, two]`, or `- one` lines", "写成`[甲, 乙]`，或者几行`- 甲`")
    if isinstance(value, str):
        remedy = Bilingual(f"write `[{value}]`", f"写成`[{value}]`")
    return _needs(Bilingual("a list", "列表"), remedy)(context, value)


def _truth(context: Mapping[str, Any], value: Any) -> Wording:
    is_yes = str(value).lower() in ("yes", "on", "y")
    is_no = str(value).lower() in ("no", "off", "n")
    either = Bilingual("`true` or `false`", "`true`或`false`")
    meant = Bilingual("`true`", "`true`") if is_yes else Bilingual("`false`", "`false`") if is_no else either
    return _needs(either, Bilingual(f"write {meant}", f"写{meant.chinese}"))(context, value)


def _text(context: Mapping[str, Any], value: Any) -> Wording:
    remedy = Bilingual(
        "write a text, or one for each language: `{en: …, zh: …}`", "写一段文字，或者每种语言一段：`{en: …, zh: …}`"
    )
    if isinstance(value, int | float):
        remedy = Bilingual("put it in quotes", "加上引号")
    return _needs(Bilingual("a text", "文字"), remedy)(context, value)


def _pattern(context: Mapping[str, Any], value: Any) -> Wording:
    if context.get("pattern") == r"\S":
        return _EMPTY_TEXT
    if r"\." in str(context.get("pattern")):
        message = Bilingual(
            f"{quoted(value)} is no address: `question.part`, two ids with a dot between them",
            f"{quoted(value)}不是地址：应为`问题.部分`，两个标识中间一个点",
        )
        remedy = Bilingual("write it as `question_id.part_id`", "写成`question_id.part_id`的样子")
        return Wording("bad-id", message, foreign_letter(str(value)) or remedy)
    message = Bilingual(
        f"{quoted(value)} is no id: small letters a to z, digits and underscores, a letter first, at most 64",
        f"{quoted(value)}不是标识：只用小写字母a到z、数字和下划线，字母开头，最多64个",
    )
    return Wording("bad-id", message, foreign_letter(str(value)) or as_id(str(value)))


def _choice(context: Mapping[str, Any], value: Any) -> Wording:
    choices = [word.strip(" '") for word in str(context.get("expected", "")).replace(" or ", ",").split(",")]
    return Wording("unknown-word", not_a_word(value), did_you_mean(value, choices), nearest(value, choices))


def not_a_word(value: object) -> Bilingual:
    """That a value is none of the words that may stand in its place."""
    return Bilingual(f"{quoted(value)} is not among the words for this", f"{quoted(value)}不是这里可用的词")


def _bound(key: str, relation: Bilingual, remedy: Bilingual) -> Callable[[Mapping[str, Any], Any], Wording]:
    def word(context: Mapping[str, Any], value: Any) -> Wording:
        limit = f"{context[key]:g}"
        message = Bilingual(f"{quoted(value)} is {relation} {limit}", f"{quoted(value)}{relation.chinese}{limit}")
        meant = Bilingual(f"write {remedy.format(limit)}", f"写{remedy.chinese.format(limit)}")
        return Wording("out-of-range", message, meant)

    return word


def _too_few(context: Mapping[str, Any], value: Any) -> Wording:
    least, actual = context["min_length"], context.get("actual_length", 0)
    message = Bilingual(
        f"at least {least} belong here, and there are {actual}", f"这里至少要有{least}个，现在有{actual}个"
    )
    remedy = Bilingual("write one, or delete the key if it may be absent", "补上；若可以没有，就删掉这个键")
    return Wording("too-few", message, remedy)


def _too_many(context: Mapping[str, Any], value: Any) -> Wording:
    most = context["max_length"]
    actual = context.get("actual_length")
    message = Bilingual(
        f"at most {most} belong here, and there are {actual or 'more'}",
        f"这里最多{most}个，现在有{actual}个" if actual else f"这里最多{most}个，现在更多",
    )
    return Wording("too-many", message, Bilingual("delete some", "删掉一些"))


def _too_long(context: Mapping[str, Any], value: Any) -> Wording:
    most = context["max_length"]
    message = Bilingual(f"this text is longer than {most} characters", f"这段文字超过{most}个字符")
    return Wording("too-long", message, Bilingual("shorten it", "缩短它"))


def _own(context: Mapping[str, Any], value: Any) -> Wording:
    remedy = Bilingual("keep what fits, delete the rest", "留下合适的，其余删掉")
    match context.get("error"):
        case ShapeError(message=message, remedy=own):
            return Wording("wrong-shape", message, own or remedy)
        case _:
            return Wording("wrong-shape", Bilingual("this does not fit", "这样不合适"), remedy)


def _mapping(context: Mapping[str, Any], value: Any) -> Wording:
    """Where a text was written for a node that has a name or a text, it goes there."""
    remedy = Bilingual("write `key: value` lines, indented, or `{key: value}`", "写几行缩进的`键: 值`，或者`{键: 值}`")
    key = next((key for key in ("name", "text") if key in context.get("keys", ())), None)
    if key and isinstance(value, str) and len(value) <= _SHORT and not _NEEDS_QUOTES & set(value):
        remedy = Bilingual(f"write `{{{key}: {value}}}`", f"写成`{{{key}: {value}}}`")
    return _needs(Bilingual("a mapping of keys", "映射"), remedy)(context, value)


_NUMBER = _needs(
    Bilingual("a number", "数"),
    Bilingual("write digits, with a dot for decimals, without quotes", "只写数字，小数用点，不加引号"),
)

WORDINGS: Mapping[str, Callable[[Mapping[str, Any], Any], Wording]] = {
    "string_type": _text,
    "text_type": _text,
    "int_type": _whole,
    "int_from_float": _whole,
    "int_parsing_size": _whole,
    "float_type": _NUMBER,
    "finite_number": _NUMBER,
    "bool_type": _truth,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "dict_type": _mapping,
    "mapping_type": _mapping,
    "is_instance_of": _list,
    "sequence_type": _list,
    "sequence_str": _list,
    "list_type": _list,
    "tuple_type": _list,
    "literal_error": _choice,
    "enum": _choice,
    "string_pattern_mismatch": _pattern,
    "string_too_short": lambda context, value: _EMPTY_TEXT,
    "string_too_long": _too_long,
    "too_short": _too_few,
    "too_long": _too_many,
    "greater_than_equal": _bound("ge", Bilingual("less than", "小于"), Bilingual("{} or more", "不小于{}的数")),
    "greater_than": _bound("gt", Bilingual("not more than", "不大于"), Bilingual("more than {}", "大于{}的数")),
    "less_than_equal": _bound("le", Bilingual("more than", "大于"), Bilingual("{} or less", "不大于{}的数")),
    "less_than": _bound("lt", Bilingual("not less than", "不小于"), Bilingual("less than {}", "小于{}的数")),
    "value_error": _own,
    "assertion_error": _own,
}
