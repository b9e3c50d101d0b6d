"""What was probably meant by a word that nobody knows."""

from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest
from itertools import takewhile

from game.scenario.bilingual import Bilingual


def nearest(word: object, choices: Iterable[str]) -> str | None:
    """The choice that was probably meant, if any is near."""
    known = _likely(str(word)[:80], sorted(set(choices)))
    return next(iter(get_close_matches(str(word)[:80], known, n=1, cutoff=0.6)), None)


def did_you_mean(word: object, choices: Iterable[str]) -> Bilingual | None:
    """The nearest of the choices, or a list of them where they are few."""
    known = sorted(set(choices))
    near = nearest(word, known)
    if near is not None:
        return Bilingual(f"did you mean `{near}`?", f"是不是`{near}`？")
    if 0 < len(known) <= 40:
        listed = [f"`{choice}`" for choice in known]
        return Bilingual("it is one of " + ", ".join(listed), "应为以下之一：" + "、".join(listed))
    return None


def as_id(text: str) -> Bilingual:
    """How to write a text as an id."""
    ascii_only = "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in text.lower())
    suggestion = "_".join(part for part in ascii_only.split("_") if part)[:64]
    if suggestion and suggestion[0].isalpha():
        return Bilingual(f"write it as `{suggestion}`", f"写成`{suggestion}`")
    return Bilingual("give it a name in Latin letters", "用拉丁字母起个名字")


def _likely(word: str, choices: list[str], most: int = 200) -> list[str]:
    """The choices worth a thorough look: where they are many, those that begin most like the word."""
    if len(choices) <= most:
        return choices
    return nlargest(most, choices, key=lambda choice: _shared(word, choice) - abs(len(word) - len(choice)))


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
