"""Cards as rows, for screens without room for slips: key, family, words, parts and seconds on one line where they fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.keys import cap
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.scenes.conference.slip import Face
from game.desktop.tokens import SMALLEST_TARGET, Type
from game.desktop.typesetting import Block, Ink, Piece, pieces, plain
from game.desktop.widgets.controls import cap_size, paint_cap, paint_focus

_ACROSS, _GAP, _BETWEEN = 8, 10, 4
_ABOVE = 6


@dataclass(frozen=True, kw_only=True)
class CardRow(Node):
    """A card as a row."""

    role: Role = Role.CARD
    words: Block
    facts: Block | None
    """What it answers and takes, at the right."""
    cap: Block | None
    cap_width: float
    left: float
    """Where its words begin, from the row's left edge."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint it as it is now: in reverse where it is planned, dashed when it can't be played."""
        rect = self.rect
        canvas.fill(rect, "ink" if self.selected else "slip")
        if not self.enabled:
            canvas.dashed_frame(rect, "ink2")
        else:
            canvas.frame(rect, "ink" if self.selected or look.hovered else "line")
        if self.cap is not None:
            high = self.cap.height + 2
            place = Rect(rect.x + _ACROSS, rect.y + (rect.height - high) / 2, self.cap_width, high)
            paint_cap(canvas, place, self.cap, "on_ink" if self.selected else "ink")
        canvas.text(self.words, rect.x + self.left, rect.y + (rect.height - self.words.height) / 2)
        if self.facts is not None:
            y = rect.y + (rect.height - self.facts.height) / 2
            canvas.text(self.facts, rect.right - _ACROSS - self.facts.width, y)
        if look.focused:
            paint_focus(canvas, rect)


def card_rows(page: Page, prefix: str, faces: Sequence[Face], at: Rect) -> tuple[list[Node], float]:
    """Cards as rows, in one column or in two, whichever is less high; and the height at which they end."""
    tried = [_in_columns(page, prefix, faces, at, columns) for columns in ((1, 2) if len(faces) > 2 else (1,))]
    return min(tried, key=lambda each: each[1])


def _in_columns(page: Page, prefix: str, faces: Sequence[Face], at: Rect, columns: int) -> tuple[list[Node], float]:
    places = at.columns(columns, page.gutter)
    found: list[Node] = []
    y = at.y
    for start in range(0, len(faces), columns):
        made = [
            _row(page, f"{prefix}.{start + number + 1}", face, Rect(place.x, y, place.width, 0))
            for number, (face, place) in enumerate(zip(faces[start : start + columns], places, strict=False))
        ]
        height = max(each.rect.height for each in made)
        found += [replace(each, rect=replace(each.rect, height=height)) for each in made]
        y += height + _BETWEEN
    return found, y - _BETWEEN


def _row(page: Page, key: str, face: Face, at: Rect) -> CardRow:
    ink: Ink = "on_ink" if face.selected else "ink" if face.enabled else "ink2"
    quiet: Ink = ink if face.selected else "ink2"
    caption = page.set(cap(face.shortcut), Type.STRONG, None, ink) if face.shortcut else None
    width = cap_size(page, caption)[0] if caption is not None else 0
    left = _ACROSS + (width + _GAP if caption is not None else 0)
    facts = _facts(page, face, ink, quiet)
    room = at.width - left - _ACROSS - (facts.width + _GAP if facts is not None else 0)
    words = page.set(_words(face, quiet), face.role, room, ink)
    return CardRow(
        rect=replace(at, height=max(SMALLEST_TARGET, words.height + 2 * _ABOVE)),
        key=key,
        name=f"{face.kicker}: {face.name or plain(face.body)}",
        value=f"{face.figure} {face.unit}".strip() or face.badge,
        hint=" · ".join(words for words in (plain(face.foot), plain(face.aside), face.hint) if words),
        shortcut=face.shortcut,
        enabled=face.enabled,
        selected=face.selected,
        press=face.press,
        words=words,
        facts=facts,
        cap=caption,
        cap_width=width,
        left=left,
    )


def _words(face: Face, quiet: Ink) -> list[Piece]:
    """Family, words, and what else the foot of a card would say."""
    found = [Piece(f"{face.kicker}  ", Type.KICKER, quiet), *pieces(face.body)]
    if face.foot:
        found.append(Piece("   "))
        found += [replace(each, role=each.role or Type.LABEL, ink=each.ink or quiet) for each in pieces(face.foot)]
    return found


def _facts(page: Page, face: Face, ink: Ink, quiet: Ink) -> Block | None:
    found = list(pieces(face.aside)) if face.aside else []
    if face.badge:
        found.append(Piece(face.badge, Type.KICKER))
    elif face.figure:
        found += [Piece(f" {face.figure}", Type.NAME), Piece(f" {face.unit}", Type.LABEL, quiet)]
    return page.set(found, Type.LABEL, None, ink) if found else None
