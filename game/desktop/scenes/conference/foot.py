"""The foot of the screen: the record's drawer, what else can be looked at, and the way to end the answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.keys import cap
from game.desktop.node import Look, Node, Press, Role
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Type
from game.desktop.typesetting import Block, Piece
from game.desktop.widgets.controls import Button, button, cap_size, hint_row

HEIGHT = 40


@dataclass(frozen=True, kw_only=True)
class Drawer(Node):
    """The closed drawer of the record: its label sticks out."""

    role: Role = Role.BUTTON
    reachable: bool = False
    block: Block
    cap: Block
    cap_width: float

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the label and what is written on it."""
        rect = self.rect
        canvas.polygon(
            ((rect.x, rect.y), (rect.right - 14, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom)), "shade"
        )
        canvas.rule(rect.x, rect.y, rect.width - 14, "ink", 2)
        y = rect.y + 5 + (30 - self.block.height) / 2
        canvas.text(self.block, rect.x + 16, y)
        place = Rect(
            rect.x + 16 + self.block.width + 12,
            rect.y + 5 + (30 - self.cap.height - 2) / 2,
            self.cap_width,
            self.cap.height + 2,
        )
        canvas.frame(place, "ink")
        canvas.text(self.cap, place.x, place.y + 1, "centre", place.width)
        if look.hovered:
            canvas.rule(rect.x + 16, y + self.block.height, self.block.width, "ink")


def foot(moment: Moment, end: Button | None) -> tuple[list[Node], float]:
    """The lowest strip, and where it begins; `end` is what the phase ends with, at the right."""
    page = moment.page
    body = page.body
    top = page.height - HEIGHT - 4
    nodes: list[Node] = []
    right = body.right
    if end is not None:
        nodes.append(end)
        right = end.rect.x - 24
    drawer = _drawer(moment, body.x, top, right)
    nodes.append(drawer)
    nodes += _hints(moment, drawer.rect.right + 12, right, top + 2)
    nodes += _hidden(
        [((key,), moment.say(f"conference.{name}.title"), partial(moment.moves.show, name)) for key, name in _UNSEEN]
    )
    return nodes, top


def end_button(moment: Moment, key: str, words: str, shortcut: str, press: Press) -> Button:
    """The button at the right end of the foot."""
    page = moment.page
    made = button(page, key, words, Rect(0, 0, 0, 36), press, shortcut, main=True)
    at = Rect(page.body.right - made.rect.width, page.height - HEIGHT - 4 + 1, 0, 36)
    return button(page, key, words, at, press, shortcut, main=True)


def _drawer(moment: Moment, x: float, y: float, right: float) -> Drawer:
    page, state = moment.page, moment.state
    claims, promises, debts = len(state.record.claims), len(state.record.promises), len(state.debts)
    dot = Piece(" · ", None, "ink2")
    title = Piece(moment.say("page.record"), Type.FIGURE)
    counts: list[str | Piece] = [Piece("    "), Piece(moment.say("conference.claims", n=claims))]
    if promises:
        counts += [dot, Piece(moment.say("conference.promises", n=promises))]
    if debts:
        counts += [dot, Piece(moment.say("conference.debts", n=debts), Type.STRONG, "red")]
    block = page.set([title, *counts], Type.LABEL)
    caption = page.set(cap("r"), Type.STRONG)
    wide = cap_size(page, caption)[0]
    if x + block.width + wide + 60 > right - (0 if page.is_narrow else 120):
        short: list[str | Piece] = [title]
        if debts:
            short += [Piece("   "), Piece(moment.say("conference.debts.short", n=debts), Type.STRONG, "red")]
        block = page.set(short, Type.LABEL)
    return Drawer(
        rect=Rect(x, y, block.width + wide + 58, HEIGHT + 4),
        key="drawer.record",
        name=moment.say("page.record"),
        value=block.text,
        shortcut="r",
        press=lambda: moment.moves.show("record"),
        block=block,
        cap=caption,
        cap_width=wide,
    )


_HINTS: Sequence[tuple[str, str]] = (
    ("t", "transcript"),
    ("g", "goals"),
    ("d", "dossier"),
    ("a", "advisers"),
)


_UNSEEN: Sequence[tuple[str, str]] = (("w", "why"), ("o", "polls"))
"""What has a key and no room of its own; the menu shows it."""


def _hints(moment: Moment, left: float, right: float, y: float) -> list[Node]:
    """Key hints, from the right; those that find no room are in the menu all the same."""
    page = moment.page
    wanted: list[tuple[Sequence[str], str, Press | None]] = [
        ((key,), moment.say(f"conference.{drawer}"), partial(moment.moves.show, drawer)) for key, drawer in _HINTS
    ]
    wanted.append((("escape",), moment.say("conference.menu"), partial(moment.moves.show, "menu")))
    hidden = moment.hidden_drawers
    wanted = [
        each for each, (_, drawer) in zip(wanted, (*_HINTS, ("escape", "menu")), strict=True) if drawer not in hidden
    ]
    for start in range(len(wanted)):
        row = hint_row(page, 0, y, wanted[start:], 14)
        if row[-1].rect.right <= right - left:
            shift = right - row[-1].rect.right
            return [*_hidden(wanted[:start]), *hint_row(page, shift, y, wanted[start:], 14)]
    return _hidden(wanted)


def _hidden(wanted: Sequence[tuple[Sequence[str], str, Press | None]]) -> list[Node]:
    """Keys that have no room to be shown."""
    return [
        Node(
            rect=Rect(0, 0, 0, 0),
            key=f"key.{keys[0]}",
            role=Role.BUTTON,
            name=words,
            shortcut=keys[0],
            press=press,
            reachable=False,
        )
        for keys, words, press in wanted
    ]
