"""The catalogue of interface texts, and the language that an authored text is shown in.

Texts live in ``assets/locale/<language>/interface.po``, keyed by a dotted id. An entry marked ``fuzzy`` waits for a
second look and is used all the same. A text missing in one language falls back to English, then to its id.
"""

import gettext
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po

from game.files import FilesError, data_folder
from game.scenario.languages import LANGUAGES, Language

FALLBACK: Language = "en"
WATCHED = ".watched"
"""How the id of a text ends that is for those who are not the speaker."""
_DOUBLED_STOP = re.compile(r"([.?!。？！])”[.。]")
"""A sentence that ends in a whole quoted sentence needs no second stop."""
AuthoredText = Mapping[Language, str]
"""What an author wrote, by language."""


@dataclass(frozen=True, eq=False)
class Wording:
    """The interface's texts in one language."""

    language: Language
    forms: Mapping[str, tuple[str, ...]]
    """Id to text; several when the text depends on a number."""
    plural: Callable[[int], int]
    """Which of the forms goes with a number."""
    fallback: "Wording | None" = None
    watched: bool = False
    """Whoever reads is not the speaker: a text that says “you” has a `.watched` one that doesn't."""

    def say(self, key: str, /, **values: object) -> str:
        """The text with this id, with its placeholders filled in; `n` chooses among plural forms."""
        forms = (self.forms.get(f"{key}{WATCHED}") if self.watched else None) or self.forms.get(key)
        if forms is None:
            return self.fallback.say(key, **values) if self.fallback else key
        n = values.get("n")
        chosen = forms[self.plural(abs(n))] if len(forms) > 1 and isinstance(n, int) else forms[0]
        return _DOUBLED_STOP.sub(r"\1”", chosen.format_map(values))

    def has(self, key: str) -> bool:
        """Whether there is a text with this id, in this language or in English."""
        return key in self.forms or bool(self.fallback and self.fallback.has(key))

    def variants(self, key: str) -> tuple[str, ...]:
        """The ids `key.1`, `key.2`, ... that exist: several ways to say one thing."""
        numbered = (f"{key}.{number}" for number in range(1, 10))
        found = tuple(name for name in numbered if name in self.forms)
        return found or (self.fallback.variants(key) if self.fallback else ())

    def pick(self, text: AuthoredText | None) -> str:
        """An authored text in this language, else in English, else in whichever the author wrote."""
        if not text:
            return ""
        for language in (self.language, FALLBACK, *LANGUAGES):
            if language in text:
                return text[language]
        return ""


@lru_cache
def wording(language: Language, watched: bool = False) -> Wording:
    """The interface's texts in `language`, for the speaker or for those who watch."""
    if watched:
        return replace(wording(language), watched=True)
    catalogue = read_catalogue(language)
    forms = {
        _key(message.id): _forms(message.string) for message in catalogue if message.id and any(_forms(message.string))
    }
    fallback = None if language == FALLBACK else wording(FALLBACK)
    return Wording(language, forms, gettext.c2py(catalogue.plural_expr), fallback)


def read_catalogue(language: Language) -> Catalog:
    """The catalogue file of `language`, as translators edit it. Raises FilesError where it is missing or broken."""
    path = data_folder("assets") / "locale" / language / "interface.po"
    try:
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language, abort_invalid=True)
    except (OSError, ValueError, PoFileError) as error:
        raise FilesError(f"The texts {path} are missing or broken ({error}). Install the game again.") from error
    if not len(catalogue):
        raise FilesError(f"The texts {path} are empty. Install the game again.")
    return catalogue


def system_language(environment: Mapping[str, str] = os.environ) -> Language:
    """The language that the person's system is set to, if it is one of ours, else English."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(variable):
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def _key(identity: str | tuple[str, ...] | list[str]) -> str:
    return identity if isinstance(identity, str) else identity[0]


def _forms(string: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    if string is None:
        return ()
    return (string,) if isinstance(string, str) else tuple(string)
