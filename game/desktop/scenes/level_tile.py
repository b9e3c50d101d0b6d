"""A level as it stands in the list."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.library import Level
from game.desktop.node import Look, Node, Press, Role
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.widgets.controls import paint_focus
from game.desktop.widgets.pictures import Illustration
from game.desktop.widgets.roundel import roundel
from game.desktop.widgets.texts import Column
from game.presentation.figures import clock


@dataclass(frozen=True, kw_only=True)
class Tile(Node):
    """A level in the list; it is pressed to be chosen."""

    role: Role = Role.RADIO

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the rule above the chosen one, and the ring."""
        if self.selected:
            canvas.rule(self.rect.x, self.rect.y - 6, self.rect.width, "ink", 4)
        elif look.hovered:
            canvas.rule(self.rect.x, self.rect.y - 5, self.rect.width, "ink", 2)
        if look.focused:
            paint_focus(canvas, self.rect.inset(-2))


def level_tile(page: Page, level: Level, at: Rect, selected: bool, press: Press) -> Node:
    """A level's picture, where and when, what it is about, and what was reached; a broken one says so."""
    column = Column(page, at)
    picture = Rect(at.x, at.y, at.width, round(at.width * 0.46))
    subject = level.game.scenario.picture if level.game is not None else None
    column.add(Illustration(rect=picture, name="", level=level.id, subject=subject), 10)
    seal = Rect(at.right - 50, column.y, 50, 50)
    words = Column(page, Rect(at.x, column.y, at.width - 62, 1e6))
    say = page.say
    if level.game is None:
        words.text(level.path.name, Type.SECTION, gap=4)
        words.text(say("levels.unreadable"), Type.STRONG, "red", gap=4)
        words.text(level.problem, Type.LABEL, "ink2")
        children = [*column.nodes, *words.nodes]
        return _as_tile(level, level.path.name, at, children, words.y, selected, press)
    scenario, pick = level.game.scenario, page.wording.pick
    words.text(pick(scenario.place), Type.KICKER, gap=3)
    words.text(pick(scenario.title), Type.SECTION, gap=6, balanced=True)
    mark = roundel(page, level.reached.best, seal, empty=say("levels.seal_new"))
    rest = Column(page, Rect(at.x, max(words.y, seal.bottom + 4), at.width, 1e6))
    rest.text(pick(scenario.summary), Type.LINE, gap=10)
    rest.rule(1, 6, "line")
    for row in _facts(page, level):
        rest.text(row, Type.LABEL, "ink2", gap=2)
    children = [*column.nodes, *words.nodes, mark, *rest.nodes]
    return _as_tile(level, pick(scenario.title), at, children, rest.y, selected, press)


def _as_tile(
    level: Level, name: str, at: Rect, children: Sequence[Node], bottom: float, selected: bool, press: Press
) -> Node:
    return Tile(
        rect=Rect(at.x, at.y, at.width, bottom - at.y),
        key=f"level.{level.id}",
        name=name,
        selected=selected,
        press=press,
        children=tuple(children),
    )


def _facts(page: Page, level: Level) -> list[str]:
    say, reached = page.say, level.reached
    best = say(f"grade.{reached.best}") if reached.best else say("levels.not_played")
    facts = [say("levels.fact.best", best=best)]
    if reached.par:
        facts.append(say("levels.fact.par", par=say(f"grade.{reached.par}")))
    if level.game is not None:
        minutes = clock(level.game.scenario.clock)
        origin = say("levels.from_life" if level.game.scenario.history else "levels.invented")
        facts.append(say("levels.fact.clock", clock=minutes, origin=origin))
    if level.own:
        facts.append(say("levels.own"))
    return facts
