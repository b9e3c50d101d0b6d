"""A whole conference can be held on the screen: by pointer, by keys, in every phase, in either language."""

from random import Random
from time import sleep

import pygame
import pytest

from game.desktop.canvas import PaintCache
from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.node import Node, Role
from game.desktop.printing import Printer
from game.desktop.scene import Scene
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.conference.audiences import audiences_panel, why_panel
from game.desktop.scenes.conference.offers import Offer, next_card
from game.desktop.scenes.conference.slip import Face
from game.desktop.widgets.texts import Text
from game.presentation.question_view import question_view
from game.rules.actions import (
    Action,
    AnswerNow,
    Call,
    Close,
    Concede,
    Hesitate,
    HoldFloor,
    PointOut,
    Replan,
    Say,
    Yield,
)
from game.rules.events import Phase
from game.rules.phases import legal_actions
from game.rules.state import Mode
from game.scenario.fields import Language
from tests.desktop.conferences import click, conference, key, page, playing, random_choice, tree, usable
from tests.desktop.proof import proof
from tests.desktop.screens import conference as held
from tests.desktop.screens import first_choices, level, until

MOST_STEPS = 600


def _through(scene: Scene, back: ConferenceScene) -> Scene:
    """Past the screens that come between two questions, back to the conference, or to the end; let movements end."""
    back.motions.stop()
    for _ in range(40):
        if scene is back or back.playing.state.side is None:
            return scene
        following = key(scene, "enter")
        moved = following.advance(0.5)
        scene = moved if isinstance(moved, Scene) else following
        if scene is not back:
            scene.opened()
    raise AssertionError("no way back to the conference")


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_a_random_game_can_be_played_to_its_end_with_the_pointer(desktop: Desktop, seed: int):
    scene, rng = conference(desktop, seed=seed), Random(seed)
    for _ in range(MOST_STEPS):
        if scene.playing.state.side is None:
            break
        _through(click(scene, random_choice(scene, rng)), scene)
    assert scene.playing.state.termination is not None


def test_a_random_game_can_be_played_to_its_end_with_keys_alone(desktop: Desktop):
    scene, rng = conference(desktop, seed=5), Random(5)
    for _ in range(MOST_STEPS):
        if scene.playing.state.side is None:
            break
        chosen = random_choice(scene, rng)
        if chosen.shortcut:
            following = key(scene, chosen.shortcut)
        else:
            while scene.focus != chosen.key:
                key(scene, "tab")
            following = key(scene, "enter")
        _through(following, scene)
    assert scene.playing.state.termination is not None


def test_every_key_on_the_screen_is_used_once(desktop: Desktop):
    scene = conference(desktop, seed=3)
    rng = Random(3)
    for _ in range(60):
        if scene.playing.state.side is None:
            break
        shortcuts = [node.shortcut for node in usable(scene) if node.shortcut]
        assert len(shortcuts) == len(set(shortcuts))
        _through(click(scene, random_choice(scene, rng)), scene)
    assert tree(scene)


def _recorded(scene: ConferenceScene) -> set[Action]:
    """What every node on every page of the screen would choose, without choosing it."""
    found: set[Action] = set()
    first = scene.first
    scene.choose = lambda action: found.add(action)  # type: ignore[method-assign,assignment]
    scene.take = lambda action: found.add(action)  # type: ignore[method-assign,assignment]
    for _ in range(12):
        for node in usable(scene):
            if node.key.startswith(("card.", "end", "hint.p")):
                node.press()
        more = next((node for node in usable(scene) if node.key == "hint.m"), None)
        if more is None or (more.press() or scene.first == first):
            break
    del scene.choose, scene.take
    return found


@pytest.mark.parametrize("press", ["working_press", "human"])
def test_every_legal_action_can_be_reached_on_the_screen(desktop: Desktop, press: str):
    scene, rng = conference(desktop, seed=6, press=press), Random(6)
    seen: set[Phase] = set()
    for _ in range(MOST_STEPS):
        state = scene.playing.state
        if state.side is None or len(seen) == (8 if press == "human" else 4):
            break
        if scene.playing.is_hot_seat:
            scene.hand_over()
        wanted = {action for action in legal_actions(state) if not isinstance(action, Replan)}
        if isinstance(next(iter(wanted)), AnswerNow | HoldFloor | Concede | PointOut) or state.phase not in seen:
            assert _recorded(scene) == wanted, state.phase
        seen.add(state.phase)
        choices = sorted((a for a in wanted if not isinstance(a, Close)), key=repr)
        _through(scene.choose(rng.choice(choices)), scene)
    assert {Phase.OPENING, Phase.FLOOR, Phase.ANSWER} <= seen
    assert press != "human" or {Phase.HANDS, Phase.ASK, Phase.INTERRUPT, Phase.REACTION} <= seen


def _answering(desktop: Desktop, **more: object) -> ConferenceScene:
    """A conference in which the first question has just been put."""
    scene = conference(desktop, **more)
    for _ in range(4):
        if scene.playing.state.phase is Phase.ANSWER:
            return scene
        choices = [action for action in legal_actions(scene.playing.state) if not isinstance(action, Close | Hesitate)]
        _through(scene.choose(choices[-1]), scene)
    raise AssertionError("nobody asked")


def test_lines_are_lined_up_and_said_one_by_one(desktop: Desktop):
    scene = _answering(desktop)
    for name in ("l", "2", "5"):
        key(scene, name)
    planned = scene.plan.lines
    assert len(planned) == 2
    assert not scene.playing.state.current.links
    key(scene, "space")
    assert len(scene.playing.state.current.links) == 1
    assert scene.plan.lines == planned[1:]


def test_shift_lines_a_single_line_up(desktop: Desktop):
    scene = _answering(desktop)
    key(scene, "3", shift=True)
    assert len(scene.plan.lines) == 1
    assert not scene.playing.state.current.links


def test_dropping_a_line_costs_composure_only_once_the_plan_is_under_way(desktop: Desktop):
    scene = _answering(desktop)
    for name in ("l", "1", "2", "3"):
        key(scene, name)
    scene.drop(2)
    assert scene.playing.state.composure == 10
    key(scene, "space")
    before = scene.playing.state.composure
    scene.drop(0)
    assert scene.playing.state.composure == before - 1
    assert scene.plan.lines == ()


def test_switching_the_language_in_mid_answer_keeps_the_plan_and_changes_the_words(desktop: Desktop):
    scene = _answering(desktop)
    for name in ("l", "2", "3"):
        key(scene, name)
    plan = scene.plan.lines
    english = {item.node.name for item in tree(scene) if item.node.key.startswith("card.")}
    key(scene, "f2")
    chinese = {item.node.name for item in tree(scene) if item.node.key.startswith("card.")}
    assert scene.plan.lines == plan
    assert not english & chinese


def test_undo_takes_back_the_last_line_and_leaves_the_screen_as_it_was(desktop: Desktop):
    scene = _answering(desktop)
    before = _cards(scene)
    key(scene, "1")
    assert scene.playing.state.current.links
    key(scene, "u")
    assert not scene.playing.state.current.links
    assert _cards(scene) == before


def _cards(scene: ConferenceScene) -> list[tuple[str, str, bool]]:
    return [
        (item.node.key, item.node.name, item.node.enabled) for item in tree(scene) if item.node.key.startswith("card.")
    ]


def test_a_card_keeps_its_place_and_its_key_while_the_answer_goes_on(desktop: Desktop):
    scene = _answering(desktop)
    before = _cards(scene)
    said = next(node for node in usable(scene) if node.key == "card.3")
    key(scene, "3")
    assert len(scene.playing.state.current.links) == 1
    after = _cards(scene)
    assert [name for _, name, _ in after] == [name for _, name, _ in before]
    assert ("card.3", said.name, False) in after
    key(scene, "3")
    assert len(scene.playing.state.current.links) == 1


def test_after_a_line_is_said_by_keys_focus_goes_on_to_the_next_that_can_be_said(desktop: Desktop):
    scene = _answering(desktop)
    while scene.focus != "card.3":
        key(scene, "tab")
    key(scene, "enter")
    assert scene.playing.state.current.links
    tree(scene)
    assert scene.focus == "card.4"
    assert scene.glossary_entry()
    key(scene, "7")
    tree(scene)
    assert scene.focus == "card.1"


def test_after_a_planned_line_is_said_focus_is_on_one_that_can_be_said(desktop: Desktop):
    scene = _answering(desktop)
    for name in ("l", "1", "2", "space", "space"):
        key(scene, name)
    assert len(scene.playing.state.current.links) == 2
    focused = next(node for node in usable(scene) if node.key == scene.focus)
    assert focused.enabled


def test_whoever_comes_back_to_an_answer_finds_focus_on_a_line_that_can_be_said(desktop: Desktop):
    scene = _answering(desktop)
    key(scene, "1")
    again = ConferenceScene(desktop, scene.playing)
    again.opened()
    tree(again)
    assert again.focus == scene.focus == "card.2"


def test_when_nothing_is_left_to_say_focus_goes_to_the_end():
    spent = Face("GOODWILL", "said", lambda: None, enabled=False)
    assert next_card(Offer("", (spent, spent)), "card.1") == "end"


def test_a_line_said_with_the_pointer_leaves_focus_where_the_pointer_is(desktop: Desktop):
    scene = _answering(desktop)
    click(scene, next(node for node in usable(scene) if node.key == "card.3"))
    tree(scene)
    assert scene.focus == "card.3"


def test_in_practice_an_interruption_forecasts_nothing_of_the_cards_that_lie_beneath_it(desktop: Desktop):
    practice = first_choices(held(mode=Mode.PRACTICE), lambda each: each.state.phase is Phase.INTERRUPTED)
    scene = ConferenceScene(desktop, practice)
    scene.opened()
    shown = [item.node for item in tree(scene)]
    assert any(node.key == "interruption" for node in shown)
    assert desktop.wording.say("conference.forecast") not in [node.name for node in shown]
    assert scene.glossary_entry() == ""
    assert list(scene.ahead(page(scene)))


def test_which_family_of_lines_lies_first_differs_from_question_to_question(desktop: Desktop):
    firsts = set()
    for seed in range(1, 9):
        scene = _answering(desktop, seed=seed)
        firsts.add(next(name.partition(":")[0] for key_, name, _ in _cards(scene) if key_ == "card.1"))
    assert len(firsts) > 2


def test_undo_says_what_it_costs_before_and_when_it_is_done(desktop: Desktop):
    scene = _answering(desktop)
    key(scene, "1")
    (undo,) = [node for node in usable(scene) if node.shortcut == "u"]
    assert undo.name == "Undo (gives up gold)"
    key(scene, "u")
    names = [item.node.name for item in tree(scene)]
    assert "Taken back. Gold is out of reach now." in names
    (undo,) = [node for node in usable(scene) if node.shortcut == "u"]
    assert undo.name == "Undo"
    scene.show("goals")
    assert "Gold is out of reach: something was taken back." in [item.node.name for item in tree(scene)]


def test_undo_is_free_in_practice_and_before_the_doors_open(desktop: Desktop):
    scene = _answering(desktop, mode=Mode.PRACTICE)
    key(scene, "1")
    assert [node.name for node in usable(scene) if node.shortcut == "u"] == ["Undo"]
    key(scene, "u")
    assert not scene.playing.session.is_gold_lost
    opening = conference(desktop)
    assert [node.name for node in usable(opening) if node.shortcut == "u"] == ["Undo"]


def test_whoever_looks_at_the_end_is_told_what_would_stay_open_and_who_would_lead_with_what(desktop: Desktop):
    scene = _answering(desktop)
    key(scene, "2")
    tree(scene)
    scene.focus = "end"
    scene._look()
    names = [item.node.name for item in tree(scene)]
    assert any(name == desktop.wording.say("conference.preview.end") for name in names)
    assert any("would lead with" in name for name in names)
    left = any(name.startswith("What stays open goes on the board") for name in names)
    parts = question_view(scene.playing.narrator("en"), scene.playing.state).parts
    assert left == any(part.is_open for part in parts)


@pytest.mark.parametrize("height", [10, 30, 60, 120])
def test_the_title_of_the_causes_never_stands_without_a_cause(desktop: Desktop, height: int):
    scene = _answering(desktop)
    key(scene, "2")
    _through(scene.choose(Yield()), scene)
    nodes, bottom = why_panel(scene.moment(page(scene, 1920, 1080, 100)), Rect(0, 0, 400, height))
    title = desktop.wording.say("conference.why")
    assert bottom <= max(0, height)
    assert [node.name for node in nodes] != [title]
    assert height < 120 or title in [node.name for node in nodes]


def test_a_wall_of_which_all_is_in_sight_has_no_bar(desktop: Desktop):
    playing = until(held(level("raven_wall")), lambda each: len(each.state.record.exchanges) > 1)
    scene = ConferenceScene(desktop, until(playing, lambda each: each.state.phase is Phase.FLOOR))
    scene.opened()
    assert [item.node for item in tree(scene) if item.node.key == "window.right"] == []


def test_a_part_that_is_not_reached_yet_is_open_and_turns_red_when_the_answer_is_about_to_end(desktop: Desktop):
    scene = _answering(desktop)
    rows = [item.node for item in tree(scene) if item.node.role is Role.ROW]
    assert {row.value for row in rows} == {"open"}
    assert not any(run.ink == "red" for row in rows for line in row.block.lines for run in line.runs)
    scene.focus = "end"
    scene._look()
    rows = [item.node for item in tree(scene) if item.node.role is Role.ROW]
    assert all(any(run.ink == "red" for line in row.block.lines for run in line.runs) for row in rows)


def test_an_exam_takes_nothing_back_and_asks_no_adviser(desktop: Desktop):
    scene = _answering(desktop, mode=Mode.EXAM)
    key(scene, "1")
    links = scene.playing.state.current.links
    key(scene, "u")
    assert scene.playing.state.current.links == links
    assert not any(node.shortcut in ("a", "u") for node in usable(scene))


def test_an_exam_settles_an_interruption_that_nobody_meets(desktop: Desktop):
    scene, rng = _answering(desktop, mode=Mode.EXAM, press="working_press", seed=11), Random(11)
    for _ in range(MOST_STEPS):
        if scene.playing.state.phase is Phase.INTERRUPTED:
            break
        lines = [action for action in legal_actions(scene.playing.state) if isinstance(action, Say | Call)]
        others = [action for action in legal_actions(scene.playing.state) if not isinstance(action, Replan | Close)]
        _through(scene.choose(rng.choice(lines or others)), scene)
        assert scene.playing.state.side is not None
    for _ in range(100):
        if scene.playing.state.phase is not Phase.INTERRUPTED:
            break
        scene.advance(0.5)
    assert scene.playing.state.phase is not Phase.INTERRUPTED


def test_what_is_the_speakers_own_is_hidden_while_the_press_looks(desktop: Desktop):
    scene = conference(desktop, press="human")
    scene.choose(legal_actions(scene.playing.state)[0])
    assert scene.playing.state.phase is Phase.HANDS
    assert any(node.key == "dialog.close" for node in usable(scene))
    key(scene, "enter")
    scene.show("dossier")
    assert not any(item.node.modal for item in tree(scene))
    assert not any(node.shortcut in ("a", "d") for node in usable(scene))


def test_a_watched_conference_goes_on_by_itself_and_can_be_held(desktop: Desktop):
    scene = ConferenceScene(desktop, playing("first_briefing", briefed=False, speaker="random"))
    scene.opened()
    key(scene, "space")
    turn = scene.playing.state.turn
    for _ in range(30):
        scene.advance(5)
    assert scene.playing.state.turn == turn
    key(scene, "space")
    for _ in range(MOST_STEPS):
        if scene.playing.state.side is None:
            break
        scene.advance(5)
    assert scene.playing.state.termination is not None


def test_nothing_is_printed_while_nothing_happens(desktop: Desktop):
    scene = _answering(desktop)
    scene.motions.stop()
    assert scene.wakes_in() is None
    surface = pygame.Surface((1280, 720))
    printer = Printer(surface, 1.0, desktop.palette, PaintCache())
    printer.print(tree(scene), scene.look)
    assert printer.print(tree(scene), scene.look) == []


def test_motion_comes_to_an_end_and_is_none_where_it_is_not_wanted(desktop: Desktop):
    scene = _answering(desktop)
    key(scene, "1")
    assert scene.wakes_in() == 0
    for _ in range(120):
        scene.advance(1 / 60)
    assert scene.wakes_in() is None
    desktop.change(reduce_motion=True)
    key(scene, "2")
    assert scene.wakes_in() is None


SIZES = [(1280, 720, 0), (1280, 720, 200), (1920, 1080, 0), (1920, 1080, 200), (3840, 2160, 0), (800, 600, 0)]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_text_leaves_its_place_in_any_phase(desktop: Desktop, language: Language):
    _look_at_every_phase(desktop, language, "human", SIZES[:2], 60)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("press", ["working_press", "human"])
def test_no_text_leaves_its_place_at_any_size_in_any_phase(desktop: Desktop, language: Language, press: str):
    _look_at_every_phase(desktop, language, press, SIZES, 160)


def _look_at_every_phase(
    desktop: Desktop, language: Language, press: str, sizes: list[tuple[int, int, int]], steps: int
) -> None:
    desktop.change(language=language, reduce_motion=True)
    scene, rng = conference(desktop, seed=9, press=press), Random(9)
    seen: set[Phase] = set()
    for step in range(steps):
        state = scene.playing.state
        if state.side is None:
            break
        scene.seated = state.side
        if state.phase not in seen or step % 40 == 0:
            seen.add(state.phase)
            for width, height, percent in sizes:
                assert not proof(scene, width, height, percent).spills, (state.phase, width, height, percent)
        choices = [action for action in legal_actions(state) if not isinstance(action, Close | Replan)]
        _through(scene.choose(rng.choice(choices)), scene)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "drawer", ["record", "transcript", "goals", "dossier", "advisers", "why", "polls", "menu", "sure"]
)
def test_no_text_leaves_its_place_in_any_drawer(desktop: Desktop, language: Language, drawer: str):
    desktop.change(language=language, reduce_motion=True)
    scene = _answering(desktop)
    key(scene, "1")
    scene.show(drawer)
    for width, height, percent in SIZES[:2]:
        shown = proof(scene, width, height, percent)
        assert not shown.spills
        assert any(item.node.modal for item in shown.items)
    key(scene, "escape")
    assert not any(item.node.modal for item in tree(scene))


def test_a_press_that_searches_thinks_beside_the_screen(desktop: Desktop):
    scene = conference(desktop, press="hard_news")
    scene.choose(legal_actions(scene.playing.state)[0])
    for _ in range(2000):
        if scene.playing.is_person_s_turn:
            break
        assert scene.wakes_in() is not None
        assert tree(scene)
        scene.advance(0.05)
        sleep(0.01)
    assert scene.playing.state.phase is Phase.FLOOR


def test_what_was_thought_over_is_dropped_if_the_choice_before_it_is_taken_back(desktop: Desktop):
    scene = conference(desktop, press="hard_news")
    scene.choose(legal_actions(scene.playing.state)[1])
    scene.undo()
    for _ in range(400):
        scene.advance(0.05)
        sleep(0.005)
    assert scene.playing.state.phase is Phase.OPENING


def test_what_is_printed_bit_by_bit_is_what_would_be_printed_at_once(desktop: Desktop):
    scene, rng = conference(desktop, seed=1), Random(4)
    surface = pygame.Surface((1280, 720))
    surface.fill(desktop.palette.paper)
    printer = Printer(surface, 1.0, desktop.palette, PaintCache())
    for _ in range(26):
        if scene.playing.state.side is None:
            break
        printer.print(tree(scene), scene.look)
        node = random_choice(scene, rng)
        scene.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=node.rect.centre, rel=(0, 0), buttons=(0, 0, 0)))
        printer.print(tree(scene), scene.look)
        assert _pixels(surface) == _pixels(proof(scene, 1280, 720, 100).picture)
        click(scene, node)
        scene.advance(0.05)
        printer.print(tree(scene), scene.look)
        assert _pixels(surface) == _pixels(proof(scene, 1280, 720, 100).picture)
        scene.motions.stop()


def _pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_lesson_covers_nothing(desktop: Desktop, language: Language, size: tuple[int, int]):
    desktop.change(onboarded=False, language=language)
    scene = conference(desktop, name="first_briefing")
    for keys in ((), ("2", "enter"), ("k", "1"), ("k", "2"), ("k",), ("k",)):
        for name in keys:
            following = key(scene, name) if scene.playing.state.side else scene
            if following is not scene:
                _through(following, scene)
        placed = tree(scene, *size)
        slips = [item.node for item in placed if item.node.name == desktop.wording.say("coach.title")]
        slip = next((node for node in slips if node.children), None)
        if slip is None:
            continue
        inside = set(map(id, _all(slip)))
        others = [item.node for item in placed if item.node.name and id(item.node) not in inside]
        assert not [node.name for node in others if node.rect.overlaps(slip.rect) and not node.children]


def _all(node: Node) -> list[Node]:
    return [node, *(inner for child in node.children for inner in _all(child))]


def test_on_a_small_screen_every_line_is_in_sight(desktop: Desktop):
    scene = _answering(desktop)
    cards = [item for item in tree(scene, 800, 600) if item.node.key.startswith("card.")]
    assert len(cards) == 7
    assert all(item.clip.bottom >= item.node.rect.bottom and item.node.rect.bottom < 600 for item in cards)
    assert not any(item.node.key == "to_cards" for item in tree(scene, 800, 600))


def test_on_a_screen_too_low_for_both_a_bar_leads_to_the_cards_and_back(desktop: Desktop):
    scene = _answering(desktop)

    def bar() -> Node:
        return next(item.node for item in tree(scene, 853, 480, 100) if item.node.key == "to_cards")

    assert bar().name == "What you can say: 7, below"
    scene.press(bar())
    assert bar().name == "Back to the question"
    card = next(item for item in tree(scene, 853, 480, 100) if item.node.key == "card.7")
    assert card.node.rect.bottom <= card.clip.bottom
    scene.press(bar())
    assert bar().name == "What you can say: 7, below"


def test_the_coach_says_each_thing_once_and_can_be_sent_away(desktop: Desktop):
    scene = conference(desktop, name="first_briefing")
    assert any(node.key == "coach.understood" for node in usable(scene))
    key(scene, "k")
    assert not any(node.key.startswith("coach.") for node in usable(scene))
    _through(scene.choose(legal_actions(scene.playing.state)[0]), scene)
    node = next(node for node in usable(scene) if node.key == "coach.skip")
    click(scene, node)
    assert desktop.settings.onboarded
    assert not any(node.key.startswith("coach.") for node in usable(scene))


def test_whoever_would_walk_out_is_asked_twice(desktop: Desktop):
    scene = conference(desktop)
    _through(scene.choose(legal_actions(scene.playing.state)[0]), scene)
    key(scene, "y")
    assert scene.drawer == "sure"
    key(scene, "escape")
    assert scene.playing.state.side is not None
    key(scene, "y")
    click(scene, next(node for node in usable(scene) if node.key == "sure.leave"))
    assert scene.playing.state.termination is not None


def test_the_room_falls_silent_when_one_leaves(desktop: Desktop):
    heard: list[float] = []
    desktop.sound.tension = heard.append  # type: ignore[method-assign]
    scene = _answering(desktop)
    assert heard[-1] > 0
    scene.leave_conference()
    assert heard[-1] == 0


def test_to_leave_a_question_without_a_word_is_asked_twice(desktop: Desktop):
    scene = _answering(desktop)
    key(scene, "y")
    assert scene.playing.state.phase is Phase.ANSWER
    assert scene.drawer == "silent"
    key(scene, "escape")
    assert (scene.drawer, scene.playing.state.phase) == ("", Phase.ANSWER)
    scene.choose(Yield())
    scene.choose(Yield())
    assert any(isinstance(step.action, Yield) for step in scene.playing.session.steps)


@pytest.mark.parametrize(("width", "all_three"), [(397, False), (467, False), (900, True)])
def test_every_audience_tells_who_is_unsure_or_none_does(desktop: Desktop, width: int, all_three: bool):
    scene = conference(desktop, name="raven_wall")
    nodes, _ = audiences_panel(scene.moment(page(scene, 1920, 1080)), Rect(0, 0, width, 600))
    with_unsure = [node for node in nodes if isinstance(node, Text) and node.block.text.count(" / ") == 2]
    assert len(with_unsure) == (len(scene.playing.state.game.audiences) if all_three else 0)
