"""Golden pictures of every screen, each kept as a coarse picture of greys; made by one command, looked at by eye.

    python -m tests.desktop.fingerprints FOLDER          # write the pictures, to be looked at
    python -m tests.desktop.fingerprints FOLDER --write  # and keep what they look like

A picture differs from its golden one if what stands where has changed; the last pixel of a letter's edge does not count,
so that another version of the font engine is no failure.
"""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.desktop.desktop import Desktop
from game.desktop.settings import Settings
from game.desktop.tokens import Edition
from tests.desktop.proof import Proof, proof
from tests.desktop.screens import SCREENS, settle

GOLDEN = Path(__file__).parent / "golden_screens.txt"
ACROSS, DOWN = 64, 36
"""Cells of a coarse picture."""
_LEVELS = "0123456789abcdefghijklmnopqrstuv"
MOST_APART, MEAN_APART = 5, 0.2
"""How far a cell may be off, and all cells on average, of 32 levels of grey."""


@dataclass(frozen=True)
class View:
    """A screen as somebody sees it."""

    screen: str
    language: str
    width: int
    height: int
    percent: int
    edition: Edition = Edition.DAY

    @property
    def name(self) -> str:
        """The picture's name."""
        return f"{self.screen}-{self.language}-{self.width}x{self.height}-{self.percent}-{self.edition}"


def views() -> Iterator[View]:
    """Every screen in both languages, two sizes and two scales, by day; and the conference by night and in contrast."""
    for screen in SCREENS:
        for language in ("en", "zh"):
            for width, height in ((1280, 720), (1920, 1080)):
                for percent in (100, 150):
                    yield View(screen, language, width, height, percent)
    for edition in (Edition.NIGHT, Edition.CONTRAST):
        for language in ("en", "zh"):
            yield View("answer", language, 1920, 1080, 125, edition)


def look(view: View) -> Proof:
    """Print a view."""
    settings = Settings(
        language="zh" if view.language == "zh" else "en", edition=view.edition, reduce_motion=True, onboarded=True
    )
    desktop = Desktop(settings, settings_file=Path(tempfile.gettempdir()) / "unused" / "settings.json")
    return proof(settle(SCREENS[view.screen](desktop)), view.width, view.height, view.percent)


def fingerprint(picture: pygame.Surface) -> str:
    """A picture as a coarse one, a character a cell."""
    small = pygame.transform.smoothscale(picture, (ACROSS, DOWN))
    greys = (sum(small.get_at((x, y))[:3]) // 3 for y in range(DOWN) for x in range(ACROSS))
    return "".join(_LEVELS[grey // 8] for grey in greys)


def apart(one: str, other: str) -> tuple[int, float]:
    """How far two coarse pictures are apart: the worst cell, and the mean."""
    steps = [abs(_LEVELS.index(a) - _LEVELS.index(b)) for a, b in zip(one, other, strict=True)]
    return max(steps), sum(steps) / len(steps)


def golden() -> Mapping[str, str]:
    """The kept fingerprints by the pictures' names."""
    lines = GOLDEN.read_text().splitlines() if GOLDEN.exists() else []
    return dict(line.split(" ", 1) for line in lines)


def main(folder: Path, write: bool) -> None:
    """Write all pictures to a folder; say which differ, and keep them if asked."""
    os.environ["ON_THE_RECORD_HOME"] = tempfile.mkdtemp()
    folder.mkdir(parents=True, exist_ok=True)
    kept, now = golden(), {}
    for view in views():
        shown = look(view)
        pygame.image.save(shown.picture, folder / f"{view.name}.png")
        now[view.name] = fingerprint(shown.picture)
        before = kept.get(view.name)
        worst, mean = apart(before, now[view.name]) if before else (0, 0.0)
        changed = before is None or worst > MOST_APART or mean > MEAN_APART
        if changed or shown.spills:
            print(view.name, "new" if before is None else f"differs by {worst}, {mean:.2f}", *shown.spills[:2])  # noqa: T201
    if write:
        GOLDEN.write_text("".join(f"{name} {value}\n" for name, value in now.items()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--write" in sys.argv[2:])
