"""What order does within one answer."""

import pytest

from game.rules import chain
from game.rules.actions import Concede, HoldFloor, PassFloor, Say, Yield
from game.rules.events import Boilerplate, ListAnnounced, ListCompleted, PromiseBroken, WarmthVoided
from game.rules.play import apply
from tests.rules.podium import asked, cited, cut, ended, events_of, opened, play, said


def lines_of(*responses):
    state = said(asked(opened(), "bridge.hostile"), *responses)
    return state.current.lines(state.game)


def test_acknowledging_and_refuting_in_the_next_link_is_stronger_than_one_side():
    one_sided = chain.sidedness(lines_of("refute_skip"), 0)
    two_sided = chain.sidedness(lines_of("grant_critics", "refute_skip"), 1)
    assert two_sided > one_sided


def test_acknowledging_without_refuting_is_weaker_than_one_side():
    one_sided = chain.sidedness(lines_of("publish"), 0)
    unrefuted = chain.sidedness(lines_of("grant_critics", "publish"), 1)
    assert unrefuted < one_sided


def test_a_refutation_two_links_later_comes_too_late():
    assert chain.sidedness(lines_of("grant_critics", "near_talk", "refute_skip"), 2) < 1


def test_denial_and_apology_on_one_issue_halve_each_other():
    lines = lines_of("deny_ignored", "sorry")
    assert chain.sidedness(lines, 0) == chain.INCONSISTENT
    assert chain.is_inconsistent(lines, 1)


def test_an_apology_alone_is_whole():
    assert not chain.is_inconsistent(lines_of("sorry"), 0)


@pytest.mark.parametrize("order", [("comfort_town", "hit_town"), ("hit_town", "near_talk", "comfort_town")])
def test_sympathy_within_two_links_of_an_attack_on_the_same_side_is_void(order):
    state = said(asked(opened(), "bridge.hostile"), *order[:-1])
    assert WarmthVoided("town") in events_of(state, Say(order[-1]))
    lines = lines_of(*order)
    assert chain.is_void(lines, order.index("comfort_town"))


def test_sympathy_three_links_from_an_attack_stands():
    assert not chain.is_void(lines_of("comfort_town", "near_talk", "publish", "hit_town"), 0)


def test_an_announced_list_is_completed_by_its_points():
    state = asked(opened(), "bridge.mild")
    state, events = apply(state, Say("three_points"))
    assert ListAnnounced(2) in events
    assert ListCompleted() in events_of(said(state, "point_one"), Say("point_two"))


def test_an_announced_list_left_unfinished_is_a_broken_promise():
    state = play(said(asked(opened(), "bridge.mild"), "three_points", "point_one"), Yield())
    assert PromiseBroken("list") in events_of(state, PassFloor())


def test_an_evasive_link_is_no_point_of_a_list():
    state = said(asked(opened(), "bridge.mild"), "three_points", "joke")
    assert state.current.points_left == 2


def test_a_card_read_out_is_no_point_of_a_list():
    state = cited(said(asked(opened(dossier=("log_book",)), "bridge.mild"), "three_points"), "log_book", "plain")
    assert state.current.points_left == 2


def test_a_list_that_she_cut_short_is_not_the_speakers_fault():
    state = cut(asked(opened(), "bridge.mild"), "three_points", "point_one")
    assert PromiseBroken("list") not in events_of(play(state, Concede()), PassFloor())
    early = play(cut(asked(opened(), "bridge.mild"), "joke"), HoldFloor())
    assert PromiseBroken("list") in events_of(play(said(early, "three_points"), Yield()), PassFloor())


def test_a_frame_wears_with_its_tactics_second_use():
    state = said(asked(opened(), "bridge.mild"), "far_talk")
    assert chain.worn(state.record, state.current.lines(state.game), 0) == 1
    later = said(asked(ended(state), "cuts.mild"), "far_talk_two")
    assert chain.worn(later.record, later.current.lines(later.game), 0) == 0.5


def test_a_direct_answer_does_not_wear():
    state = said(asked(opened(), "bridge.mild"), "why_plain", "when_plain")
    assert chain.worn(state.record, state.current.lines(state.game), 1) == 1


def test_the_third_identical_goodwill_line_is_called_boilerplate():
    state = opened("warm", messages=("thanks",))
    state = ended(said(asked(state, "bridge.mild"), "thanks", "why_plain", "when_plain"))
    assert Boilerplate("thanks") in events_of(asked(state, "cuts.mild"), Say("thanks"))


def test_a_line_said_again_in_a_later_answer_weighs_half_whatever_its_tactic():
    state = ended(said(asked(opened(messages=("thanks",)), "bridge.mild"), "thanks", "why_plain", "when_plain"))
    again = said(asked(state, "cuts.mild"), "thanks")
    assert chain.said_before(again.record, again.current.lines(again.game)[0]) == 1
    assert chain.worn(again.record, again.current.lines(again.game), 0) <= 0.5
    assert chain.fresh(again.record, again.current.lines(again.game)) == []
