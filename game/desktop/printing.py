"""Putting a tree on the screen: only what differs from the last time is painted again."""

from collections.abc import Callable, Sequence

import pygame

from game.desktop.canvas import Canvas, PaintCache
from game.desktop.geometry import Rect
from game.desktop.node import PLAIN, Look, Placed
from game.desktop.tokens import Palette

_MOST_PATCHES = 12
Item = tuple[Placed, Look]


class Printer:
    """A surface, and what was last printed on it."""

    def __init__(self, surface: pygame.Surface, scale: float, palette: Palette, cache: PaintCache) -> None:
        self.canvas = Canvas(surface, scale, palette, cache)
        self._last: dict[Item, None] = {}

    def print(self, items: Sequence[Placed], look: Callable[[Placed], Look]) -> list[pygame.Rect]:
        """Paint what changed since the last time; return the changed places in pixels."""
        now = dict.fromkeys((item, PLAIN if item.inert else look(item)) for item in items)
        changed = [_reach(item) for item in now if item not in self._last]
        changed += [_reach(item) for item in self._last if item not in now]
        self._last = now
        screen = self.canvas.surface.get_rect()
        boxes = _merged([self.canvas.box(rect).clip(screen) for rect in changed])
        for box in boxes:
            self._patch(box, list(now))
        return boxes

    def _patch(self, box: pygame.Rect, items: Sequence[Item]) -> None:
        canvas = self.canvas
        scale = canvas.scale
        area = Rect(box.x / scale, box.y / scale, box.width / scale, box.height / scale)
        canvas.surface.set_clip(box)
        canvas.surface.fill(canvas.palette.paper)
        for (node, clip), look in (((item.node, item.clip), look) for item, look in items):
            if not (node.painted.overlaps(area) and clip.overlaps(area)):
                continue
            canvas.surface.set_clip(box.clip(canvas.box(clip)))
            canvas.place = node.rect
            node.paint(canvas, look)
        canvas.surface.set_clip(None)


def _reach(item: Item) -> Rect:
    placed = item[0]
    return placed.node.painted.shared(placed.clip.inset(-1))


def _merged(boxes: Sequence[pygame.Rect]) -> list[pygame.Rect]:
    """Places that overlap become one; many become few."""
    found: list[pygame.Rect] = []
    for box in boxes:
        if not box.width or not box.height:
            continue
        grown = box.copy()
        while (hit := grown.collidelist(found)) >= 0:
            grown.union_ip(found.pop(hit))
        found.append(grown)
    if len(found) > _MOST_PATCHES:
        return [found[0].unionall(found[1:])]
    return found
