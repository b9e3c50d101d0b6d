"""Keys and pointer do on every screen what a person expects."""

import pygame
import pytest

from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.node import Node, placed
from game.desktop.page import Page
from game.desktop.scene import Scene
from game.desktop.scenes.title import TitleScene
from game.desktop.widgets.controls import button, slider
from game.desktop.widgets.scrolling import scroll
from game.desktop.widgets.texts import Column
from tests.desktop.conferences import tree
from tests.desktop.proof import proof


class Board(Scene):
    """Three buttons in a row, one below, a slider, and a long list."""

    def __init__(self, desktop: Desktop, back: Scene | None = None) -> None:
        super().__init__(desktop, back)
        self.pressed: list[str] = []
        self.number = 5
        self.asking = False

    def compose(self, page: Page) -> Node:
        def make(key: str, x: float, y: float, **more) -> Node:
            return button(page, key, key, Rect(x, y, 100, 0), lambda: self.pressed.append(key), **more)

        def turn(step: int) -> None:
            self.number += step

        rows = scroll("list", Rect(400, 20, 300, 200), self.offsets, lambda at: self._rows(page, at))
        nodes = [
            make("one", 20, 20, shortcut="1"),
            make("two", 140, 20),
            make("three", 260, 20, enabled=False, hint="not now"),
            make("below", 140, 120),
            slider(page, "volume", "Volume", Rect(20, 300, 400, 0), self.number, 10, turn),
            rows,
        ]
        if self.asking:
            cover = Node(
                rect=Rect(100, 100, 300, 200), modal=True, dismiss=self._answer, children=(make("yes", 120, 150),)
            )
            nodes.append(cover)
        return Node(rect=page.rect, children=tuple(nodes))

    def _answer(self) -> None:
        self.asking = False

    def _rows(self, page: Page, at: Rect):
        column = Column(page, at)
        for number in range(20):
            column.add(button(page, f"row{number}", f"Row {number}", column.rest.top(0), lambda: None), 4)
        return column.nodes, column.height


@pytest.fixture
def board(desktop: Desktop) -> Board:
    scene = Board(desktop)
    proof(scene)
    return scene


def press(scene: Scene, *keys: int, mod: int = 0) -> Scene:
    for key in keys:
        scene = scene.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=""))
        proof(scene)
    return scene


def click(scene: Scene, x: float, y: float) -> Scene:
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        scene = scene.handle(pygame.event.Event(kind, button=1, pos=(x, y)))
    proof(scene)
    return scene


def test_tab_goes_round_and_shift_tab_back(board: Board):
    press(board, pygame.K_TAB, pygame.K_TAB)
    assert board.focus == "three"
    press(board, pygame.K_TAB, mod=pygame.KMOD_SHIFT)
    assert board.focus == "two"


def test_arrows_go_where_they_point(board: Board):
    press(board, pygame.K_RIGHT, pygame.K_DOWN)
    assert board.focus == "below"
    press(board, pygame.K_UP)
    assert board.focus == "two"


def test_enter_and_space_press_what_has_focus_and_a_shortcut_presses_from_anywhere(board: Board):
    press(board, pygame.K_RIGHT, pygame.K_RETURN, pygame.K_SPACE, pygame.K_1)
    assert board.pressed == ["two", "two", "one"]


def test_what_cannot_be_pressed_can_have_focus_and_tells_why(board: Board):
    press(board, pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_RETURN)
    assert board.focus == "three"
    assert board.pressed == []
    page = Page(1280, 720, 1.0, board.desktop.wording, board.desktop.settings.edition)
    assert [item.node.hint for item in placed(board.compose(page)) if item.node.key == "three"] == ["not now"]


def test_a_click_counts_where_it_began_and_ended(board: Board):
    click(board, 60, 30)
    assert board.pressed == ["one"]
    board.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(60, 30)))
    board.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=(190, 30)))
    assert board.pressed == ["one"]


def test_arrows_set_a_slider_and_a_click_takes_it_there(board: Board):
    board.focus = "volume"
    press(board, pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_LEFT)
    assert board.number == 6


def test_focus_brings_its_row_into_the_window(board: Board):
    board.focus = "row0"
    press(board, *[pygame.K_DOWN] * 12)
    assert board.focus == "row12"
    row = next(item for item in board._items if item.node.key == "row12")
    assert row.clip.y <= row.node.rect.y
    assert row.node.rect.bottom <= row.clip.bottom


def test_the_wheel_scrolls_what_is_under_it_and_no_farther_than_its_end(board: Board):
    for _ in range(40):
        board.handle(pygame.event.Event(pygame.MOUSEWHEEL, y=-1, pos=(450, 100)))
        proof(board)
    window = next(item.node for item in board._items if item.node.key == "list")
    assert board.offsets["list"] == window.farthest > 0


def test_beneath_a_dialog_nothing_can_be_used_and_escape_closes_it(board: Board):
    board.asking = True
    proof(board)
    click(board, 60, 30)
    press(board, pygame.K_1)
    assert board.pressed == []
    press(board, pygame.K_RETURN)
    assert board.pressed == ["yes"]
    press(board, pygame.K_ESCAPE)
    assert not board.asking


def test_escape_goes_back(desktop: Desktop):
    first = Board(desktop)
    second = Board(desktop, first)
    proof(second)
    assert press(second, pygame.K_ESCAPE) is first
    assert press(first, pygame.K_ESCAPE) is first


def test_help_the_language_and_the_edition_have_their_keys_everywhere(board: Board):
    press(board, pygame.K_F1)
    assert board.helping
    press(board, pygame.K_ESCAPE, pygame.K_F2, pygame.K_F3)
    assert not board.helping
    assert board.desktop.settings.language == "zh"
    assert board.desktop.settings.edition == "night"


def test_a_notice_stays_until_it_is_closed(board: Board):
    board.desktop.notice = "The disk is full; make room and try again."
    shown = proof(board)
    assert any("disk is full" in item.node.name for item in shown.items)
    board.focus = "notice.close"
    press(board, pygame.K_RETURN)
    assert board.desktop.notice == ""


def test_focus_that_is_gone_goes_to_something_that_is_there(board: Board):
    board.focus = "nowhere"
    proof(board)
    assert board.focus == "one"


def test_the_tree_tells_role_name_and_value_of_everything_that_can_be_used(board: Board):
    for item in proof(board).items:
        if item.node.focusable:
            assert item.node.name
            assert item.node.role != "group"


def test_who_comes_back_to_the_front_page_finds_the_focus_where_it_was(desktop: Desktop):
    title = TitleScene(desktop)
    title.opened()
    tree(title)
    title._move_focus("title.settings")
    title.opened()
    tree(title)
    assert title.focus == "title.settings"
