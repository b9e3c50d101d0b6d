"""The line that is looked at: what it would say, how long the answer would be, and what would follow, in words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node
from game.desktop.scenes.conference import views
from game.desktop.scenes.conference.clipping import first_outlets
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Type
from game.desktop.typesetting import Content, Ink, Piece
from game.desktop.widgets.texts import Column, text
from game.presentation.cards import CardView, is_card
from game.presentation.choices import label
from game.presentation.figures import signed, thousandths
from game.presentation.seams import SeamKind
from game.rules.actions import Action, Pause, Yield
from game.rules.state import Mode

_ACROSS, _DOWN = 12, 7
_NAMED = 2
"""Outlets that are named; the others are counted."""


@dataclass(frozen=True, kw_only=True)
class Dashed(Node):
    """A dashed box."""

    ink: Ink = "ink"

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint its edges."""
        canvas.dashed_frame(self.rect, self.ink, 3)


def preview(moment: Moment, at: Rect, focused: Action | None) -> tuple[list[Node], float]:
    """The dashed box, from the top of a place; and how high it is."""
    column = Column(moment.page, at.inset(_ACROSS, _DOWN))
    if focused is None or not (is_card(focused) or isinstance(focused, Yield | Pause)):
        return [], 0.0
    if isinstance(focused, Yield):
        _ending(moment, column, focused)
    elif not is_card(focused):
        _plain(moment, column, focused)
    else:
        _line(moment, column, focused)
    height = column.y - at.y + _DOWN
    box = Dashed(rect=Rect(at.x, at.y, at.width, height), name=moment.say("conference.preview"), key="")
    return [box, *column.nodes], height


def _plain(moment: Moment, column: Column, action: Action) -> None:
    column.text(moment.say("conference.preview"), Type.KICKER, gap=2)
    column.text(label(action, moment.narrator, moment.state), Type.LABEL)


def _ending(moment: Moment, column: Column, action: Yield) -> None:
    """What would follow if the answer ended here: what stays open, and what each outlet would lead with."""
    state = moment.state
    column.text(moment.say("conference.preview.end"), Type.KICKER, gap=2)
    column.text(label(action, moment.narrator, state), Type.LABEL, gap=2)
    left = [part for part in views.question(moment.narrator, state).parts if part.is_open]
    if left:
        key = "conference.end.follow_up" if state.follow_up_left else "conference.end.board"
        column.text(moment.say(key), Type.LABEL, "red", gap=2)
    told = [
        moment.say(
            "conference.end.leads", outlets=first_outlets(moment, leads, _NAMED), line=moment.narrator.quote(card.face)
        )
        for card in views.answer_view(moment.narrator, state, ())
        if (leads := [name for name, lead in card.carried_by if lead])
    ]
    if told:
        column.text("  ·  ".join(told), Type.LABEL, "ink2")


def _line(moment: Moment, column: Column, action: Action) -> None:
    page, state = moment.page, moment.state
    before = planned_before(moment, action)
    card = views.line_view(moment.narrator, state, action, before)
    after = views.after(state, (*before, action))
    cost = after.composure - state.composure
    seconds = (state.current.seconds if state.current else 0) + state.clock - after.clock
    totals = moment.say("conference.in_all", n=seconds)
    if cost:
        totals = moment.say("conference.totals", seconds=totals, cost=signed(cost))
    figure = page.set(totals, Type.LABEL, None, "ink2")
    head = moment.say("conference.preview.planned" if before else "conference.preview")
    head = f"{head} · {card.tactic}"
    column.nodes.append(
        text(
            page,
            totals,
            Type.LABEL,
            Rect(column.at.right - figure.width - 1, column.y - 1, figure.width + 1, 0),
            "ink2",
        )
    )
    column.add(text(page, head, Type.KICKER, Rect(column.at.x, column.y, column.at.width - figure.width - 12, 0)), 3)
    column.text(moment.narrator.quote(card.text), Type.ASIDE, gap=4)
    column.text(effects(moment, card), Type.LABEL, "ink2")
    if moment.playing.mode is Mode.PRACTICE:
        _forecast(moment, column, action)


def planned_before(moment: Moment, action: Action) -> tuple[Action, ...]:
    """The planned lines that would be said before this one."""
    return moment.plan[: moment.plan.index(action)] if action in moment.plan else moment.plan


def effects(moment: Moment, card: CardView) -> Content:
    """What a line would do, in words: parts, record, premise, seams, coverage."""
    found = [*_taken_up(moment, card), *_recorded(moment, card), *_sewn(card), *_carried(moment, card)]
    if card.invented:
        found.append([Piece(moment.say("mark.invented"))])
    if found:
        first = found[0][0]
        found[0][0] = replace(first, text=first.text[:1].upper() + first.text[1:])
    joined: list[Piece] = []
    for number, pieces in enumerate(found):
        joined += [Piece("  ·  ")] if number else []
        joined += [piece for piece in pieces if piece.text]
    return joined


def _taken_up(moment: Moment, card: CardView) -> list[list[Piece]]:
    """Which parts of the question it answers, and how."""
    exchange = moment.state.current
    if not card.parts and exchange is not None and exchange.parts:
        return [[Piece(moment.say("conference.answers.none"))]]
    found = []
    for part in card.parts:
        before, _, behind = moment.say("conference.answers", how=part.directness_name).partition("#")
        found.append([Piece(before), Piece(str(part.number), Type.STRONG, None, None, True), Piece(behind)])
    return found


def _recorded(moment: Moment, card: CardView) -> list[list[Piece]]:
    """What it would show, promise or claim."""
    found = []
    for mark in card.evidence:
        key = "conference.effect.shows" if mark.shown else "conference.effect.alludes"
        found.append([Piece(moment.say(key, card=moment.narrator.quote(mark.title)))])
    if card.is_promise:
        found.append([Piece(moment.say("conference.effect.promise"))])
    elif card.claims:
        claims = moment.say("list.and").join(card.claims)
        found.append([Piece(moment.say("conference.effect.claims", claims=claims))])
    return found


def _sewn(card: CardView) -> list[list[Piece]]:
    """What it does to the lines beside it and to what was said before."""
    inks: Mapping[SeamKind, Ink] = {SeamKind.TEAR: "red", SeamKind.STITCH: "ink"}
    return [[Piece(seam.text.rstrip(".。"), None, inks.get(seam.kind))] for seam in card.seams]


def _carried(moment: Moment, card: CardView) -> list[list[Piece]]:
    """Who would lead with it if the answer ended there."""
    leads = [name for name, lead in card.carried_by if lead]
    if not leads:
        return []
    return [[Piece(moment.say("conference.effect.leads", outlets=first_outlets(moment, leads, _NAMED)))]]


def _forecast(moment: Moment, column: Column, action: Action) -> None:
    """Practice: each audience's change in numbers were the answer to end there."""
    state = moment.state
    moved = views.forecast_of(state, (*planned_before(moment, action), action))
    content: list[Piece] = [Piece(moment.say("conference.forecast"), Type.KICKER), Piece("   ")]
    for name, points in zip(state.game.audiences, moved, strict=True):
        content += [
            Piece(f"{moment.narrator.audience(name)} "),
            Piece(f"{signed(thousandths(points))}   ", Type.STRONG),
        ]
    column.space(4).text(content, Type.LABEL)
