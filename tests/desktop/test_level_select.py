"""The list of levels."""

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
