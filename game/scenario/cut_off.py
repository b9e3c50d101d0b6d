"""A key that nobody meant: what a comma cut off a text in braces, or a full-width colon kept in one piece."""

from game.scenario.bilingual import Bilingual
from game.scenario.display import quoted
from game.scenario.document import Address, Document
from game.scenario.keys import allowed_keys
from game.scenario.problems import Problem

FULL_WIDTH_COLON = "："


def cut_off(document: Document, address: Address) -> Problem | None:
    """That a word stands in braces as a key without a value, where no such key is known; None where it doesn't."""
    parent = document.branch(address[:-1]) if address else None
    known = allowed_keys(address[:-1])
    if parent is None or not parent.is_flow or address[-1] not in parent.keys:
        return None
    if not known or address[-1] in known or parent.value[address[-1]] is not None:
        return None
    word = quoted(address[-1])
    message = Bilingual(
        f"{word} stands here as a key of its own, without a value", f"{word}在这里成了一个单独的键，没有值"
    )
    return document.problem("unknown-key", address, message, key=True, hint=_remedy(str(address[-1])))


def _remedy(word: str) -> Bilingual:
    key, colon, _ = word.partition(FULL_WIDTH_COLON)
    if colon:
        return Bilingual(f"write a plain colon and a blank: `{key}: …`", f"用半角冒号，后面空一格：`{key}: …`")
    return Bilingual(
        "put the text before it, with the comma, in quotes: in braces a comma ends a text",
        "把前面的文字连同逗号一起放进引号：花括号里，逗号表示文字到此为止",
    )
