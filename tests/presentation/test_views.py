import pytest

from game.opinion.afterwards import margin
from game.presentation.audiences import audience_views
from game.presentation.briefing import briefing_view
from game.presentation.courses import waterfalls
from game.presentation.debrief import debrief_view
from game.presentation.debts import debt_views
from game.presentation.figures import clock, signed, signed_decimal, thousandths
from game.presentation.floor import floor_view
from game.presentation.glossary import glossary, look_up
from game.presentation.goals import goal_views
from game.presentation.language import wording
from game.presentation.motives import motive_text
from game.presentation.transcripts import transcript
from game.rules.actions import CallDebt, Close, EndHands, Motive, PassFloor, RaiseHand, Yield
from game.scenario.vocabulary import EvasionCode, Grade, Tactic
from tests.presentation.ferry import LANGUAGES, answer, ask, asked, opened, say, session, teller


def test_figures_are_written_with_a_true_minus_and_no_sign_for_nothing() -> None:
    assert [signed(number) for number in (3, 0, -3)] == ["+3", "0", "−3"]
    assert [signed_decimal(number) for number in (0.26, 0.04, -0.26)] == ["+0.3", "0.0", "−0.3"]
    assert thousandths(-0.34) == -3
    assert clock(605) == "10:05"
    assert clock(-1) == "0:00"


def test_the_margin_is_that_of_the_named_poll() -> None:
    assert margin(26, 1000) == pytest.approx(2.72, abs=0.005)
    [island, mainland] = audience_views(teller(), session().state)
    assert island.margin == pytest.approx(margin(48, 400))
    assert (island.poll, island.estimate, mainland.estimate) == ("Island survey", False, True)


def test_a_change_is_measured_from_the_opening_poll_and_from_the_last_exchange() -> None:
    begun = answer(answer(asked("fault.mild"), "on_friday") and begun_again(), "no_names")
    state = begun.state
    view = audience_views(teller(), state)[0]
    readings = [float(reading.favourable[0]) for reading in state.record.meters]
    assert view.change == pytest.approx(readings[-1] - readings[0])
    assert view.last_change == pytest.approx(readings[-1] - readings[-2])


def begun_again():  # type: ignore[no-untyped-def]
    return ask(answer(asked("fares.plain"), "refund_all"), "fault.mild")


def test_a_hand_shows_its_countdown_its_temper_and_who_would_hear() -> None:
    begun = opened()
    for action in (RaiseHand("beacon_1"), RaiseHand("wave_1"), EndHands()):
        begun.play(action)
    [beacon, wave] = floor_view(teller(), begun.state).hands
    assert (beacon.temperament_name, beacon.passed_over, beacon.shouts_in) == ("accountability", 0, 3)
    assert beacon.heard_by == (("the island", 70),)
    assert wave.live


def test_debts_come_heaviest_first_with_the_code_that_the_press_wrote_down() -> None:
    begun = answer(asked("fault.mild"), "no_names")
    debts = debt_views(teller(), begun.state)
    assert {debt.text for debt in debts} == {"“When did you learn of it?”", "“Who decided to sail?”"}
    assert {debt.code for debt in debts} == {"declining"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_objective_is_a_sentence_with_its_standing(language: str) -> None:
    goals = goal_views(teller(language), opened().state)
    assert [goal.grade for goal in goals] == [Grade.BRONZE, Grade.SILVER, Grade.GOLD, Grade.GOLD]
    assert all(goal.text and not goal.text.startswith("goal.") and goal.standing for goal in goals)


def test_an_objective_of_no_change_is_put_as_holding() -> None:
    assert goal_views(teller(), opened().state)[0].text == "The island: favourable no lower than when you began"


def test_the_briefing_says_what_can_be_taken_and_that_things_are_invented() -> None:
    view = briefing_view(teller("zh"), session().state)
    assert [card.title for card in view.cards] == ["轮机日志", "两百条毯子"]
    assert view.cards_fit == 1
    assert view.cards[0].supports == ("可驳“检查没有起作用。”",)
    assert view.cards[0].source == "轮渡公司，2024-03-04"
    assert view.has_invented


def test_the_transcript_keeps_lines_codes_carriers_and_the_margin() -> None:
    begun = answer(asked("fault.hostile"), "on_friday", "no_names")
    [_, exchange] = transcript(teller(), begun.state)
    assert [line.tactic for line in exchange.lines] == ["Direct answer", "Decline"]
    assert [(part.code, part.owed) for part in exchange.parts] == [("explicit", False), ("declining", True)]
    assert "premise granted" in exchange.margin
    assert any(name == "The Beacon" for line in exchange.lines for name, _ in line.carried_by)


def test_the_bars_of_a_waterfall_add_up_to_the_total() -> None:
    begun = answer(asked("fault.hostile", opening="sorry_first"), "bridges", "no_names")
    for waterfall in waterfalls(teller(), begun.state):
        assert sum(bar.thousandths for bar in waterfall.bars) + waterfall.rest == pytest.approx(waterfall.total)


def test_the_debrief_tells_the_grade_the_motives_and_what_was_never_answered() -> None:
    begun = say(asked("fault.mild"), "no_names")
    begun.play(Yield())
    begun.play(CallDebt("fault.who", Motive("open_part", ("fault.who",))))
    for action in (Yield(), PassFloor(), RaiseHand("courier_1"), EndHands(), Close()):
        begun.play(action)
    view = debrief_view(teller(), begun)
    assert view.how.startswith("You walk out.")
    assert [each.text for each in view.because] == ["You had left it open: “Who decided to sail?”"]
    assert {debt.text for debt in view.debts} >= {"“Who decided to sail?”"}
    assert view.lesson == "A straight answer costs most when it comes late."
    assert len(view.courses[0].points) == len(begun.state.record.meters)


def test_a_motive_without_words_says_so_instead_of_failing() -> None:
    record = opened().state.record
    assert motive_text(teller(), Motive("whim", ("fault",)), record) == "The reporter did not say why."


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_has_every_tactic_and_every_code_with_example_and_source(language: str) -> None:
    entries = [entry for section in glossary(wording(language)) for entry in section.entries]
    assert {entry.id for entry in entries} == {*Tactic, *EvasionCode}
    for entry in entries:
        assert entry.name
        assert entry.gloss
        assert entry.example
        assert any(character.isdigit() for character in entry.source)


def test_a_word_is_looked_up_by_part_of_its_name_in_either_language() -> None:
    assert [entry.id for entry in look_up(wording("zh"), "否认")] == ["deny"]
    assert "deny" in [entry.id for entry in look_up(wording("en"), "DENY")]
    assert look_up(wording("en"), "zebra") == ()
