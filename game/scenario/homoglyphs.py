"""Letters of other scripts that look like Latin ones."""

import unicodedata

from game.scenario.bilingual import Bilingual

_SCRIPTS = ("CYRILLIC", "GREEK", "FULLWIDTH", "ARMENIAN", "CHEROKEE", "MATHEMATICAL", "LATIN")


def foreign_letter(word: str) -> Bilingual | None:
    """A sentence about the first character of a word that is not plain Latin but may look so; none where all are plain."""
    for character in word:
        name = unicodedata.name(character, "")
        if not character.isascii() and name.startswith(_SCRIPTS):
            code = f"U+{ord(character):04X}"
            return Bilingual(
                f"`{character}` is {name.lower()} ({code}): retype it",
                f"`{character}`不是拉丁字母（{code}，{name.lower()}），请重新输入",
            )
    return None
