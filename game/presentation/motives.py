"""Why she asked that: the press's recorded motives in words."""

from game.presentation.narrator import Narrator
from game.rules.actions import Motive
from game.rules.address import is_contradiction
from game.rules.state import Record


def motive_text(narrator: Narrator, motive: Motive, record: Record) -> str:
    """A motive as a sentence; one that has no words yet says so."""
    key = f"motive.{motive.reason}"
    known = narrator.wording.has(key)
    subjects = narrator.say("list.and").join(_subject(narrator, subject, record) for subject in motive.subjects)
    return narrator.say(key if known else "motive.other", subjects=subjects)


def _subject(narrator: Narrator, subject: str, record: Record) -> str:
    """An id that a motive rests on: a part, a debt, a question, an issue, an audience or a proposition."""
    scenario = narrator.scenario
    if subject in narrator.game.parts:
        return narrator.quote(narrator.part(subject))
    if is_contradiction(subject):
        return narrator.contradiction(subject, record)
    if subject in scenario.questions:
        return narrator.issue(scenario.questions[subject].issue)
    if subject in narrator.game.asks or subject in narrator.game.follow_ups:
        return narrator.issue(scenario.questions[subject.split(".")[0]].issue)
    if subject in scenario.issues:
        return narrator.issue(subject)
    if subject in scenario.audiences:
        return narrator.audience(subject)
    if subject in scenario.propositions:
        return narrator.quote(narrator.pick(scenario.propositions[subject].text))
    return subject
