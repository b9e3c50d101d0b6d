"""The strip above the cards: what they are, which of them are shown, and the keys that act on them."""

from collections.abc import Callable, Sequence

from game.desktop.geometry import Rect
from game.desktop.node import Node
from game.desktop.page import Page
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.offers import Offer, may_plan
from game.desktop.tokens import SMALLEST_TARGET, Type
from game.desktop.widgets.controls import hint_row
from game.desktop.widgets.texts import Column, label
from game.rules.actions import Pause
from game.rules.events import Phase
from game.rules.phases import legal_actions

_CLEAR = 5
"""Units by which the words above the cards stand higher, clear of the crop marks of focus."""


def strip(moment: Moment, at: Rect, offered: Offer) -> list[Node]:
    """What the cards are, which of them are shown, and the keys that act on them."""
    page = moment.page
    head = label(page, offered.title, Type.KICKER, at.x, _on_strip(page, at, Type.KICKER))
    nodes: list[Node] = [head]
    if offered.total > len(offered.faces):
        words = moment.say(
            "conference.shown", first=offered.first + 1, last=offered.first + len(offered.faces), n=offered.total
        )
        nodes.append(
            label(
                page,
                words,
                Type.LABEL,
                head.rect.right + 12,
                _on_strip(page, at, Type.LABEL),
                "ink2",
            )
        )
    if moment.taken_back:
        x = nodes[-1].rect.right + 16
        nodes.append(label(page, taken_back(moment), Type.STRONG, x, _on_strip(page, at, Type.STRONG)))
    keys = strip_keys(moment, offered)
    if keys:
        middle = at.y + (at.height - SMALLEST_TARGET) / 2
        row = hint_row(page, 0, middle, keys, 16)
        nodes += hint_row(page, at.right - row[-1].rect.right, middle, keys, 16)
    return nodes


def _on_strip(page: Page, at: Rect, role: Type) -> float:
    """Where words of a role stand on the strip."""
    return at.y + (at.height - page.leading(role)) / 2 - _CLEAR


def taken_back(moment: Moment) -> str:
    """That something was taken back, and what it cost."""
    session = moment.playing.session
    free = session.is_preparing and not session.rewound
    return moment.say("undo.done_free" if free else "undo.done" if session.is_gold_lost else "undo.done_practice")


def strip_keys(moment: Moment, offered: Offer) -> list[tuple[Sequence[str], str, Callable[[], object] | None]]:
    """The keys that act on the cards now."""
    moves, state = moment.moves, moment.state
    found: list[tuple[Sequence[str], str, Callable[[], object] | None]] = []
    if moment.playing.is_person_s_turn and state.phase is Phase.ANSWER:
        if moment.plan:
            found.append((("space",), moment.say("conference.speak"), moves.speak))
        if may_plan(state):
            key = "conference.planning.end" if moment.planning else "conference.planning"
            found.append((("l",), moment.say(key), moves.toggle_planning))
        if Pause() in legal_actions(state):
            found.append((("p",), moment.say("conference.pause"), lambda: moves.choose(Pause())))
    if offered.total > len(offered.faces):
        following = offered.first + offered.most
        found.append(
            (("m",), moment.say("conference.more"), lambda: moves.turn(following if following < offered.total else 0))
        )
        if offered.first:
            found.append(
                (("b",), moment.say("conference.back"), lambda: moves.turn(max(0, offered.first - offered.most)))
            )
    if not moment.is_exam and not moment.playing.is_watched and moment.playing.session.steps:
        loses_gold = moment.playing.session.undo_loses_gold
        found.append((("u",), moment.say("conference.undo.gold" if loses_gold else "conference.undo"), moves.undo))
    return found


def strip_narrow(moment: Moment, column: Column, offered: Offer) -> None:
    """What the cards are and the keys that act on them: on one line where they fit, else in as many as they take."""
    line = Rect(column.at.x, column.y, column.at.width, SMALLEST_TARGET)
    keys = strip_keys(moment, offered)
    row = hint_row(moment.page, 0, 0, keys, 16) if keys else []
    head = moment.page.set(offered.title, Type.KICKER).width
    if not moment.taken_back and head + 150 + (row[-1].rect.right if row else 0) <= line.width:
        column.nodes += strip(moment, line, offered)
        column.space(SMALLEST_TARGET + 4)
        return
    column.text(offered.title, Type.KICKER, gap=2)
    if moment.taken_back:
        column.text(taken_back(moment), Type.STRONG, gap=2)
    x = column.at.x
    for keys_of in keys:
        (made,) = hint_row(moment.page, x, column.y, [keys_of])
        if made.rect.right > column.at.right and x > column.at.x:
            x = column.at.x
            column.space(SMALLEST_TARGET + 2)
            (made,) = hint_row(moment.page, x, column.y, [keys_of])
        column.nodes.append(made)
        x = made.rect.right + 16
    column.space(SMALLEST_TARGET + 6 if x > column.at.x else 6)
