"""Letters of other scripts that look like Latin ones."""

import unicodedata

_SCRIPTS = ("CYRILLIC", "GREEK", "FULLWIDTH", "ARMENIAN", "CHEROKEE", "MATHEMATICAL", "LATIN")


def foreign_letter(word: str) -> str | None:
    """A sentence about the first character of a word that is not plain Latin but may look so; none where all are plain."""
    for character in word:
        name = unicodedata.name(character, "")
        if not character.isascii() and name.startswith(_SCRIPTS):
            return f"`{character}` is {name.lower()} (U+{ord(character):04X}): retype it"
    return None
