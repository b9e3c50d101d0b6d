"""Putting a tree on the screen: only what differs from the last time is painted again."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence

import pygame

from game.desktop.canvas import Canvas, PaintCache
from game.desktop.geometry import Rect
from game.desktop.node import PLAIN, Look, Placed
from game.desktop.tokens import Palette

_MOST_PATCHES = 12
Item = tuple[Placed, Look, pygame.Rect]
"""Something printed, how it was shown, and all that printing it touched, in pixels."""


class Printer:
    """A surface, and what was last printed on it."""

    def __init__(self, surface: pygame.Surface, scale: float, palette: Palette, cache: PaintCache) -> None:
        self.canvas = Canvas(surface, scale, palette, cache)
        self._last: dict[Hashable, Item] = {}

    def print(self, items: Sequence[Placed], look: Callable[[Placed], Look]) -> list[pygame.Rect]:
        """Paint what changed since the last time; return the changed places in pixels.

        What differs only in what it lies over has not changed.
        """
        now: dict[Hashable, Item] = {}
        for item in items:
            seen = PLAIN if item.inert else look(item)
            same = _same(item, seen)
            now[same] = self._last.get(same) or (item, seen, self.canvas.box(_reach(item)))
        changed = [place for _, _, place in _differing(now, self._last)]
        self._last = now
        if not changed:
            return []
        screen = self.canvas.surface.get_rect()
        boxes = _merged([place.clip(screen) for place in changed])
        printed = list(now.values())
        places = [place for _, _, place in printed]
        for box in boxes:
            self._patch(box, [printed[number] for number in box.collidelistall(places)])
        return boxes

    def _patch(self, box: pygame.Rect, items: Sequence[Item]) -> None:
        canvas = self.canvas
        canvas.surface.set_clip(box)
        canvas.surface.fill(canvas.palette.paper)
        for item, look, _ in items:
            canvas.surface.set_clip(box.clip(canvas.box(item.clip)))
            canvas.place = item.node.rect
            item.node.paint(canvas, look)
        canvas.surface.set_clip(None)


def _same(item: Placed, look: Look) -> Hashable:
    """What the very same node shown in the same way has in common with itself: quicker than comparing by value.

    What was printed last is kept, so that no identity is given twice.
    """
    return id(item.node), item.clip, item.inert, look.focused, look.hovered, look.pressed


def _differing(now: Mapping[Hashable, Item], last: Mapping[Hashable, Item]) -> list[Item]:
    """What is in one printing and not in the other: first by identity, then what is left by value.

    Values are compared only at the same place, which is quicker than to look all of them up.
    """
    gone: dict[Hashable, list[Item]] = defaultdict(list)
    for same, item in last.items():
        if same not in now:
            gone[_place(item)].append(item)
    come = []
    for same, item in now.items():
        if same in last:
            continue
        there = gone.get(_place(item), [])
        if item in there:
            there.remove(item)
        else:
            come.append(item)
    return [*come, *(item for items in gone.values() for item in items)]


def _place(item: Item) -> Hashable:
    rect = item[0].node.rect
    return rect.x, rect.y, rect.width, rect.height


def _reach(item: Placed) -> Rect:
    return item.node.painted.shared(item.clip.inset(-1))


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
