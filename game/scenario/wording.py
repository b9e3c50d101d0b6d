"""Pydantic's complaints in the words of someone who writes levels, each with a remedy."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from game.scenario.display import quoted
from game.scenario.homoglyphs import foreign_letter
from game.scenario.suggestions import did_you_mean, nearest


class Wording(NamedTuple):
    """A problem's code, message and hint."""

    code: str
    message: str
    hint: str | None
    instead: str | None = None
    """What was probably meant, to be written in its place."""


def a_kind(value: object) -> str:
    """What sort of value an author wrote."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"the truth value `{str(value).lower()}`"
    if isinstance(value, int | float):
        return f"the number {quoted(value, 24)}"
    if isinstance(value, str):
        return f"the text {quoted(value, 40)}"
    return "a mapping of keys" if isinstance(value, Mapping) else "a list"


def _needs(what: str, remedy: str) -> Callable[[Mapping[str, Any], Any], Wording]:
    def word(context: Mapping[str, Any], value: Any) -> Wording:
        if value is None:
            return Wording("empty-value", f"{what} belongs here, and nothing is written", "write it, or delete the key")
        return Wording("wrong-type", f"{what} belongs here, not {a_kind(value)}", remedy)

    return word


def _whole(context: Mapping[str, Any], value: Any) -> Wording:
    if isinstance(value, str) and value.replace("_", "").replace(",", "").isdecimal():
        plain = value.replace("_", "").replace(",", "")
        return Wording("wrong-type", f"a whole number belongs here, not {a_kind(value)}", f"write {plain}", plain)
    return _needs("a whole number", "write digits only, without quotes, units or underscores")(context, value)


def _list(context: Mapping[str, Any], value: Any) -> Wording:
    remedy = f"write `[{value}]`" if isinstance(value, str) else "write `[one, two]`, or `- one` lines"
    return _needs("a list", remedy)(context, value)


def _truth(context: Mapping[str, Any], value: Any) -> Wording:
    is_yes = str(value).lower() in ("yes", "on", "y")
    is_no = str(value).lower() in ("no", "off", "n")
    remedy = "write `true`" if is_yes else "write `false`" if is_no else "write `true` or `false`"
    return _needs("`true` or `false`", remedy)(context, value)


def _text(context: Mapping[str, Any], value: Any) -> Wording:
    remedy = (
        "put it in quotes"
        if isinstance(value, int | float)
        else "write a text, or one for each language: `{en: …, zh: …}`"
    )
    return _needs("a text", remedy)(context, value)


def _pattern(context: Mapping[str, Any], value: Any) -> Wording:
    if context.get("pattern") == r"\S":
        return Wording("empty-text", "this text is empty", "write it, or delete the key")
    if r"\." in str(context.get("pattern")):
        message = f"{quoted(value)} is no address: `question.part`, two ids with a dot between them"
        return Wording("bad-id", message, foreign_letter(str(value)) or "write it as `question_id.part_id`")
    message = f"{quoted(value)} is no id: small letters a to z, digits and underscores, a letter first, at most 64"
    return Wording("bad-id", message, foreign_letter(str(value)) or _as_id(str(value)))


def _as_id(text: str) -> str | None:
    ascii_only = "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in text.lower())
    suggestion = "_".join(part for part in ascii_only.split("_") if part)[:64]
    return (
        f"write it as `{suggestion}`" if suggestion and suggestion[0].isalpha() else "give it a name in Latin letters"
    )


def _choice(context: Mapping[str, Any], value: Any) -> Wording:
    choices = [word.strip(" '") for word in str(context.get("expected", "")).replace(" or ", ",").split(",")]
    message = f"{quoted(value)} is not among the words for this"
    return Wording("unknown-word", message, did_you_mean(value, choices), nearest(value, choices))


def _bound(key: str, relation: str, remedy: str) -> Callable[[Mapping[str, Any], Any], Wording]:
    def word(context: Mapping[str, Any], value: Any) -> Wording:
        limit = f"{context[key]:g}"
        return Wording("out-of-range", f"{quoted(value)} is {relation} {limit}", f"write {remedy.format(limit)}")

    return word


def _too_few(context: Mapping[str, Any], value: Any) -> Wording:
    least, actual = context["min_length"], context.get("actual_length", 0)
    return Wording(
        "too-few",
        f"at least {least} belong here, and there are {actual}",
        "write one, or delete the key if it may be absent",
    )


def _too_many(context: Mapping[str, Any], value: Any) -> Wording:
    most = context["max_length"]
    return Wording(
        "too-many", f"at most {most} belong here, and there are {context.get('actual_length') or 'more'}", "delete some"
    )


def _own(context: Mapping[str, Any], value: Any) -> Wording:
    message, _, hint = str(context.get("error", "this does not fit")).partition("; ")
    return Wording("wrong-shape", message, hint or "keep what fits, delete the rest")


_MAPPING = _needs("a mapping of keys", "write `key: value` lines, indented, or `{key: value}`")
_NUMBER = _needs("a number", "write digits, with a dot for decimals, without quotes")

WORDINGS: Mapping[str, Callable[[Mapping[str, Any], Any], Wording]] = {
    "string_type": _text,
    "text_type": _text,
    "int_type": _whole,
    "int_from_float": _whole,
    "int_parsing_size": _whole,
    "float_type": _NUMBER,
    "finite_number": _NUMBER,
    "bool_type": _truth,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "dict_type": _MAPPING,
    "mapping_type": _MAPPING,
    "is_instance_of": _list,
    "sequence_type": _list,
    "sequence_str": _list,
    "list_type": _list,
    "tuple_type": _list,
    "literal_error": _choice,
    "enum": _choice,
    "string_pattern_mismatch": _pattern,
    "string_too_short": lambda context, value: Wording(
        "empty-text", "this text is empty", "write it, or delete the key"
    ),
    "string_too_long": lambda context, value: Wording(
        "too-long", f"this text is longer than {context['max_length']} characters", "shorten it"
    ),
    "too_short": _too_few,
    "too_long": _too_many,
    "greater_than_equal": _bound("ge", "less than", "{} or more"),
    "greater_than": _bound("gt", "not more than", "more than {}"),
    "less_than_equal": _bound("le", "more than", "{} or less"),
    "less_than": _bound("lt", "not less than", "less than {}"),
    "value_error": _own,
    "assertion_error": _own,
}
