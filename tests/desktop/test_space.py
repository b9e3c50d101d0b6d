"""Nothing is cut off on any screen, at any size, with the longest texts of any level."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.desktop import library
from game.desktop.desktop import Desktop
from game.desktop.node import Placed
from game.desktop.settings import Settings
from game.scenario.languages import LANGUAGES, Language
from game.scenario.load import load_scenario
from tests.desktop import screens
from tests.desktop.proof import Proof, proof
from tests.desktop.screens import SCREENS, settle
from tests.desktop.stretched import longest, stretched

SIZES = (
    (800, 600, 100),
    (1280, 720, 100),
    (1280, 720, 150),
    (1280, 720, 200),
    (1920, 1080, 100),
    (1920, 1080, 150),
    (3840, 2160, 200),
)
_TOLERATED = 0.75
"""Units; an edge between two pixels is no harm."""


@pytest.fixture(scope="module", autouse=True)
def longest_texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Every level has the longest texts of all, here."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("ON_THE_RECORD_HOME", str(tmp_path_factory.mktemp("home")))
        patched.setattr(library, "load_scenario", lambda path: stretched(load_scenario(path)))
        patched.setattr(library, "_READ", {})
        patched.setattr(screens, "_FINISHED", {})
        yield


def _shown(screen: str, language: Language, size: tuple[int, int, int], home: Path) -> Proof:
    settings = Settings(language=language, reduce_motion=True, onboarded=True)
    desktop = Desktop(settings, settings_file=home / "settings.json")
    return proof(settle(SCREENS[screen](desktop)), *size)


def _cut(items: tuple[Placed, ...], width: float, height: float) -> list[str]:
    """What can be read and stands partly beyond an edge that nothing scrolls over."""
    found = []
    for item in items:
        node = item.node
        if not node.name or item.inert or not node.rect.overlaps(item.clip):
            continue
        across = node.rect.x < item.clip.x - _TOLERATED or node.rect.right > item.clip.right + _TOLERATED
        scrolls = item.clip.height < height - 1
        down = not scrolls and not (node.rect.y >= -_TOLERATED and node.rect.bottom <= height + _TOLERATED)
        if across or down:
            found.append(f"{node.role} {node.key} {node.name[:60]!r} at {node.rect}")
    return found


def _assert_all_there(shown: Proof, size: tuple[int, int, int]) -> None:
    width, height, percent = size
    assert shown.spills == ()
    assert _cut(shown.items, width * 100 / percent, height * 100 / percent) == []


def test_texts_are_as_long_as_any_levels():
    level = screens.level()
    kinds = {("Response", "text"), ("Response", "soundbite"), ("Ask", "text"), ("Reporter", "name")}
    assert {kind[:2] for kind in longest()} >= kinds
    response = next(iter(level.responses.values()))
    assert response.text["en"] == longest()["Response", "text", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("screen", "size"),
    [
        ("title", (1280, 720, 200)),
        ("question", (800, 600, 100)),
        ("answer", (1280, 720, 150)),
        ("interrupted", (1280, 720, 100)),
        ("floor", (1920, 1080, 150)),
    ],
)
def test_nothing_is_cut_off_where_it_is_tightest(
    screen: str, size: tuple[int, int, int], language: Language, tmp_path: Path
):
    _assert_all_there(_shown(screen, language, size, tmp_path), size)


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_is_cut_off_on_any_screen(screen: str, size: tuple[int, int, int], language: Language, tmp_path: Path):
    _assert_all_there(_shown(screen, language, size, tmp_path), size)
