"""The pages that are kept as text: key screens of the ferry level, and the whole real conference, in both languages."""

import io
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from game.files import data_folder
from game.presentation.cards import is_card
from game.presentation.front_pages import coverage_of, front_pages, not_interested
from game.presentation.glossary import look_up
from game.presentation.narrator import Narrator
from game.rules.actions import Action, EndHands, Interrupt, RaiseHand, Say
from game.rules.phases import legal_actions
from game.scenario.languages import Language
from game.scenario.load import load_scenario
from game.session.session import Session
from game.terminal.answer_page import Menu, answer_page
from game.terminal.choosing import interrupted_page
from game.terminal.desk import Desk
from game.terminal.focus_page import focus_sheet
from game.terminal.help_pages import entry_lines, help_sheet
from game.terminal.printed_pages import coverage_pages, front_pages_sheet
from game.terminal.record_page import record_sheet
from game.terminal.reports import debts_sheet, goals_sheet
from game.terminal.room_pages import dossier_page, floor_page, messages_page, openings_page, welcome_pages
from game.terminal.saving import SaveFile
from game.terminal.screen import Screen
from game.terminal.seats import seats
from game.terminal.sheet import Sheet
from game.terminal.watching import watch
from tests.presentation.ferry import LANGUAGES, answer, ask, asked, opened, say, session, teller

GOLDEN = Path(__file__).parent / "golden"
WIDTH, HEIGHT = 80, 23


def golden_pages() -> Mapping[Path, Callable[[], str]]:
    """Each kept file with what writes it anew."""
    pages = {GOLDEN / f"screens.{language}.txt": partial(screens, language) for language in LANGUAGES}
    return pages | {GOLDEN / f"great_hall.{language}.txt": partial(great_hall, language) for language in LANGUAGES}


def screens(language: Language) -> str:
    """Every key screen, one after another."""
    found = [f"=== {name}\n{as_text(sheet)}" for name, sheet in _screens(teller(language)).items()]
    return "\n".join(found)


def as_text(sheet: Sheet) -> str:
    return "".join(line.plain.rstrip() + "\n" for line in sheet.lines)


def _screens(narrator: Narrator) -> dict[str, Sheet]:
    pages = _before(narrator) | _during(narrator) | _after(narrator)
    words = Sheet(WIDTH)
    for entry in look_up(narrator.wording, "deny") + look_up(narrator.wording, "dodging"):
        entry_lines(words, entry)
    return pages | {"help": help_sheet(narrator, WIDTH), "glossary": words}


def _before(narrator: Narrator) -> dict[str, Sheet]:
    new, ready = session().state, opened().state
    begun = asked("fault.mild").state
    prepared = session(*legal_actions(new)[-1:]).state
    welcome = Sheet(WIDTH)
    for sheet in welcome_pages(narrator, new, WIDTH):
        welcome.extend(sheet)
    return {
        "welcome": welcome,
        "dossier": dossier_page(narrator, new, WIDTH, ()),
        "messages": messages_page(narrator, new, WIDTH, ("a note",)),
        "openings": openings_page(narrator, prepared, legal_actions(prepared), WIDTH, ()),
        "floor": floor_page(narrator, hands_up().state, legal_actions(hands_up().state), WIDTH, ()),
        "goals": goals_sheet(narrator, ready, WIDTH),
        "question": _answer(narrator, begun, ()),
    }


def hands_up() -> Session:
    begun = opened()
    for action in (RaiseHand("beacon_1"), RaiseHand("courier_1"), RaiseHand("wave_1"), EndHands()):
        begun.play(action)
    return begun


def _during(narrator: Narrator) -> dict[str, Sheet]:
    loaded = asked("fault.hostile", "log")
    focus = focus_sheet(narrator, loaded.state, [Say("grant_then"), Say("not_known")], WIDTH)
    say(loaded, "on_friday")
    planned = _answer(narrator, loaded.state, (Say("weather"), Say("bridges")))
    cut = asked("fault.hostile")
    cut.play(Say("no_names"))
    cut.play(Interrupt())
    interrupted = interrupted_page(narrator, cut.state, legal_actions(cut.state), WIDTH, ())
    return {"focus": focus, "planned": planned, "interrupted": interrupted}


def _answer(narrator: Narrator, state, planned: tuple[Action, ...]) -> Sheet:  # type: ignore[no-untyped-def]
    cards = tuple(action for action in legal_actions(state) if is_card(action))
    return answer_page(narrator, state, Menu(cards, planned, (), "keys"), WIDTH, HEIGHT)[0]


def _after(narrator: Narrator) -> dict[str, Sheet]:
    begun = answer(asked("fault.hostile"), "on_friday", "no_names")
    printed = coverage_pages(narrator, begun.state, coverage_of(narrator, begun.state, 1), (), WIDTH)[0]
    begun = answer(ask(begun, "fares.plain"), "refund_all")
    state = begun.state
    pages = front_pages_sheet(narrator, front_pages(narrator, state), not_interested(narrator, state), WIDTH)
    return {
        "coverage": printed,
        "debts": debts_sheet(narrator, state, WIDTH),
        "record": record_sheet(narrator, state, WIDTH),
        "front pages": pages,
    }


def great_hall(language: Language) -> str:
    """The conference of 24 May 2020 as it really went, told to its debrief."""
    level = load_scenario(data_folder("levels") / "two_sessions_2020.yaml")
    told = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    desk = Desk(Session(level, seed=1), Screen(output=told, source=io.StringIO()), language, SaveFile(None, level.id))
    watch(desk, seats("history", "friendly_room"))
    told.seek(0)
    return "".join(line.rstrip() + "\n" for line in told.read().splitlines())
