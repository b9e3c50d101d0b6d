"""A person plays the press, against a player of the program or against another person."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.players.match import Match
from game.players.names import HUMAN
from game.players.registry import make_press, make_speaker
from game.rules.actions import Ask, EndBriefing, RaiseHand, Side
from game.rules.state import Mode
from game.scenario.load import load_scenario
from game.session.progress import load_progress
from game.session.session import Session
from game.terminal.desk import Desk
from game.terminal.holding import record_best
from game.terminal.resuming import save_file
from game.terminal.saving import SaveFile
from game.terminal.wish import Wish
from tests.terminal.keyboard import Keyboard, typed
from tests.terminal.room import LEVEL

TO_THE_HANDS = ("", "")
"""Read what the press is about, and how the opening was carried."""


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ON_THE_RECORD_HOME", str(tmp_path / "home"))


def wish(speaker: str = HUMAN, press: str = "working_press", file: Path | None = None) -> Wish:
    return Wish("ferry", load_scenario(LEVEL), "en", 3, speaker, press, Mode.SOLO, file, as_json=False)


def test_the_press_is_told_what_it_may_do_before_it_begins() -> None:
    pages, _ = typed(speaker="candid", press="human")
    assert "You play the press" in pages[0]
    assert "Four interruptions" in pages[0]


def test_a_hand_shows_what_its_reporter_is_after_and_could_ask_about() -> None:
    pages, _ = typed(*TO_THE_HANDS, speaker="candid", press="human")
    assert "wants to know who is answerable" in pages[-1]
    assert "could ask about Safety" in pages[-1]
    assert "heard by" in pages[-1]


def test_a_question_shows_how_hard_it_is_put_and_what_it_takes_for_granted() -> None:
    pages, session = typed(*TO_THE_HANDS, "1", "5", speaker="candid", press="human")
    asked = [page for page in pages if "what to ask" in page]
    assert RaiseHand("beacon_1") in [action for _, action in session.history]
    assert "put hard" in asked[0]
    assert "takes for granted: “The fault was known.”" in asked[0]


def test_the_help_of_the_press_is_about_what_the_press_can_do() -> None:
    pages, _ = typed(*TO_THE_HANDS, "help", speaker="candid", press="human")
    [helped] = [page for page in pages if "WHAT YOU CAN TYPE" in page.upper()]
    assert "the cards that were cited" in helped
    assert "several hands at once" in helped
    assert "say line" not in helped
    assert "advisers" not in helped


def test_a_person_at_the_press_is_told_of_the_speaker_and_not_of_herself() -> None:
    pages, _ = typed(*TO_THE_HANDS, "1", "5", "1", "1", "why", speaker="candid", press="human")
    causes = [page for page in pages if "per thousand" in page]
    assert causes
    assert any("the speaker" in page for page in causes)
    assert not [page for page in causes if "you were" in page or "you claimed" in page or "you sounded" in page]


def test_two_numbers_raise_two_hands_and_the_last_number_ends_it() -> None:
    _, session = typed(*TO_THE_HANDS, "1 2", "4", speaker="candid", press="human")
    hands = [action for side, action in session.history if side is Side.PRESS and isinstance(action, RaiseHand)]
    assert len(hands) == 2


def test_the_press_never_sees_an_uncited_card() -> None:
    pages, session = typed(*TO_THE_HANDS, "dossier", speaker="candid", press="human")
    assert session.state.dossier
    assert "CARDS SHOWN SO FAR" in pages[-1]
    assert "YOUR DOSSIER" not in pages[-1]
    title = session.scenario.evidence[session.state.dossier[0]].title["en"]
    assert title not in pages[-1]


def test_what_was_left_open_stands_beside_the_follow_ups() -> None:
    pages, session = typed(*TO_THE_HANDS, "1", "5", "2", *[""] * 8, speaker="legal", press="human")
    assert any(isinstance(action, Ask) for _, action in session.history)
    assert any("Left open:" in page for page in pages)


def test_at_the_end_the_press_is_told_what_it_got() -> None:
    pages, session = typed(*TO_THE_HANDS, *["1"] * 120, speaker="walks_out", press="human")
    assert session.state.termination is not None
    assert any("WHAT THE PRESS GOT" in page for page in pages)


@pytest.mark.parametrize(
    ("speaker", "press", "said"),
    [
        (HUMAN, "working_press", ""),
        (HUMAN, HUMAN, " --press human"),
        (HUMAN, "hard_news", " --press hard_news"),
        ("greedy", HUMAN, " --speaker greedy --press human"),
    ],
)
def test_the_command_to_go_on_seats_the_same_two(speaker: str, press: str, said: str) -> None:
    kept = SaveFile(Path("kept.json"), "ferry", options=wish(speaker, press).seating)
    assert kept.command() == f"on-the-record play ferry --text{said} --save kept.json"


@pytest.mark.parametrize(("press", "counts"), [("working_press", True), (HUMAN, False)])
def test_what_two_people_play_between_them_counts_for_nobodys_best_grade(press: str, counts: bool) -> None:
    session = Match(Session(load_scenario(LEVEL), 3), make_speaker("greedy"), make_press("friendly_room"), 3).run()
    assert session.grade is not None
    desk = Desk(session, Keyboard([]), "en", SaveFile(None, "ferry"))
    record_best(desk, wish(HUMAN, press))
    assert bool(load_progress()) is counts


def test_a_conference_of_two_people_is_kept_apart_from_ones_own() -> None:
    screen = Keyboard([])
    alone, together = save_file(wish(), screen), save_file(wish(HUMAN, HUMAN), screen)
    assert alone.path is not None
    assert together.path is not None
    assert (alone.path.name, together.path.name) == ("ferry.json", "ferry.press.json")


@pytest.fixture
def of_two(tmp_path: Path) -> SaveFile:
    session = Session(load_scenario(LEVEL), 3)
    session.play(EndBriefing())
    kept = SaveFile(tmp_path / "kept.json", "ferry", players=wish(HUMAN, HUMAN).players)
    assert kept.save(session) is None
    return kept


def test_what_two_people_began_two_people_go_on_with(of_two: SaveFile) -> None:
    assert wish(HUMAN, "working_press").seated_as(of_two.kept_players()).press == HUMAN


def test_whoever_is_named_takes_the_place_of_who_sat_there(of_two: SaveFile) -> None:
    named = replace(wish(HUMAN, "hard_news"), named=frozenset({Side.PRESS}))
    assert named.seated_as(of_two.kept_players()).press == "hard_news"


def test_a_player_that_there_is_not_is_no_reason_to_refuse_a_kept_conference() -> None:
    assert wish().seated_as({"press": "nobody"}) == wish()
