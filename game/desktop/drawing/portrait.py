"""Portraits of reporters: a person invented from a name, in a mood, printed in dots."""

import math
from collections.abc import Generator, Iterator

import pygame

from game.desktop.drawing.beard import cut_beard, draw_beard
from game.desktop.drawing.chance import pick, share
from game.desktop.drawing.clothes import draw_body, draw_drape, draw_neck
from game.desktop.drawing.face import BLACK, WHITE, Face
from game.desktop.drawing.features import cut_face
from game.desktop.drawing.hair import hair_mesh, hair_point, hair_tone, strands, style_of
from game.desktop.drawing.hair_styles import COVERED
from game.desktop.drawing.halftone import ink, print_tones
from game.desktop.drawing.head import head_mesh
from game.desktop.drawing.pose import MOOD_OF, Pose, pose
from game.desktop.drawing.props import cut_hand, cut_microphone, cut_notebook, draw_hand
from game.desktop.drawing.shading import Placed, draw_faces, grey, lit_faces
from game.desktop.drawing.sitter import Sitter, sitter
from game.desktop.drawing.stroke import curve, stroke
from game.desktop.drawing.tailoring import cut_body, cut_drape
from game.desktop.tokens import Palette

FINE, COARSE = 3, 2
"""How many pixels are drawn for one that is shown: small pictures, large ones."""
LARGE = 300
SMALL = 110
"""Below this many pixels, dots grow finer with the picture, or it could not be read."""
CLEAR = (0, 0, 0, 0)
Steps = Generator[None, None, pygame.Surface]
"""A picture being drawn; each step takes a few milliseconds."""


def draw_portrait(
    identity: str, mood: str, size: tuple[int, int], palette: Palette, unit: float = 1.0, woman: bool | None = None
) -> pygame.Surface:
    """Draw the person of this name in a mood: asks, doubts, writes, interrupts or listens.

    `size` is in pixels, `unit` the pixels of one unit, by which dots keep their pitch at every scale; `woman` says what
    has been decided already. The same arguments give the same picture. Raises KeyError for another mood.
    """
    drawing = portrait_in_steps(identity, mood, size, palette, unit, woman)
    while True:
        try:
            next(drawing)
        except StopIteration as finished:
            picture: pygame.Surface = finished.value
            return picture


def portrait_in_steps(
    identity: str, mood: str, size: tuple[int, int], palette: Palette, unit: float = 1.0, woman: bool | None = None
) -> Steps:
    """Draw the same portrait a few milliseconds at a time."""
    times = COARSE if max(size) > LARGE else FINE
    canvas = (size[0] * times, size[1] * times)
    who = sitter(identity, woman)
    held = pose(who, MOOD_OF[mood], canvas)
    bold = held.length / 52
    hair = lit_faces(hair_mesh(who), held.place, both_sides=True)
    yield
    picture = pygame.Surface(canvas, depth=32)
    yield from _tones(picture, who, held, hair)
    print_tones(picture, palette, min(unit, max(size) / SMALL) * times)
    yield
    _cut(picture, who, held, hair, bold)
    yield
    ink(picture, palette)
    return pygame.transform.smoothscale(picture, size)


def _tones(picture: pygame.Surface, who: Sitter, held: Pose, hair: list[Placed]) -> Iterator[None]:
    _background(picture, who)
    yield
    curls = held.length * style_of(who).lumps * 1.5
    draw_faces(picture, [face for face in hair if face[0] <= _front(held)], curls)
    _knot(picture, who, held)
    draw_body(picture, who, held)
    draw_neck(picture, who, held)
    if who.hair == "scarf":
        draw_drape(picture, who, held, hair_tone(who))
    yield
    mesh = head_mesh(who)
    yield
    face = lit_faces(mesh, held.place)
    yield
    if style_of(who).ear:
        _ears(picture, who, held)
    draw_faces(picture, face)
    draw_beard(picture, Face(picture, who, held, 1))
    if style_of(who).ear:
        _ears(picture, who, held, near=True)
    draw_faces(picture, [face for face in hair if face[0] > _front(held)], curls)
    if held.mood.hand:
        draw_hand(picture, who)
    yield


def _front(held: Pose) -> float:
    """Return the depth before which hair is drawn over the face."""
    return -0.12 * held.length


def _background(picture: pygame.Surface, who: Sitter) -> None:
    """Shade the room from dark on the left to light on the right, against the light on the face."""
    width, height = picture.get_size()
    kind = pick(who.name, "room", ("plain", "bands", "slope", "glow"))
    small = pygame.Surface((24, 24), depth=32)
    for x in range(24):
        for y in range(24):
            small.set_at((x, y), grey(_room(kind, x / 23, y / 23, who)))
    picture.blit(pygame.transform.smoothscale(small, (width, height)), (0, 0))


def _room(kind: str, x: float, y: float, who: Sitter) -> float:
    tone = 0.42 + 0.42 * x - 0.08 * y
    if who.skin < 0.7:
        tone += 0.14
    if kind == "bands":
        tone += 0.1 * math.sin(9 * x + 6 * share(who.name, "bands"))
    elif kind == "slope":
        tone += 0.16 if y < 0.25 + 0.5 * x else -0.06
    elif kind == "glow":
        tone += 0.25 * math.exp(-((x - 0.75) ** 2 + (y - 0.25) ** 2) / 0.06)
    return tone


def _ears(picture: pygame.Surface, who: Sitter, held: Pose, near: bool = False) -> None:
    for side in (-1, 1):
        if near != (side * held.turn < -6) or side * held.turn > 14:
            continue
        x, y, _ = held.place(side * 0.70 * who.width, 0.14, -0.02)
        wide = held.length * (0.07 + 0.06 * abs(math.sin(math.radians(held.turn)))) * who.ears
        high = held.length * 0.19 * who.ears
        ear = pygame.Rect(x - wide, y - high, 2 * wide, 2 * high)
        pygame.draw.ellipse(picture, grey(who.skin * (0.92 if side < 0 else 0.4)), ear)
        pygame.draw.ellipse(
            picture,
            grey(who.skin * (0.5 if side < 0 else 0.15)),
            ear.inflate(-wide * 0.9, -high * 0.7).move(-side * wide * 0.15, 0),
        )


def _knot(picture: pygame.Surface, who: Sitter, held: Pose) -> None:
    """Draw a bun or a ponytail behind the head."""
    if who.hair == "bun":
        x, y, _ = held.place(0, -1.1, -0.45)
        pygame.draw.circle(picture, grey(hair_tone(who) * 0.8 + 0.03), (x, y), held.length * 0.27)
    if who.hair == "ponytail":
        x, y, _ = held.place(0, -0.5, -1.1)
        side = -1 if held.turn > 0 else 1
        tail = [
            (x, y),
            (x + side * 0.35 * held.length, y + 0.4 * held.length),
            (x + side * 0.3 * held.length, y + 1.6 * held.length),
        ]
        stroke(picture, grey(hair_tone(who) * 0.55), curve(tail, 8), 0.5 * held.length, 0.6, 0.2)


def _cut(picture: pygame.Surface, who: Sitter, held: Pose, hair: list[Placed], bold: float) -> None:
    layer = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
    if who.hair == "scarf":
        cut_drape(picture, held, bold, hair_tone(who))
    else:
        cut_body(picture, who, held, bold)
    face = Face(layer, who, held, bold)
    cut_face(face)
    cut_beard(face)
    for depth, corners, _ in hair:
        if depth > _front(held):
            pygame.draw.polygon(layer, CLEAR, corners)
            if style_of(who).lumps:
                pygame.draw.circle(layer, CLEAR, corners[2], held.length * style_of(who).lumps * 1.5)
    _strands(layer, who, held, bold)
    _hairline(layer, who, held, bold)
    if held.mood.hand:
        cut_hand(layer, who, bold)
    if held.mood.microphone:
        cut_microphone(layer)
    if held.mood.notebook:
        cut_notebook(layer)
    picture.blit(layer, (0, 0))


def _strands(layer: pygame.Surface, who: Sitter, held: Pose, bold: float) -> None:
    colour = WHITE if hair_tone(who) < 0.35 else BLACK
    width = 0.8 if who.hair not in COVERED else 1.0
    for strand in strands(who):
        placed = [held.place(*point) for point in strand]
        shown = [point[:2] for point in placed if point[2] > 0]
        if len(shown) > 2 and placed[0][2] > 0:
            stroke(layer, colour, curve(shown, 4), width * bold, 0.0, 0.1)


def _hairline(layer: pygame.Surface, who: Sitter, held: Pose, bold: float) -> None:
    """Part light hair from light skin, and cloth from the face, with a line."""
    if hair_tone(who) < 0.4 or who.hair == "bald":
        return
    edge = [held.place(*hair_point(who, degrees, 1.0)) for degrees in range(-81, 82, 9)]
    shown = [point[:2] for point in edge if point[2] > 0]
    stroke(layer, BLACK, curve(shown, 4), 1.3 * bold, 0.4, 0.4)
