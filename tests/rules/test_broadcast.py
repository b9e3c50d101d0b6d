"""What publics receive of an answer."""

import numpy as np

from game.rules.broadcast import Judgement, best_evidence, broadcast, shown_cards
from game.rules.coverage import clips
from tests.rules.podium import asked, cited, ended, opened, said


def received(state):
    carried = clips(state.game, state.current, state.record)
    return broadcast(state, state.current, carried, Judgement())


def test_evidence_counts_only_when_its_card_is_in_the_dossier():
    with_card, without = (asked(opened(dossier=cards), "cuts.mild") for cards in (("budget_table",), ()))
    qualities = [received(said(state, "cut_yes")).links[0].claims[0].quality for state in (with_card, without)]
    assert qualities[0] > qualities[1]
    assert shown_cards(without, without.game.lines["cut_yes", None, None]) == ()


def test_a_card_beside_the_question_shows_no_competence():
    state = cited(asked(opened(dossier=("poll_card",)), "theatre.mild"), "poll_card")
    assert best_evidence(state, state.current) == 0


def test_a_card_shown_again_shows_half():
    first = cited(asked(opened(dossier=("budget_table",)), "cuts.mild"), "budget_table")
    again = cited(asked(ended(said(first, "cut_yes")), "lorries.mild"), "budget_table")
    assert best_evidence(again, again.current) < best_evidence(first, first.current)


def test_an_admission_is_marked_as_one():
    claim = received(said(asked(opened(), "cuts.mild"), "cut_yes")).links[0].claims[0]
    assert claim.admission


def test_a_denial_of_the_premise_is_marked_as_repeating_it():
    claim = received(said(asked(opened(), "bridge.hostile"), "deny_ignored")).links[0].claims[0]
    assert claim.denial


def test_a_premise_disclosed_before_it_is_raised_was_warned_of():
    stolen, not_stolen = (asked(opened(opening), "cuts.hostile") for opening in ("candid", "none"))
    assert received(stolen).premises[0].warned
    assert not received(not_stolen).premises[0].warned


def test_a_plain_refusal_is_nearer_than_talk_of_something_else():
    refused, elsewhere = (said(asked(opened(), "bridge.mild"), line) for line in ("refuse", "far_talk"))
    assert received(refused).distance < received(elsewhere).distance


def test_silence_says_nothing():
    silent = received(asked(opened(), "bridge.mild"))
    assert silent.links == ()
    assert silent.fluency == 0.6


def test_what_nobody_carries_reaches_nobody():
    state = said(asked(opened(), "theatre.mild"), "theatre_dodge")
    assert np.all(received(state).links[0].carriage[1] == 0)
