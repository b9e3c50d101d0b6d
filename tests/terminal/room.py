"""A real terminal for tests: the game in a pseudo-terminal of a given size, and what its screen then shows."""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pexpect

LEVEL = Path(__file__).parent.parent / "levels" / "ferry.yaml"
ROOT = Path(__file__).parent.parent.parent
_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\r")
_SECONDS = 20
PROMPT = "› "


def environment(home: Path, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "LC_ALL", "LANGUAGE")}
    return {**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8", "ON_THE_RECORD_HOME": str(home), **(extra or {})}


class Terminal:
    """The game as a person at a keyboard meets it."""

    def __init__(self, child: "pexpect.spawn[str]") -> None:
        self.child = child
        self.raw = ""

    def page(self, marker: str = PROMPT) -> str:
        """What was shown up to the next prompt, without control characters."""
        self.child.expect_exact(marker)
        self.raw = str(self.child.before) + marker
        return _CONTROL.sub("", self.raw)

    def type(self, line: str, marker: str = PROMPT) -> str:
        """Type a line, and return the page that follows its echo."""
        self.child.sendline(line)
        self.child.expect_exact("\n")
        return self.page(marker)

    def end(self) -> str:
        """What is shown until the program ends."""
        self.child.expect(pexpect.EOF)
        self.child.wait()
        return _CONTROL.sub("", str(self.child.before))


@contextmanager
def terminal(
    home: Path, *arguments: str, rows: int = 24, columns: int = 80, extra: Mapping[str, str] | None = None
) -> Iterator[Terminal]:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "game", *arguments],
        cwd=str(ROOT),
        env=environment(home, extra),  # type: ignore[arg-type]
        dimensions=(rows, columns),
        encoding="utf-8",
        codec_errors="replace",
        timeout=_SECONDS,
    )
    try:
        yield Terminal(child)
    finally:
        child.close(force=True)


@contextmanager
def conference(
    home: Path, *options: str, rows: int = 24, columns: int = 80, extra: Mapping[str, str] | None = None
) -> Iterator[Terminal]:
    """The ferry level in English with the scripted press, unless the options say otherwise."""
    arguments = ["play", str(LEVEL), "--text", "--lang", "en", "--press", "friendly_room", "--seed", "3", *options]
    with terminal(home, *arguments, rows=rows, columns=columns, extra=extra) as room:
        yield room
