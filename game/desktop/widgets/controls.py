"""What is pressed and set: buttons, choices, switches, sliders, key caps; and the ring of focus around them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.keys import cap
from game.desktop.node import Look, Node, Press, Role
from game.desktop.page import Page
from game.desktop.tokens import SMALLEST_TARGET, Type
from game.desktop.typesetting import Block, Ink

_PADDING = 14
_CAP_GAP = 10
_ARROW_SHAPES = {
    "←": (-1, 0, False),
    "→": (1, 0, False),
    "↑": (0, -1, False),
    "↓": (0, 1, False),
    "↵": (-1, 0, True),
}
"""Where each arrow points, across and down, and whether it is the hooked one of Enter."""


def paint_focus(canvas: Canvas, rect: Rect) -> None:
    """The ring of focus with its crop marks, around a place."""
    ring = rect.inset(-5)
    canvas.frame(ring, "ink", 2)
    for x in (ring.x + 6, ring.right - 7):
        canvas.upright(x, ring.y - 6, 6, "ink", 1.5)
        canvas.upright(x, ring.bottom, 6, "ink", 1.5)
    for y in (ring.y + 6, ring.bottom - 7):
        canvas.rule(ring.x - 6, y, 6, "ink", 1.5)
        canvas.rule(ring.right, y, 6, "ink", 1.5)


@dataclass(frozen=True, kw_only=True)
class Cap(Node):
    """A key's cap."""

    block: Block
    ink: Ink = "ink"

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the cap's edge and what is printed on it."""
        paint_cap(canvas, self.rect, self.block, self.ink)


def paint_cap(canvas: Canvas, rect: Rect, block: Block, ink: Ink) -> None:
    """A key's edge and what is printed on it; arrows are drawn, since few faces have them."""
    canvas.frame(rect, ink)
    if block.text in _ARROW_SHAPES:
        _paint_arrow(canvas, rect, _ARROW_SHAPES[block.text], ink)
    else:
        canvas.text(block, rect.x, rect.y + (rect.height - block.height) / 2, "centre", rect.width)


def _paint_arrow(canvas: Canvas, rect: Rect, shape: tuple[int, int, bool], ink: Ink) -> None:
    """A shaft and a head pointing one way; the one of Enter comes from above."""
    across, down, hooked = shape
    x, y = rect.centre
    tip, tail = (x + 4.5 * across, y + 4.5 * down), (x - 4.5 * across, y - 4.5 * down)
    if hooked:
        tip, tail = (tip[0], y + 2), (tail[0], y + 2)
        canvas.line(tail, (tail[0], y - 4), ink, 1.3)
    canvas.line(tail, tip, ink, 1.3)
    head = (tip[0] - 3 * across, tip[1] - 3 * down)
    canvas.polygon(
        [tip, (head[0] + 2.6 * down, head[1] + 2.6 * across), (head[0] - 2.6 * down, head[1] - 2.6 * across)], ink
    )


def cap_size(page: Page, block: Block) -> tuple[float, float]:
    """Width and height of the cap around what is printed on it."""
    height = page.leading(Type.STRONG) + 2
    return max(height + 2, block.width + 10), height


def key_cap(page: Page, shortcut: str, x: float, y: float, ink: Ink = "ink") -> Cap:
    """The cap of a shortcut's key."""
    block = page.set(cap(shortcut), Type.STRONG, ink=ink)
    width, height = cap_size(page, block)
    return Cap(rect=Rect(x, y, width, height), block=block, ink=ink)


@dataclass(frozen=True, kw_only=True)
class Button(Node):
    """Something to press: filled with ink where it is the main thing to do, else outlined."""

    role: Role = Role.BUTTON
    block: Block
    cap: Block | None = None
    cap_width: float = 0
    main: bool = False

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it as it is now: raised under the pointer, lowered when pressed, dashed when it can't be."""
        filled = (self.main or self.selected) and self.enabled
        raised = look.hovered and self.enabled and not look.pressed
        rect = self.rect.moved(0, -2 if raised else (1 if look.pressed else 0))
        if raised:
            canvas.shadow(rect, 2, 4, "ink")
        canvas.fill(rect, "ink" if filled else "slip")
        if not self.enabled:
            canvas.dashed_frame(rect, "ink2")
        elif not filled:
            canvas.frame(rect, "ink")
        inner = rect.inset(_PADDING, 0)
        canvas.text(self.block, inner.x, rect.y + (rect.height - self.block.height) / 2)
        if self.cap is not None:
            height = self.block.height + 2
            place = Rect(inner.right - self.cap_width, rect.y + (rect.height - height) / 2, self.cap_width, height)
            paint_cap(canvas, place, self.cap, "on_ink" if filled else "ink")
        if look.focused:
            paint_focus(canvas, rect)


def button(
    page: Page,
    key: str,
    label: str,
    at: Rect,
    press: Press,
    shortcut: str = "",
    main: bool = False,
    selected: bool = False,
    enabled: bool = True,
    hint: str = "",
    show_cap: bool = True,
) -> Button:
    """A button at a place; as wide as its label needs where the place has no width. A disabled one says why in `hint`."""
    filled = (main or selected) and enabled
    ink: Ink = "on_ink" if filled else ("ink" if enabled else "ink2")
    caption = page.set(cap(shortcut), Type.STRONG, ink=ink) if shortcut and show_cap else None
    cap_width = cap_size(page, caption)[0] if caption else 0
    extra = cap_width + _CAP_GAP if caption else 0
    block = page.set(label, Type.CONTROL, at.width - 2 * _PADDING - extra if at.width else None, ink)
    width = at.width or block.width + 2 * _PADDING + extra
    height = max(at.height, SMALLEST_TARGET, block.height + 14)
    return Button(
        rect=Rect(at.x, at.y, width, height),
        key=key,
        name=label,
        hint=hint,
        shortcut=shortcut,
        enabled=enabled,
        selected=selected,
        main=main,
        press=press,
        block=block,
        cap=caption,
        cap_width=cap_width,
    )


def button_row(
    page: Page, right: float, y: float, buttons: Sequence[Callable[[Rect], Button]], gap: float = 12
) -> tuple[Button, ...]:
    """Buttons side by side, the last one ending at `right`."""
    sized = [make(Rect(0, y, 0, 0)) for make in buttons]
    x = right - sum(each.rect.width for each in sized) - gap * (len(sized) - 1)
    found = []
    for each, make in zip(sized, buttons, strict=True):
        found.append(make(Rect(x, y, each.rect.width, 0)))
        x += each.rect.width + gap
    return tuple(found)


@dataclass(frozen=True, kw_only=True)
class Hint(Node):
    """A key cap with what the key does; it can be pressed too, and Tab passes it by."""

    role: Role = Role.BUTTON
    reachable: bool = False
    caps: tuple[Cap, ...]
    block: Block

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint caps and words; an ink rule under what the pointer is on."""
        for each in self.caps:
            each.paint(canvas, look)
        x = self.caps[-1].rect.right + 6
        canvas.text(self.block, x, self.rect.y + (self.rect.height - self.block.height) / 2)
        if look.hovered:
            canvas.rule(x, self.rect.bottom - 5, self.block.width, "ink")


def hint(page: Page, shortcuts: Sequence[str], label: str, x: float, y: float, press: Press | None = None) -> Hint:
    """A key hint from this corner, 32 units high; the first shortcut presses it."""
    caps: list[Cap] = []
    left = x
    for shortcut in shortcuts:
        each = key_cap(page, shortcut, left, y)
        caps.append(key_cap(page, shortcut, left, y + (SMALLEST_TARGET - each.rect.height) / 2))
        left = each.rect.right + 3
    block = page.set(label, Type.LABEL, ink="ink")
    return Hint(
        rect=Rect(x, y, left + 3 + block.width - x, SMALLEST_TARGET),
        key=f"hint.{shortcuts[0]}",
        name=label,
        shortcut=shortcuts[0] if press else "",
        press=press,
        caps=tuple(caps),
        block=block,
    )


def hint_row(
    page: Page, x: float, y: float, hints: Sequence[tuple[Sequence[str], str, Press | None]], gap: float = 20
) -> tuple[Hint, ...]:
    """Key hints side by side from the left."""
    found: list[Hint] = []
    for shortcuts, label, press in hints:
        found.append(hint(page, shortcuts, label, x, y, press))
        x = found[-1].rect.right + gap
    return tuple(found)


def hints_within(
    page: Page,
    x: float,
    y: float,
    right: float,
    hints: Sequence[tuple[Sequence[str], str, Press | None]],
    gap: float = 20,
) -> tuple[Node, ...]:
    """Key hints side by side as far as there is room; the keys of the others work without being shown."""
    made = hint_row(page, x, y, hints, gap)
    shown = [each for each in made if each.rect.right <= right]
    bare = [
        Node(
            rect=Rect(x, y, 0, 0),
            role=Role.BUTTON,
            key=each.key,
            name=each.name,
            shortcut=each.shortcut,
            reachable=False,
            press=each.press,
        )
        for each in made
        if each not in shown
    ]
    return (*shown, *bare)


@dataclass(frozen=True, kw_only=True)
class Choice(Node):
    """One of several, or a switch: a mark, a label, a word about it at the right."""

    role: Role = Role.RADIO
    block: Block
    about: Block | None = None

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the row; the chosen one in reverse, so that colour is not the only sign: its mark is filled."""
        if self.selected:
            canvas.fill(self.rect, "ink")
        elif look.hovered:
            canvas.frame(self.rect, "ink")
        ink: Ink = "on_ink" if self.selected else ("ink" if self.enabled else "ink2")
        x, y = self.rect.x + 16, self.rect.y + self.rect.height / 2
        if self.role is Role.SWITCH:
            box = Rect(x - 6, y - 6, 12, 12)
            canvas.frame(box, ink, 1.5)
            if self.selected:
                canvas.fill(box.inset(3), ink)
        else:
            canvas.disc(x, y, 6, ink, 1.5)
            if self.selected:
                canvas.disc(x, y, 3, ink)
        canvas.text(self.block, self.rect.x + 32, y - self.block.height / 2)
        if self.about is not None:
            canvas.text(self.about, self.rect.x, y - self.about.height / 2, "right", self.rect.width - 10)
        if look.focused:
            paint_focus(canvas, self.rect)


def choice(
    page: Page,
    key: str,
    label: str,
    at: Rect,
    selected: bool,
    press: Press,
    about: str = "",
    role: Role = Role.RADIO,
    shortcut: str = "",
    enabled: bool = True,
    hint: str = "",
) -> Choice:
    """A radio button (or a switch, by its role) as wide as its place."""
    ink: Ink = "on_ink" if selected else ("ink" if enabled else "ink2")
    side = page.set(about, Type.LABEL, None, ink if selected else "ink2") if about else None
    room = at.width - 42 - (side.width + 12 if side else 0)
    block = page.set(label, Type.CONTROL, max(60, room), ink)
    return Choice(
        rect=Rect(at.x, at.y, at.width, max(SMALLEST_TARGET, block.height + 8)),
        key=key,
        role=role,
        name=label,
        value=page.say("value.on" if selected else "value.off"),
        hint=hint or about,
        shortcut=shortcut,
        enabled=enabled,
        selected=selected,
        press=press,
        block=block,
        about=side,
    )


@dataclass(frozen=True, kw_only=True)
class Slider(Node):
    """A number from 0 to `most`, set in steps."""

    role: Role = Role.SLIDER
    block: Block
    figure: Block
    number: int
    most: int

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the label, a scale of ticks filled as far as the number, and the number."""
        y = self.rect.y + self.rect.height / 2
        canvas.text(self.block, self.rect.x, y - self.block.height / 2)
        track = self.track
        cell = track.width / self.most
        for step in range(self.most):
            box = Rect(track.x + step * cell, y - 8, cell - 3, 16)
            if step < self.number:
                canvas.fill(box, "ink")
            else:
                canvas.frame(box, "ink")
        canvas.text(self.figure, self.rect.x, y - self.figure.height / 2, "right", self.rect.width)
        if look.focused:
            paint_focus(canvas, self.rect)

    @property
    def track(self) -> Rect:
        """Where the scale stands."""
        width = min(240.0, self.rect.width * 0.45)
        return Rect(self.rect.right - width - 40, self.rect.y, width, self.rect.height)


def slider(
    page: Page, key: str, label: str, at: Rect, number: int, most: int, adjust: Callable[[int], object]
) -> Slider:
    """A slider as wide as its place."""
    block = page.set(label, Type.CONTROL)
    return Slider(
        rect=Rect(at.x, at.y, at.width, max(SMALLEST_TARGET, block.height + 8)),
        key=key,
        name=label,
        value=str(number),
        adjust=adjust,
        block=block,
        figure=page.set(str(number), Type.FIGURE, tabular=True),
        number=number,
        most=most,
    )
