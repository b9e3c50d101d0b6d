"""Finds the words that Chinese headlines must not break in, in the game's own texts: `python assets/make_words.py`.

Two characters that stand together far more often than chance would have it, between different neighbours, are taken for a
word or a part of one; longer words are chains of such pairs. Nothing but the levels and the interface's texts is read, so the
list knows what this game talks about. Read the list after making it: one pair a line, the most frequent first.

Words that are too rare here to be found so stand in `zh_known.txt` beside it, written by hand, a word a line: offices, and
words of which a headline made two.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log
from pathlib import Path
from typing import Any

from game.presentation.language import read_catalogue
from game.scenario.load import load_scenario

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "assets" / "words" / "zh.txt"
LEAST_OFTEN = 3
"""Times a pair has to occur."""
LEAST_DRAWN = 2.3
"""Pointwise mutual information, in nats: about ten times as often as chance."""
LOOSE_FIRST = frozenset("的了着过吗呢吧们是在和与把被也都就您我他她它")
LOOSE_LAST = frozenset("的了着过吗呢吧是在和与把被也都就您我他她它")
"""Characters that stand beside everything: particles, pronouns, prepositions."""


def main() -> None:
    """Write the list."""
    runs = [run for text in texts() for run in re.findall(r"[\u4e00-\u9fff]+", text)]
    found = [pair for pair, _ in pairs(runs).most_common()]
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("".join(f"{pair}\n" for pair in found), encoding="utf-8")


def texts() -> Iterator[str]:
    """Every Chinese text of the levels and of the interface."""
    for file in sorted((ROOT / "levels").glob("*.yaml")):
        yield from _chinese(load_scenario(file).model_dump())
    for message in read_catalogue("zh"):
        yield from [message.string] if isinstance(message.string, str) else message.string or ()


def pairs(runs: list[str]) -> Counter[str]:
    """The pairs that hold together, with how often each occurs."""
    single = Counter(character for run in runs for character in run)
    double = Counter(run[place : place + 2] for run in runs for place in range(len(run) - 1))
    around = _neighbours(runs)
    held = {pair: count for pair, count in double.items() if _holds(pair, count, single) and len(around[pair]) > 2}
    return Counter(held)


def _holds(pair: str, count: int, single: Counter[str]) -> bool:
    drawn = log(count * single.total() / (single[pair[0]] * single[pair[1]]))
    loose = pair[0] in LOOSE_FIRST or pair[1] in LOOSE_LAST
    return count >= LEAST_OFTEN and drawn >= LEAST_DRAWN and not loose


def _neighbours(runs: list[str]) -> defaultdict[str, set[str]]:
    """What each pair stands between: a pair always between the same characters is no word of its own."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for number, run in enumerate(runs):
        for place in range(len(run) - 1):
            before = run[place - 1] if place else f"<{number % 5}"
            after = run[place + 2] if place + 2 < len(run) else f">{number % 5}"
            found[run[place : place + 2]] |= {f"{before}_", f"_{after}"}
    return found


def _chinese(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from [inner] if key == "zh" and isinstance(inner, str) else _chinese(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _chinese(inner)


if __name__ == "__main__":
    main()
