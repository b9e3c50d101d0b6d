"""Every action of either side as a line of a menu."""

from functools import singledispatch

from game.presentation.narrator import Narrator
from game.presentation.sentences import part_or_contradiction
from game.rules import actions as chosen
from game.rules.answer import INTERRUPTION_SECONDS, PAUSE_SECONDS
from game.rules.evasion import is_clear
from game.rules.state import State


@singledispatch
def label(action: chosen.Action, narrator: Narrator, state: State) -> str:
    """What an action would do, as a line. Raises TypeError for what is no action."""
    raise TypeError(f"not an action: {action!r}")


@label.register
def _(action: chosen.TakeCard, narrator: Narrator, state: State) -> str:
    return narrator.say("action.take_card", card=narrator.evidence(action.evidence))


@label.register
def _(action: chosen.ChooseMessage, narrator: Narrator, state: State) -> str:
    return narrator.say("action.choose_message", line=narrator.response(action.response))


@label.register
def _(action: chosen.EndBriefing, narrator: Narrator, state: State) -> str:
    return narrator.say("action.end_briefing")


@label.register
def _(action: chosen.Open, narrator: Narrator, state: State) -> str:
    return narrator.say("action.open", opening=narrator.pick(narrator.scenario.openings[action.opening].name))


@label.register
def _(action: chosen.RaiseHand, narrator: Narrator, state: State) -> str:
    return narrator.say("action.raise_hand", reporter=narrator.reporter(action.reporter))


@label.register
def _(action: chosen.EndHands, narrator: Narrator, state: State) -> str:
    return narrator.say("action.end_hands" if state.hands else "action.end_hands_none")


@label.register
def _(action: chosen.Call, narrator: Narrator, state: State) -> str:
    return narrator.say("action.call", reporter=narrator.reporter(action.reporter))


@label.register
def _(action: chosen.Close, narrator: Narrator, state: State) -> str:
    in_order = state.calls_left is not None and state.calls_left < 2
    return narrator.say("action.close" if in_order else "action.walk_out")


@label.register
def _(action: chosen.Ask, narrator: Narrator, state: State) -> str:
    return narrator.say("action.ask", text=narrator.pick(narrator.game.asks[action.ask].text))


@label.register
def _(action: chosen.CallDebt, narrator: Narrator, state: State) -> str:
    own = state.current is not None and action.debt in state.current.parts
    key = "action.press_again" if own else "action.call_debt"
    return narrator.say(key, debt=part_or_contradiction(narrator, action.debt, state.record))


@label.register
def _(action: chosen.Say, narrator: Narrator, state: State) -> str:
    return narrator.say("action.say", line=narrator.response(action.response))


@label.register
def _(action: chosen.Cite, narrator: Narrator, state: State) -> str:
    card = narrator.scenario.evidence[action.evidence]
    text = card.phrasings[action.phrasing].text if action.phrasing is not None else card.text
    return narrator.say(
        "action.cite", card=narrator.evidence(action.evidence), line=narrator.quote(narrator.pick(text))
    )


@label.register
def _(action: chosen.Pause, narrator: Narrator, state: State) -> str:
    return narrator.say("action.pause", n=PAUSE_SECONDS)


@label.register
def _(action: chosen.Hesitate, narrator: Narrator, state: State) -> str:
    return narrator.say("action.hesitate")


@label.register
def _(action: chosen.Replan, narrator: Narrator, state: State) -> str:
    return narrator.say("action.replan")


@label.register
def _(action: chosen.Yield, narrator: Narrator, state: State) -> str:
    exchange = state.current
    still_open = sum(not is_clear(coded.code) for coded in exchange.codes) if exchange is not None else 0
    return narrator.say("action.yield_open" if still_open else "action.yield", n=still_open)


@label.register
def _(action: chosen.AnswerNow, narrator: Narrator, state: State) -> str:
    return narrator.say("action.answer_now")


@label.register
def _(action: chosen.HoldFloor, narrator: Narrator, state: State) -> str:
    return narrator.say("action.hold_floor")


@label.register
def _(action: chosen.Concede, narrator: Narrator, state: State) -> str:
    return narrator.say("action.concede")


@label.register
def _(action: chosen.PointOut, narrator: Narrator, state: State) -> str:
    return narrator.say("action.point_out")


@label.register
def _(action: chosen.Interrupt, narrator: Narrator, state: State) -> str:
    return narrator.say("action.interrupt", n=state.interruptions_left, seconds=INTERRUPTION_SECONDS)


@label.register
def _(action: chosen.LetGoOn, narrator: Narrator, state: State) -> str:
    return narrator.say("action.let_go_on")


@label.register
def _(action: chosen.FollowUp, narrator: Narrator, state: State) -> str:
    return narrator.say("action.follow_up", text=narrator.pick(narrator.game.follow_ups[action.follow_up].text))


@label.register
def _(action: chosen.PassFloor, narrator: Narrator, state: State) -> str:
    return narrator.say("action.pass_floor")
