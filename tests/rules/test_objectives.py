"""Typed, graded objectives."""

from game.rules.actions import EndHands, PassFloor, Yield
from game.rules.objectives import Standing, grade, standings
from game.rules.play import outcome
from game.scenario.vocabulary import Grade
from tests.rules.podium import asked, changed, ended, opened, play, said


def standing(state, name):
    return next(item for item in standings(state) if item.objective == name)


def made(*results):
    return grade([Standing(str(place), Grade(name), 0.0, met) for place, (name, met) in enumerate(results)])


def test_a_grade_needs_all_lower_ones():
    assert made(("bronze", True), ("silver", True), ("gold", False)) is Grade.SILVER
    assert made(("bronze", False), ("silver", True), ("gold", True)) is None
    assert made(("bronze", True), ("gold", True)) is Grade.GOLD


def test_a_grade_without_objectives_of_its_own_is_not_given():
    assert made(("bronze", True), ("silver", True)) is Grade.SILVER


def test_a_meter_objective_reads_the_share_now():
    assert abs(standing(opened(), "hold").value - 48) < 0.01


def test_a_change_is_counted_in_people_per_thousand():
    state = ended(said(asked(opened(), "lorries.mild"), "toll_plain"))
    points = state.record.meters[-1].favourable[1] - state.record.meters[0].favourable[1]
    assert standing(state, "rise").value == points * 10


def test_never_claiming_counts_what_is_entailed():
    assert standing(opened(), "honest").met
    assert not standing(said(asked(opened(), "cuts.mild"), "cut_no"), "honest").met


def test_a_message_is_delivered_when_an_outlet_leads_with_it():
    state = asked(opened(messages=("work_first",)), "families.mild")
    assert not standing(state, "message").met
    assert standing(ended(said(state, "work_first")), "message").met


def test_noticed_dodges_are_counted():
    state = opened()
    for address, response in (
        ("bridge.mild", "far_talk"),
        ("lorries.mild", "toll_dodge"),
        ("families.mild", "families_dodge"),
    ):
        state = ended(said(asked(state, address), response))
    noticed = sum(coded.noticed for exchange in state.record.exchanges for coded in exchange.codes)
    assert standing(state, "plain").value == noticed
    assert noticed > 0


def test_open_debts_and_the_clock_can_be_objectives():
    game = changed(
        objectives={
            "paid": {"kind": "debts", "grade": "bronze", "at_most": 0},
            "quick": {"kind": "clock", "grade": "silver", "seconds_left": 100},
        }
    )
    state = play(said(asked(opened(game=game), "bridge.mild"), "near_talk"), Yield(), PassFloor(), EndHands())
    assert [item.met for item in outcome(state).standings] == [False, True]
    assert outcome(state).grade is None
