"""Playing by number: plans, interruptions, undo, modes, reports, two people."""

import re

import pytest

from game.rules.actions import Call, Replan, Say
from game.rules.state import Mode
from tests.terminal.keyboard import TO_THE_FLOOR, TO_THE_QUESTION, typed


def test_three_lines_are_planned_at_once_and_said_one_by_one() -> None:
    pages, session = typed(*TO_THE_QUESTION, "1 8 2", "", "")
    *_, planned, second, third = pages
    assert planned.count("next:") == 2
    assert second.count("next:") == 1
    assert third.count("next:") == 0
    assert "✓ ② Who decided to sail? – explicit" in second
    said = [step.action for step in session.steps if isinstance(step.action, Say)]
    assert [action.response for action in said] == ["on_friday", "i_decided", "crew_was_good"]


def test_changing_an_unspoken_plan_shows() -> None:
    pages, session = typed(*TO_THE_QUESTION, "1 4", "1")
    assert "You drop the line you had ready, and it shows. Composure 9." in pages[-1]
    assert Replan() in [step.action for step in session.steps]


def test_saying_what_was_planned_costs_nothing_even_by_number() -> None:
    _, session = typed(*TO_THE_QUESTION, "1 8", "1")
    assert Replan() not in [step.action for step in session.steps]


def test_yielding_drops_the_plan_and_shows() -> None:
    _, session = typed(*TO_THE_QUESTION, "1 2", "y")
    assert Replan() in [step.action for step in session.steps]


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("1 1", "The same line cannot be said twice"),
        ("1 2 3 4", "Plan at most 3 lines"),
        ("77", "There is no 77; the numbers go to"),
        ("p", "Not possible now."),
        ("?", "Look at which line?"),
        ("abracadabra", "Not understood."),
        ("", "Type one of the numbers."),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_happens(line: str, answer: str) -> None:
    pages, session = typed(*TO_THE_QUESTION, line)
    assert answer in pages[-1]
    assert not [step for step in session.steps if isinstance(step.action, Say)]


def test_without_composure_there_is_no_planning() -> None:
    attack = ("6", "y", "")
    pages, session = typed(*TO_THE_QUESTION, *attack)
    assert session.state.composure <= 8
    shaken = [line for page in pages for line in page.splitlines() if "3 5 1: plan three" in line]
    assert shaken


def test_an_interruption_drops_the_rest_of_the_plan() -> None:
    pages, _ = typed(*TO_THE_FLOOR, "1", "7 1 2", "2", press="working_press")
    cut, after = pages[-2:]
    assert "INTERRUPTION" in cut
    assert "I will not name" in cut
    assert "You hold the floor." in after
    assert "next:" not in after


def test_looking_closer_says_nothing() -> None:
    pages, session = typed(*TO_THE_QUESTION, "?1 7")
    assert "“On Friday, at noon.”" in pages[-1]
    assert "Press secretary:" in pages[-1]
    assert not [step for step in session.steps if isinstance(step.action, Say)]


def test_the_advisers_speak_of_the_lines_on_the_page() -> None:
    pages, _ = typed(*TO_THE_QUESTION, "advice", "")
    assert "YOUR ADVISERS" in pages[-2]
    assert "Lawyer: Our own file says otherwise." in pages[-2] + pages[-1]


def test_what_is_typed_while_reading_is_meant_for_the_game() -> None:
    pages, session = typed(*TO_THE_QUESTION, "help", "1")
    assert "On Friday, at noon." in pages[-1]
    assert isinstance(session.steps[-1].action, Say)


def test_undo_takes_back_ones_own_last_decision_and_says_what_it_costs() -> None:
    pages, session = typed(*TO_THE_QUESTION, "1", "undo")
    assert "Taken back. Gold is out of reach" in pages[-1]
    assert "① When did you learn of it? – open" in pages[-1]
    assert session.rewound


def test_undo_in_the_briefing_costs_nothing_and_says_so() -> None:
    pages, session = typed("", "1", "undo")
    assert "The doors are still closed: it costs nothing." in pages[-1]
    assert not session.rewound
    assert not session.state.dossier


def test_whoever_takes_no_card_is_asked_once() -> None:
    pages, session = typed("", "", "")
    assert "Not one card?" in pages[2]
    assert "Not one card?" not in pages[3]
    assert not session.state.dossier
    pages, _ = typed("", "1", "")
    assert "Not one card?" not in pages[-1]


def test_undo_goes_back_to_the_beginning_and_no_further() -> None:
    pages, session = typed(*TO_THE_QUESTION, *["undo"] * 12)
    assert "There is nothing to take back." in pages[-1]
    assert not session.steps


def test_an_exam_takes_nothing_back_and_shows_neither_badges_nor_advice() -> None:
    pages, session = typed(*TO_THE_QUESTION, "1", "undo", "advice", mode=Mode.EXAM)
    *_, answered, refused, advised = pages
    assert "→" not in answered
    assert "Not in an exam." in refused
    assert "No advisers in an exam." in advised
    assert not session.rewound


def test_practice_forecasts_in_figures_and_solo_does_not() -> None:
    pages, _ = typed(*TO_THE_QUESTION, "?1 2", mode=Mode.PRACTICE)
    assert re.search(r"The island [+−]?\d", pages[-1])
    pages, _ = typed(*TO_THE_QUESTION, "?1 2")
    assert "FORECAST" not in pages[-1]


def test_the_language_changes_in_the_middle_and_back() -> None:
    pages, _ = typed(*TO_THE_FLOOR, "lang", "语言")
    *_, chinese, english = pages
    assert "第1问之前" in chinese
    assert "灯塔报" in chinese
    assert "Before question 1" in english


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("help", "WHAT YOU CAN TYPE"),
        ("goals", "WHAT THIS ASKS OF YOU"),
        ("debts", "Nothing is owed."),
        ("record", "THE RECORD"),
        ("why", "WHY THEY MOVED"),
        ("polls", "Island survey, n=400"),
        ("dossier", "The engine log"),
        ("glossary dodging", "Spoke of something else."),
        ("glossary zebra", "Nothing here is called “zebra”."),
        ("glossary", "TAKES UP WHAT WAS ASKED"),
    ],
)
def test_a_report_can_be_read_at_any_time(command: str, shown: str) -> None:
    pages, _ = typed(*TO_THE_FLOOR, command)
    assert shown.lower() in pages[-1].lower()


def test_leaving_early_is_asked_twice() -> None:
    to_the_end = (*TO_THE_QUESTION, "1", "2", "y", "")
    pages, session = typed(*to_the_end, "5")
    assert "The room is not done." in pages[-1]
    pages, session = typed(*to_the_end, "5", "no")
    assert session.state.termination is None
    _, session = typed(*to_the_end, "5", "yes")
    assert session.state.termination == "walked_out"


def test_after_the_last_answer_come_front_pages_debrief_and_what_was_really_said() -> None:
    pages, session = typed(*TO_THE_QUESTION, "1", "2", "y", "", "5", "yes", *[""] * 12)
    shown = "\n".join(pages)
    for part in (
        "Tomorrow’s front pages",
        "The morning after",
        "YOU AGAINST WHAT WAS REALLY SAID",
        "WHAT THIS TEACHES",
    ):
        assert part in shown
    assert session.state.side is None


def test_two_people_play_at_one_keyboard_and_do_not_see_each_others_pages() -> None:
    pages, session = typed(*TO_THE_FLOOR, "", "1 2", "4", "", "1", "", "1", "", press="human")
    hand_over = [page for page in pages if "Hand over the keyboard" in page]
    assert len(hand_over) >= 3
    assert all("On Friday" not in page for page in hand_over)
    assert Call("beacon_1") in [step.action for step in session.steps]
    assert "When did you learn of the fault" in pages[-1]


def test_a_person_may_play_the_press_alone() -> None:
    pages, session = typed("", "", "1 2", "4", speaker="candid", press="human")
    assert "The press: who raises a hand" in pages[2]
    assert session.steps
