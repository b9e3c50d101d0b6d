"""Painting in units on a surface of pixels: fills, rules, screens of dots and hatching, set text, pictures."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence

import pygame

from game.desktop import fonts
from game.desktop.geometry import Rect
from game.desktop.tokens import Colour, Palette, Type, setting
from game.desktop.typesetting import Block, Ink, Run, advances

_CACHE_BYTES = 96_000_000
"""What the painted words and pictures that are kept may weigh."""


_TOLERATED = 1.5
"""Units by which rounding may take text out of its place."""
_TILE = 160
"""How many pixels wide and high the sheets are from which screens of dots and hatching are laid."""


class PaintCache:
    """Surfaces that were dear to make, by what they show; the longest unused go first."""

    def __init__(self, limit: int = _CACHE_BYTES) -> None:
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self._limit, self._size = limit, 0

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The surface for this key, made if it is not kept."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = make()
        self.put(key, made)
        return made

    def holds(self, key: Hashable) -> bool:
        """Whether the surface for this key is kept."""
        return key in self._kept

    def put(self, key: Hashable, made: pygame.Surface) -> None:
        """Keep a surface that has just been made for a key."""
        self._kept[key] = made
        self._size += _bytes(made)
        while self._size > self._limit and len(self._kept) > 1:
            self._size -= _bytes(self._kept.popitem(last=False)[1])

    def clear(self) -> None:
        """Forget all; the window changed its size or its edition."""
        self._kept.clear()
        self._size = 0


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * surface.get_bytesize()


class Canvas:
    """A surface to paint on in units, in the colours of an edition."""

    def __init__(self, surface: pygame.Surface, scale: float, palette: Palette, cache: PaintCache) -> None:
        self.surface, self.scale, self.palette, self.cache = surface, scale, palette, cache
        self.place: Rect | None = None
        """Where the node being painted lies; text beyond it is a spill."""
        self.spills: list[tuple[str, Rect, Rect]] = []
        """Text that left its place: what it says, the text's place, the node's."""

    def colour(self, ink: Ink | str) -> Colour:
        """A colour of this edition by its name."""
        found: Colour = getattr(self.palette, ink)
        return found

    def pixels(self, units: float) -> int:
        """A length in whole pixels; nothing thin disappears."""
        return max(1, round(units * self.scale)) if units > 0 else round(units * self.scale)

    def box(self, rect: Rect) -> pygame.Rect:
        """A place in pixels, its edges rounded each for itself so that neighbours meet."""
        left, top = round(rect.x * self.scale), round(rect.y * self.scale)
        return pygame.Rect(left, top, round(rect.right * self.scale) - left, round(rect.bottom * self.scale) - top)

    def fill(self, rect: Rect, ink: Ink | str) -> None:
        """Fill a place."""
        self.surface.fill(self.colour(ink), self.box(rect))

    def shadow(self, rect: Rect, across: float, down: float, ink: Ink | str) -> None:
        """Fill what a place that has moved this far to the right and down would show of itself behind the place."""
        front, back, colour = self.box(rect), self.box(rect.moved(across, down)), self.colour(ink)
        self.surface.fill(colour, (front.right, back.y, back.right - front.right, back.height))
        self.surface.fill(colour, (back.x, front.bottom, back.width, back.bottom - front.bottom))

    def frame(self, rect: Rect, ink: Ink | str = "ink", thickness: float = 1) -> None:
        """Draw a place's edges, inside it; as four fills, since SDL draws a clipped rectangle's edges at the clip."""
        box, thick, colour = self.box(rect), self.pixels(thickness), self.colour(ink)
        self.surface.fill(colour, (box.x, box.y, box.width, thick))
        self.surface.fill(colour, (box.x, box.bottom - thick, box.width, thick))
        self.surface.fill(colour, (box.x, box.y, thick, box.height))
        self.surface.fill(colour, (box.right - thick, box.y, thick, box.height))

    def dashed_frame(self, rect: Rect, ink: Ink | str = "ink", dash: float = 4) -> None:
        """Draw a place's edges in dashes."""
        box, step, thick = self.box(rect), max(1, self.pixels(dash)), self.pixels(1)
        colour = self.colour(ink)
        across = self.cache.get(
            ("dashes", box.width, step, thick, colour), lambda: _dashes(box.width, step, thick, colour)
        )
        down = self.cache.get(
            ("dashes down", box.height, step, thick, colour),
            lambda: pygame.transform.rotate(_dashes(box.height, step, thick, colour), -90),
        )
        self.surface.blit(across, box.topleft)
        self.surface.blit(across, (box.x, box.bottom - thick))
        self.surface.blit(down, box.topleft)
        self.surface.blit(down, (box.right - thick, box.y))

    def rule(self, x: float, y: float, length: float, ink: Ink | str = "ink", thickness: float = 1) -> None:
        """A horizontal rule."""
        box = pygame.Rect(round(x * self.scale), round(y * self.scale), 0, self.pixels(thickness))
        box.width = round((x + length) * self.scale) - box.x
        self.surface.fill(self.colour(ink), box)

    def upright(self, x: float, y: float, length: float, ink: Ink | str = "line", thickness: float = 1) -> None:
        """A vertical rule."""
        box = pygame.Rect(round(x * self.scale), round(y * self.scale), self.pixels(thickness), 0)
        box.height = round((y + length) * self.scale) - box.y
        self.surface.fill(self.colour(ink), box)

    def line(
        self, start: tuple[float, float], end: tuple[float, float], ink: Ink | str = "ink", thickness: float = 1
    ) -> None:
        """A straight line; antialiased when it is thin."""
        first, last = [(x * self.scale, y * self.scale) for x, y in (start, end)]
        pygame.draw.aaline(self.surface, self.colour(ink), first, last, self.pixels(thickness))

    def polygon(self, points: Sequence[tuple[float, float]], ink: Ink | str, outline: bool = False) -> None:
        """A polygon with smooth edges, filled or as an outline one unit wide."""
        scaled = [(x * self.scale, y * self.scale) for x, y in points]
        if not outline:
            pygame.draw.polygon(self.surface, self.colour(ink), scaled)
        pygame.draw.aalines(self.surface, self.colour(ink), True, scaled)

    def disc(self, x: float, y: float, radius: float, ink: Ink | str, ring: float = 0) -> None:
        """A filled disc, or a ring so thick."""
        kind = ("disc", self.colour(ink), radius, ring, self.scale)
        image = self.cache.get(kind, lambda: self._round(radius, ink, ring))
        centre = (round(x * self.scale), round(y * self.scale))
        self.surface.blit(image, image.get_rect(center=centre))

    def _round(self, radius: float, ink: Ink | str, ring: float) -> pygame.Surface:
        finer = 4
        size = max(3, round(2 * radius * self.scale) + 2)
        large = pygame.Surface((size * finer, size * finer), pygame.SRCALPHA)
        large.fill((*self.colour(ink), 0))
        middle, thick = size * finer // 2, round(ring * self.scale * finer)
        pygame.draw.circle(large, self.colour(ink), (middle, middle), round(radius * self.scale * finer), thick)
        return pygame.transform.smoothscale(large, (size, size))

    def hatch(self, rect: Rect, ink: Ink | str = "ink", pitch: float = 5, stroke: float = 1.5) -> None:
        """Hatching at 45 degrees."""
        self._screen(rect, ("hatch", pitch, stroke, self.colour(ink), self.scale), _hatched, (pitch, stroke), ink)

    def dots(self, rect: Rect, ink: Ink | str = "ink", pitch: float = 5, radius: float = 0.75) -> None:
        """A screen of dots."""
        self._screen(rect, ("dots", pitch, radius, self.colour(ink), self.scale), _dotted, (pitch, radius), ink)

    def _screen(
        self,
        rect: Rect,
        key: Hashable,
        draw: Callable[[float, float, Colour], pygame.Surface],
        sizes: tuple[float, float],
        ink: Ink | str,
    ) -> None:
        box = self.box(rect)
        tile = self.cache.get(
            key, lambda: _repeated(draw(sizes[0] * self.scale, sizes[1] * self.scale, self.colour(ink)))
        )
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(box))
        across, down = tile.get_size()
        for x in range(box.x - box.x % across, box.right, across):
            for y in range(box.y - box.y % down, box.bottom, down):
                self.surface.blit(tile, (x, y))
        self.surface.set_clip(before)

    def text(self, block: Block, x: float, y: float, align: str = "left", width: float = 0) -> None:
        """Paint set text with its upper left corner here; aligned within a width if one is given."""
        left, top = round(x * self.scale), round(y * self.scale)
        room = round(width * self.scale)
        for number, line in enumerate(block.lines):
            spare = 0 if align == "left" else (room - line.width) // (2 if align == "centre" else 1)
            for run in line.runs:
                self._run(run, left + spare + run.x, top + number * block.leading + block.baseline)
        self._note_spill(block, x, y, align, width)

    def _note_spill(self, block: Block, x: float, y: float, align: str, width: float) -> None:
        spare = 0.0 if align == "left" else (width - block.width) / (2 if align == "centre" else 1)
        taken = Rect(x + spare, y, block.width, block.height)
        if self.place is not None and not _holds(self.place.inset(-_TOLERATED), taken):
            self.spills.append((block.text, taken, self.place))

    def _run(self, run: Run, x: int, baseline: int) -> None:
        if run.ordinal:
            self._ordinal(run, x, baseline)
            return
        image = self.cache.get(
            (run.text, run.face, run.pixels, self.colour(run.ink), run.spacing, run.cells), lambda: self._words(run)
        )
        self.surface.blit(image, (x, baseline - fonts.font(run.face, run.pixels).get_ascent()))
        if run.underline:
            thick = max(1, round(run.pixels / 14))
            self.surface.fill(
                self.colour(run.underline), (x, baseline + max(2, round(run.pixels * 0.12)), run.width, thick)
            )

    def _words(self, run: Run) -> pygame.Surface:
        """A run of text as a picture; letter by letter where they are spaced or sit in cells."""
        opened = fonts.font(run.face, run.pixels)
        colour = self.colour(run.ink)
        if not run.spacing and not run.cells:
            return opened.render(run.text, True, colour)
        image = pygame.Surface((run.width + run.pixels, opened.get_height()), pygame.SRCALPHA)
        image.fill((*colour, 0))
        x = 0.0
        for character, wide in zip(
            run.text, advances(run.face, run.pixels, run.text, run.spacing, run.cells), strict=True
        ):
            own = fonts.width(run.face, run.pixels, character)
            spare = (wide - run.spacing - own) / 2 if run.cells and character.isdigit() else 0
            image.blit(opened.render(character, True, colour), (round(x + spare), 0))
            x += wide
        return image

    def _ordinal(self, run: Run, x: int, baseline: int) -> None:
        """A number in a circle as high as the figures beside it."""
        scale = self.scale
        radius = run.pixels * 0.46
        middle = (x + radius * 1.08, baseline - run.pixels * 0.34)
        self.disc(
            middle[0] / scale,
            middle[1] / scale,
            radius / scale,
            run.ink,
            0 if run.filled else max(1.2, radius / scale / 9),
        )
        figures = setting(Type.STRONG, "latin").face
        opened = fonts.font(figures, max(8, round(run.pixels * 0.62)))
        ink = ("on_red" if run.ink == "red" else "on_ink") if run.filled else run.ink
        if run.filled and run.ink in ("on_ink", "on_red"):
            ink = "ink"
        image = opened.render(run.text, True, self.colour(ink))
        self.surface.blit(image, image.get_rect(center=(round(middle[0]), round(middle[1]))))

    def picture(self, image: pygame.Surface, x: float, y: float) -> None:
        """Paint a picture that is already in pixels with its upper left corner here."""
        self.surface.blit(image, (round(x * self.scale), round(y * self.scale)))


def _holds(place: Rect, taken: Rect) -> bool:
    across = place.x <= taken.x and taken.right <= place.right
    return across and place.y <= taken.y and taken.bottom <= place.bottom


def _repeated(tile: pygame.Surface) -> pygame.Surface:
    """Many tiles as one, so that few have to be painted."""
    across, down = (max(1, round(_TILE / size)) for size in tile.get_size())
    sheet = pygame.Surface((tile.get_width() * across, tile.get_height() * down), pygame.SRCALPHA)
    sheet.blits([(tile, (tile.get_width() * x, tile.get_height() * y)) for x in range(across) for y in range(down)])
    return sheet


def _dashes(length: int, step: int, thick: int, colour: Colour) -> pygame.Surface:
    """A row of dashes from the left."""
    strip = pygame.Surface((max(1, length), thick), pygame.SRCALPHA)
    for x in range(0, length, 2 * step):
        strip.fill(colour, (x, 0, step, thick))
    return strip


def _hatched(pitch: float, stroke: float, colour: Colour) -> pygame.Surface:
    """A tile of hatching that joins itself on every side."""
    size = max(3, round(pitch))
    return _tile(size, colour, lambda large, finer: _diagonals(large, size * finer, stroke * finer, colour))


def _diagonals(large: pygame.Surface, size: int, stroke: float, colour: Colour) -> None:
    half = stroke * 0.7071
    for shift in (-size, 0, size):
        points = [(shift - half, size), (shift + half, size), (shift + size + half, 0), (shift + size - half, 0)]
        pygame.draw.polygon(large, colour, points)


def _dotted(pitch: float, radius: float, colour: Colour) -> pygame.Surface:
    """A tile of dots set on the diagonal."""
    size = max(3, round(pitch))

    def draw(large: pygame.Surface, finer: int) -> None:
        for x, y in ((size / 4, size / 4), (size * 3 / 4, size * 3 / 4)):
            pygame.draw.circle(large, colour, (round(x * finer), round(y * finer)), max(1, round(radius * finer)))

    return _tile(size, colour, draw)


def _tile(size: int, colour: Colour, draw: Callable[[pygame.Surface, int], None]) -> pygame.Surface:
    finer = 8
    large = pygame.Surface((size * finer, size * finer), pygame.SRCALPHA)
    large.fill((*colour, 0))
    draw(large, finer)
    return pygame.transform.smoothscale(large, (size, size))
