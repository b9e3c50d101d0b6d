"""How lines are laid out."""

from game.presentation.cards import is_card, spoken_link
from game.presentation.hand import PAGE, laid_out, places
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


def test_a_line_keeps_its_place_while_the_answer_goes_on():
    began = asked(opened(dossier=("log_book",)), "bridge.hostile")
    now = said(began, "why_plain")
    assert places(began, now)[: len(places(began, began))] == places(began, began)
    assert Say("why_plain") in places(began, now)


def test_each_page_still_shows_every_family_and_in_an_order_of_its_own():
    orders = set()
    for seed in range(8):
        state = asked(opened(dossier=("log_book",), seed=seed), "bridge.hostile")
        page = places(state, state)[:PAGE]
        assert set(groups(state, page)) == set(TacticGroup)
        orders.add(page)
    assert len(orders) > 4
    assert len({page[0] for page in orders}) > 2


def test_every_line_is_laid_out_once():
    state = asked(opened(), "bridge.hostile")
    cards = [action for action in legal_actions(state) if is_card(action)]
    assert len(dealt(state)) == len(cards)
    assert set(dealt(state)) == set(cards)
