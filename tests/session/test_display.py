"""A large crowd follows a session, forth and back."""

import numpy as np
import pytest

from game.files import data_folder
from game.opinion.crowd import Crowd
from game.opinion.population import same_population
from game.opinion.reading import read_meters
from game.players.match import Match
from game.players.random_player import RandomPlayer
from game.rules.actions import Side
from game.scenario.load import load_scenario
from game.scenario.model import Scenario
from game.session.display import Display
from game.session.session import Session


def _caught_up(display: Display) -> Crowd:
    for _ in display.catch_up():
        pass
    return display.crowd


def _favourable(crowd: Crowd) -> np.ndarray:
    return np.array([read_meters(public).favourable[0] for public in crowd.publics])


@pytest.fixture
def session(harbour: Scenario) -> Session:
    return Match(Session(harbour, 1), RandomPlayer(), RandomPlayer(), 1).run()


def test_as_many_people_as_the_rules_use_have_the_same_meters(session: Session):
    crowd = _caught_up(Display(session, 200))
    assert _favourable(crowd) == pytest.approx(session.state.record.meters[-1].favourable, abs=1e-3)


@pytest.mark.parametrize("level", sorted(path.stem for path in data_folder("levels").glob("*.yaml")))
def test_a_large_crowd_agrees_with_the_meters_of_a_level(level: str):
    scenario = load_scenario(data_folder("levels") / f"{level}.yaml")
    session = Match(Session(scenario, 1), RandomPlayer(), RandomPlayer(), 1).run()
    crowd = _caught_up(Display(session, 5000))
    assert _favourable(crowd) == pytest.approx(session.state.record.meters[-1].favourable, abs=0.05)


def test_a_crowd_that_followed_an_undo_is_as_if_nothing_had_been_said_since(session: Session):
    followed = Display(session, 100)
    _caught_up(followed)
    while session.undo(Side.SPEAKER) and len(session.state.record.exchanges) > 1:
        pass
    fresh = Display(session, 100)
    same = [_caught_up(display).publics for display in (followed, fresh)]
    assert all(
        np.array_equal(getattr(one, name), getattr(other, name))
        for one, other in zip(*same, strict=True)
        for name in ("private", "attention", "credibility", "standing", "band", "verdict", "evaluation", "trust")
    )


def test_a_crowd_that_has_caught_up_has_nothing_to_do(session: Session):
    display = Display(session, 100)
    crowd = _caught_up(display)
    assert list(display.catch_up()) == []
    assert all(same_population(*pair) for pair in zip(display.crowd.publics, crowd.publics, strict=True))
