"""A card: a slip of paper with what it does, what it costs, its words and a key; and rows of such cards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.drawing.cast import Likeness
from game.desktop.geometry import Rect
from game.desktop.keys import cap
from game.desktop.node import Look, Node, Press, Role
from game.desktop.page import Page
from game.desktop.scenes.conference.marks import MARK_WIDTH, Mark, paint_mark
from game.desktop.scenes.conference.pictures import paint_portrait, wanted_portrait
from game.desktop.scenes.conference.studio import STUDIO
from game.desktop.tokens import Edition, Layout, Type
from game.desktop.typesetting import Block, Content, Ink, Piece, plain
from game.desktop.widgets.controls import cap_size, paint_focus

PICTURE = 104
"""How wide a picture on a card is."""
_ACROSS, _ABOVE, _FOOT = 11, 9, 30


@dataclass(frozen=True)
class Face:
    """What a card says."""

    kicker: str
    body: Content
    press: Press
    figure: str = ""
    unit: str = ""
    foot: Content = ""
    mark: Mark = ""
    aside: Content = ""
    shortcut: str = ""
    badge: str = ""
    """A word at the head instead of the figure: its place in the plan."""
    name: str = ""
    hint: str = ""
    enabled: bool = True
    selected: bool = False
    role: Type = Type.LINE
    portrait: Likeness | None = None
    """The person whose picture stands beside the words."""
    mood: str = "listens"


@dataclass(frozen=True, kw_only=True)
class Slip(Node):
    """A card on the screen."""

    role: Role = Role.CARD
    kicker: Block
    figure: Block | None
    body: Block
    foot: Block | None
    mark: Mark
    aside: Block | None
    cap: Block | None
    cap_width: float
    edge: float = 1
    portrait: Likeness | None = None
    mood: str = ""
    edition: Edition = Edition.DAY

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it as it is now: raised under the pointer, lowered when pressed, dashed when it can't be played."""
        raised = look.hovered and self.enabled and not look.pressed
        rect = self.rect.moved(0, -2 if raised else (1 if look.pressed else 0))
        if raised:
            canvas.shadow(rect, 2, 4, "ink")
        canvas.fill(rect, "ink" if self.selected else "slip")
        if self.enabled:
            canvas.frame(rect, "ink" if self.selected or self.edge > 1 else "line", self.edge)
            canvas.fill(rect.top(3), "ink")
        else:
            canvas.dashed_frame(rect, "ink2")
        self._words(canvas, rect.inset(_ACROSS, 0))
        if look.focused:
            paint_focus(canvas, rect)

    def paint_ahead(self, canvas: Canvas) -> Iterator[None]:
        """Draw the picture on it first."""
        if self.portrait is not None:
            wanted = wanted_portrait(canvas, self._picture(self.rect), self.portrait, self.mood, self.edition)
            yield from STUDIO.draw_ahead(wanted, canvas.cache)
        yield from super().paint_ahead(canvas)

    def _picture(self, rect: Rect) -> Rect:
        """Where the picture stands on the card."""
        return Rect(self.rect.x, rect.y + 3, PICTURE, self.rect.height - 3)

    def _words(self, canvas: Canvas, inner: Rect) -> None:
        y = inner.y + _ABOVE
        if self.portrait is not None:
            paint_portrait(canvas, self._picture(inner), self.portrait, self.mood, self.edition)
            inner = Rect(inner.x + PICTURE, inner.y, inner.width - PICTURE, inner.height)
        canvas.text(self.kicker, inner.x, y)
        if self.figure is not None:
            is_word = self.figure.height <= self.kicker.height
            level = y if is_word else y + 16 - self.figure.height * 0.86
            canvas.text(self.figure, inner.x, level, "right", inner.width)
        canvas.text(self.body, inner.x, y + self.kicker.height + 4)
        if self.foot is None and self.aside is None and self.cap is None:
            return
        line = inner.bottom - _FOOT
        canvas.rule(inner.x, line, inner.width, "line")
        self._foot(canvas, inner, line + 1)

    def _foot(self, canvas: Canvas, inner: Rect, line: float) -> None:
        right = inner.right
        if self.cap is not None:
            height = self.cap.height + 2
            place = Rect(right - self.cap_width, line + (_FOOT - height) / 2, self.cap_width, height)
            canvas.frame(place, "on_ink" if self.selected else ("ink" if self.enabled else "ink2"))
            canvas.text(self.cap, place.x, place.y + 1, "centre", place.width)
            right = place.x - 7
        if self.aside is not None:
            canvas.text(self.aside, right - self.aside.width, line + (_FOOT - self.aside.height) / 2)
        ink = "on_ink" if self.selected else "ink"
        paint_mark(canvas, self.mark, inner.x, line + _FOOT / 2, ink)
        if self.foot is not None:
            x = inner.x + (MARK_WIDTH if self.mark else 0)
            canvas.text(self.foot, x, line + (_FOOT - self.foot.height) / 2)


def slip(page: Page, key: str, face: Face, at: Rect) -> Slip:
    """A card at a place; it becomes higher than the place where its words ask for it."""
    ink: Ink = "on_ink" if face.selected else ("ink" if face.enabled else "ink2")
    quiet: Ink = ink if face.selected else "ink2"
    inner = at.width - 2 * _ACROSS - (PICTURE if face.portrait is not None else 0)
    figure = _figure(page, face, ink, quiet)
    kicker = page.set(face.kicker, Type.KICKER, inner - (figure.width + 6 if figure else 0), ink)
    body = page.set(face.body, face.role, inner, ink)
    caption = page.set(cap(face.shortcut), Type.STRONG, None, ink) if face.shortcut else None
    foot = page.set(face.foot, Type.LABEL, None, quiet) if face.foot else None
    aside = page.set(face.aside, Type.LABEL, None, ink) if face.aside else None
    with_foot = _FOOT if caption or foot or aside else 8
    height = _ABOVE + kicker.height + 4 + body.height + 8 + with_foot
    words = [face.name or plain(face.body), plain(face.foot), plain(face.aside), face.hint]
    return Slip(
        rect=replace(at, height=max(at.height, height)),
        key=key,
        name=f"{face.kicker}: {words[0]}",
        value=f"{face.figure} {face.unit}".strip() or face.badge,
        hint=" · ".join(word for word in words[1:] if word),
        shortcut=face.shortcut,
        enabled=face.enabled,
        selected=face.selected,
        press=face.press,
        kicker=kicker,
        figure=figure,
        body=body,
        foot=foot,
        mark=face.mark,
        aside=aside,
        cap=caption,
        cap_width=cap_size(page, caption)[0] if caption else 0,
        portrait=face.portrait,
        mood=face.mood,
        edition=page.edition,
        edge=2 if page.edition is Edition.CONTRAST else 1,
    )


def _figure(page: Page, face: Face, ink: Ink, quiet: Ink) -> Block | None:
    if face.badge:
        return page.set(face.badge, Type.KICKER, None, ink)
    if not face.figure:
        return None
    return page.set([Piece(face.figure, Type.FIGURE), Piece(f" {face.unit}", Type.LABEL, quiet)], Type.LABEL, None, ink)


def least_height(page: Page) -> int:
    """How high a card is at least."""
    return 124 if page.close else 136 if page.height < 900 else 152


def card_columns(page: Page, most: int) -> int:
    """How many cards stand side by side."""
    if page.is_narrow:
        return min(most, 3 if page.width >= 760 else 2)
    return most


def card_grid(
    page: Page, prefix: str, faces: Sequence[Face], at: Rect, columns: int, least: float | None = None
) -> tuple[list[Slip], float]:
    """Cards in rows, each row as high as its highest card; and the height at which they end."""
    gap = page.gutter if columns < 7 else min(16, page.gutter)
    if page.layout is Layout.CLOSE and columns >= 7:
        gap = 12
    places = at.columns(columns, gap)
    found: list[Slip] = []
    y = at.y
    for start in range(0, len(faces), columns):
        row = [
            slip(
                page, f"{prefix}.{start + number + 1}", face, Rect(place.x, y, place.width, least or least_height(page))
            )
            for number, (face, place) in enumerate(zip(faces[start : start + columns], places, strict=False))
        ]
        height = max(each.rect.height for each in row)
        found += [replace(each, rect=replace(each.rect, height=height)) for each in row]
        y += height + (16 if not page.close else 14)
    return found, (found[-1].rect.bottom if found else at.y)
