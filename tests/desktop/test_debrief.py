"""The debrief tells all of a conference, adds up, and leads back to any line of it."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from game.desktop.desktop import Desktop
from game.desktop.scene import Scene
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.conference.endings import end_scene
from game.desktop.scenes.debrief import DebriefScene, Tab
from game.desktop.scenes.debrief_plot import Courses, LineEnd
from game.desktop.scenes.debrief_transcript import Chip, LineRow
from game.desktop.scenes.debrief_waterfall import Step, figures_of
from game.desktop.scenes.front_pages import FrontPagesScene
from game.presentation.figures import clock, signed_decimal
from game.presentation.language import Wording
from game.rules.actions import Cite, Open, Say
from game.rules.state import Mode
from game.scenario.vocabulary import EvasionGroup
from tests.desktop.afterwards import SIZES, Elsewhere, keys, lying_on_others, names, node, over, tree
from tests.desktop.proof import proof


def debrief(desktop: Desktop, name: str = "ferry", **more: object) -> DebriefScene:
    elsewhere = Elsewhere(desktop)
    scene = DebriefScene(desktop, over(name, **more), elsewhere, lambda: Elsewhere(desktop))  # type: ignore[arg-type]
    scene.opened()
    return scene


@pytest.mark.parametrize("most", [3, 5, 99])
@pytest.mark.parametrize("careless", [False, True])
def test_the_printed_figures_of_every_waterfall_add_up_to_the_printed_total(
    desktop: Desktop, most: int, careless: bool
):
    for waterfall in debrief(desktop, careless=careless).view.waterfalls:
        *terms, (name, total) = figures_of(waterfall, most)
        assert name == "total"
        assert round(sum(value for _, value in terms), 1) == total
        assert abs(total - waterfall.total) <= 0.05 + 1e-9
        assert len(terms) <= most + 1


def test_each_step_of_the_waterfall_begins_where_the_last_one_ended(desktop: Desktop):
    steps = [item.node for item in tree(debrief(desktop)) if isinstance(item.node, Step)]
    causes, total = steps[:-1], steps[-1]
    assert causes[0].start == causes[0].zero
    for one, following in pairwise(causes):
        assert following.start == pytest.approx(one.end)
    assert total.end == pytest.approx(causes[-1].end)
    assert all(step.rises == (step.end >= step.start) for step in causes)


def test_the_arrows_turn_to_the_next_audience_and_round_to_the_first(desktop: Desktop):
    scene = debrief(desktop)
    audiences = [waterfall.audience.name for waterfall in scene.view.waterfalls]
    shown = []
    for _ in range(len(audiences) + 1):
        shown.append(next(item.node for item in tree(scene) if isinstance(item.node, LineEnd) and item.node.selected))
        scene.press(node(scene, "debrief.next"))
    assert [each.name for each in shown] == [*audiences, audiences[0]]


def test_every_exchange_and_every_line_is_in_the_transcript(desktop: Desktop):
    scene = debrief(desktop, careless=True)
    rows = [key for key in keys(scene) if key.startswith("debrief.line.")]
    exchanges = scene.playing.state.record.exchanges
    wanted = [f"debrief.line.{each.number}.{place}" for each in exchanges for place in range(len(each.links))]
    assert rows == wanted
    shown = names(scene)
    for exchange in scene.view.exchanges:
        assert exchange.question in shown
        assert all(part.text in shown for part in exchange.parts)


def test_the_transcript_can_have_the_whole_page(desktop: Desktop):
    scene = debrief(desktop)

    def height() -> float:
        return next(item.node.rect.height for item in tree(scene) if item.node.key == "debrief.lower")

    before = height()
    scene.press(node(scene, "debrief.turn"))
    assert height() > 1.8 * before
    assert "debrief.next" not in keys(scene)
    scene.press(node(scene, "debrief.turn"))
    assert height() == before


def test_on_a_small_screen_the_debrief_opens_with_more_than_the_opening_statement(desktop: Desktop):
    scene = debrief(desktop, "two_sessions_2020")
    shown = tree(scene, 1280, 720)
    rows = [item for item in shown if isinstance(item.node, LineRow)]
    in_sight = [item.node.key for item in rows if item.node.rect.shared(item.clip).height >= item.node.rect.height]
    assert len(in_sight) >= 3
    following = next(item for item in shown if item.node.key == "debrief.exchange.1")
    assert following.node.rect.shared(following.clip).height > 0


def test_the_head_says_what_the_next_grade_asked_and_did_not_get(desktop: Desktop):
    view = debrief(desktop, careless=True).view
    first = next(goal for goal in view.goals if not goal.met)
    assert view.missed == f"Short of {first.grade} – {first.text} ({first.standing})."
    assert first.standing.startswith("in the end ")


def test_a_code_is_told_from_the_others_without_its_colour(desktop: Desktop):
    chips = [item.node for item in tree(debrief(desktop, careless=True)) if isinstance(item.node, Chip)]
    assert {chip.group for chip in chips} >= {EvasionGroup.CLEAR}
    assert all(chip.name and chip.value for chip in chips)


def test_every_reading_of_every_audience_is_on_the_chart_and_in_its_words(desktop: Desktop):
    scene = debrief(desktop)
    chart = next(item.node for item in tree(scene) if isinstance(item.node, Courses))
    readings = len(scene.playing.state.record.meters)
    assert len(chart.lines) == len(scene.playing.state.game.audiences)
    assert all(len(line) == readings for line in chart.lines)
    assert all(course.audience in chart.value for course in scene.view.courses)
    assert all(chart.rect.inset(-1).contains(x, y) for line in chart.lines for x, y in line)


@pytest.mark.parametrize("size", SIZES)
def test_names_at_the_ends_of_the_lines_do_not_overlap(desktop: Desktop, size: tuple[int, int, int]):
    scene = debrief(desktop, "two_sessions_2020")
    ends = [item.node.rect for item in tree(scene, *size) if isinstance(item.node, LineEnd)]
    assert len(ends) == 6
    for number, one in enumerate(ends):
        assert not any(one.inset(0, 0.5).overlaps(other.inset(0, 0.5)) for other in ends[number + 1 :])


def test_an_answers_number_leads_to_it_in_the_transcript(desktop: Desktop):
    scene = debrief(desktop, careless=True)
    last = scene.view.exchanges[-1].number
    scene.tab = Tab.LESSON
    scene.press(node(scene, f"debrief.mark.{last}"))
    row = next(item for item in tree(scene) if item.node.key == f"debrief.line.{last}.0")
    assert scene.focus == row.node.key
    assert row.node.rect.shared(row.clip).height == pytest.approx(row.node.rect.height)


def test_going_back_to_a_line_leads_to_the_choice_of_that_line(desktop: Desktop):
    scene = debrief(desktop)
    session = scene.playing.session
    exchange = scene.view.exchanges[2]
    said = session.state.record.exchanges[exchange.number].links
    for place in reversed(range(len(said))):
        fresh = debrief(desktop)
        tree(fresh)
        fresh.press(node(fresh, f"debrief.line.{exchange.number}.{place}"))
        result = fresh.press(node(fresh, "dialog.rewind"))
        assert isinstance(result, Elsewhere)
        state = fresh.playing.state
        assert state.current is not None
        assert state.current.number == exchange.number
        assert state.current.links == said[:place]
        assert fresh.playing.session.rewound


def test_every_line_of_every_answer_leads_to_the_step_that_said_it(desktop: Desktop):
    scene = debrief(desktop, careless=True)
    steps = scene.playing.session.steps
    for moment, exchange in zip(scene.view.moments, scene.view.exchanges, strict=True):
        assert len(moment.line_turns) == len(exchange.lines) == len(moment.line_seconds)
        for turn in moment.line_turns:
            assert isinstance(steps[turn].action, Open if exchange.number == 0 else Say | Cite)


def test_from_the_debrief_a_person_is_back_in_the_conference_where_the_line_was_chosen(desktop: Desktop):
    conference = ConferenceScene(desktop, over(), Elsewhere(desktop))
    pages = end_scene(desktop, conference.playing, Elsewhere(desktop), lambda: conference)
    assert isinstance(pages, FrontPagesScene)
    scene = pages.press(node(pages, "front_pages.on"))
    assert isinstance(scene, DebriefScene)
    scene.press(node(scene, "debrief.line.1.1"))
    assert scene.press(node(scene, "dialog.rewind")) is conference
    current = conference.playing.state.current
    assert current is not None
    assert (current.number, len(current.links)) == (1, 1)
    assert keys(conference)


def test_in_an_exam_nothing_can_be_taken_back_and_the_reason_is_given(desktop: Desktop):
    scene = debrief(desktop, mode=Mode.EXAM)
    scene.press(node(scene, "debrief.line.1.0"))
    assert "dialog.rewind" not in keys(scene)
    assert desktop.wording.say("debrief.rewind.exam") in names(scene)


def test_a_conference_that_was_watched_offers_no_way_back(desktop: Desktop):
    scene = debrief(desktop, speaker="greedy")
    scene.press(node(scene, "debrief.line.1.0"))
    assert "dialog.rewind" not in keys(scene)
    assert desktop.wording.say("debrief.rewind.watched") in names(scene)


def test_a_line_shown_whole_says_why_she_asked_and_enter_closes_it(desktop: Desktop):
    scene = debrief(desktop)
    number = scene.view.because[0].number
    scene.press(node(scene, f"debrief.line.{number}.0"))
    assert scene.view.because[0].text in names(scene)
    assert scene.focus == "dialog.close"
    scene.press(node(scene, "dialog.close"))
    assert scene.line is None
    assert scene.focus == f"debrief.line.{number}.0"


def settled(scene: DebriefScene) -> DebriefScene:
    """The same once par has been played."""
    while scene.wakes_in() is not None:
        scene.advance(0.02)
    return scene


def test_par_and_history_stand_beside_your_line(desktop: Desktop):
    scene = debrief(desktop, careless=True)
    scene.press(node(scene, "debrief.tab.against"))
    assert desktop.wording.say("debrief.par_wait") in names(scene)
    settled(scene)
    shown = names(scene)
    for key in ("debrief.yours", "debrief.par_line", "debrief.really"):
        assert desktop.wording.say(key) in shown
    for waterfall in scene.view.waterfalls:
        assert signed_decimal(waterfall.total) in shown
    par = scene.par.session
    grade = desktop.wording.say(f"grade.{par.grade or 'none'}")
    time = clock(par.scenario.clock - par.state.clock)
    assert desktop.wording.say("debrief.par", grade=grade, time=time) in shown
    assert desktop.wording.say("debrief.scale.real") in shown


def test_par_is_the_same_however_long_the_screen_waits_in_between(desktop: Desktop):
    one, other = debrief(desktop), debrief(desktop)
    one.par.go_on(60)
    while not other.par.is_over:
        other.par.go_on(0)
    assert one.par.session.history == other.par.session.history


def test_what_was_caught_and_what_is_owed_is_listed(desktop: Desktop):
    scene = debrief(desktop, careless=True)
    scene.press(node(scene, "debrief.tab.caught"))
    shown = names(scene)
    assert all(check.claim in shown for check in scene.view.ledger)
    assert all(debt.text in shown for debt in scene.view.debts)
    assert scene.view.ledger
    assert scene.view.debts


def test_goals_and_lesson_have_their_tabs(desktop: Desktop):
    scene = debrief(desktop)
    scene.press(node(scene, "debrief.tab.goals"))
    assert all(goal.text in names(scene) for goal in scene.view.goals)
    scene.press(node(scene, "debrief.tab.lesson"))
    assert (scene.view.lesson or desktop.wording.say("debrief.no_lesson")) in names(scene)


def test_the_debrief_is_written_to_a_file_and_its_place_is_said(desktop: Desktop, tmp_path: Path):
    scene = settled(debrief(desktop))
    scene.press(node(scene, "debrief.export"))
    (file,) = (tmp_path / "home" / "exports").glob("*.html")
    assert str(file) in names(scene)
    scene.press(node(scene, "dialog.close"))
    assert "dialog" not in keys(scene)
    words = file.read_text(encoding="utf-8")
    assert all(desktop.wording.say(key) in words for key in ("debrief.par_about", "debrief.history_about"))


def test_a_folder_in_the_way_is_no_end_of_the_game(desktop: Desktop, tmp_path: Path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "exports").write_text("in the way")
    scene = debrief(desktop)
    scene.press(node(scene, "debrief.export"))
    assert "exports" in desktop.notice


def test_an_idle_debrief_waits_for_nothing(desktop: Desktop):
    assert settled(debrief(desktop)).wakes_in() is None


def test_escape_leaves_and_no_key_of_the_base_is_lost(desktop: Desktop):
    scene = debrief(desktop)
    tree(scene)
    first = scene.focus
    scene._tab(1)
    assert scene.focus != first
    assert isinstance(scene.leave(), Elsewhere)


def test_switching_the_language_changes_words_only(desktop: Desktop):
    scene = debrief(desktop)
    before = keys(scene)
    english = names(scene)
    desktop.switch_language()
    assert keys(scene) == before
    assert names(scene) != english


@pytest.mark.parametrize("tab", list(Tab))
@pytest.mark.parametrize("size", SIZES)
def test_nothing_spills_on_the_debrief(desktop: Desktop, tab: Tab, size: tuple[int, int, int]):
    scene = debrief(desktop, "ferry", careless=True)
    scene.tab = tab
    assert proof(scene, *size).spills == ()
    assert lying_on_others(scene, *size) == []


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_spills_on_the_debrief_with_texts_twice_as_long(
    desktop: Desktop, size: tuple[int, int, int], language: str, monkeypatch: pytest.MonkeyPatch
):
    pick = Wording.pick
    monkeypatch.setattr(Wording, "pick", lambda wording, text: " ".join([pick(wording, text)] * 2))
    desktop.settings = replace(desktop.settings, language=language)  # type: ignore[arg-type]
    scene = debrief(desktop, "two_sessions_2020")
    settled(scene)
    for tab in Tab:
        scene.tab = tab
        assert proof(scene, *size).spills == ()
    scene.line = (1, 0)
    assert proof(scene, *size).spills == ()


def test_a_conference_without_a_single_question_has_a_debrief_too(desktop: Desktop):
    playing = over()
    playing.session.rewind(playing.session.readings[1][0])
    scene: Scene = DebriefScene(desktop, playing, Elsewhere(desktop))
    rows = [item.node for item in tree(scene) if isinstance(item.node, LineRow)]
    assert all(row.key.startswith("debrief.line.0.") for row in rows)
