"""A kept conference can be gone through answer by answer, and nothing in it can be changed."""

from dataclasses import replace

import pygame
import pytest

from game.desktop.desktop import Desktop
from game.desktop.scenes.debrief import DebriefScene
from game.desktop.scenes.front_pages import FrontPagesScene
from game.desktop.scenes.replay import ReplayScene
from game.session.transcript import Transcript
from tests.desktop.afterwards import SIZES, Elsewhere, held, keys, level, lying_on_others, names, node, tree
from tests.desktop.proof import proof


def viewer(desktop: Desktop, transcript: Transcript | None = None) -> ReplayScene:
    return ReplayScene(desktop, transcript or held(careless=True), level(), Elsewhere(desktop))


def press(scene: ReplayScene, key: int) -> None:
    tree(scene)
    scene.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))


def test_the_arrows_step_through_every_answer_and_stop_at_both_ends(desktop: Desktop):
    scene = viewer(desktop)
    count = len(scene.view.exchanges)
    seen = []
    for _ in range(count + 2):
        seen.append(scene.exchange)
        assert scene.view.exchanges[scene.place].question in names(scene)
        press(scene, pygame.K_RIGHT)
    assert seen == [*(each.number for each in scene.view.exchanges), *[scene.exchange] * 2]
    press(scene, pygame.K_HOME)
    assert scene.place == 0
    press(scene, pygame.K_LEFT)
    assert scene.place == 0
    press(scene, pygame.K_END)
    assert scene.place == count - 1


def test_the_motive_of_every_question_is_told(desktop: Desktop):
    scene = viewer(desktop)
    for because in scene.view.because:
        scene._go_to(because.number)
        assert because.text in names(scene)


def test_nothing_can_be_changed_in_a_replay(desktop: Desktop):
    scene = viewer(desktop)
    press(scene, pygame.K_RIGHT)
    scene.press(node(scene, f"debrief.line.{scene.exchange}.0"))
    assert "dialog.rewind" not in keys(scene)
    assert desktop.wording.say("debrief.rewind.replay") in names(scene)


def test_front_pages_and_debrief_are_a_key_away_where_it_was_held_to_its_end(desktop: Desktop):
    scene = viewer(desktop)
    pages, debrief = (scene.press(node(scene, f"hint.{key}", width=1920, height=1080)) for key in "pd")
    assert isinstance(pages, FrontPagesScene)
    assert isinstance(debrief, DebriefScene)
    assert pages.leave() is scene
    assert debrief.leave() is scene
    assert debrief.why_no_rewind


def test_an_unfinished_conference_is_shown_as_far_as_it_went(desktop: Desktop):
    whole = held(careless=True)
    half = replace(whole, actions=whole.actions[: len(whole.actions) // 2], readings=whole.readings[:2])
    scene = viewer(desktop, half)
    assert "hint.d" not in keys(scene)
    assert scene.view.exchanges


def test_a_conference_left_at_the_briefing_says_that_there_is_nothing_to_see(desktop: Desktop):
    whole = held()
    scene = viewer(desktop, replace(whole, actions=(), readings=whole.readings[:1]))
    assert desktop.wording.say("replay.empty") in names(scene)


def test_drift_is_said_in_words(desktop: Desktop):
    whole = held(careless=True)
    changed = replace(whole, digest="of another level", rules=0)
    shown = names(viewer(desktop, changed))
    for key in ("replay.changed.level", "replay.changed.rules", "replay.same"):
        assert desktop.wording.say(key) in shown
    (turn, audiences) = (whole.readings[1].turn, dict(whole.readings[1].audiences))
    name = next(iter(audiences))
    audiences[name] = {**audiences[name], "favourable": audiences[name]["favourable"] + 3}
    readings = (whole.readings[0], replace(whole.readings[1], audiences=audiences), *whole.readings[2:])
    shown = names(viewer(desktop, replace(whole, readings=readings)))
    assert desktop.wording.say("replay.differs", turn=turn) in shown


def test_a_transcript_of_another_level_gives_a_message(desktop: Desktop):
    scene = viewer(desktop, replace(held(), level="elsewhere"))
    assert "elsewhere" in names(scene)
    assert isinstance(scene.leave(), Elsewhere)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_spills_in_a_replay(desktop: Desktop, size: tuple[int, int, int]):
    scene = viewer(desktop)
    for place in (0, 1, len(scene.view.exchanges) - 1):
        scene.place = place
        assert proof(scene, *size).spills == ()
        assert lying_on_others(scene, *size) == []
