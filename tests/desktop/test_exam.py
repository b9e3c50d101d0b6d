"""An exam on the screen: the clock runs while a person thinks."""

from pathlib import Path
from time import perf_counter

import pytest

from game.desktop.app import Application
from game.desktop.desktop import Desktop
from game.desktop.node import Node
from game.desktop.page import Page
from game.desktop.playing import resumed_conference
from game.desktop.scene import Scene
from game.desktop.scenes.briefing import BriefingScene
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.glossary import GlossaryScene
from game.desktop.scenes.title import TitleScene
from game.presentation.figures import clock
from game.rules.actions import Hesitate
from game.rules.events import Phase, Termination
from game.rules.phases import choices, is_timed
from game.rules.state import Mode
from game.session.saves import load_transcript
from tests.desktop.conferences import conference, level, playing, tree
from tests.desktop.screens import first_choices


def examined(desktop: Desktop, phase: Phase = Phase.FLOOR, **more: object) -> ConferenceScene:
    """An exam as far as this phase."""
    scene = conference(desktop, mode=Mode.EXAM, **more)
    scene.choose(choices(scene.playing.state)[0])
    if phase is Phase.ANSWER:
        scene.choose(choices(scene.playing.state)[0])
    assert scene.playing.state.phase is phase
    return scene


def wait(scene: Scene, seconds: float) -> Scene:
    """Let so much time pass, as frames let it pass."""
    for _ in range(round(seconds * 8)):
        moved = scene.advance(0.125)
        if isinstance(moved, Scene):
            return moved
    return scene


@pytest.mark.parametrize("phase", [Phase.FLOOR, Phase.ANSWER])
def test_the_clock_of_an_exam_visibly_runs_while_a_person_thinks(desktop: Desktop, phase: Phase):
    scene = examined(desktop, phase)
    before = scene.playing.state.clock
    assert wait(scene, 7.5) is scene
    assert before - scene.playing.state.clock == 7
    shown = " ".join(str(item.node.value) for item in tree(scene))
    assert clock(before - 7) in shown


def test_neither_the_menu_nor_a_drawer_stops_the_clock(desktop: Desktop):
    scene = examined(desktop, Phase.ANSWER)
    before = scene.playing.state.clock
    for drawer in ("menu", "record"):
        scene.show(drawer)
        wait(scene, 3)
        assert scene.drawer == drawer
    assert before - scene.playing.state.clock == 6


def test_looking_a_word_up_takes_its_time(desktop: Desktop, monkeypatch: pytest.MonkeyPatch):
    scene, now = examined(desktop, Phase.ANSWER), [100.0]
    before = scene.playing.state.clock
    monkeypatch.setattr("game.desktop.scenes.conference.exam_clock.perf_counter", lambda: now[0])
    assert isinstance(scene.visit(GlossaryScene), GlossaryScene)
    now[0] += 12
    scene.opened()
    scene.advance(0.0)
    assert before - scene.playing.state.clock == 12


@pytest.mark.parametrize("mode", [Mode.SOLO, Mode.PRACTICE])
def test_outside_an_exam_the_clock_stands_still(desktop: Desktop, mode: Mode):
    scene = conference(desktop, mode=mode)
    scene.choose(choices(scene.playing.state)[0])
    before = scene.playing.state.clock
    wait(scene, 5)
    assert scene.playing.state.clock == before


def test_whoever_only_thinks_has_no_time_left_in_the_end(desktop: Desktop):
    scene: Scene = examined(desktop)
    assert isinstance(scene, ConferenceScene)
    playing, following = scene.playing, wait(scene, scene.playing.state.clock + 1)
    assert playing.state.termination is Termination.CLOCK
    assert following is not scene


def test_an_answer_ends_with_the_clock_and_what_was_planned_with_it(desktop: Desktop):
    scene = examined(desktop, Phase.ANSWER)
    scene.toggle_planning()
    scene.take(choices(scene.playing.state)[0])
    assert scene.plan.lines
    wait(scene, scene.playing.state.clock + 1)
    assert scene.playing.state.clock == 0
    assert scene.plan.lines == ()
    assert not is_timed(scene.playing.state)


def test_the_seconds_are_kept_and_an_exam_goes_on_where_it_was(desktop: Desktop, tmp_path: Path):
    scene = examined(desktop, Phase.ANSWER, file=tmp_path / "exam.json")
    wait(scene, 25)
    kept = load_transcript(tmp_path / "exam.json")
    assert sum(action == Hesitate() for _, action in kept.actions) >= 15
    scene.closed()
    kept = load_transcript(tmp_path / "exam.json")
    assert sum(action == Hesitate() for _, action in kept.actions) == 25


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The world's clock, to be set."""
    told = [1_000_000.0]
    monkeypatch.setattr("game.desktop.playing.time", lambda: told[0])
    return told


def left_and_resumed(desktop: Desktop, file: Path) -> ConferenceScene:
    """An exam gone on with from its file, whatever became of the program meanwhile."""
    scene = ConferenceScene(desktop, resumed_conference(file, level("two_sessions_2020")))
    scene.opened()
    return scene


@pytest.mark.parametrize("phase", [Phase.FLOOR, Phase.ANSWER])
def test_an_exam_that_is_left_goes_on_without_its_speaker(
    desktop: Desktop, tmp_path: Path, now: list[float], phase: Phase
):
    file = tmp_path / "exam.json"
    scene = examined(desktop, phase, file=file)
    scene.leave_conference()
    before = scene.playing.state.clock
    now[0] += 95.5
    resumed = left_and_resumed(desktop, file)
    assert "1:35" in desktop.notice
    wait(resumed, 0.125)
    assert before - resumed.playing.state.clock == 95
    wait(resumed, 1)
    assert before - resumed.playing.state.clock == 96


def test_an_exam_that_is_killed_goes_on_from_when_it_was_last_kept(desktop: Desktop, tmp_path: Path, now: list[float]):
    file = tmp_path / "exam.json"
    scene = examined(desktop, Phase.ANSWER, file=file)
    before = scene.playing.state.clock
    for _ in range(7):
        now[0] += 1
        wait(scene, 1)
    now[0] += 60  # the plug was pulled: what had passed since it was last kept counts too
    resumed = left_and_resumed(desktop, file)
    wait(resumed, 0.125)
    assert before - resumed.playing.state.clock == pytest.approx(67, abs=1)


def test_an_exam_that_is_left_for_a_day_is_over(desktop: Desktop, tmp_path: Path, now: list[float]):
    file = tmp_path / "exam.json"
    examined(desktop, file=file).leave_conference()
    now[0] += 86_400
    following = wait(left_and_resumed(desktop, file), 1)
    assert not isinstance(following, ConferenceScene)
    assert not file.exists()


def test_who_leaves_when_interrupted_has_conceded_when_coming_back(desktop: Desktop, tmp_path: Path, now: list[float]):
    file = tmp_path / "exam.json"
    scene = interrupted(desktop, file)
    scene.leave_conference()
    now[0] += 30
    resumed = left_and_resumed(desktop, file)
    wait(resumed, 0.5)
    assert resumed.playing.state.phase is not Phase.INTERRUPTED


def test_who_comes_back_at_once_when_interrupted_is_still_waited_for(
    desktop: Desktop, tmp_path: Path, now: list[float]
):
    file = tmp_path / "exam.json"
    interrupted(desktop, file).leave_conference()
    now[0] += 5
    resumed = left_and_resumed(desktop, file)
    wait(resumed, 5)
    assert resumed.playing.state.phase is Phase.INTERRUPTED
    wait(resumed, 15)
    assert resumed.playing.state.phase is not Phase.INTERRUPTED


def interrupted(desktop: Desktop, file: Path) -> ConferenceScene:
    """An exam in which the speaker has just been cut short."""
    held = first_choices(playing(mode=Mode.EXAM, file=file), lambda each: each.state.phase is Phase.INTERRUPTED)
    assert held.state.phase is Phase.INTERRUPTED
    scene = ConferenceScene(desktop, held)
    scene.opened()
    return scene


def test_a_clock_that_was_set_back_gives_no_time(desktop: Desktop, tmp_path: Path, now: list[float]):
    file = tmp_path / "exam.json"
    scene = examined(desktop, file=file)
    scene.leave_conference()
    now[0] -= 5000
    resumed = left_and_resumed(desktop, file)
    wait(resumed, 0.125)
    assert resumed.playing.state.clock == scene.playing.state.clock


@pytest.mark.parametrize("mode", [Mode.SOLO, Mode.PRACTICE])
def test_outside_an_exam_who_leaves_loses_no_time(desktop: Desktop, tmp_path: Path, now: list[float], mode: Mode):
    file = tmp_path / "game.json"
    scene = conference(desktop, mode=mode, file=file)
    scene.choose(choices(scene.playing.state)[0])
    scene.leave_conference()
    assert load_transcript(file).kept_at is None
    now[0] += 500
    assert left_and_resumed(desktop, file).playing.state.clock == scene.playing.state.clock


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_exam_says_beforehand_that_its_clock_runs_on(desktop: Desktop, language: str):
    desktop.change(language=language)
    briefing = BriefingScene(desktop, playing(mode=Mode.EXAM, briefed=False), TitleScene(desktop))
    briefing.opened()
    assert desktop.wording.say("briefing.exam") in [item.node.name for item in tree(briefing)]
    scene = examined(desktop, Phase.ANSWER)
    scene.show("menu")
    leave = next(item.node for item in tree(scene) if item.node.key == "menu.leave")
    assert leave.name == desktop.wording.say("conference.menu.leave_exam")


def test_a_machine_that_sleeps_stops_no_exam(desktop: Desktop, monkeypatch: pytest.MonkeyPatch):
    scene, told = examined(desktop, Phase.ANSWER), [1_000_000.0]
    before = scene.playing.state.clock
    monkeypatch.setattr("game.desktop.app.time", lambda: told[0])
    application = Application(desktop)
    application.open((1280, 720))

    def wakes_up() -> bool:
        told[0] += 40
        return scene.playing.state.clock < before

    application.run(scene, until=wakes_up)
    application.close()
    assert before - scene.playing.state.clock >= 39


class Ticking(Scene):
    """Counts the seconds that it is told, twice a second."""

    told = 0.0

    def compose(self, page: Page) -> Node:
        return Node(rect=page.rect)

    def wakes_in(self) -> float | None:
        return 0.5

    def advance(self, seconds: float) -> "bool | Scene":
        self.told += seconds
        return False


def test_a_scene_that_sleeps_is_told_how_long_it_slept(desktop: Desktop):
    application, scene = Application(desktop), Ticking(desktop, None)
    application.open((1280, 720))
    started = perf_counter()
    application.run(scene, until=lambda: perf_counter() - started > 1.2)
    passed = perf_counter() - started
    application.close()
    assert scene.told == pytest.approx(passed, abs=0.35)
