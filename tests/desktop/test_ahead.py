"""What may be seen next is made ready while nobody does anything, and nobody can tell but by the time it takes."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.kept import Kept
from game.desktop.node import Node
from game.desktop.page import Page
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.title import TitleScene
from game.desktop.settings import Settings
from game.presentation.language import wording
from game.rules.phases import legal_actions
from tests.benchmarks.desktop_play import held, opened
from tests.desktop.screens import conference, level

PAGE = Page(1280, 720, 1, wording("en"), Settings().edition)


def _pictures(monkeypatch: pytest.MonkeyPatch, home: Path, name: str, reading: float) -> Iterator[tuple[str, bytes]]:
    """Scene and picture after each press of a whole conference, as somebody sees it who thinks for so long."""
    monkeypatch.setenv("ON_THE_RECORD_HOME", str(home))
    application = opened(1280, 720, still=True)
    pictures: list[tuple[str, bytes]] = []

    def look(hand) -> None:
        pictures.append((type(hand.scene).__name__, pygame.image.tobytes(application.surface, "RGB")))

    held(application, name, seed=3, reading=reading, look=look)
    application.close()
    yield from pictures


def test_whoever_thinks_sees_the_same_as_whoever_does_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    hasty = list(_pictures(monkeypatch, tmp_path / "hasty", "first_briefing", 0))
    slow = list(_pictures(monkeypatch, tmp_path / "slow", "first_briefing", 0.3))
    assert len(hasty) > 20
    assert [name for name, _ in slow] == [name for name, _ in hasty]
    assert [number for number, (one, other) in enumerate(zip(hasty, slow, strict=True)) if one != other] == []


@pytest.fixture
def scene(desktop: Desktop) -> ConferenceScene:
    """A conference just begun."""
    scene = ConferenceScene(desktop, conference(level("first_briefing")), TitleScene(desktop))
    scene.opened()
    scene.tree(PAGE)
    return scene


def test_working_ahead_chooses_nothing(scene: ConferenceScene):
    state, history, focus = scene.playing.state, scene.playing.session.history, scene.focus
    assert any(nodes for nodes in scene.ahead(PAGE))
    assert (scene.playing.state, scene.playing.session.history, scene.focus) == (state, history, focus)
    assert not scene.motions.any


def test_working_ahead_leads_to_the_very_state_that_a_choice_leads_to(scene: ConferenceScene):
    action = legal_actions(scene.playing.state)[0]
    imagined = scene.playing.imagined()
    imagined.play(action)
    assert imagined.state is not scene.playing.state
    scene.playing.play(action)
    assert imagined.state is scene.playing.state


def test_working_ahead_comes_to_an_end(desktop: Desktop):
    application = opened(1280, 720)
    scene = ConferenceScene(application.desktop, conference(level("first_briefing")), TitleScene(desktop))
    scene.opened()
    application.show(scene)
    painted = pygame.image.tobytes(application.surface, "RGB")
    for _ in range(2000):
        if not application.prepare(scene):
            break
    assert not application.prepare(scene)
    assert pygame.image.tobytes(application.surface, "RGB") == painted
    application.close()


def _set(kept: Kept, *names: str) -> list[Node]:
    return [node for name in names for node in kept.get(name, lambda name=name: ([_node(name)], 0.0))[0]]


def _node(name: str) -> Node:
    return Node(rect=Rect(0, 0, 1, 1), name=name)


def test_parts_are_set_ahead_one_at_a_time_and_are_there_afterwards():
    kept = Kept()
    steps = [[node.name for node in nodes] for nodes in kept.set_ahead(lambda: _set(kept, "one", "two", "three"))]
    assert steps == [["one"], ["two"], ["three"]]
    made = _set(kept, "one", "two", "three")
    assert _set(kept, "three") == made[2:]
    assert [list(nodes) for nodes in kept.set_ahead(lambda: _set(kept, "one", "two"))] == [[]]


def test_a_part_within_a_part_is_set_before_it():
    kept = Kept()

    def whole() -> None:
        kept.get("whole", lambda: (_set(kept, "one", "two"), 0.0))

    assert [[node.name for node in nodes] for nodes in kept.set_ahead(whole)] == [["one"], ["two", "one", "two"]]
