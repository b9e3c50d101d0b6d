"""Portraits and emblems on the conference screen."""

from dataclasses import dataclass

import pygame

from game.desktop.canvas import Canvas
from game.desktop.drawing.portrait import draw_portrait
from game.desktop.node import Look, Node, Role
from game.desktop.tokens import Edition


@dataclass(frozen=True, kw_only=True)
class Portrait(Node):
    """A reporter in a mood."""

    role: Role = Role.IMAGE
    identity: str
    mood: str
    edition: Edition

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the picture, drawn once."""
        size = canvas.box(self.rect).size
        key = ("portrait", self.identity, self.mood, size, self.edition)
        picture = canvas.cache.get(
            key, lambda: draw_portrait(self.identity, self.mood, size, canvas.palette, canvas.scale, woman=True)
        )
        canvas.picture(picture, self.rect.x, self.rect.y)
        canvas.frame(self.rect, "ink")


@dataclass(frozen=True, kw_only=True)
class Emblem(Node):
    """A public's emblem."""

    role: Role = Role.IMAGE
    identity: str
    edition: Edition

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it, drawn once."""
        size = canvas.box(self.rect).size
        key = ("emblem", self.identity, size, self.edition)
        canvas.picture(canvas.cache.get(key, lambda: _emblem(self.identity, size, canvas)), self.rect.x, self.rect.y)


def _emblem(identity: str, size: tuple[int, int], canvas: Canvas) -> pygame.Surface:
    picture = pygame.Surface(size, pygame.SRCALPHA)
    pygame.draw.circle(picture, canvas.palette.ink, (size[0] // 2, size[1] // 2), size[0] // 2)
    return picture
