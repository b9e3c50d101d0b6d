"""Glyphs that a terminal's encoding lacks, replaced one for one so that columns stay aligned."""

from typing import IO

_PLAIN = str.maketrans(
    {
        "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "…": "~", "·": "|", "±": "~",
        "━": "=", "─": "-", "┄": ".", "│": "|", "▼": "v", "▲": "^", "△": "'", "▽": ",", "●": "*", "○": "o", "■": "#", "□": ".",
        "█": "#", "░": ".", "▒": "=", "◆": "*", "◇": "o", "◔": "@", "→": ">", "›": ">", "»": ">", "✓": "+", "✗": "x", "×": "x",
        "①": "1", "②": "2", "③": "3", "④": "4", "⑤": "5", "é": "e", "á": "a", "ã": "a", "õ": "o", "ö": "o", "ü": "u",
        "í": "i", "ó": "o", "ú": "u", "ç": "c", "ê": "e", "ø": "o", "å": "a", "ñ": "n", "\u00a0": " ",
    }
)  # fmt: skip


def can_encode(text: str, encoding: str | None) -> bool:
    """Whether an encoding has every character of a text."""
    try:
        text.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


class PlainFile:
    """A text file that gets plain characters for those that its encoding lacks."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self.encoding = getattr(file, "encoding", None) or "ascii"

    def write(self, text: str) -> int:
        """Write, with what cannot be encoded replaced; never raises UnicodeEncodeError."""
        if not can_encode(text, self.encoding):
            text = "".join(c if can_encode(c, self.encoding) else c.translate(_PLAIN) for c in text)
            text = text.encode(self.encoding, "replace").decode(self.encoding)
        return self._file.write(text)

    def flush(self) -> None:
        """Pass on what was written."""
        self._file.flush()

    def isatty(self) -> bool:
        """Whether a person sees it."""
        return self._file.isatty()

    def fileno(self) -> int:
        """The file's number, for asking the terminal's size."""
        return self._file.fileno()
