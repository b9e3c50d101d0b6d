"""The press's choices, for a person who plays it: whose hand goes up, what is asked and how, when to cut in."""

from functools import partial

from game.desktop.geometry import Rect
from game.desktop.node import Node
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.reporter import sentences, under_portrait
from game.desktop.scenes.conference.slip import Face
from game.desktop.tokens import Type
from game.desktop.typesetting import Content, Piece
from game.desktop.widgets.texts import Column
from game.presentation.choices import label
from game.presentation.press_view import AskChoice, ask_choice, reporter_choice, tally
from game.presentation.question_view import underlined
from game.rules.actions import (
    Action,
    Ask,
    CallDebt,
    EndHands,
    FollowUp,
    LetGoOn,
    PassFloor,
    RaiseHand,
    Side,
)
from game.rules.events import Phase

ENDS = (EndHands, LetGoOn, PassFloor)
"""What the button at the foot chooses."""
WORDED = (Ask, FollowUp, CallDebt)
"""Choices whose cards are long."""


def press_face(moment: Moment, action: Action, number: int) -> Face:
    """A choice of the press as a card."""
    match action:
        case RaiseHand():
            return _hand(moment, action, number)
        case Ask():
            return _ask(moment, action, number)
        case FollowUp() | CallDebt():
            kind = "question.kind.follow_up" if isinstance(action, FollowUp) else "question.kind.debt"
            return _face(moment, action, number, moment.say(kind), _worded(moment, action))
        case _:
            kicker = moment.say(f"page.phase.{moment.state.phase}")
            return _face(moment, action, number, kicker, label(action, moment.narrator, moment.state))


def _face(moment: Moment, action: Action, number: int, kicker: str, body: Content, foot: Content = "") -> Face:
    return Face(
        kicker=kicker,
        body=body,
        press=partial(moment.moves.choose, action),
        foot=foot,
        shortcut=str(number),
        name=label(action, moment.narrator, moment.state),
    )


def _hand(moment: Moment, action: RaiseHand, number: int) -> Face:
    view = reporter_choice(moment.narrator, moment.state, action.reporter)
    about = moment.say("press.could_ask", issues=moment.say("list.and").join(view.issues))
    body = [Piece(view.name, Type.NAME), Piece(f"\n{about}", Type.LABEL, "ink2")]
    return _face(moment, action, number, view.temperament, body)


def _ask(moment: Moment, action: Ask, number: int) -> Face:
    view = ask_choice(moment.narrator, moment.state, action.ask)
    foot: Content = moment.say("press.parts", n=view.parts)
    if any(premise.refuted for premise in view.premises):
        foot = [Piece(moment.say("conference.press.refuted"), Type.STRONG, "red")]
    return _face(moment, action, number, f"{view.issue} · {view.tone}", _underlined(view.text, view.underlined), foot)


def _underlined(text: str, spans: tuple[tuple[int, int], ...]) -> list[Piece]:
    pieces: list[Piece] = []
    start = 0
    for begin, end in spans:
        pieces += [Piece(text[start:begin]), Piece(text[begin:end], underline="red")]
        start = end
    return [piece for piece in (*pieces, Piece(text[start:])) if piece.text]


def _worded(moment: Moment, action: FollowUp | CallDebt) -> Content:
    if isinstance(action, CallDebt):
        return label(action, moment.narrator, moment.state)
    wording = moment.narrator.game.follow_ups[action.follow_up]
    text = moment.narrator.pick(wording.text)
    return _underlined(text, underlined(text, moment.narrator.pick(wording.premise_quote)))


def press_centre(moment: Moment, column: Column, focused: Action | None) -> None:
    """What the press is to choose, how it is done, and what it has got out of the conference."""
    state = moment.state
    column.text(moment.say("press.you"), Type.LABEL, "ink2", gap=6)
    column.text(moment.say(f"page.phase.{state.phase}"), Type.QUESTION, gap=8)
    how = moment.say(f"press.how.{_HOW[state.phase]}")
    column.text(how, Type.ASIDE, gap=12)
    if state.hands:
        up = moment.say("list.and").join(moment.narrator.reporter(name) for name in state.hands)
        column.text(moment.say("press.hands_up", reporters=up), Type.LINE, gap=10)
    if isinstance(focused, Ask):
        _premises(moment, column, ask_choice(moment.narrator, state, focused.ask))
    score = tally(state)
    column.head(moment.say("conference.press.tally"))
    for name in ("answered", "left_open", "noticed", "contradictions"):
        number = Piece(f"{getattr(score, name)}  ", Type.FIGURE)
        column.text([number, Piece(moment.say(f"conference.press.{name}"))], Type.LABEL, gap=3)


_HOW = {Phase.HANDS: "hands", Phase.ASK: "ask", Phase.INTERRUPT: "interrupt", Phase.REACTION: "follow_up"}


def _premises(moment: Moment, column: Column, view: AskChoice) -> None:
    for premise in view.premises:
        key = "refuted" if premise.refuted else "granted" if premise.granted else "stands"
        column.text(moment.say(f"press.premise.{key}", premise=premise.text), Type.LABEL, "red", gap=4)
    column.space(6)


def press_left(moment: Moment, at: Rect, focused: Action | None) -> tuple[list[Node], float]:
    """The reporter whose hand would go up, or who has the floor."""
    name = focused.reporter if isinstance(focused, RaiseHand) else moment.state.floor
    if name is None:
        return [], at.y
    view = reporter_choice(moment.narrator, moment.state, name)

    def words(column: Column) -> None:
        column.text(view.name, Type.NAME, gap=2)
        column.text(sentences(moment, [view.gloss]), Type.LABEL, gap=4)
        for audience, share in view.heard_by:
            column.text(moment.say("press.heard_by", audience=audience, n=share), Type.LABEL, "ink2", gap=1)

    return under_portrait(moment, at, name, "listens" if isinstance(focused, RaiseHand) else "asks", words)


def is_press_choice(moment: Moment) -> bool:
    """Whether a person who plays the press has to choose."""
    return moment.playing.is_person_s_turn and moment.state.side is Side.PRESS
