"""The historical speaker and the scripted press hold a conference as it really went, through the ordinary choices."""

from random import Random

import pytest

from game.players.historical import HistoricalSpeaker, HistoryError
from game.players.match import Match, Player
from game.players.random_player import RandomPlayer
from game.players.scripted import ScriptedPress
from game.rules.actions import (
    Action,
    Ask,
    Call,
    Cite,
    EndBriefing,
    FollowUp,
    Interrupt,
    Open,
    RaiseHand,
    Say,
    Side,
    Yield,
)
from game.rules.events import EvasionCode, PartCoded, Phase
from game.rules.game import Game
from game.rules.observation import Observation
from game.scenario.model import Scenario
from game.session.session import Session


class _Lines:
    """A speaker who says given lines to every question, if they may be said, and calls whoever is first."""

    def __init__(self, *lines: Action) -> None:
        self._lines = lines

    def choose(self, observation: Observation, rng: Random) -> Action:
        if observation.phase is Phase.ANSWER:
            return next((line for line in self._lines if line in observation.legal), Yield())
        ready = (EndBriefing(), Open("sorry"), *(Call(reporter) for reporter in observation.hands), *observation.legal)
        return next(action for action in ready if action in observation.legal)


def _match(game: Game, speaker: Player) -> Session:
    return Match(Session(game, 0), speaker, ScriptedPress()).run()


def _chosen(session: Session, *kinds: type) -> list[Action]:
    return [action for _, action in session.history if isinstance(action, kinds)]


def test_history_is_replayed_line_by_line(harbour_game: Game):
    session = _match(harbour_game, HistoricalSpeaker())
    assert session.state.dossier == ("booms",)
    assert session.state.messages == ("at_work",)
    assert _chosen(session, Open, Ask, Say, Cite) == [
        Open("sorry"),
        Ask("leak.mild"),
        Say("it_is_contained"),
        Cite("booms", "exact"),
        Ask("fish.mild"),
        Say("fish_are_fine"),
        Say("at_work"),
    ]


def test_nobody_follows_up_or_interrupts_history(harbour_game: Game):
    session = _match(harbour_game, HistoricalSpeaker())
    assert _chosen(session, FollowUp, Interrupt) == []
    assert session.state.termination is not None


def test_what_history_left_unanswered_is_coded_so(harbour_game: Game):
    session = _match(harbour_game, HistoricalSpeaker())
    codes = {event.part: event.code for events in session.events for event in events if isinstance(event, PartCoded)}
    assert codes["leak.control"] is EvasionCode.EXPLICIT
    assert codes["fish.pay"] is EvasionCode.DEFLECTION


def test_while_history_holds_the_press_asks_only_what_was_asked(harbour_game: Game):
    session = _match(harbour_game, HistoricalSpeaker())
    assert _chosen(session, RaiseHand) == [RaiseHand("gazette_1"), RaiseHand("radio_1")]


def test_once_the_speaker_leaves_history_every_question_is_asked_in_file_order_and_mildly(harbour_game: Game):
    plain = ("it_is_contained", "not_warned", "it_was_us", "fish_are_fine", "will_pay", "crews_work")
    session = _match(harbour_game, _Lines(*map(Say, plain)))
    assert [action.ask for action in _chosen(session, Ask)] == ["leak.mild", "letter.plain", "fish.mild", "crews.mild"]


def test_an_authored_follow_up_is_asked_where_it_applies_and_history_had_none(harbour_game: Game):
    all_but_pay = ("it_is_contained", "not_warned", "it_was_us", "fish_are_fine")
    session = _match(harbour_game, _Lines(*map(Say, all_but_pay)))
    assert _chosen(session, FollowUp) == [FollowUp("fish.who_pays")]
    assert _chosen(_match(harbour_game, HistoricalSpeaker()), FollowUp) == []


def test_every_choice_of_the_scripted_press_names_its_motive(harbour_game: Game):
    session = _match(harbour_game, HistoricalSpeaker())
    motives = [action.motive for action in _chosen(session, Ask)]
    assert [motive and motive.subjects for motive in motives] == [("leak",), ("fish",)]


def test_the_historical_speaker_says_where_history_was_left(harbour_game: Game):
    class Hostile(ScriptedPress):
        def choose(self, observation: Observation, rng: Random) -> Action:
            return Ask("leak.hostile") if observation.phase is Phase.ASK else super().choose(observation, rng)

    match = Match(Session(harbour_game, 0), HistoricalSpeaker(), Hostile())
    with pytest.raises(
        HistoryError, match=r"really, leak\.mild was asked, and now it is leak\.hostile.*needs the scripted"
    ):
        match.run()


def test_a_level_without_history_says_so(harbour: Scenario):
    with pytest.raises(HistoryError, match="The level 'harbour' has no history to follow"):
        Match(Session(harbour.model_copy(update={"history": None}), 0), HistoricalSpeaker(), ScriptedPress()).run()


def test_without_a_history_the_press_asks_every_question(harbour: Scenario):
    session = Match(Session(harbour.model_copy(update={"history": None}), 0), _Lines(), ScriptedPress()).run()
    assert [action.ask for action in _chosen(session, Ask)][:2] == ["leak.mild", "letter.plain"]


def test_the_scripted_press_never_interrupts_and_always_has_an_answer_to_a_random_speaker(harbour_game: Game):
    for seed in range(30):
        session = Match(Session(harbour_game, seed), RandomPlayer(), ScriptedPress(), seed).run()
        assert _chosen(session, Interrupt) == []
        assert session.state.side is None
        assert {side for side, _ in session.history} == {Side.SPEAKER, Side.PRESS}
