"""Every event as a sentence, in the language of whoever reads it."""

from functools import singledispatch

from game.presentation.figures import clock
from game.presentation.narrator import Narrator
from game.presentation.questions import question_text
from game.presentation.reasons import biggest_movement
from game.rules import events as happened
from game.rules.state import Record, Spoken


@singledispatch
def sentence(event: happened.Event, narrator: Narrator, record: Record) -> str:
    """What happened, as a sentence. Raises TypeError for what is no event."""
    raise TypeError(f"not an event: {event!r}")


@sentence.register
def _(event: happened.CardTaken, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.card_taken", card=narrator.quote(narrator.evidence(event.evidence)))


@sentence.register
def _(event: happened.MessageChosen, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.message_chosen", line=narrator.response(event.response))


@sentence.register
def _(event: happened.ConferenceOpened, narrator: Narrator, record: Record) -> str:
    opening = narrator.scenario.openings[event.opening]
    return narrator.say("event.conference_opened", opening=narrator.pick(opening.name))


@sentence.register
def _(event: happened.HandRaised, narrator: Narrator, record: Record) -> str:
    key = "event.hand_raised_again" if event.passed_over else "event.hand_raised"
    return narrator.say(key, reporter=narrator.reporter(event.reporter), n=event.passed_over)


@sentence.register
def _(event: happened.ReporterCalled, narrator: Narrator, record: Record) -> str:
    key = "event.reporter_shouted" if event.shouted else "event.reporter_called"
    return narrator.say(key, reporter=narrator.reporter(event.reporter))


@sentence.register
def _(event: happened.QuestionAsked, narrator: Narrator, record: Record) -> str:
    text = question_text(narrator, event, record)
    return narrator.say("event.question_asked", reporter=narrator.reporter(event.reporter), text=text)


@sentence.register
def _(event: happened.ClockRan, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.clock_ran", n=event.seconds, left=clock(event.left))


@sentence.register
def _(event: happened.LinkSaid, narrator: Narrator, record: Record) -> str:
    link = Spoken(event.tactic, event.response, event.evidence, event.phrasing, (), event.seconds, 0)
    return narrator.say(
        "event.link_said", tactic=narrator.tactic(event.tactic), line=narrator.quote(narrator.soundbite(link))
    )


@sentence.register
def _(event: happened.PartCoded, narrator: Narrator, record: Record) -> str:
    return narrator.say(
        "event.part_coded", part=part_or_contradiction(narrator, event.part, record), code=narrator.code(event.code)
    )


@sentence.register
def _(event: happened.PremiseChallenged, narrator: Narrator, record: Record) -> str:
    premise = narrator.quote(narrator.pick(narrator.scenario.propositions[event.proposition].text))
    if event.evidence is None:
        return narrator.say("event.premise_challenged", premise=premise)
    return narrator.say(
        "event.premise_disproved", premise=premise, card=narrator.quote(narrator.evidence(event.evidence))
    )


@sentence.register
def _(event: happened.ContradictionMade, narrator: Narrator, record: Record) -> str:
    earlier = narrator.claim(event.earlier_proposition, event.earlier_value)
    return narrator.say(
        "event.contradiction_made", earlier=earlier, later=narrator.claim(event.proposition, event.value)
    )


@sentence.register
def _(event: happened.ClaimWithdrawn, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.claim_withdrawn", claim=narrator.claim(event.proposition, event.value))


@sentence.register
def _(event: happened.PatienceChanged, narrator: Narrator, record: Record) -> str:
    key = "event.patience_changed" if event.left else "event.patience_gone"
    return narrator.say(key, reporter=narrator.reporter(event.reporter), n=event.left)


@sentence.register
def _(event: happened.ComposureChanged, narrator: Narrator, record: Record) -> str:
    return narrator.say(f"event.composure.{event.cause}", left=event.left)


@sentence.register
def _(event: happened.WarmthVoided, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.warmth_voided", audience=narrator.audience(event.audience))


@sentence.register
def _(event: happened.Boilerplate, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.boilerplate", line=narrator.response(event.response))


@sentence.register
def _(event: happened.ListAnnounced, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.list_announced", n=event.points)


@sentence.register
def _(event: happened.ListCompleted, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.list_completed")


@sentence.register
def _(event: happened.PromiseMade, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.promise_made", promise=narrator.claim(event.proposition, True))


@sentence.register
def _(event: happened.PromiseBroken, narrator: Narrator, record: Record) -> str:
    promise = narrator.claim(event.proposition, True) if event.proposition else ""
    return narrator.say(f"event.broken.{event.kind}", promise=promise)


@sentence.register
def _(event: happened.Interrupted, narrator: Narrator, record: Record) -> str:
    key = "event.interrupted_wrongly" if event.stung else "event.interrupted"
    return narrator.say(key, reporter=narrator.reporter(event.reporter), n=event.interruptions_left)


@sentence.register
def _(event: happened.InterruptionMet, narrator: Narrator, record: Record) -> str:
    return narrator.say(f"event.met.{event.how}")


@sentence.register
def _(event: happened.AnswerEnded, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.answer_cut" if event.by_clock else "event.answer_ended", n=event.seconds)


@sentence.register
def _(event: happened.FloorPassed, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.floor_passed", reporter=narrator.reporter(event.reporter))


@sentence.register
def _(event: happened.HandsTired, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.hands_tired", n=len(event.reporters))


@sentence.register
def _(event: happened.ClipCarried, narrator: Narrator, record: Record) -> str:
    key = "event.clip_led" if event.lead else "event.clip_carried"
    return narrator.say(key, outlet=narrator.outlet(event.outlet), n=event.link + 1)


@sentence.register
def _(event: happened.PremiseLed, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.premise_led", outlet=narrator.outlet(event.outlet))


@sentence.register
def _(event: happened.OpinionMoved, narrator: Narrator, record: Record) -> str:
    return biggest_movement(event.explanation, narrator)


@sentence.register
def _(event: happened.DebtIncurred, narrator: Narrator, record: Record) -> str:
    if event.kind is happened.DebtKind.CONTRADICTION:
        return narrator.say("event.debt_contradiction")
    key = "event.debt_noticed" if event.noticed else "event.debt_unnoticed"
    return narrator.say(key, part=narrator.quote(narrator.part(event.debt)))


@sentence.register
def _(event: happened.DebtCleared, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.debt_cleared", debt=part_or_contradiction(narrator, event.debt, record))


@sentence.register
def _(event: happened.FactChecked, narrator: Narrator, record: Record) -> str:
    key = "event.fact_checked" if event.claimed else "event.fact_checked_denial"
    claim = narrator.claim(event.proposition, True)
    return narrator.say(key, outlet=narrator.outlet(event.outlet), claim=claim, n=event.count)


@sentence.register
def _(event: happened.EventHappened, narrator: Narrator, record: Record) -> str:
    return narrator.pick(narrator.scenario.events[event.event].text)


@sentence.register
def _(event: happened.EndgameBegan, narrator: Narrator, record: Record) -> str:
    return narrator.say("event.endgame_began", n=event.calls_left)


@sentence.register
def _(event: happened.ConferenceClosed, narrator: Narrator, record: Record) -> str:
    return narrator.say(f"event.closed.{event.termination}")


def part_or_contradiction(narrator: Narrator, address: str, record: Record) -> str:
    """What a part or a contradiction is about, in a line."""
    if address in narrator.game.parts:
        return narrator.quote(narrator.part(address))
    return narrator.contradiction(address, record)
