"""What is printed bit by bit is what would be printed at once."""

from dataclasses import dataclass

import pygame
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.canvas import Canvas, PaintCache
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, placed
from game.desktop.page import Page
from game.desktop.printing import Printer
from game.desktop.tokens import PALETTES, Edition, Type
from game.desktop.widgets.controls import button
from game.desktop.widgets.texts import text
from game.presentation.language import wording

SIZE = (320, 240)
PAGE = Page(320, 240, 1.0, wording("en"), Edition.DAY)


def _printer() -> Printer:
    surface = pygame.Surface(SIZE)
    surface.fill(PALETTES[Edition.DAY].paper)
    return Printer(surface, 1.0, PALETTES[Edition.DAY], PaintCache())


def _tree(words: list[tuple[str, int, int]]) -> Node:
    nodes = [text(PAGE, word, Type.SECTION, Rect(x, y, 120, 0)) for word, x, y in words]
    buttons = [
        button(PAGE, f"b{place}", word, Rect(x, y + 30, 0, 0), lambda: None) for place, (word, x, y) in enumerate(words)
    ]
    return Node(rect=Rect(0, 0, *SIZE), children=(*nodes, *buttons))


_PLACED = st.lists(
    st.tuples(st.sampled_from(["record", "yield", "答", "premise"]), st.integers(0, 250), st.integers(0, 200)),
    max_size=6,
)


@given(st.lists(st.tuples(_PLACED, st.integers(0, 5)), min_size=1, max_size=4))
def test_painting_only_what_changed_gives_the_same_picture(steps: list[tuple[list[tuple[str, int, int]], int]]):
    printer = _printer()
    for words, focus in steps:
        items = placed(_tree(sorted(words)))  # what lies over what stays as it is

        def look(item, wanted=f"b{focus}"):
            return Look(focused=item.node.key == wanted)

        printer.print(items, look)
        fresh = _printer()
        fresh.print(items, look)
        assert pygame.image.tobytes(printer.canvas.surface, "RGB") == pygame.image.tobytes(fresh.canvas.surface, "RGB")


def test_a_tree_that_did_not_change_paints_nothing():
    printer = _printer()
    assert printer.print(placed(_tree([("record", 10, 10)])), lambda _: Look())
    assert printer.print(placed(_tree([("record", 10, 10)])), lambda _: Look()) == []


@dataclass(frozen=True, kw_only=True)
class Wide(Node):
    """Text wider than its place."""

    def paint(self, canvas: Canvas, look: Look) -> None:
        canvas.text(PAGE.set("The whole question, in one line", Type.LINE), self.rect.x, self.rect.y)


def test_text_that_leaves_its_place_is_noted():
    printer = _printer()
    printer.print(placed(Wide(rect=Rect(10, 10, 50, 30))), lambda _: Look())
    assert [spill[0] for spill in printer.canvas.spills] == ["The whole question, in one line"]


def test_dear_pictures_are_kept_and_the_oldest_are_given_up():
    cache, made = PaintCache(limit=3 * 4 * 100), []

    def make(name: int):
        def draw() -> pygame.Surface:
            made.append(name)
            return pygame.Surface((10, 10), pygame.SRCALPHA)

        return draw

    for name in (1, 2, 3, 1, 4, 1, 2):
        cache.get(name, make(name))
    assert made == [1, 2, 3, 4, 2]
