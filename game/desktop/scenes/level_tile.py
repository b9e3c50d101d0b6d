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


PICTURE = 0.46
"""How high a level's picture is at least, of its width."""


@dataclass(frozen=True)
class TileHeights:
    """What the tiles of a list share, so that they stand in line."""

    picture: float = PICTURE
    """How high the picture is, of its width."""
    story: float = 0.0
    """How high place, title and summary are at least, so that all facts begin at one height."""


def level_tile(page: Page, level: Level, at: Rect, selected: bool, press: Press, heights: TileHeights) -> Node:
    """A level's picture, where and when, what it is about, and what was reached; a broken one says so."""
    column = Column(page, at)
    picture = Rect(at.x, at.y, at.width, round(at.width * heights.picture))
    subject = level.game.scenario.picture if level.game is not None else None
    column.add(Illustration(rect=picture, name="", level=level.id, subject=subject), 10)
    if level.game is None:
        words = _broken(page, level, column.rest)
        return _as_tile(level, level.path.name, at, [*column.nodes, *words.nodes], words.y, selected, press)
    nodes, bottom = _story(page, level, column.rest)
    rest = Column(page, Rect(at.x, max(bottom, column.y + heights.story), at.width, 1e6))
    rest.rule(1, 6, "line")
    for row in _facts(page, level):
        rest.text(row, Type.LABEL, "ink2", gap=2)
    children = [*column.nodes, *nodes, *rest.nodes]
    return _as_tile(level, page.wording.pick(level.game.scenario.title), at, children, rest.y, selected, press)


def story_height(page: Page, level: Level, width: float) -> float:
    """How high a level's place, title and summary become; a broken one needs nothing."""
    return _story(page, level, Rect(0, 0, width, 1e6))[1] if level.game is not None else 0.0


def _broken(page: Page, level: Level, at: Rect) -> Column:
    words = Column(page, at)
    words.text(level.path.name, Type.SECTION, gap=4)
    words.text(page.say("levels.unreadable"), Type.STRONG, "red", gap=4)
    return words.text(level.problem(page.wording), Type.LABEL, "ink2")


def _story(page: Page, level: Level, at: Rect) -> tuple[list[Node], float]:
    """Place, title, seal and summary, and where they end; where room is dear, the summary stands with what the level asks."""
    assert level.game is not None  # else there is no story
    scenario, pick = level.game.scenario, page.wording.pick
    seal = Rect(at.right - 50, at.y, 50, 50)
    words = Column(page, Rect(at.x, at.y, at.width - 62, 1e6))
    words.text(pick(scenario.place), Type.KICKER, gap=3, balanced=page.wording.language == "zh")
    words.text(pick(scenario.title), Type.SECTION, gap=6, balanced=True)
    mark = roundel(page, level.reached.best, seal, empty=page.say("levels.seal_new"))
    rest = Column(page, Rect(at.x, max(words.y, seal.bottom + 4), at.width, 1e6))
    if not page.close:
        rest.text(pick(scenario.summary), Type.LINE, gap=10)
    return [*words.nodes, mark, *rest.nodes], rest.y


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
    """What was reached, how long it takes, whether it was so; what is worth knowing before it is chosen."""
    say, reached = page.say, level.reached
    best = say(f"grade.{reached.best}") if reached.best else say("levels.not_played")
    grades = [say("levels.fact.best", best=best)]
    if reached.par:
        grades.append(say("levels.fact.par", par=say(f"grade.{reached.par}")))
    facts = [say("list.facts").join(grades)]
    if level.game is not None:
        scenario = level.game.scenario
        long = say("levels.fact.long", n=minutes_to_play(scenario.clock), questions=len(scenario.questions))
        facts.append(say("list.facts").join((long, say("levels.from_life" if scenario.history else "levels.invented"))))
    if level.own:
        facts.append(say("levels.own"))
    return facts


def minutes_to_play(clock: int) -> int:
    """How many minutes a conference takes a person who reads what there is: half as long again as at the podium."""
    return max(5, 5 * round(clock * 1.5 / 60 / 5))
