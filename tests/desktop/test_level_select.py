"""The list of levels."""

import pygame
import pytest

from game.desktop.desktop import Desktop
from game.desktop.scene import Leave
from game.desktop.scenes.level_select import LevelSelectScene
from game.desktop.widgets.pictures import Illustration
from game.scenario.vocabulary import Picture
from tests.desktop.conferences import tree


def test_each_level_has_the_picture_that_its_author_wants(desktop: Desktop) -> None:
    scene = LevelSelectScene(desktop, Leave(desktop))
    scene.opened()
    nodes = [item.node for item in tree(scene, height=1400)]
    shown = {node.level: node.subject for node in nodes if isinstance(node, Illustration)}
    wanted = {"first_briefing": Picture.WATER, "raven_wall": Picture.RAILWAY, "two_sessions_2020": Picture.HALL}
    assert shown.items() >= wanted.items()


@pytest.mark.parametrize("key", [pygame.K_RIGHT, pygame.K_TAB])
def test_the_level_that_the_keyboard_goes_to_is_the_one_that_is_told_about(desktop: Desktop, key: int) -> None:
    scene = LevelSelectScene(desktop, Leave(desktop))
    scene.opened()
    tree(scene)
    before = scene.focus
    for _ in range(2):
        scene.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
        tree(scene)
    assert scene.focus != before
    assert scene.chosen is not None
    assert scene.focus == f"level.{scene.chosen.id}"
