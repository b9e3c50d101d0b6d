"""An exam in the terminal: the time at the prompt is taken off the clock."""

import pytest

from game.rules.actions import Call, Hesitate, Say
from game.rules.events import Phase, Termination
from game.rules.state import Mode
from game.session.session import Session
from tests.terminal.keyboard import TO_THE_FLOOR, TO_THE_QUESTION, typed


def _silences(session: Session) -> int:
    return sum(step.action == Hesitate() for step in session.steps)


def test_whole_seconds_at_the_prompt_pass_before_the_choice() -> None:
    _, session = typed(*TO_THE_QUESTION, "1", mode=Mode.EXAM, pace=3.7)
    actions = [
        step.action for step in session.steps if step.action == Hesitate() or isinstance(step.action, Call | Say)
    ]
    assert [type(action) for action in actions] == [*[Hesitate] * 3, Call, *[Hesitate] * 3, Say]


def test_the_briefing_and_the_opening_may_take_as_long_as_they_take() -> None:
    _, session = typed(*TO_THE_FLOOR, mode=Mode.EXAM, pace=50)
    assert session.state.phase is Phase.FLOOR
    assert _silences(session) == 0


@pytest.mark.parametrize("mode", [Mode.SOLO, Mode.PRACTICE])
def test_outside_an_exam_no_time_passes(mode: Mode) -> None:
    _, session = typed(*TO_THE_QUESTION, "1", mode=mode, pace=60)
    assert _silences(session) == 0


def test_looking_something_up_takes_its_time() -> None:
    _, session = typed(*TO_THE_FLOOR, "record", "", "1", mode=Mode.EXAM, pace=4)
    assert _silences(session) == 12


def test_who_is_away_from_the_keyboard_loses_the_time_and_in_the_end_the_conference() -> None:
    _, session = typed(*TO_THE_FLOOR, "1", mode=Mode.EXAM, pace=100_000)
    assert session.state.clock == 0
    assert session.state.termination is Termination.CLOCK


def test_a_choice_that_comes_too_late_comes_to_nothing() -> None:
    pages, session = typed(*TO_THE_QUESTION, *["1", ""] * 30, mode=Mode.EXAM, pace=150)
    assert session.state.termination is Termination.CLOCK
    assert session.state.clock == 0
    assert any("clock" in page.lower() for page in pages)


def test_the_page_shows_the_clock_as_it_then_stands() -> None:
    quick, _ = typed(*TO_THE_QUESTION, "1", mode=Mode.EXAM)
    slow, session = typed(*TO_THE_QUESTION, "1", mode=Mode.EXAM, pace=20)
    assert quick[-1].splitlines()[0] != slow[-1].splitlines()[0]
    assert f"{session.state.clock // 60}:{session.state.clock % 60:02}" in slow[-1].splitlines()[0]
