"""What the rules deliver to publics fits them, so that nobody need check it while a conference runs."""

from pathlib import Path

import pytest

from game.opinion.checking_exchange import check_exchange
from game.players.match import Match
from game.players.random_player import RandomPlayer
from game.players.working_press import WorkingPress
from game.rules.events import OpinionMoved
from game.rules.game import compile_game
from game.scenario.load import load_scenario
from game.session.session import Session

LEVELS = sorted((Path(__file__).parents[2] / "levels").glob("*.yaml"))


@pytest.mark.parametrize("path", LEVELS, ids=lambda path: path.stem)
@pytest.mark.parametrize("press", [RandomPlayer, WorkingPress])
def test_every_exchange_of_whole_conferences_fits_its_publics(path: Path, press: type):
    game = compile_game(load_scenario(path))
    for seed in range(6):
        session = Match(Session(game, seed), RandomPlayer(), press(), seed).run()
        moves = [event for events in session.events for event in events if isinstance(event, OpinionMoved)]
        assert moves
        for move in moves:
            check_exchange(move.received, game.opening.structure)
