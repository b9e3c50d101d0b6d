"""How long it takes to say something: the pace of a statement read to a room."""

import re
from collections.abc import Mapping

from game.scenario.languages import Language

PER_SECOND: Mapping[Language, float] = {"en": 2.5, "zh": 4.0}
"""Words of English, characters of Chinese: some 150 and 240 a minute, as prepared statements are read."""
_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_HAN_OR_WORD = re.compile(r"[㐀-鿿]|[A-Za-z0-9]+")


def amount(text: str, language: str) -> int:
    """How much there is to say: words of English; of Chinese, characters, and words that are written in Latin letters."""
    return len((_HAN_OR_WORD if language == "zh" else _WORD).findall(text))


def seconds_for(text: Mapping[Language, str]) -> int:
    """How long a text takes to say, in the language in which it takes longest; at least one second."""
    return max(1, round(max(amount(words, language) / PER_SECOND[language] for language, words in text.items())))


def roughly(text: Mapping[Language, str]) -> float:
    """A quick guess of the same, some tenths off."""
    return max(
        (len(words) * 0.9 if language == "zh" else words.count(" ") + 1) / PER_SECOND[language]
        for language, words in text.items()
    )
