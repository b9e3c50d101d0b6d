"""The exported debrief is one valid file in both languages that loads nothing and can't be broken by a level's texts."""

import re
import shutil
import subprocess
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.players.alternatives import as_it_was
from game.players.match import Match
from game.players.random_player import RandomPlayer
from game.players.working_press import WorkingPress
from game.presentation.debrief import debrief_view
from game.presentation.front_pages import front_pages
from game.presentation.html_debrief import html_debrief
from game.presentation.language import Wording
from game.presentation.narrator import narrator
from game.scenario.fields import Language
from game.session.session import Session
from tests.presentation.ferry import LANGUAGES, ferry

VOID = {"meta", "input", "br", "hr"}
HOSTILE = '</p><script>alert("x")</script><img src=x onerror=alert(1)> & "quoted" \'too\''


@cache
def held() -> Session:
    return Match(Session(ferry(), 3), RandomPlayer(), WorkingPress()).run()


class Reader(HTMLParser):
    """Reads a page strictly: every element is closed in its order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, str] = {"en": "", "zh": ""}
        self._main = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "main":
            self._main = str(dict(attrs)["class"])[-2:]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._main:
            self.words[self._main] += data + "\n"


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert not reader.open
    return reader


def test_every_element_is_closed_and_the_page_says_its_language():
    for language in LANGUAGES:
        page = html_debrief(held(), language)
        assert page.startswith("<!DOCTYPE html>")
        elements = read(page).elements
        assert ("html", {"lang": "en" if language == "en" else "zh-Hans"}) in elements
        checked = [each["id"] for tag, each in elements if tag == "input" and "checked" in each]
        assert checked == [f"show-{language}"]


def test_nothing_is_loaded_and_nothing_runs():
    page = html_debrief(held(), "en", as_it_was(held()))
    assert "http" not in page
    assert "url(" not in page
    for tag, attributes in read(page).elements:
        assert tag not in ("script", "link", "iframe", "img", "object", "embed", "base", "form")
        assert not {"src", "href", "srcset", "xlink:href", "action"} & attributes.keys()
        assert not any(name.startswith("on") for name in attributes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_the_conference_is_told_in_both_languages(language: Language):
    words = read(html_debrief(held(), "en", as_it_was(held()))).words[language]
    teller = narrator(held().state.game, language)
    view = debrief_view(teller, held())
    wanted = [line.tactic for exchange in view.exchanges for line in exchange.lines]
    wanted += [exchange.question for exchange in view.exchanges]
    wanted += [part.code for exchange in view.exchanges for part in exchange.parts]
    wanted += [goal.text for goal in view.goals]
    wanted += [bar.name for waterfall in view.waterfalls for bar in waterfall.bars]
    wanted += [each.text for each in view.because]
    wanted += [each.claim for each in view.ledger] + [debt.text for debt in view.debts] + [view.lesson, view.title]
    wanted += [page.lead.standfirst for page in front_pages(teller, held().state)]
    wanted += [teller.say("debrief.really")]
    assert [text for text in wanted if text not in words] == []


def test_figures_of_every_waterfall_add_up_as_they_are_printed():
    page = html_debrief(held(), "en")
    tables = re.findall(r"<caption.*?</table>", page, re.S)
    assert len(tables) == 2 * len(ferry().audiences)
    for table in tables:
        *terms, total = [float(each.replace("−", "-")) for each in re.findall(r'class="figure">([+−]?[\d.]+)<', table)]
        assert round(sum(terms), 1) == total


def test_pictures_have_words_and_tables_have_heads():
    elements = read(html_debrief(held(), "en")).elements
    pictures = [attributes for tag, attributes in elements if tag == "svg"]
    assert all(each.get("role") == "img" or each.get("aria-hidden") == "true" for each in pictures)
    assert sum(tag == "title" for tag, _ in elements) == 1 + sum(each.get("role") == "img" for each in pictures)
    assert all("scope" in attributes for tag, attributes in elements if tag == "th")


def test_hostile_texts_stay_texts(monkeypatch: pytest.MonkeyPatch):
    pick = Wording.pick
    monkeypatch.setattr(Wording, "pick", lambda wording, text: pick(wording, text) + HOSTILE)
    page = html_debrief(held(), "en", as_it_was(held()))
    reader = read(page)
    assert not any(tag in ("script", "img") for tag, _ in reader.elements)
    assert '<script>alert("x")</script>' in reader.words["en"]


def test_a_conference_that_was_left_early_has_a_page_too():
    session = Session(ferry(), 3)
    read(html_debrief(session, "en"))


@pytest.fixture
def chromium() -> str:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("no Chromium here")
    return found


def _run(chromium: str, *options: str) -> str:
    command = [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", *options]
    done = subprocess.run(command, capture_output=True, timeout=120, text=True)
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_real_browser_shows_one_language_and_the_whole_chart(chromium: str, language: Language, tmp_path: Path):
    """The page measures itself: a probe that is added for the test writes down what the browser made of it."""
    page = html_debrief(held(), language, as_it_was(held()))
    probe = """<script>
      const seen = name => [...document.querySelectorAll(name)].filter(each => each.getClientRects().length).length;
      const wide = document.documentElement.scrollWidth <= window.innerWidth;
      const bars = [...document.querySelectorAll('.bar svg rect, .bar svg path')].filter(each => each.getBBox().width);
      document.title = JSON.stringify([seen('main.in-en'), seen('main.in-zh'), wide, seen('svg[role=img] polyline'),
        bars.length]);
    </script></body>"""
    file = tmp_path / "debrief.html"
    file.write_text(page.replace("</body>", probe), encoding="utf-8")
    for width in (1200, 800):
        dumped = _run(chromium, "--dump-dom", f"--window-size={width},900", file.as_uri())
        found = re.search(r"<title>\[(\d),(\d),(\w+),(\d+),(\d+)\]</title>", dumped)
        assert found is not None
        assert (found[1], found[2]) == (("1", "0") if language == "en" else ("0", "1"))
        assert found[3] == "true"
        assert int(found[4]) == len(ferry().audiences)
        assert int(found[5]) > 2 * len(ferry().audiences)


@pytest.mark.slow
def test_a_real_browser_prints_it(chromium: str, tmp_path: Path):
    page, printed = tmp_path / "debrief.html", tmp_path / "debrief.pdf"
    page.write_text(html_debrief(held(), "zh"), encoding="utf-8")
    _run(chromium, f"--print-to-pdf={printed}", "--no-pdf-header-footer", page.as_uri())
    content = printed.read_bytes()
    assert content.startswith(b"%PDF")
    assert 2 <= content.count(b"/Type /Page\n") + content.count(b"/Type/Page\n") + content.count(b"/Type /Page ") <= 30


def test_whoever_watched_reads_of_the_speaker():
    told, watched = (html_debrief(held(), "en", watched=each) for each in (False, True))
    assert "What you claimed" in told
    assert "What you claimed" not in watched
    assert "What was claimed" in watched
