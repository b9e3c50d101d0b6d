"""Conferences that are over, and the screens that come after them."""

from functools import cache
from pathlib import Path

from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.node import Node, Placed
from game.desktop.page import Page
from game.desktop.playing import Playing
from game.desktop.scene import Scene
from game.desktop.scenes.debrief_plot import LineEnd
from game.desktop.scenes.debrief_transcript import Chip, LineRow
from game.desktop.scenes.debrief_waterfall import Step
from game.desktop.widgets.controls import Button
from game.desktop.widgets.texts import Text
from game.players.greedy import GreedySpeaker
from game.players.match import Match
from game.players.names import HUMAN
from game.players.random_player import RandomPlayer
from game.players.working_press import WorkingPress
from game.rules.actions import Side
from game.rules.game import Game, compile_game
from game.rules.state import Mode, Settings
from game.scenario.load import load_scenario
from game.session.replay import replay
from game.session.session import Session
from game.session.transcript import Transcript, transcribe

ROOT = Path(__file__).parents[2]
SIZES = ((1280, 720, 100), (1920, 1080, 100), (1280, 720, 150), (1920, 1080, 150), (1280, 720, 200))


class Elsewhere(Scene):
    """Some other screen."""

    def compose(self, page: Page) -> Node:
        return Node(rect=page.rect)


@cache
def level(name: str = "ferry") -> Game:
    folder = "tests/levels" if name in ("ferry", "harbour") else "levels"
    return compile_game(load_scenario(ROOT / folder / f"{name}.yaml"))


@cache
def held(name: str = "ferry", seed: int = 3, mode: Mode = Mode.SOLO, careless: bool = False) -> Transcript:
    """A conference held to its end by players of the program."""
    speaker = RandomPlayer() if careless else GreedySpeaker()
    return transcribe(Match(Session(level(name), seed, Settings(mode)), speaker, WorkingPress()).run())


def over(name: str = "ferry", seed: int = 3, mode: Mode = Mode.SOLO, careless: bool = False, **seats: str) -> Playing:
    """The same as a conference that a person held."""
    session = replay(held(name, seed, mode, careless), level(name)).session
    return Playing(session, {Side.SPEAKER: seats.get("speaker", HUMAN), Side.PRESS: "working_press"})


def page(desktop: Desktop, width: int = 1280, height: int = 720, percent: int = 100) -> Page:
    scale, settings = percent / 100, desktop.settings
    return Page(width / scale, height / scale, scale, desktop.wording, settings.edition, settings.reduce_motion)


def tree(scene: Scene, width: int = 1280, height: int = 720, percent: int = 100) -> tuple[Placed, ...]:
    return scene.tree(page(scene.desktop, width, height, percent))


def node(scene: Scene, key: str, **size: int) -> Node:
    """The node of this key."""
    return next(item.node for item in tree(scene, **size) if item.node.key == key)


def keys(scene: Scene, **size: int) -> list[str]:
    return [item.node.key for item in tree(scene, **size) if item.node.key]


def names(scene: Scene, **size: int) -> str:
    """All that can be read on a screen."""
    return "\n".join(item.node.name for item in tree(scene, **size) if item.node.name)


def lying_on_others(scene: Scene, *size: int) -> list[tuple[str, str]]:
    """Pairs of words or rows of which one covers the other; and what stands outside the screen."""
    shown = page(scene.desktop, *size)
    placed = [
        item
        for item in scene.tree(shown)
        if not item.inert and isinstance(item.node, (Text, Button, LineEnd, Step, LineRow, Chip))
    ]
    rects = [(_written(item.node).shared(item.clip).inset(1.5, 2.5), item.node.name) for item in placed]
    seen = [(rect, name) for rect, name in rects if rect.width and rect.height]
    pairs = [
        (name, other)
        for place, (rect, name) in enumerate(seen)
        for more, other in seen[place + 1 :]
        if rect.overlaps(more)
    ]
    return pairs + [
        (name, "outside") for rect, name in seen if shown.rect.inset(-0.5).around(rect) != shown.rect.inset(-0.5)
    ]


def _written(node: Node) -> Rect:
    """Where the words of a node are."""
    if not isinstance(node, Text):
        return node.rect
    left = node.rect.x if node.align == "left" else node.rect.right - node.block.width
    return Rect(left, node.rect.y, node.block.width, node.block.height)
