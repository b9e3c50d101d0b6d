"""What may be seen next, made ready while nobody does anything: set part by part, painted where nobody sees it."""

from collections import deque
from collections.abc import Iterator
from time import perf_counter

import pygame

from game.desktop.canvas import Canvas, PaintCache
from game.desktop.node import Node, placed
from game.desktop.page import Page
from game.desktop.scene import Scene
from game.desktop.tokens import Palette

_MOST = 3000
"""Nodes that wait to be painted."""
SLICE = 0.004
"""Seconds of work ahead after which what happened meanwhile is looked at."""


class Ahead:
    """Work ahead for the scene that is shown, in steps of a few milliseconds, until there is nothing left to do."""

    def __init__(self, cache: PaintCache) -> None:
        self._cache = cache
        self._steps: Iterator[None] | None = None
        self._unpainted: deque[Node] = deque(maxlen=_MOST)
        """What has been set ahead and is not painted yet; what begins again goes on with it, the newest first."""

    def begin_again(self) -> None:
        """What is shown has changed: something else may be seen next."""
        self._steps = None

    def work(self, scene: Scene, page: Page, palette: Palette, seconds: float = SLICE) -> bool:
        """Work for so long, but for one step at least; say whether there is more to do."""
        if self._steps is None:
            self._steps = self._all(scene, page, palette)
        until = perf_counter() + seconds
        return any(perf_counter() >= until for _ in self._steps)

    def _all(self, scene: Scene, page: Page, palette: Palette) -> Iterator[None]:
        canvas = Canvas(pygame.Surface((1, 1)), page.scale, palette, self._cache)
        for nodes in scene.ahead(page):
            yield
            self._unpainted.extend(item.node for node in reversed(nodes) for item in placed(node))
            yield from self._painted(canvas)
        yield from self._painted(canvas)

    def _painted(self, canvas: Canvas) -> Iterator[None]:
        while self._unpainted:
            yield from self._unpainted[-1].paint_ahead(canvas)
            self._unpainted.pop()
