"""A thousand random games: none breaks, and what must always hold always holds."""

from collections.abc import Iterator
from random import Random

import numpy as np
import pytest

from game.opinion.meters import Meters
from game.players.match import Match, Player
from game.players.random_player import RandomPlayer
from game.players.scripted import ScriptedPress
from game.rules.events import OpinionMoved
from game.rules.game import Game, compile_game
from game.rules.play import apply, outcome
from game.scenario.load import load_scenario
from game.session.session import Session
from tests.playthroughs.playthrough import StayingPlayer, levels

GAMES = 1000
PLAYERS: list[tuple[Player, Player]] = [
    (RandomPlayer(), RandomPlayer()),
    (StayingPlayer(), StayingPlayer()),
    (StayingPlayer(), ScriptedPress()),
]


def _shares_are_shares(meters: Meters) -> None:
    for share in (meters.favourable, meters.unfavourable, meters.dont_know):
        assert (share >= -1e-6).all()
        assert (share <= 100 + 1e-6).all()
    np.testing.assert_allclose(meters.favourable + meters.unfavourable + meters.dont_know, 100.0, atol=1e-9)
    assert ((meters.credibility > 0) & (meters.credibility < 1)).all()


ROUNDING = 2e-5
"""Of a share in percent that is kept in single precision."""


def _terms_add_up(before: Meters, moved: OpinionMoved) -> None:
    for name in ("favourable", "unfavourable", "credibility"):
        total = getattr(moved.explanation, name).sum(axis=0)
        np.testing.assert_allclose(total, getattr(moved.meters, name) - getattr(before, name), atol=ROUNDING)


def _invariants_hold(session: Session) -> None:
    for state, step, after in zip(session.states[:-1], session.steps, session.states[1:], strict=True):
        assert 0 <= after.clock <= state.clock
        assert 0 <= after.composure <= 10
        assert after.turn == state.turn + 1
        assert after.record.exchanges[: len(state.record.exchanges)] == state.record.exchanges
        reading = state.record.meters[-1]
        for moved in (event for event in step.events if isinstance(event, OpinionMoved)):
            _terms_add_up(reading, moved)
            _shares_are_shares(moved.meters)
            reading = moved.meters
        assert reading is after.record.meters[-1]
        if after.population is not state.population:
            assert (np.abs(after.population.belief) <= 1).all()
            assert ((after.population.credibility > 0) & (after.population.credibility < 1)).all()


def _taking_back_and_doing_again_is_the_same(session: Session, rng: Random) -> None:
    turn = rng.randrange(len(session.steps))
    again, events = apply(session.states[turn], session.steps[turn].action)
    assert again.same_as(session.states[turn + 1])
    assert list(map(type, events)) == list(map(type, session.steps[turn].events))


def _soak(level: Game, seeds: range) -> Iterator[Session]:
    """Play and check one game after another; kept all at once they would take gigabytes."""
    for seed in seeds:
        speaker, press = PLAYERS[seed % len(PLAYERS)]
        session = Match(Session(level, seed), speaker, press, seed).run()
        assert outcome(session.state) is not None
        _invariants_hold(session)
        _taking_back_and_doing_again_is_the_same(session, Random(seed))
        yield session


def test_a_few_random_games_hold_every_invariant(harbour_game: Game):
    assert len({session.history for session in _soak(harbour_game, range(20))}) > 15


@pytest.mark.slow
def test_a_thousand_random_games_hold_every_invariant():
    level = compile_game(load_scenario(levels()["two_sessions_2020"]))
    games = [(session.state.termination, len(session.state.record.exchanges)) for session in _soak(level, range(GAMES))]
    assert len(games) == GAMES
    assert len({termination for termination, _ in games}) >= 3
    assert max(exchanges for _, exchanges in games) >= 9
