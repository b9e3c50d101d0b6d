"""Tabs of a narrow screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Press, Role
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import SMALLEST_TARGET, Type
from game.desktop.typesetting import Block
from game.desktop.widgets.controls import paint_focus
from game.desktop.widgets.texts import rule


@dataclass(frozen=True, kw_only=True)
class Tab(Node):
    """One of several pages in one place."""

    role: Role = Role.TAB
    block: Block

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint its name; the one that is shown stands in reverse."""
        if self.selected:
            canvas.fill(self.rect, "ink")
        elif look.hovered:
            canvas.frame(self.rect, "ink")
        canvas.text(
            self.block, self.rect.x, self.rect.y + (self.rect.height - self.block.height) / 2, "centre", self.rect.width
        )
        if look.focused:
            paint_focus(canvas, self.rect)


def tab_row(moment: Moment, at: Rect, tabs: Sequence[str]) -> tuple[list[Node], float]:
    """Tabs side by side, over a rule."""
    nodes: list[Node] = []
    x = at.x
    for name in tabs:
        words = moment.say(f"conference.tab.{name}")
        chosen = moment.tab == name
        block = moment.page.set(words, Type.CONTROL, None, "on_ink" if chosen else "ink")
        place = Rect(x, at.y, block.width + 28, SMALLEST_TARGET)
        nodes.append(
            Tab(rect=place, key=f"tab.{name}", name=words, selected=chosen, press=_shown(moment, name), block=block)
        )
        x = place.right + 4
    y = at.y + SMALLEST_TARGET
    return [*nodes, rule(at.x, y, at.width, 2)], y + 10


def _shown(moment: Moment, name: str) -> Press:
    return lambda: moment.moves.show_tab(name)
