"""The typefaces: whole, licensed, and with a glyph for every character that a player can meet."""

from functools import cache
from pathlib import Path

import pygame
import pygame.freetype
import pytest

from game.files import data_folder

FONTS = data_folder("assets") / "fonts"
ROOT = Path(__file__).parents[2]
CHINESE = ("noto-serif-sc", "noto-sans-sc")
TEXT_FACES = ("newsreader", "libre-franklin")
DRAWN = "◔"
"""Signs that the game draws itself, on a screen with pictures."""


def faces(*families: str) -> list[Path]:
    return [file for file in sorted(FONTS.glob("*.ttf")) if not families or file.name.startswith(families)]


def texts() -> list[Path]:
    return sorted((ROOT / "levels").glob("**/*.yaml")) + sorted((ROOT / "assets/locale").glob("**/*.po"))


def characters() -> set[str]:
    found = {character for file in texts() for character in file.read_text("utf-8")}
    return {character for character in found if character.isprintable() and not character.isspace()} - set(DRAWN)


@cache
def font(file: Path) -> pygame.Font:
    pygame.font.init()
    return pygame.font.Font(file, 33)


def missing(file: Path, wanted: set[str]) -> str:
    ordered = sorted(wanted)
    pygame.freetype.init()
    metrics = pygame.freetype.Font(file, 33).get_metrics("".join(ordered))
    return "".join(character for character, metric in zip(ordered, metrics, strict=True) if metric is None)


@pytest.mark.parametrize("file", faces(*CHINESE), ids=lambda file: file.stem)
def test_chinese_faces_have_every_character_of_every_level_and_catalogue(file: Path) -> None:
    assert missing(file, characters()) == ""


@pytest.mark.parametrize("file", faces(*TEXT_FACES, "source-code-pro"), ids=lambda file: file.stem)
def test_latin_faces_have_every_letter_of_every_level_and_catalogue(file: Path) -> None:
    letters = {character for character in characters() if ord(character) < 0x2190}
    assert missing(file, letters) == ""


@pytest.mark.parametrize("file", faces(*CHINESE), ids=lambda file: file.stem)
def test_chinese_faces_have_the_characters_that_other_authors_may_write(file: Path) -> None:
    standard = [bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
    hanzi = {code.decode("gb2312", errors="ignore") for code in standard} - {""}
    assert len(hanzi) == 6763
    assert missing(file, hanzi | set("镕喆垚，。、；：？！“”‘’（）《》〈〉【】…—·「」『』〔〕①②③⑩◆◇▲△▼▽●○→")) == ""


def test_a_character_that_no_face_has_is_noticed() -> None:
    assert missing(FONTS / "newsreader-400.ttf", {"a", "国"}) == "国"


@pytest.mark.parametrize("file", faces(), ids=lambda file: file.stem)
def test_every_face_has_its_licence_beside_it(file: Path) -> None:
    family = file.stem.removesuffix("-italic").rsplit("-", 1)[0]
    assert "Open Font License" in (FONTS / f"{family}-LICENSE.txt").read_text("utf-8")
    assert f"{family}-" in (FONTS.parent / "CREDITS.md").read_text("utf-8")


@pytest.mark.parametrize("file", faces(*TEXT_FACES, *CHINESE), ids=lambda file: file.stem)
def test_no_letter_of_a_european_name_moves_the_baseline(file: Path) -> None:
    heights = {font(file).render(letter, True, "black").get_height() for letter in ("x", "Å", "Č", "g", "Ţ", "Ĳ", "“")}
    assert heights == {font(file).get_height()}


def test_all_faces_together_stay_small() -> None:
    assert sum(file.stat().st_size for file in faces()) < 20_000_000
