"""What an unquoted word in a level file means: the core schema of YAML 1.2, no more.

`NO`, `on` and `12:30` are words, not truth values or minutes. Source: YAML 1.2.2, section 10.3.2.
"""

import math
import re

from game.scenario.bilingual import Bilingual

Scalar = str | int | float | bool | None

LONGEST_NUMBER = 40
_FINITE = Bilingual("a number must be finite", "数必须是有限的")
_WORDS: dict[str, Scalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
MAY_DIFFER = frozenset("-+.0123456789nNtTfF~")
"""What an unquoted word starts with that is no text, or may not be."""
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_BASED = re.compile(r"0(?:o[0-7]+|x[0-9a-fA-F]+)\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)\Z|\.(?:nan|NaN|NAN)\Z")


class NumberError(ValueError):
    """An unquoted word is a number that a level cannot hold."""

    def __init__(self, why: Bilingual) -> None:
        super().__init__(why)
        self.why = why


def core_scalar(text: str) -> Scalar:
    """The value of an unquoted word; raises NumberError for a number that is endless, not finite or absurdly long."""
    if text and text[0] not in MAY_DIFFER:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.match(text):
        return int(_short(text))
    if _BASED.match(text):
        return int(_short(text), 0)
    if _FLOAT.match(text):
        return _finite(float(_short(text)))
    if _NOT_FINITE.match(text):
        raise NumberError(_FINITE)
    return text


def _short(text: str) -> str:
    if len(text) > LONGEST_NUMBER:
        raise NumberError(Bilingual(f"a number has at most {LONGEST_NUMBER} digits", f"一个数最多{LONGEST_NUMBER}位"))
    return text


def _finite(number: float) -> float:
    if not math.isfinite(number):
        raise NumberError(_FINITE)
    return number
