"""What is said to authors in both languages of the interface."""

from typing import Self

from game.scenario.languages import Language


class Bilingual(str):
    """A text that is English to whoever takes it for a string, and knows its Chinese."""

    chinese: str

    def __new__(cls, english: str, chinese: str) -> Self:
        """The text in English, and the same in Chinese."""
        text = super().__new__(cls, english)
        text.chinese = chinese
        return text

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]
        """What a copy is made from."""
        return str(self), self.chinese


def in_language(text: str, language: Language) -> str:
    """A text in a language; in English where it knows no other."""
    return text.chinese if language == "zh" and isinstance(text, Bilingual) else str(text)
