"""What was typed: numbers, or a word in either language."""

import re
from dataclasses import dataclass

WORDS = {
    "help": "help h 帮助 帮 ？？",
    "look": "? look l 看 细看 ？",
    "more": "more m n next 更多 下页",
    "back": "back b prev 上页",
    "pause": "pause p 停 停顿",
    "yield": "yield y done 完 答完 结束",
    "drop": "drop replan x 换 作罢",
    "advice": "advice advisers ad 顾问 参谋",
    "why": "why w 为何 为什么",
    "polls": "polls a audiences meters 民调 受众",
    "goals": "goals g objectives 目标",
    "debts": "debts d debt 账 欠账 旧账",
    "record": "record r 记录",
    "dossier": "dossier c cards 卷宗",
    "glossary": "glossary gl words 词汇 术语",
    "undo": "undo u 撤销 悔",
    "language": "lang language 语言",
    "quit": "quit q exit 退出",
}
"""Each command with what may be typed for it."""

_BY_TYPED = {typed: word for word, forms in WORDS.items() for typed in forms.split()}


@dataclass(frozen=True, slots=True)
class Typed:
    """A line as it was understood."""

    word: str
    """A command of WORDS; empty for a bare Enter or bare numbers; `unknown` otherwise."""
    numbers: tuple[int, ...] = ()
    rest: str = ""
    """What followed the word."""


def understand(line: str) -> Typed:
    """Read a typed line: `3`, `3 5 1`, `?3`, `3?`, `glossary deny`, or nothing."""
    text = re.sub(r"[,，、;；+]", " ", line.strip().lower())
    if not text:
        return Typed("")
    looked = re.fullmatch(r"(?:[?？]\s*([\d\s]+)|([\d\s]+)[?？])", text)
    if looked:
        return Typed("look", _numbers(looked[1] or looked[2]) or ())
    numbers = _numbers(text)
    if numbers is not None:
        return Typed("", numbers)
    first, _, rest = text.partition(" ")
    word = _BY_TYPED.get(first) or _BY_TYPED.get(text)
    return Typed(word or "unknown", _numbers(rest) or (), rest.strip())


def _numbers(text: str) -> tuple[int, ...] | None:
    """Whole numbers separated by spaces; None if it is anything else."""
    words = text.split()
    if not words or not all(word.isdecimal() and len(word) < 4 for word in words):
        return None
    return tuple(int(word) for word in words)
