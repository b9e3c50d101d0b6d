"""Every screen of the game in a state worth looking at, made the same way every time."""

from collections.abc import Callable, Mapping

from game.desktop.desktop import Desktop
from game.desktop.library import read_level
from game.desktop.playing import Playing, new_conference
from game.desktop.scene import Scene
from game.desktop.scenes.briefing import BriefingScene
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.coverage import CoverageScene
from game.desktop.scenes.debrief import DebriefScene
from game.desktop.scenes.front_pages import FrontPagesScene
from game.desktop.scenes.glossary import GlossaryScene
from game.desktop.scenes.kept import KeptScene
from game.desktop.scenes.level_select import LevelSelectScene, Way
from game.desktop.scenes.replay import ReplayScene
from game.desktop.scenes.settings import SettingsScene
from game.desktop.scenes.title import TitleScene
from game.files import data_folder
from game.players.greedy import GreedySpeaker
from game.players.match import player_rng
from game.players.names import HUMAN
from game.rules.actions import EndBriefing, Side, TakeCard, Yield
from game.rules.events import Phase
from game.rules.observation import observe
from game.rules.play import legal_actions
from game.scenario.model import Scenario

LEVEL = "two_sessions_2020"
SEED = 7


def level(name: str = LEVEL) -> Scenario:
    game, problem = read_level(data_folder("levels") / f"{name}.yaml")
    assert game is not None, problem
    return game.scenario


def conference(scenario: Scenario | None = None, press: str = "working_press", **more: str) -> Playing:
    """A conference just begun, with the first cards of its dossier taken."""
    playing = new_conference(scenario or level(), SEED, press=press, **more)
    for card in list(playing.session.scenario.evidence)[: playing.session.scenario.briefing.dossier]:
        playing.play(TakeCard(card))
    playing.play(EndBriefing())
    return playing


def until(playing: Playing, reached: Callable[[Playing], bool], most: int = 400) -> Playing:
    """Let a sensible speaker and the press go on until something is reached."""
    speaker = GreedySpeaker()
    for _ in range(most):
        state = playing.state
        if reached(playing) or state.side is None:
            return playing
        if state.side is Side.SPEAKER:
            rng = player_rng(SEED, state.turn, Side.SPEAKER)
            playing.play(speaker.choose(observe(state, Side.SPEAKER), rng))
        else:
            playing.let_player_choose()
    return playing


def first_choices(playing: Playing, reached: Callable[[Playing], bool], most: int = 400) -> Playing:
    """Let a speaker go on that always takes the first thing offered and never stops talking."""
    for _ in range(most):
        state = playing.state
        if reached(playing) or state.side is None:
            return playing
        if state.side is Side.PRESS:
            playing.let_player_choose()
        else:
            legal = legal_actions(state)
            playing.play(next((action for action in legal if not isinstance(action, Yield)), legal[0]))
    return playing


def _answering(links: int) -> Callable[[Playing], bool]:
    def reached(playing: Playing) -> bool:
        exchange = playing.state.current
        return playing.state.phase is Phase.ANSWER and exchange is not None and len(exchange.links) >= links

    return reached


def _in(phase: Phase, exchanges: int = 0) -> Callable[[Playing], bool]:
    return lambda playing: playing.state.phase is phase and len(playing.state.record.exchanges) >= exchanges


def _is_over(playing: Playing) -> bool:
    return playing.state.side is None


_FINISHED: dict[str, Playing] = {}


def finished(name: str = LEVEL) -> Playing:
    """A conference that is over; the same one each time it is asked for."""
    if name not in _FINISHED:
        _FINISHED[name] = until(conference(level(name)), _is_over)
    return _FINISHED[name]


def _opened(scene: Scene) -> Scene:
    scene.opened()
    return scene


def _conference_scene(desktop: Desktop, playing: Playing, drawer: str = "") -> Scene:
    scene = ConferenceScene(desktop, playing, TitleScene(desktop))
    scene.opened()
    scene.drawer = drawer
    return scene


def _helped(scene: Scene) -> Scene:
    scene._help()
    return scene


SCREENS: Mapping[str, Callable[[Desktop], Scene]] = {
    "title": lambda desktop: _opened(TitleScene(desktop)),
    "help": lambda desktop: _helped(_opened(TitleScene(desktop))),
    "conferences": lambda desktop: _opened(LevelSelectScene(desktop, TitleScene(desktop))),
    "hot_seat": lambda desktop: _opened(LevelSelectScene(desktop, TitleScene(desktop), Way.HOT_SEAT)),
    "briefing": lambda desktop: _opened(BriefingScene(desktop, new_conference(level(), SEED), TitleScene(desktop))),
    "opening": lambda desktop: _conference_scene(desktop, until(conference(), _in(Phase.OPENING))),
    "floor": lambda desktop: _conference_scene(desktop, until(conference(), _in(Phase.FLOOR, 3))),
    "question": lambda desktop: _conference_scene(desktop, until(conference(), _answering(0))),
    "answer": lambda desktop: _conference_scene(desktop, first_choices(conference(), _answering(2))),
    "interrupted": lambda desktop: _conference_scene(desktop, first_choices(conference(), _in(Phase.INTERRUPTED))),
    "record": lambda desktop: _conference_scene(desktop, until(conference(), _in(Phase.FLOOR, 4)), "record"),
    "press": lambda desktop: _conference_scene(desktop, conference(press=HUMAN)),
    "coverage": lambda desktop: _opened(CoverageScene(desktop, finished(), 2, lambda: TitleScene(desktop))),
    "front_pages": lambda desktop: _opened(FrontPagesScene(desktop, finished(), lambda: TitleScene(desktop))),
    "debrief": lambda desktop: _opened(DebriefScene(desktop, finished(), TitleScene(desktop))),
    "replay": lambda desktop: _opened(ReplayScene(desktop, finished().transcript(), level(), TitleScene(desktop))),
    "glossary": lambda desktop: _opened(GlossaryScene(desktop, TitleScene(desktop))),
    "settings": lambda desktop: _opened(SettingsScene(desktop, TitleScene(desktop))),
    "kept": lambda desktop: _opened(KeptScene(desktop, TitleScene(desktop))),
}
"""By name, how each screen is made."""


def settle(scene: Scene) -> Scene:
    """Let everything that moves come to rest."""
    for _ in range(80):
        wakes = scene.wakes_in()
        if wakes is None or wakes > 0.5:
            break
        scene.advance(0.1)
    return scene
