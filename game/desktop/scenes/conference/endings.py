"""How an answer and a conference end: what is asked twice, and which screens follow."""

from collections.abc import Callable

from game.desktop.desktop import Desktop
from game.desktop.playing import Playing
from game.desktop.scene import Scene
from game.desktop.scenes.conference import views
from game.desktop.scenes.debrief import DebriefScene
from game.desktop.scenes.front_pages import FrontPagesScene
from game.rules.closing import LAST_CALLS
from game.rules.state import State


def says_nothing(state: State) -> bool:
    """Whether to yield now would leave a question without a word, though there is something to say."""
    exchange = state.current
    unanswered = exchange is not None and bool(exchange.parts) and not exchange.links
    return unanswered and bool(views.lines(state))


def walks_out(state: State) -> bool:
    """Whether to close now would leave the room before its end."""
    return state.calls_left is None or state.calls_left >= LAST_CALLS


def last_answer(state: State) -> int | None:
    """The number of the last exchange that anything was said or asked in; None before there is one."""
    answered = [each.number for each in state.record.exchanges if each.links or each.parts]
    return answered[-1] if answered else None


def end_scene(desktop: Desktop, playing: Playing, back: Scene, again: Callable[[], Scene]) -> Scene:
    """The front pages, and after them the debrief."""
    return FrontPagesScene(desktop, playing, lambda: DebriefScene(desktop, playing, back, again))
