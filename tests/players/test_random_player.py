"""The random player, and the luck that every player is given."""

from random import Random

from game.players.match import Match, player_rng
from game.players.random_player import RandomPlayer
from game.rules.actions import Action, Side
from game.rules.game import Game
from game.rules.observation import Observation, observe
from game.rules.play import new_game
from game.session.session import Session


def test_the_luck_of_a_choice_is_a_function_of_seed_turn_and_side():
    def first(seed: int, turn: int, side: Side) -> float:
        return player_rng(seed, turn, side).random()

    assert first(1, 2, Side.PRESS) == first(1, 2, Side.PRESS)
    assert (
        len({first(1, 2, Side.PRESS), first(2, 2, Side.PRESS), first(1, 3, Side.PRESS), first(1, 2, Side.SPEAKER)}) == 4
    )


def test_a_random_player_chooses_every_legal_action_sooner_or_later(harbour_game: Game):
    observation = observe(new_game(harbour_game), Side.SPEAKER)
    chosen = {RandomPlayer().choose(observation, Random(seed)) for seed in range(200)}
    assert chosen == set(observation.legal)


def test_a_match_between_the_same_players_with_the_same_seed_is_the_same_match(harbour_game: Game):
    first, second = (Match(Session(harbour_game, 4), RandomPlayer(), RandomPlayer(), 9).run() for _ in range(2))
    assert first.history == second.history
    assert first.state.same_as(second.state)


def test_a_match_with_another_players_seed_is_another_match(harbour_game: Game):
    first, second = (Match(Session(harbour_game, 4), RandomPlayer(), RandomPlayer(), seed).run() for seed in (1, 2))
    assert first.history != second.history


def test_a_match_can_be_watched_step_by_step(harbour_game: Game):
    match = Match(Session(harbour_game, 4), RandomPlayer(), RandomPlayer(), 9)
    events = match.step()
    assert match.session.events == (events,)
    match.run()
    assert match.step() == ()


def test_a_choice_taken_back_comes_out_the_same(harbour_game: Game):
    match = Match(Session(harbour_game, 4), RandomPlayer(), RandomPlayer(), 9)
    whole = match.run().history
    match.session.rewind(len(whole) // 2)
    assert match.run().history == whole


def test_changing_only_the_games_seed_changes_no_players_choice_at_the_same_observation(harbour_game: Game):
    seen: list[tuple[Observation, Action]] = []

    class Watched(RandomPlayer):
        def choose(self, observation: Observation, rng: Random) -> Action:
            seen.append((observation, super().choose(observation, rng)))
            return seen[-1][1]

    for seed in (1, 2):
        Match(Session(harbour_game, seed), Watched(), Watched(), 9).step()
    (first, chosen), (second, chosen_again) = seen
    assert first.legal == second.legal
    assert chosen == chosen_again
