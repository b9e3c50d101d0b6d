"""Portraits on the conference screen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.drawing.cast import Likeness, cast
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.scenes.conference.studio import MOODS, STUDIO, Wanted
from game.desktop.tokens import Edition
from game.scenario.model import Scenario


def likeness_of(scenario: Scenario, reporter: str) -> Likeness:
    """The person who sits for a reporter's picture."""
    return cast(tuple((name, each.portrait or "") for name, each in scenario.reporters.items()))[reporter]


_WITH_MICROPHONE = 0.98
"""Share of a portrait that has to be in sight for a microphone to be known as one."""


@dataclass(frozen=True, kw_only=True)
class Portrait(Node):
    """A reporter in a mood."""

    role: Role = Role.IMAGE
    likeness: Likeness
    mood: str
    edition: Edition
    full: float = 0
    """How high the whole picture is, where only its upper part has room."""
    soon: tuple[Likeness, ...] = ()
    """Reporters who may be looked at here next: their pictures are drawn ahead."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the picture, drawn once whatever part of it is seen."""
        paint_portrait(canvas, self.rect, self.likeness, self.mood, self.edition, self.full)

    def paint_ahead(self, canvas: Canvas) -> Iterator[None]:
        """Draw it, the same person's other moods, and whoever may be looked at here next."""
        wanted = wanted_portrait(canvas, self.rect, self.likeness, self.mood, self.edition, self.full)
        yield from STUDIO.draw_ahead(wanted, canvas.cache)
        for each in self.soon:
            yield from STUDIO.draw_ahead(replace(wanted, likeness=each), canvas.cache)
        moods = ("asks",) if self.soon else MOODS
        for each in self.soon or (self.likeness,):
            for mood in moods:
                wanted = wanted_portrait(canvas, self.rect, each, mood, self.edition, self.full)
                yield from STUDIO.draw_ahead(wanted, canvas.cache)


def wanted_portrait(
    canvas: Canvas, at: Rect, likeness: Likeness, mood: str, edition: Edition, full: float = 0
) -> Wanted:
    """The portrait that fills a place, or the whole of which its upper part does.

    Where its lower part is cut off, whoever asks holds no microphone: of that, a black disc would be left.
    """
    box, whole = canvas.box(at), round(full * canvas.scale)
    shown = "speaks" if mood == "asks" and box.height < _WITH_MICROPHONE * whole else mood
    return Wanted(likeness, shown, (box.width, max(box.height, whole)), edition, canvas.scale)


def paint_portrait(canvas: Canvas, at: Rect, likeness: Likeness, mood: str, edition: Edition, full: float = 0) -> None:
    """Paint a reporter's picture into a place, its lower part cut off where the whole is higher; it is drawn once."""
    box = canvas.box(at)
    picture = STUDIO.drawn(wanted_portrait(canvas, at, likeness, mood, edition, full), canvas.cache)
    canvas.surface.blit(picture, box.topleft, (0, 0, *box.size))
    canvas.frame(at, "ink")
