"""An exam: whoever thinks, thinks at the clock's expense."""

from random import Random

import pytest

from game.opinion.population import same_population
from game.players.match import Match
from game.players.random_player import RandomPlayer
from game.players.registry import make_press, make_speaker
from game.rules.actions import Action, Close, EndHands, Hesitate, LetGoOn, PassFloor, Say, Side, Yield
from game.rules.changes import changed as replaced
from game.rules.events import AnswerEnded, ClockRan, ConferenceClosed, Phase, Termination
from game.rules.game import Game
from game.rules.observation import Observation, observe
from game.rules.phases import choices, legal_actions
from game.rules.state import Mode, Settings, State
from game.session.replay import resume
from game.session.saves import transcript_from_json, transcript_to_json
from game.session.session import Session
from game.session.transcript import transcribe
from tests.playthroughs.playthrough import StayingPlayer
from tests.rules.podium import asked, events_of, opened, play, podium, said

EXAM = Settings(Mode.EXAM)


def examined(state: State, clock: int = 0) -> State:
    """The same, in an exam, with so much time left."""
    return replaced(state, settings=EXAM, clock=clock or state.clock)


def silent(state: State, seconds: int) -> State:
    return play(state, *[Hesitate()] * seconds)


class Brooder(RandomPlayer):
    """Stays to the end, and often lets a second pass."""

    def choose(self, observation: Observation, rng: Random) -> Action:
        if Hesitate() in observation.legal and rng.random() < 0.6:
            return Hesitate()
        staying = [action for action in observation.choices if not isinstance(action, Close)]
        return rng.choice(staying or observation.legal)


def random_exam(game: Game, seed: int) -> Session:
    return Match(Session(game, seed, EXAM), Brooder(), StayingPlayer(), seed).run()


def test_a_second_of_silence_costs_a_second_of_the_clock_and_of_the_answer():
    before = examined(asked(opened(), "bridge.hostile"))
    after = silent(before, 7)
    assert after.clock == before.clock - 7
    assert after.current.seconds == before.current.seconds + 7
    assert events_of(before, Hesitate()) == (ClockRan(1, before.clock - 1),)


def test_silence_changes_nothing_but_the_clock():
    before = examined(said(asked(opened(), "bridge.hostile"), "near_talk"))
    after = silent(before, 1)
    differing = {name for name, value in vars(after).items() if value is not vars(before)[name]}
    assert differing <= {"clock", "current", "turn"}
    unlike = {name for name, value in vars(after.current).items() if value is not vars(before.current)[name]}
    assert unlike == {"seconds"}


@pytest.mark.parametrize("mode", [Mode.SOLO, Mode.PRACTICE])
def test_outside_an_exam_thinking_is_free(mode: Mode):
    session = Match(Session(podium(), 1, Settings(mode)), RandomPlayer(), RandomPlayer(), 1).run()
    assert not any(Hesitate() in legal_actions(state) for state in session.states)


@pytest.mark.parametrize("seed", range(6))
def test_in_an_exam_time_runs_wherever_the_speaker_chooses_after_the_opening(harbour_game: Game, seed: int):
    timed = {Phase.FLOOR, Phase.ANSWER, Phase.INTERRUPTED}
    for state in random_exam(harbour_game, seed).states:
        legal = legal_actions(state)
        assert (Hesitate() in legal) == (state.phase in timed and state.clock > 0)
        assert choices(state) == tuple(action for action in legal if action != Hesitate())
        assert choices(state) or state.side is None


def test_when_the_clock_runs_out_in_an_answer_the_answer_ends_and_she_still_reacts():
    state = examined(said(asked(opened(), "bridge.hostile"), "near_talk"), clock=3)
    almost = silent(state, 2)
    assert AnswerEnded(almost.current.seconds + 1, by_clock=True) in events_of(almost, Hesitate())
    assert silent(state, 3).phase is Phase.REACTION
    assert silent(state, 3).side is Side.PRESS


def test_when_the_clock_runs_out_before_anybody_is_called_the_conference_is_over():
    state = asked_for_hands(examined(opened()))
    last = silent(examined(state, clock=2), 1)
    assert any(isinstance(event, ConferenceClosed) for event in events_of(last, Hesitate()))
    over = silent(last, 1)
    assert over.termination is Termination.CLOCK
    assert legal_actions(over) == ()


def asked_for_hands(state: State) -> State:
    return play(state, legal_actions(state)[0], EndHands())


def test_when_the_clock_runs_out_in_an_interruption_the_answer_ends(harbour_game: Game):
    found = (state for seed in range(40) for state in random_exam(harbour_game, seed).states)
    cut_in = next(state for state in found if state.phase is Phase.INTERRUPTED)
    assert silent(examined(cut_in, clock=4), 4).phase is Phase.REACTION


@pytest.mark.parametrize("seed", range(4))
def test_an_exam_with_silences_is_kept_and_resumed_to_the_last_bit(harbour_game: Game, seed: int):
    session = random_exam(harbour_game, seed)
    assert any(action == Hesitate() for _, action in session.history)
    again = resume(transcript_from_json(transcript_to_json(transcribe(session))), harbour_game)
    assert again.history == session.history
    assert again.state.same_as(session.state)
    assert same_population(again.state.population, session.state.population)


@pytest.mark.parametrize("name", ["greedy", "first_card", "filibusters", "legal"])
def test_no_able_player_hesitates(harbour_game: Game, name: str):
    session = Match(Session(harbour_game, 2, EXAM), make_speaker(name), make_press("working_press"), 2).run()
    assert Hesitate() not in [action for _, action in session.history]


def test_the_searching_speaker_thinks_of_no_silence(harbour_game: Game):
    wanted = {Phase.FLOOR, Phase.INTERRUPTED}
    for seed in range(3):
        for state in random_exam(harbour_game, seed).states:
            if state.phase in wanted:
                observation = observe(state, Side.SPEAKER)
                assert make_speaker("search").choose(observation, Random(1)) != Hesitate()


def test_silence_stands_last_in_the_menu():
    state = examined(asked(opened(), "bridge.hostile"))
    menu: tuple[Action, ...] = legal_actions(state)
    assert menu[-1] == Hesitate()
    assert menu[:-1] == legal_actions(asked(opened(), "bridge.hostile"))


def test_the_same_luck_meets_whoever_hesitates():
    state = examined(asked(opened(), "bridge.hostile"))

    def ended(state: State) -> State:
        state = play(state, Say("near_talk"))
        return play(*([state] if state.phase is Phase.ANSWER else [state, LetGoOn()]), Yield(), PassFloor())

    assert same_population(ended(state).population, ended(silent(state, 9)).population)
