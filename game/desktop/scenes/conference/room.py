"""The room before a question: raised hands with their countdowns, and what hangs in the air."""

from functools import lru_cache

from game.desktop.geometry import Rect
from game.desktop.node import Node
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.reporter import patience_row, sentences, under_portrait
from game.desktop.scenes.conference.slip import Face
from game.desktop.tokens import Type
from game.desktop.typesetting import Content, Piece
from game.desktop.widgets.texts import Column
from game.presentation.debts import debt_views
from game.presentation.floor import FloorView, HandView, floor_view
from game.presentation.narrator import Narrator
from game.presentation.sentences import sentence
from game.rules.actions import Action, Call, Open
from game.rules.state import State


@lru_cache(16)
def _floor(narrator: Narrator, state: State) -> FloorView:
    return floor_view(narrator, state)


def hand_face(moment: Moment, action: Call, number: int) -> Face:
    """A raised hand as a card."""
    hand = next(each for each in _floor(moment.narrator, moment.state).hands if each.reporter == action.reporter)
    body: list[str | Piece] = [Piece(hand.name)]
    if hand.heard_by:
        heard = moment.say("list.and").join(
            moment.say("hand.reach", audience=who, n=share) for who, share in hand.heard_by
        )
        body.append(Piece("\n" + moment.say("hand.heard_by", audiences=heard), Type.LABEL, "ink2"))
    if hand.invented:
        body.append(Piece("\n" + moment.say("mark.invented"), Type.LABEL, "ink2"))
    return Face(
        kicker=hand.temperament_name,
        body=body,
        press=lambda: moment.moves.choose(action),
        badge=moment.say("mark.live") if hand.live else "",
        foot=_countdown(moment, hand),
        shortcut=str(number),
        name=hand.name,
    )


def _countdown(moment: Moment, hand: HandView) -> Content:
    """How often she can still be passed over."""
    if hand.shouts_in <= 1:
        return [Piece(moment.say("hand.shouts_next"), Type.STRONG, "red")]
    if hand.passed_over:
        return moment.say("conference.hand.waits", n=hand.passed_over)
    return moment.say("conference.hand.patience", n=hand.patience)


def room_centre(moment: Moment, at: Rect, focused: Action | None) -> tuple[list[Node], float]:
    """The middle of the screen between two questions: what happened, what is owed, what is to be chosen."""
    state = moment.state
    column = Column(moment.page, at)
    if isinstance(focused, Open) or not state.record.exchanges:
        _opening(moment, column, focused)
    else:
        _between(moment, column)
    return column.nodes, column.y


def _opening(moment: Moment, column: Column, focused: Action | None) -> None:
    narrator = moment.narrator
    column.text(moment.say("page.opening"), Type.KICKER, gap=2)
    column.text(moment.say("opening.choose"), Type.QUESTION, gap=14)
    if not isinstance(focused, Open):
        return
    opening = narrator.scenario.openings[focused.opening]
    column.text(narrator.pick(opening.name), Type.SECTION, gap=4).rule(2, 8)
    for name in opening.says:
        response = narrator.scenario.responses[name]
        column.text(moment.say(f"tactic.{response.tactic}.name"), Type.KICKER, "ink2", gap=1)
        column.text(narrator.quote(narrator.pick(response.text)), Type.LINE, gap=8)


def _between(moment: Moment, column: Column) -> None:
    state, narrator = moment.state, moment.narrator
    view = _floor(narrator, state)
    column.text(moment.say("page.floor", n=view.number), Type.KICKER, gap=2)
    title = (
        moment.say("floor.last_calls", n=view.calls_left)
        if view.calls_left is not None
        else moment.say("conference.floor")
    )
    column.text([Piece(title, None, "red" if view.calls_left is not None else None)], Type.QUESTION, gap=12)
    for event in moment.notes[-4:]:
        column.text(sentence(event, narrator, state.record), Type.ASIDE, gap=4)
    if moment.notes:
        column.space(6)
    _board(moment, column, state)


def _board(moment: Moment, column: Column, state: State) -> None:
    """What the press can come back to."""
    debts = debt_views(moment.narrator, state)
    column.text(moment.say("page.debts"), Type.KICKER, gap=4).rule(1, 6)
    if not debts:
        column.text(moment.say("floor.no_debts"), Type.LINE, "ink2")
    for debt in debts[:5]:
        facts = [moment.say("debts.from", n=debt.exchange), debt.issue]
        facts += [moment.say("debts.asked", n=debt.asked)] if debt.asked else []
        facts.append(moment.say("debts.noticed" if debt.noticed else "debts.unnoticed"))
        column.text(debt.text, Type.LINE, "red", gap=1)
        column.text(" · ".join(facts), Type.LABEL, "ink2", gap=6)


def room_left(moment: Moment, at: Rect, focused: Action | None) -> tuple[list[Node], float]:
    """The left column between two questions: the reporter whose hand is looked at."""
    if isinstance(focused, Call):
        hand = next(each for each in _floor(moment.narrator, moment.state).hands if each.reporter == focused.reporter)

        def words(column: Column) -> None:
            column.text(hand.name, Type.NAME, gap=2)
            facts = [moment.say(f"temperament.{hand.temperament}.gloss")]
            facts += [moment.say("mark.invented")] if hand.invented else []
            column.text(sentences(moment, facts), Type.LABEL, gap=6)
            patience_row(moment, column, hand.patience, hand.patience)

        return under_portrait(moment, at, hand.reporter, "listens", words)
    column = Column(moment.page, at)
    scenario, narrator = moment.narrator.scenario, moment.narrator
    column.text(narrator.pick(scenario.speaker.name), Type.FIGURE, gap=3)
    column.text(narrator.pick(scenario.summary), Type.LABEL, "ink2")
    return column.nodes, column.y
