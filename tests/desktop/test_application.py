"""The loop: what comes in a heap is dealt with one by one, and an idle screen costs nothing."""

from collections.abc import Iterator

import pygame
import pytest

from game.desktop.app import Application
from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.node import Node
from game.desktop.page import Page
from game.desktop.scene import Leave, Scene
from game.desktop.widgets.controls import button


class Ladder(Scene):
    """A button that is another one each time it has been pressed, and a second one beside it."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self.pressed: list[str] = []

    def compose(self, page: Page) -> Node:
        step = f"step {len(self.pressed)}"
        keys = {step: Rect(20, 20, 200, 0), "beside": Rect(240, 20, 200, 0)}
        return Node(
            rect=page.rect,
            children=tuple(
                button(page, key, key, place, lambda key=key: self.pressed.append(key)) for key, place in keys.items()
            ),
        )


@pytest.fixture
def application(desktop: Desktop) -> Iterator[Application]:
    application = Application(desktop)
    application.open((1280, 720))
    pygame.event.clear()
    yield application
    application.close()


def _down(key: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="")


def _up(key: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYUP, key=key, mod=0)


def _run(application: Application, scene: Scene, *batches: list[pygame.event.Event]) -> None:
    """Let each batch of events come at once, as after a slow frame."""
    coming = list(batches)

    def over() -> bool:
        if not coming:
            return True
        for event in coming.pop(0):
            pygame.event.post(event)
        return False

    application.run(scene, over)


RETURN, TAB = pygame.K_RETURN, pygame.K_TAB


def test_two_presses_at_once_each_meet_what_is_there_by_then(application: Application):
    ladder = Ladder(application.desktop)
    _run(application, ladder, [_down(RETURN), _up(RETURN), _down(RETURN), _up(RETURN)])
    assert ladder.pressed == ["step 0", "step 1"]


def test_a_key_held_down_presses_once(application: Application):
    ladder = Ladder(application.desktop)
    _run(application, ladder, [_down(RETURN)], [_down(RETURN)] * 6, [_down(RETURN), _up(RETURN)], [_down(RETURN)])
    assert len(ladder.pressed) == 2


def test_a_slow_frame_piles_up_no_steps_of_focus(application: Application):
    ladder = Ladder(application.desktop)
    _run(application, ladder, [_down(TAB)], [_down(TAB)] * 8 + [_up(TAB)])
    assert ladder.focus == "beside"
    _run(application, ladder, [_down(TAB)], [_down(TAB)] * 8, [_up(TAB)])
    assert ladder.focus == "beside"


def test_what_is_pressed_counts_and_what_is_repeated_does_not(application: Application):
    _run(application, Ladder(application.desktop), [_down(RETURN)], [_down(RETURN)], [_up(RETURN), _down(TAB)])
    assert application.acts == 2


def test_nothing_is_painted_while_nothing_changes(application: Application):
    ladder = Ladder(application.desktop)
    application.measuring = True
    motion = pygame.event.Event(pygame.MOUSEMOTION, pos=(900, 600), rel=(0, 0), buttons=(0, 0, 0))
    _run(application, ladder, [motion], [motion], [motion])
    first = len(application.frames)
    assert first <= 2
    _run(application, ladder, [motion], [motion], [motion])
    assert len(application.frames) == first


def test_the_loop_ends_when_the_window_is_closed(application: Application):
    closed = []
    ladder = Ladder(application.desktop)
    ladder.closed = lambda: closed.append(True)  # type: ignore[method-assign]
    _run(application, ladder, [pygame.event.Event(pygame.QUIT), _down(RETURN)], [])
    assert closed
    assert not ladder.pressed
    assert not isinstance(ladder, Leave)
