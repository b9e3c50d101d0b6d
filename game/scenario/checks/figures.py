"""The figures in a text as numbers, so that two languages can be compared: 12 billion is 120亿."""

import re
from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.words import Words

_ENGLISH = re.compile(r"(?<![\w.])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:[ -](hundred|thousand|million|billion|trillion))?")
_CHINESE = re.compile(r"(?<![A-Za-z0-9.])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(百|千|万亿|万|亿)?")
_SCALE = {
    None: 1, "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8, "万亿": 10**12,
}  # fmt: skip


_LABEL = re.compile(r"(?:[Aa]rticle|[Ss]ection|[Cc]hapter|[Rr]esolution|No\.|第) ?\d+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|,\d|\.\d| (?:thousand|million|billion))")


def texts_with_digits(level: Level) -> Iterator[Words]:
    """Every text that has a digit in any language, once."""
    yield from dict.fromkeys(words for corpus in level.corpora.values() for words in corpus.holding("0123456789"))


def quantities(text: str, language: str) -> set[float]:
    """The figures that say how much or how many: years and the numbers of articles and chapters say neither."""
    return figures(_YEAR.sub("", _LABEL.sub("", text)), language)


def figures(text: str, language: str) -> set[float]:
    """Every number that is written in digits, with the word for its size."""
    pattern = _CHINESE if language == "zh" else _ENGLISH
    return {
        round(float(whole.replace(",", "") + fraction) * _SCALE[size or None], 6)
        for whole, fraction, size in pattern.findall(text)
    }
