"""A picture of a scene without a window, for golden pictures and for whoever wants to look."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.desktop.app import automatic_scale
from game.desktop.canvas import PaintCache
from game.desktop.geometry import Rect
from game.desktop.node import Placed
from game.desktop.page import Page
from game.desktop.printing import Printer
from game.desktop.scene import Scene


@dataclass(frozen=True, eq=False)
class Proof:
    """A printed screen: the picture, its tree, and every text that left its place."""

    picture: pygame.Surface
    items: tuple[Placed, ...]
    spills: Sequence[tuple[str, Rect, Rect]]


def proof(scene: Scene, width: int = 1280, height: int = 720, percent: int = 0) -> Proof:
    """Print a scene as it is now on a screen of this size in pixels; `percent` 0 is the automatic scale.

    Language, edition and motion are those that are set on the scene's desktop.
    """
    pygame.font.init()
    scale = percent / 100 if percent else automatic_scale(width, height)
    desktop = scene.desktop
    settings = desktop.settings
    page = Page(width / scale, height / scale, scale, desktop.wording, settings.edition, settings.reduce_motion)
    surface = pygame.Surface((width, height))
    printer = Printer(surface, scale, desktop.palette, PaintCache())
    surface.fill(desktop.palette.paper)
    items = scene.tree(page)
    printer.print(items, scene.look)
    return Proof(surface, items, tuple(printer.canvas.spills))
