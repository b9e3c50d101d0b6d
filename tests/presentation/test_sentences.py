import re
from typing import get_args

import numpy as np
import pytest

from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.presentation.choices import label
from game.presentation.sentences import sentence
from game.rules import actions, events
from game.rules.state import Claimed, Record
from game.scenario.vocabulary import EvasionCode, Grade, Tactic
from tests.presentation.ferry import LANGUAGES, asked, say, teller

SHARES = np.array([50.0, 40.0])
MOVED = Explanation(("claims",), np.array([[0.4, -0.1]]), np.array([[0.0, 0.0]]), np.array([[0.0, 0.0]]))
RECORD = Record(claims=(Claimed("known_fault", False, 1, 0), Claimed("known_fault", True, 2, 0)))

EVENTS: tuple[events.Event, ...] = (
    events.CardTaken("log"),
    events.MessageChosen("people_first"),
    events.ConferenceOpened("sorry_first"),
    events.HandRaised("beacon_1", 0),
    events.HandRaised("beacon_1", 2),
    events.ReporterCalled("courier_1"),
    events.ReporterCalled("courier_1", shouted=True),
    events.QuestionAsked(
        "beacon_1", "fault.hostile", events.ExchangeKind.ASK, ("fault.when",), (("known_fault", True),), 1
    ),
    events.QuestionAsked("beacon_1", "fault.name_him", events.ExchangeKind.FOLLOW_UP, ("fault.who",), (), 2),
    events.QuestionAsked("courier_1", "fault.who", events.ExchangeKind.DEBT, ("fault.who",), (), 3),
    events.ClockRan(20, 580),
    events.LinkSaid(Tactic.DIRECT_ANSWER, "on_friday", None, None, 4),
    events.LinkSaid(Tactic.CITE_EVIDENCE, None, "blankets", "everyone", 5),
    events.LinkSaid(Tactic.CITE_EVIDENCE, None, "log", None, 9),
    *(events.PartCoded("fault.who", code) for code in EvasionCode),
    events.PartCoded("contradiction.0.1", EvasionCode.DODGING),
    events.PremiseChallenged("known_fault", None),
    events.PremiseChallenged("known_fault", "log"),
    events.ContradictionMade("contradiction.0.1", "known_fault", True, "known_fault", False),
    events.ClaimWithdrawn("known_fault", True),
    events.PatienceChanged("beacon_1", 1),
    events.PatienceChanged("beacon_1", 0),
    *(events.ComposureChanged(cause, 4) for cause in events.ComposureCause),
    events.WarmthVoided("island"),
    events.Boilerplate("people_first"),
    events.ListAnnounced(3),
    events.ListCompleted(),
    events.PromiseMade("money_back"),
    *(events.PromiseBroken(kind, "money_back") for kind in events.PromiseKind),
    events.Interrupted("beacon_1", 3, stung=False),
    events.Interrupted("beacon_1", 1, stung=True),
    *(events.InterruptionMet(how) for how in events.Rejoinder),
    events.AnswerEnded(30),
    events.AnswerEnded(30, by_clock=True),
    events.FloorPassed("beacon_1"),
    events.HandsTired(("beacon_1", "courier_1")),
    events.ClipCarried("beacon", 1, 0.7, 0.9, lead=True),
    events.ClipCarried("beacon", 0, 0.3, 0.6, lead=False),
    events.PremiseLed("beacon", "fault.hostile"),
    events.OpinionMoved(Meters(SHARES, SHARES / 2, SHARES / 100), MOVED, (0.5, 0.2)),
    events.DebtIncurred("fault.who", events.DebtKind.PART, noticed=True),
    events.DebtIncurred("fault.who", events.DebtKind.PART, noticed=False),
    events.DebtIncurred("contradiction.0.1", events.DebtKind.CONTRADICTION, noticed=True),
    events.DebtCleared("fault.who"),
    events.DebtCleared("contradiction.0.1"),
    events.FactChecked("courier", "storm", True, 1),
    events.FactChecked("courier", "known_fault", False, 2),
    events.EndgameBegan(2),
    *(events.ConferenceClosed(termination, Grade.SILVER) for termination in events.Termination),
)
ACTIONS: tuple[actions.Action, ...] = (
    actions.TakeCard("log"),
    actions.ChooseMessage("people_first"),
    actions.EndBriefing(),
    actions.Open("sorry_first"),
    actions.RaiseHand("beacon_1"),
    actions.EndHands(),
    actions.Call("beacon_1"),
    actions.Close(),
    actions.Ask("fault.mild"),
    actions.CallDebt("fault.who"),
    actions.Say("on_friday"),
    actions.Cite("log"),
    actions.Cite("blankets", "everyone"),
    actions.Pause(),
    actions.Hesitate(),
    actions.Replan(),
    actions.Yield(),
    actions.AnswerNow(),
    actions.HoldFloor(),
    actions.Concede(),
    actions.PointOut(),
    actions.Interrupt(),
    actions.LetGoOn(),
    actions.FollowUp("fault.name_him"),
    actions.PassFloor(),
)


def reads_well(text: str) -> bool:
    """No id, no placeholder, no doubled stop."""
    return bool(text) and not re.search(r"[{}]|\b[a-z_]+\.[a-z_]+\.[a-z_.]+|[.。]”[.。]|_", text)


def test_every_event_is_tried_here_but_those_that_an_author_words() -> None:
    assert {type(event) for event in EVENTS} == set(get_args(events.Event)) - {events.EventHappened}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_every_event_is_a_sentence(event: events.Event, language: str) -> None:
    text = sentence(event, teller(language), RECORD)
    assert reads_well(text), text


def test_every_action_is_tried_here() -> None:
    assert {type(action) for action in ACTIONS} == set(get_args(actions.Action))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: type(action).__name__)
def test_every_action_is_a_line_of_a_menu(action: actions.Action, language: str) -> None:
    state = say(asked("fault.mild"), "on_friday").state
    text = label(action, teller(language), state)
    assert reads_well(text), text


def test_what_is_no_event_and_what_is_no_action_has_no_sentence() -> None:
    with pytest.raises(TypeError, match="not an event"):
        sentence("no event", teller(), RECORD)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not an action"):
        label("no action", teller(), asked("fault.mild").state)  # type: ignore[arg-type]


def test_a_broken_list_needs_no_proposition() -> None:
    text = sentence(events.PromiseBroken(events.PromiseKind.LIST), teller(), RECORD)
    assert text == "The announced list stays unfinished."
