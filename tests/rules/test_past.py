"""Sums over ended exchanges are what one gets by going through them."""

from collections import Counter

from game.players.match import Match
from game.players.random_player import RandomPlayer
from game.rules.conditions import is_on_record
from game.rules.game import Game
from game.rules.past import entailed_before, past_of
from game.rules.state import State
from game.session.session import Session


def _states(game: Game) -> list[State]:
    return [
        state
        for seed in range(4)
        for state in Match(Session(game, seed), RandomPlayer(), RandomPlayer(), seed).run().states
    ]


def test_sums_are_those_of_the_ended_exchanges(harbour_game: Game):
    for state in _states(harbour_game):
        links = [link for exchange in state.record.exchanges for link in exchange.links]
        past = past_of(state.record)
        assert past.tactics == Counter(link.tactic for link in links)
        assert past.lines == Counter((link.response, link.evidence) for link in links)
        assert past.said == {link.response for link in links}


def test_what_the_record_entails_is_what_some_claim_entails(harbour_game: Game):
    for state in _states(harbour_game):
        claims = state.record.claims
        for literal in harbour_game.entailed:
            entailed = any(literal in harbour_game.entailed[claim.literal] for claim in claims)
            assert is_on_record(harbour_game, state.record, literal) is entailed


def test_what_an_answer_under_way_claims_does_not_count_as_said_before(harbour_game: Game):
    for state in _states(harbour_game):
        earlier = [claim for claim in state.record.claims if claim.exchange < len(state.record.exchanges)]
        entailed = frozenset().union(*(harbour_game.entailed[claim.literal] for claim in earlier))
        assert entailed_before(harbour_game, state.record) == entailed
