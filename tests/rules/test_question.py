"""Reading a question: parts tick off, and whatever entails that a premise is false defeats it."""

from game.rules.actions import Cite, Say
from game.rules.events import PartCoded, PremiseChallenged
from game.scenario.vocabulary import EvasionCode
from tests.rules.podium import asked, cited, events_of, opened, said


def test_parts_tick_off_as_they_are_answered():
    state = asked(opened(), "bridge.hostile")
    assert PartCoded("bridge.why", EvasionCode.EXPLICIT) in events_of(state, Say("why_plain"))


def test_a_card_two_implications_away_defeats_a_premise():
    state = asked(opened(dossier=("log_book",)), "bridge.hostile")
    assert PremiseChallenged("report_ignored", "log_book") in events_of(state, Cite("log_book", "plain"))


def test_a_response_defeats_a_premise_as_well_as_a_card_does():
    state = asked(opened(), "bridge.hostile")
    assert PremiseChallenged("report_ignored", None) in events_of(state, Say("refute_skip"))


def test_a_card_that_entails_nothing_about_the_premise_does_not():
    state = cited(asked(opened(dossier=("poll_card",)), "bridge.hostile"), "poll_card")
    assert state.current.challenged == ()


def test_a_mild_wording_has_no_premise_to_defeat():
    assert said(asked(opened(), "bridge.mild"), "deny_ignored").current.challenged == ()
