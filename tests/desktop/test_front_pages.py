"""Coverage and front pages: every outlet's own page, the quoted words numbered as in the answer, one picture to share."""

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.desktop import Desktop
from game.desktop.export_png import SHARED, spread_picture
from game.desktop.page import Page
from game.desktop.scenes.coverage import CoverageScene
from game.desktop.scenes.coverage_slips import Slip
from game.desktop.scenes.front_pages import FrontPagesScene
from game.desktop.tokens import Edition, Type
from game.desktop.typesetting import Block
from game.desktop.widgets.newsprint import Masthead, Paper, fitted
from game.desktop.widgets.texts import Text
from game.presentation.front_pages import coverage_of, front_pages
from game.presentation.language import Wording, wording
from game.presentation.newsroom import quotable
from tests.desktop.afterwards import SIZES, Elsewhere, keys, lying_on_others, names, node, over, tree
from tests.desktop.proof import proof


def papers(desktop: Desktop, name: str = "ferry", answer: int | None = None, **more: object) -> FrontPagesScene:
    scene = FrontPagesScene(desktop, over(name, **more), lambda: Elsewhere(desktop))  # type: ignore[arg-type]
    scene.answer = answer
    return scene


def coverage(desktop: Desktop, exchange: int = 1, name: str = "ferry") -> CoverageScene:
    return CoverageScene(desktop, over(name), exchange, lambda: Elsewhere(desktop))


def still(desktop: Desktop, **more: object) -> Desktop:
    desktop.settings = replace(desktop.settings, reduce_motion=True, **more)  # type: ignore[arg-type]
    return desktop


def pressed(key: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="")


def test_each_outlet_that_printed_has_its_page_with_its_own_masthead(desktop: Desktop):
    scene = papers(desktop, "two_sessions_2020")
    narrator = scene.playing.narrator("en")
    printed = front_pages(narrator, scene.playing.state)
    shown = {item.node.name: item.node for item in tree(scene) if isinstance(item.node, Paper)}
    assert {page.name: page.lead.headline for page in printed} == {name: each.value for name, each in shown.items()}
    mastheads = {item.node.name: item.node.template for item in tree(scene) if isinstance(item.node, Masthead)}
    assert mastheads == {page.name: page.masthead for page in printed}
    assert len(set(mastheads.values())) == 5


def test_outlets_that_printed_nothing_are_named(desktop: Desktop):
    scene = papers(desktop, "two_sessions_2020", answer=4)
    printed = {page.name for page in scene.spread.pages}
    quiet = set(scene.spread.quiet)
    outlets = {scene.playing.narrator("en").outlet(name) for name in scene.playing.state.game.outlets}
    assert printed | quiet == outlets
    assert not printed & quiet
    assert all(name in names(scene) for name in quiet)


def test_the_number_on_a_page_is_the_place_of_its_quotation_in_the_answer(desktop: Desktop):
    scene = papers(desktop, "two_sessions_2020", answer=2)
    assert scene.spread.pages
    links = scene.playing.state.record.exchanges[2].links
    narrator = scene.playing.narrator("en")
    for page in scene.spread.pages:
        number = scene.spread.number(page)
        assert number is not None
        assert page.lead.quoted in quotable(narrator, links[number - 1])


def test_quoted_words_are_underlined_in_red_and_nothing_else_is(desktop: Desktop):
    scene = papers(desktop, "two_sessions_2020", answer=2)
    blocks = [item.node.block for item in tree(scene) if isinstance(item.node, Text)]
    for page in scene.spread.pages:
        block = next(each for each in blocks if _flat(each.text) == _flat(page.lead.headline))
        underlined = _flat("".join(run.text for line in block.lines for run in line.runs if run.underline == "red"))
        start, end = page.lead.headline.index("“") + 1, page.lead.headline.rindex("”")
        assert underlined == _flat(page.lead.headline[start:end])


def _flat(words: str) -> str:
    return words.replace(" ", "").lower()


def test_a_headline_never_breaks_a_word(desktop: Desktop):
    for size in SIZES:
        scene = papers(desktop, "two_sessions_2020")
        for item in tree(scene, *size):
            if isinstance(item.node, Text) and any(page.lead.headline == item.node.name for page in scene.spread.pages):
                assert _words(item.node.block) == item.node.name.lower().replace("-", "- ").split()


def _words(block: Block) -> list[str]:
    """Words as they stand on the lines; a hyphen may end one."""
    return " ".join(line.text.strip() for line in block.lines).lower().replace("-", "- ").split()


def test_pages_of_one_column_do_not_overlap(desktop: Desktop):
    rects = [
        item.node.rect for item in tree(papers(still(desktop), "two_sessions_2020")) if isinstance(item.node, Paper)
    ]
    assert len(rects) == 13
    for number, one in enumerate(rects):
        assert not any(one.overlaps(other) for other in rects[number + 1 :])


def test_the_arrows_go_through_the_answers_and_back_to_the_whole(desktop: Desktop):
    scene = papers(desktop)
    seen = []
    for _ in range(len(scene.spread.answers) + 1):
        seen.append(scene.answer)
        tree(scene)
        scene.handle(pressed(pygame.K_RIGHT))
    assert seen == [None, *scene.spread.answers]
    assert scene.answer is None


def test_pressing_a_page_enlarges_it_and_says_who_reads_it(desktop: Desktop):
    scene = papers(still(desktop))
    page = scene.spread.pages[0]
    scene.press(node(scene, f"front_pages.{page.outlet}"))
    diets = scene.playing.session.scenario.audiences
    readers = [name for name, each in diets.items() if each.diet.get(page.outlet)]
    assert "dialog" in keys(scene)
    assert all(scene.playing.narrator("en").audience(name) in names(scene) for name in readers)
    scene.press(node(scene, "dialog.close"))
    assert "dialog" not in keys(scene)


def test_pages_drop_once_and_then_rest(desktop: Desktop):
    scene = papers(desktop)
    scene.opened()
    assert scene.wakes_in() == 0
    start = [item.node.rect.y for item in tree(scene) if isinstance(item.node, Paper)]
    for _ in range(100):
        scene.advance(0.05)
    rest = [item.node.rect.y for item in tree(scene) if isinstance(item.node, Paper)]
    assert all(before < after for before, after in zip(start, rest, strict=True))
    assert scene.wakes_in() is None
    scene.opened()
    assert scene.wakes_in() is None


def test_nothing_moves_with_reduced_motion(desktop: Desktop):
    for scene in (papers(still(desktop)), coverage(still(desktop))):
        scene.opened()
        assert scene.wakes_in() is None


def test_the_picture_shows_a_handful_of_different_headlines_and_says_where_it_is(desktop: Desktop, tmp_path: Path):
    scene = papers(desktop, "two_sessions_2020", answer=2)
    scene.press(node(scene, "hint.p"))
    (file,) = (tmp_path / "home" / "exports").glob("front_pages*.png")
    assert str(file) in names(scene)
    picture = pygame.image.load(file)
    assert picture.get_width() == 1920
    assert picture.get_height() >= 800
    assert len(scene.spread.pages) > SHARED


def test_the_picture_is_the_same_every_time_and_another_for_another_answer(desktop: Desktop):
    def pixels(answer: int | None) -> bytes:
        return pygame.image.tobytes(spread_picture(desktop, papers(desktop, answer=answer).spread, "Ferry"), "RGB")

    assert pixels(None) == pixels(None)
    assert pixels(None) != pixels(1)


def test_a_folder_that_cannot_be_written_gives_a_message(desktop: Desktop, tmp_path: Path):
    (tmp_path / "home").mkdir(exist_ok=True)
    (tmp_path / "home" / "exports").write_text("in the way")
    scene = papers(desktop)
    scene.press(node(scene, "hint.p"))
    assert "exports" in desktop.notice
    assert "Traceback" not in desktop.notice


def test_a_conference_that_nobody_printed_says_so(desktop: Desktop):
    playing = over()
    playing.session.rewind(0)
    scene = FrontPagesScene(desktop, playing, lambda: Elsewhere(desktop))
    scene.opened()
    assert desktop.wording.say("front_pages.nothing") in names(scene)
    assert spread_picture(desktop, scene.spread).get_width() == 1920


def test_coverage_shows_every_clip_and_every_audience(desktop: Desktop):
    scene = coverage(desktop, 2, "two_sessions_2020")
    narrator = scene.playing.narrator("en")
    slips = {item.node.outlet for item in tree(scene) if isinstance(item.node, Slip)}
    assert slips == {page.outlet for page in coverage_of(narrator, scene.playing.state, 2)}
    assert all(narrator.audience(name) in names(scene) for name in scene.playing.state.game.audiences)


def _with(printed: int) -> tuple[str, int]:
    """A level and an answer that so many outlets printed."""
    for name in ("first_briefing", "raven_wall", "two_sessions_2020"):
        playing = over(name)
        for exchange in playing.state.record.exchanges:
            if len(coverage_of(playing.narrator("en"), playing.state, exchange.number)) == printed:
                return name, exchange.number
    pytest.skip(f"no answer that {printed} outlets printed")


@pytest.mark.parametrize("printed", [1, 2, 3, 5, 8])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_desk_is_full_however_many_outlets_printed_it(desktop: Desktop, language: str, printed: int):
    name, exchange = _with(printed)
    scene = coverage(still(desktop, language=language), exchange, name)
    scene.opened()
    placed = tree(scene, width=1920, height=1080, percent=125)
    slips = [item.node.rect for item in placed if isinstance(item.node, Slip)]
    desk = next(item.node for item in placed if item.node.key == "coverage.all")
    assert len(slips) == printed
    foot = max(slip.bottom for slip in slips)
    assert 0.75 * desk.rect.height < foot - desk.rect.y <= desk.rect.height
    lefts = {slip.x for slip in slips}
    ends = [max(slip.bottom for slip in slips if slip.x == left) for left in lefts]
    assert min(ends) - desk.rect.y > 0.7 * desk.rect.height
    assert not desk.farthest


@pytest.mark.parametrize("language", ["en", "zh"])
def test_thirteen_headlines_are_all_but_in_sight_at_once(desktop: Desktop, language: str):
    name, exchange = _with(13)
    scene = coverage(still(desktop, language=language), exchange, name)
    scene.opened()
    placed = tree(scene, width=1920, height=1080, percent=125)
    desk = next(item.node for item in placed if item.node.key == "coverage.all")
    heads = [item.node for item in placed if isinstance(item.node, Slip)]
    assert sum(head.rect.y + 60 < desk.rect.bottom for head in heads) == 13


def test_a_key_shows_all_headlines_and_the_next_one_goes_on(desktop: Desktop):
    scene = coverage(desktop)
    scene.opened()
    tree(scene)
    assert scene.wakes_in() == 0
    assert scene.handle(pressed(pygame.K_x)) is scene
    assert scene.wakes_in() is None
    tree(scene)
    assert isinstance(scene.handle(pressed(pygame.K_x)), Elsewhere)


@pytest.mark.parametrize("key", [pygame.K_RETURN, pygame.K_SPACE, pygame.K_ESCAPE, pygame.K_q])
def test_any_of_the_usual_keys_leaves_the_coverage(desktop: Desktop, key: int):
    scene = coverage(still(desktop))
    scene.opened()
    tree(scene)
    assert isinstance(scene.handle(pressed(key)), Elsewhere)


def test_who_passes_over_what_was_read_waits_less_for_headlines(desktop: Desktop):
    def seconds() -> float:
        scene = coverage(desktop, 2, "two_sessions_2020")
        scene.opened()
        waited = 0.0
        while scene.wakes_in() is not None:
            scene.advance(0.02)
            waited += 0.02
        return waited

    brief = seconds()
    desktop.settings = replace(desktop.settings, skip_read=False)
    assert seconds() > 2 * brief


@pytest.mark.parametrize("size", SIZES)
def test_nothing_spills_on_front_pages_and_coverage(desktop: Desktop, size: tuple[int, int, int]):
    still(desktop)
    large = papers(desktop)
    large.large = large.spread.pages[0].outlet
    for scene in (papers(desktop), papers(desktop, answer=1), large, coverage(desktop)):
        assert proof(scene, *size).spills == ()
        assert lying_on_others(scene, *size) == []


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_spills_with_texts_twice_as_long(
    desktop: Desktop, size: tuple[int, int, int], language: str, monkeypatch: pytest.MonkeyPatch
):
    pick = Wording.pick
    monkeypatch.setattr(Wording, "pick", lambda wording, text: " ".join([pick(wording, text)] * 2))
    still(desktop, language=language)
    level = "two_sessions_2020"
    for scene in (papers(desktop, level), papers(desktop, level, answer=2), coverage(desktop, 2, level)):
        assert proof(scene, *size).spills == ()


@pytest.mark.parametrize("role", [Type.HEADLINE, Type.TABLOID, Type.WIRE])
def test_a_chinese_headline_is_set_smaller_rather_than_with_an_office_broken(role: Type) -> None:
    page = Page(1280, 720, 1.0, wording("zh"), Edition.DAY)
    for width in range(180, 320, 20):
        block = fitted(page, "国际秩序｜外交部长措辞强硬：“别人筑墙，我们开门”", role, width, width * 0.7)
        lines = [line.text for line in block.lines]
        assert any("外交部长" in line for line in lines), (width, lines)
        assert any("筑墙" in line for line in lines), (width, lines)
