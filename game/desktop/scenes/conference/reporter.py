"""Who asks: her portrait in her mood, her outlet, her patience, how she put it; and an adviser's remark."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role, shifted
from game.desktop.scenes.conference import views
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.pictures import Portrait, likeness_of
from game.desktop.tokens import Layout, Type
from game.desktop.widgets.texts import Column, Text
from game.presentation.advisers import Advice
from game.presentation.cards import is_card
from game.presentation.question_view import QuestionView
from game.rules.actions import Action
from game.rules.events import Phase

MOST = 3
"""Of each dimension of how a question was put."""


@dataclass(frozen=True, kw_only=True)
class Pips(Node):
    """So many of so many, as small discs or squares; what is spent is an outline."""

    full: int
    most: int
    square: bool = False
    live: bool = False

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint them from the left."""
        step = self.rect.width / max(1, self.most)
        for number in range(self.most):
            x, y = self.rect.x + step * number, self.rect.centre[1]
            ink = "red" if self.live else "ink"
            if self.square:
                box = Rect(x + step - 9, y - 4.5, 9, 9)
                canvas.frame(box, ink)
                if number < self.full:
                    canvas.fill(box, ink)
            else:
                canvas.disc(x + step / 2, y, 4.5, ink, 0 if number < self.full else 1.3)


def reporter_column(moment: Moment, at: Rect, focused: Action | None) -> tuple[list[Node], float]:
    """The left column while somebody has asked."""
    view = views.question(moment.narrator, moment.state)
    identity = str(moment.state.current.reporter) if moment.state.current else ""

    def words(column: Column) -> None:
        caption(moment, column, view)
        if moment.page.layout is Layout.WIDE:
            _how(moment, column, view)
        remark(moment, column, focused)

    return under_portrait(moment, at, identity, mood(moment), words)


def under_portrait(
    moment: Moment, at: Rect, identity: str, face: str, words: Callable[[Column], None], soon: tuple[str, ...] = ()
) -> tuple[list[Node], float]:
    """A portrait with words below it; it takes what height they leave."""
    below = Column(moment.page, at)
    words(below)
    column = Column(moment.page, at)
    portrait(moment, column, identity, face, at.height - below.height - 8, soon)
    return [*column.nodes, *(shifted(node, 0, column.height) for node in below.nodes)], column.y + below.height


def mood(moment: Moment) -> str:
    """What her face shows: she asks, listens, writes, doubts, cuts in."""
    exchange = moment.state.current
    if moment.state.phase is Phase.INTERRUPTED:
        return "interrupts"
    if exchange is None or not exchange.links:
        return "asks"
    if exchange.patience <= 1:
        return "doubts"
    return "writes" if len(exchange.links) % 2 else "listens"


def portrait(moment: Moment, column: Column, identity: str, face: str, room: float, soon: tuple[str, ...] = ()) -> None:
    """A portrait as wide as the column, less high where there is less room."""
    scenario = moment.narrator.scenario
    full = round(min(column.at.width * 0.96, 220.0))
    high = round(min(full, max(108.0, room)))
    column.add(
        Portrait(
            rect=Rect(column.at.x, column.y, column.at.width, high),
            likeness=likeness_of(scenario, identity),
            mood=face,
            edition=moment.page.edition,
            full=full,
            soon=tuple(likeness_of(scenario, name) for name in soon),
            name=moment.narrator.reporter(identity),
            value=moment.say(f"conference.mood.{face}"),
        ),
        8,
    )


def caption(moment: Moment, column: Column, view: QuestionView) -> None:
    """Name, outlet, temperament, what is special about this question; patience as pips."""
    column.text(view.reporter, Type.NAME, gap=2)
    facts = [moment.say(f"temperament.{_temperament(moment)}.gloss")]
    if view.times > 1:
        facts.append(moment.say("question.times", n=view.times))
    if view.shouted:
        facts.append(moment.say("margin.shouted"))
    if not moment.state.follow_up_left:
        facts.append(moment.say("question.no_follow_up"))
    if moment.page.close and view.how:
        facts.append(moment.say("conference.hardness", n=sum(degree for _, degree in view.how)))
    if view.invented:
        facts.append(moment.say("mark.invented"))
    column.text(sentences(moment, facts), Type.LABEL, gap=5)
    patience_row(moment, column, view.patience, view.patience_of)


def _temperament(moment: Moment) -> str:
    exchange = moment.state.current
    name = exchange.reporter if exchange is not None else None
    return moment.narrator.scenario.reporters[name].temperament if name is not None else ""


def sentences(moment: Moment, facts: Sequence[str]) -> str:
    """Facts set one after the other, each as a sentence."""
    return "".join(moment.say("conference.sentence", text=fact[:1].upper() + fact[1:]) for fact in facts).strip()


def patience_row(moment: Moment, column: Column, left: int, most: int) -> None:
    """Her patience in pips."""
    page = moment.page
    block = page.set(moment.say("conference.patience"), Type.LABEL, None, "red" if not left else "ink")
    height = max(16.0, block.height)
    column.nodes.append(
        Text(
            rect=Rect(column.at.x, column.y, block.width, block.height), block=block, name=moment.say("gauge.patience")
        )
    )
    width = 14.0 * most
    pips = Rect(column.at.right - width, column.y, width, height)
    column.add(
        Pips(
            rect=pips,
            full=left,
            most=most,
            live=not left,
            role=Role.METER,
            value=f"{left}/{most}",
            name=moment.say("gauge.patience"),
        ),
        8,
    )


def _how(moment: Moment, column: Column, view: QuestionView) -> None:
    """The five dimensions of how it was put, in squares."""
    if not view.how:
        return
    page = moment.page
    column.rule(1, 8, "line").text(moment.say("conference.how"), Type.KICKER, gap=3)
    for name, degree in view.how:
        words = page.set(name[:1].upper() + name[1:], Type.LABEL)
        column.nodes.append(
            Text(rect=Rect(column.at.x, column.y, words.width, words.height), block=words, name=name, value=str(degree))
        )
        squares = Rect(column.at.right - 13.0 * MOST, column.y, 13.0 * MOST, words.height)
        column.add(Pips(rect=squares, full=degree, most=MOST, square=True), 0)
    column.space(8)


def remark(moment: Moment, column: Column, focused: Action | None) -> None:
    """What one adviser says of the line that is looked at; the most urgent voice only."""
    found = said(moment, focused)
    if not found:
        return
    column.rule(2, 8)
    column.text(found[0].name, Type.KICKER, gap=3)
    column.text(moment.narrator.quote(found[0].text), Type.ASIDE)


def said(moment: Moment, focused: Action | None) -> tuple[Advice, ...]:
    """The advisers' remarks on a line."""
    if focused is None or moment.is_exam or not is_card(focused):
        return ()
    before = moment.plan[: moment.plan.index(focused)] if focused in moment.plan else moment.plan
    return views.advice(moment.narrator, moment.state, focused, before)
