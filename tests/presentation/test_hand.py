"""How lines are laid out."""

from game.presentation.cards import is_card, spoken_link
from game.presentation.hand import PAGE, laid_out
from game.rules.actions import Say
from game.rules.phases import legal_actions
from game.scenario.vocabulary import TacticGroup
from tests.rules.podium import asked, opened, said


def dealt(state):
    return laid_out(state, [action for action in legal_actions(state) if is_card(action)])


def groups(state, cards):
    return [spoken_link(state, card).tactic.group for card in cards]


def test_the_first_page_shows_every_family_of_tactics_that_there_is():
    state = asked(opened(dossier=("log_book",)), "bridge.hostile")
    assert groups(state, dealt(state)[:PAGE]) == list(TacticGroup)


def test_within_a_family_what_takes_up_an_open_part_comes_first():
    state = asked(opened(), "bridge.hostile")
    assert dealt(state)[0] == Say("why_plain")
    assert dealt(said(state, "why_plain"))[0] == Say("when_plain")


def test_what_meets_the_premise_comes_before_what_meets_nothing():
    state = asked(opened(), "bridge.hostile")
    defences = [card for card in dealt(state) if groups(state, [card]) == [TacticGroup.DEFEND]]
    assert defences.index(Say("refute_skip")) < defences.index(Say("two_costs"))


def test_every_line_is_laid_out_once():
    state = asked(opened(), "bridge.hostile")
    cards = [action for action in legal_actions(state) if is_card(action)]
    assert len(dealt(state)) == len(cards)
    assert set(dealt(state)) == set(cards)
