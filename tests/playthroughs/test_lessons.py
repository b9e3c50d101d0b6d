"""What a level means to teach is true of it: whole games read from a sheet, against the press that one gets."""

import pytest

from game.players.habits import Triple
from game.players.match import Match
from game.players.working_press import WorkingPress
from game.rules.conditions import is_on_record
from game.rules.events import ContradictionMade, DebtIncurred, FactChecked, PremiseChallenged
from game.rules.meters import read
from game.rules.objectives import grade, standings
from game.rules.play import outcome
from game.scenario.load import load_scenario
from game.scenario.vocabulary import Grade, Measure, TacticGroup
from game.session.session import Session
from tests.playthroughs.playthrough import levels
from tests.playthroughs.sheet import Sheet

SEEDS = range(4)

STRAIGHT = (
    "pump_log", "a_signature", "no_signature_now", "mayors_own",
    "before_the_frost", "meadow_yes", "gym_at_four", "first_of_november", "roll_call",
)  # fmt: skip


def played(level: str, sheet: Sheet, seed: int) -> Session:
    """A whole game of a level, read from a sheet."""
    scenario = load_scenario(levels()[level])
    return Match(Session(scenario, seed), sheet, WorkingPress(), seed).run()


def followed(session: Session, kind: type) -> int:
    """How often something followed."""
    return sum(isinstance(event, kind) for step in session.steps for event in step.events)


def in_the_end(session: Session, audience: str, measure: Measure) -> float:
    """What a measure has come to."""
    return read(session.state.game, session.state.record.meters[-1], audience, measure)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_first_briefing_gives_gold_for_one_card_and_straight_answers(seed: int):
    session = played("first_briefing", Sheet("thanks_first", STRAIGHT, cards=("pump_log", "roll_call")), seed)
    result = outcome(session.state)
    assert result is not None
    assert result.grade is Grade.GOLD
    assert followed(session, PremiseChallenged) >= 1
    assert session.state.clock > 0


@pytest.mark.parametrize("seed", SEEDS)
def test_the_first_briefing_calls_what_was_left_out(seed: int):
    half = tuple(line for line in STRAIGHT if line not in ("no_signature_now", "meadow_yes"))
    session = played("first_briefing", Sheet("none", half, cards=("pump_log",)), seed)
    assert followed(session, DebtIncurred) >= 2
    assert outcome(session.state).grade is not Grade.GOLD  # type: ignore[union-attr]


def test_in_the_first_briefing_a_denial_of_what_is_in_the_log_is_checked():
    lie = ("not_late", *(line for line in STRAIGHT if line != "a_signature"))
    sessions = [played("first_briefing", Sheet("none", lie, cards=("pump_log",)), seed) for seed in SEEDS]
    assert any(followed(session, FactChecked) for session in sessions)


RAVEN_WALL = (
    "every_night_since", "fourteen_months", "my_initials", "limit_order", "turned_the_page",
    "for_the_minister", "nine_minutes_yes", "september_was_wrong", "inspector_must_countersign", "one_point_four",
    "yes_prevented", "first_payment", "sorry_to_the_valley", "letters_withdrawn", "from_today",
    "word_withdrawn", "slips_lay_there", "may_stop", "coat_on_the_hook", "i_let_it_go_out", "bonus_back",
    "rang_sixty_one", "safe_at_forty", "run_at_forty", "new_before_winter", "train_at_5_30",
    "into_the_hall", "thirty_to_fifty", "insured_above_twenty", "hall_stays_shut", "idea_was_mine",
    "firm_not_to_blame", "it_had_warned_us", "foreign_was_shabby", "come_and_look", "on_the_next_train",
    "inspectors_bind_us", "every_alarm", "stay_till_last_alarm", "november_the_tenth",
    "she_asked_for_it", "whole_file", "she_may_speak", "at_six_tonight", "did_not_know_that",
)  # fmt: skip
PLAIN_AND_PROVED = (TacticGroup.ANSWER, TacticGroup.ANSWER, TacticGroup.SUBSTANTIATE)
CARDS = ("limit_order", "speed_recorder", "drivers_slips", "shore_test", "transfer_request")


@pytest.mark.parametrize("seed", SEEDS)
def test_at_raven_wall_everything_can_be_answered_straight_without_contradiction(seed: int):
    session = played("raven_wall", Sheet("thunder", RAVEN_WALL, CARDS), seed)
    assert followed(session, ContradictionMade) == 0
    assert outcome(session.state).grade is not None  # type: ignore[union-attr]


@pytest.mark.parametrize("seed", SEEDS)
def test_at_raven_wall_the_valley_believes_one_who_apologises_more_than_one_who_reads_the_lawyers_text(seed: int):
    lawyers = ("diary_with_inquiry", "no_names_today", "not_before_friday", "leave_the_dead", "timetable_on_friday",
               "treasury_on_thursday", "before_arbitrators", "not_a_day_for_it", "not_an_exhibit", "after_the_inquiry")  # fmt: skip
    candid = played("raven_wall", Sheet("thunder", RAVEN_WALL, CARDS), seed)
    legal = played("raven_wall", Sheet("lawyers_text", lawyers, CARDS), seed)
    for measure in (Measure.CREDIBILITY, Measure.FAVOURABLE):
        assert in_the_end(candid, "valley", measure) > in_the_end(legal, "valley", measure)


@pytest.mark.parametrize("seed", SEEDS)
def test_at_raven_wall_what_pleases_the_valley_costs_with_the_lenders(seed: int):
    generous = ("no_ceiling", "state_may_waive", "what_a_judge_awards", *RAVEN_WALL)
    careful = tuple("ceiling_figure" if line == "thirty_to_fifty" else line for line in RAVEN_WALL)
    gives = played("raven_wall", Sheet("thunder", generous, CARDS), seed)
    counts = played("raven_wall", Sheet("thunder", careful, CARDS), seed)
    assert in_the_end(gives, "lenders", Measure.FAVOURABLE) < in_the_end(counts, "lenders", Measure.FAVOURABLE)


def test_at_raven_wall_whoever_promises_the_shore_its_full_timetable_has_no_silver():
    promising = tuple("run_as_ever" if line == "run_at_forty" else line for line in RAVEN_WALL)
    for lines in (RAVEN_WALL, promising):
        states = [played("raven_wall", Sheet("thunder", lines, CARDS), seed).state for seed in SEEDS]
        promised = [is_on_record(state.game, state.record, ("coast_as_usual", True)) for state in states]
        assert any(promised) is (lines is promising)
        for state, has_promised in zip(states, promised, strict=True):
            standing = {each.objective: each.met for each in standings(state)}
            assert standing["no_second_wall"] is not has_promised
            assert not has_promised or grade(standings(state)) is Grade.BRONZE


def test_at_raven_wall_a_plain_answer_to_everything_is_not_silver_by_itself():
    scenario = load_scenario(levels()["raven_wall"])
    plain = [Match(Session(scenario, seed), Triple(PLAIN_AND_PROVED), WorkingPress(), seed).run() for seed in range(12)]
    better = [game for game in plain if grade(standings(game.state)) in (Grade.SILVER, Grade.GOLD)]
    assert len(better) <= len(plain) / 4
