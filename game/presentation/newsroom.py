"""Who prints what: every outlet in its own manner and from the angle that it likes, and no two of them the same words."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from game.presentation.language import Wording
from game.presentation.narrator import Narrator
from game.rules.state import Spoken
from game.scenario.languages import Language
from game.scenario.world import Outlet

FRIENDLY = 0.3
"""Slant from which an outlet neither calls a dodge a dodge nor looks for a quarrel."""
_SAME_MANNER = 4.0
"""How much less an outlet likes a manner that another has used on the same day."""
_LENGTH = {"en": (16, 76), "zh": (7, 28)}
"""Letters of a sentence that can stand alone in a headline, from and to."""
_SENTENCES = re.compile(r"(?<=[.?!])\s+|(?<=[。？！])")
_LEANS_ON_ANOTHER = re.compile(
    r"(?:No|Yes|It|It’s|That|That’s|This|They|They’ve|He|She|One|And|But|So|Or|Then|First|Second|Third|If)\b"
    r"|[它他她这那但而也并]|不用|不是|所以|因为|如果|[一二三四]是|对"
)
"""How a sentence begins that means little without the one before."""


class Angle(StrEnum):
    """What an outlet makes of a story."""

    PLAIN = "plain"
    CONFLICT = "conflict"
    NOVELTY = "novelty"
    NEGATIVITY = "negativity"
    CLOSENESS = "closeness"


def angles(outlet: Outlet) -> Mapping[Angle, float]:
    """How much an outlet likes each angle, the dearest first: by its news values, its rigour and its slant."""
    values, slant = outlet.news_values, outlet.slant
    friendly = 1.0 if slant >= FRIENDLY else 0.0
    likes = {
        Angle.PLAIN: 0.25 + 0.45 * outlet.rigour,
        Angle.CONFLICT: values.conflict - 0.3 * slant - friendly,
        Angle.NOVELTY: values.novelty,
        Angle.NEGATIVITY: values.negativity - 0.3 * slant - friendly,
        Angle.CLOSENESS: values.closeness - 0.15,
    }
    return {angle: likes[angle] for angle in sorted(Angle, key=lambda angle: -likes[angle])}


def quotable(narrator: Narrator, link: Spoken) -> tuple[str, ...]:
    """The words of a line that may stand in a headline: its soundbite, then whole sentences of it."""
    bite = narrator.soundbite(link)
    least, most = _LENGTH[narrator.wording.language]
    told = [sentence.strip() for sentence in _SENTENCES.split(narrator.spoken(link))]
    fit = (each for each in told if least <= len(each) <= most and not _LEANS_ON_ANOTHER.match(each))
    return (bite, *(each for each in fit if not _same(each, bite, narrator.wording.language)))


def _same(one: str, other: str, language: Language) -> bool:
    """Whether two quotations share so much that they read as one."""
    first, second = (_parts(words, language) for words in (one, other))
    return len(first & second) > 0.5 * min(len(first), len(second))


def _parts(words: str, language: Language) -> set[str]:
    letters = [each for each in words.casefold() if each.isalnum() or each == " "]
    return set("".join(letters).split()) if language == "en" else set(letters)


class Newsroom:
    """What has been printed so far; whoever comes later prints something else."""

    def __init__(self) -> None:
        self._printed: set[str] = set()
        self._quoted: Counter[str] = Counter()
        self._used: set[str] = set()

    def headline(
        self, wording: Wording, manners: Mapping[str, float], quotes: Sequence[str], own: str, **words: str
    ) -> tuple[str, str]:
        """A headline that nobody has printed, and the words that it quotes.

        `manners` are the texts that an outlet may use, each with its reluctance to; one that is on the page of another,
        and a quotation that others have, are avoided; the first of the quotes is the strongest. `own` is used where all
        else is taken.
        """
        for key, quote in self._candidates(manners, quotes):
            text = wording.say(key, quote=in_headline(quote), **words)
            if self.is_new(text):
                self._quoted[quote] += 1
                self._used.add(key)
                return text, quote
        return wording.say(own, quote=in_headline(quotes[0]), **words), quotes[0]

    def _candidates(self, manners: Mapping[str, float], quotes: Sequence[str]) -> list[tuple[str, str]]:
        """Every way to put it, the one that nobody is reluctant to use first."""
        again = {key: _SAME_MANNER if key in self._used else 0.0 for key in manners}
        others = {quote: max(0, self._quoted[quote] - (place == 0)) for place, quote in enumerate(quotes)}
        places = [(key, quote) for key in manners for quote in quotes]
        return sorted(places, key=lambda place: manners[place[0]] + again[place[0]] + others[place[1]])

    def is_new(self, text: str) -> bool:
        """Whether nobody has printed these words; from now on somebody has."""
        if text.casefold() in self._printed:
            return False
        self._printed.add(text.casefold())
        return True

    def first_new(self, texts: Iterable[str]) -> str:
        """The first text that nobody has printed; where all have been, the first."""
        first = ""
        for text in texts:
            if self.is_new(text):
                return text
            first = first or text
        return first


def in_headline(text: str) -> str:
    """A quotation as a headline sets it: whole, without its final stop, with inner quotation marks inside."""
    return text.strip().rstrip(".。").replace("“", "‘").replace("”", "’")
