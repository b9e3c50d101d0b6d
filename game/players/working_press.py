"""The working press: goes for the issue and the part where the speaker is weakest on the record."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

from game.rules.actions import (
    Action,
    Ask,
    CallDebt,
    EndHands,
    FollowUp,
    Interrupt,
    LetGoOn,
    Motive,
    PassFloor,
    RaiseHand,
)
from game.rules.address import is_contradiction, question_in
from game.rules.debts import weight
from game.rules.evasion import is_clear
from game.rules.events import Phase
from game.rules.observation import Observation
from game.scenario.conference import Ask as Wording
from game.scenario.conference import FollowUp as FollowUpQuestion
from game.scenario.conference import Question
from game.scenario.vocabulary import Temperament

_PRESSES_HARD = {Temperament.ACCOUNTABILITY, Temperament.SCOOP}
_DODGED, _PREMISE = 1.0, 0.5
"""What an earlier dodge on an issue, and a damaging premise, add to the worth of asking about it."""


class WorkingPress:
    """Reads the record before it asks: heaviest debts, weakest issues, premises that still stand."""

    def choose(self, observation: Observation, rng: Random) -> Action:
        """Choose what the record suggests; of equals, any."""
        return _CHOICES[observation.phase](observation, rng)


def _raise_hand(observation: Observation, rng: Random) -> Action:
    """Whoever has most to ask goes first; the room stops when its hands are up."""
    hands = [action for action in observation.legal if isinstance(action, RaiseHand)]
    if observation.calls_left is not None and observation.debts:
        hands = [hand for hand in hands if _collects(observation, hand.reporter)] or hands
    best = _best(observation) if hands else {}
    return max(hands, key=lambda hand: (best.get(hand.reporter, 0.0), rng.random()), default=EndHands())


def _collects(observation: Observation, reporter: str) -> bool:
    """Whether a reporter is one to put a debt in the end; a sympathetic one is not."""
    return observation.scenario.reporters[reporter].temperament in _PRESSES_HARD


def _best(observation: Observation) -> dict[str, float]:
    """What each reporter's best question is worth."""
    asked, weak = set(map(question_in, observation.record.asked)), _weaknesses(observation)
    best: dict[str, float] = {}
    for name, question in observation.scenario.questions.items():
        if name not in asked:
            best[question.reporter] = max(best.get(question.reporter, 0.0), _worth(observation, question, weak))
    return best


def _worth(observation: Observation, question: Question, weak: Mapping[str | None, float]) -> float:
    """How much there is to gain by asking: debts and dodges on its issues, and a premise that still stands."""
    issues = {question.issue, *[part.issue for part in question.parts.values()]}
    bites = any(_stands(observation, wording) for wording in question.asks.values())
    return sum([weak.get(issue, 0.0) for issue in issues]) + _PREMISE * bites


def _weaknesses(observation: Observation) -> Mapping[str | None, float]:
    """Where the speaker is weak: debts and noticed dodges, by issue."""
    weak: defaultdict[str | None, float] = defaultdict(float)
    for debt in observation.debts:
        weak[debt.issue] += weight(debt)
    for exchange in observation.record.exchanges:
        for coded in exchange.codes:
            if coded.noticed:
                weak[_issue(observation, coded.part)] += _DODGED
    return weak


def _issue(observation: Observation, address: str) -> str | None:
    """The issue of a part that was put, of a question or of one of its follow-ups."""
    name, _, part = address.partition(".")
    question = observation.scenario.questions.get(name)
    if question is None:
        return None
    holders: list[Question | FollowUpQuestion] = [question, *question.follow_ups.values()]
    return next((holder.parts[part].issue for holder in holders if part in holder.parts), None)


def _stands(observation: Observation, wording: Wording) -> bool:
    """Whether a wording takes something for granted that the speaker has not yet defeated."""
    return bool(wording.premise) and not any(
        name in wording.premise for exchange in observation.record.exchanges for name in exchange.challenged
    )


def _ask(observation: Observation, rng: Random) -> Action:
    debts = [action for action in observation.legal if isinstance(action, CallDebt)]
    if debts:
        return replace(debts[0], motive=Motive("heaviest_debt", (debts[0].debt,)))
    asks = [action for action in observation.legal if isinstance(action, Ask)]
    questions, weak = observation.scenario.questions, _weaknesses(observation)
    question = max(
        dict.fromkeys(question_in(action.ask) for action in asks),
        key=lambda name: (_worth(observation, questions[name], weak), rng.random()),
    )
    wordings = [action for action in asks if question_in(action.ask) == question]
    reason = "weak_issue" if weak.get(questions[question].issue) else "own_subject"
    return replace(_put(observation, wordings), motive=Motive(reason, (question,)))


def _put(observation: Observation, wordings: list[Ask]) -> Ask:
    """Hard-pressing reporters take the hardest wording whose premise still stands, the others the mildest."""
    temperament = _temperament(observation)
    standing = [action for action in wordings if _stands(observation, _wording(observation, action.ask))]
    if temperament in _PRESSES_HARD and standing:
        return standing[-1]
    return wordings[-1] if temperament is Temperament.SCOOP else wordings[0]


def _wording(observation: Observation, address: str) -> Wording:
    question, _, ask = address.partition(".")
    return observation.scenario.questions[question].asks[ask]


def _temperament(observation: Observation) -> Temperament:
    return Temperament(observation.scenario.reporters[str(observation.floor)].temperament)


def _interrupt(observation: Observation, _: Random) -> Action:
    """Cut in on a dodge, never on an answer given; the last interruption is kept for the last questions."""
    to_spare = observation.interruptions_left > 1 or observation.calls_left is not None
    exchange = observation.current
    is_open = exchange is not None and any(not is_clear(coded.code) for coded in exchange.codes)
    if is_open and to_spare and _temperament(observation) is not Temperament.SYMPATHETIC:
        return Interrupt()
    return LetGoOn()


def _react(observation: Observation, _: Random) -> Action:
    """A contradiction first, then what an author wrote for the case, then her own open part, then the heaviest debt."""
    authored = [action for action in observation.legal if isinstance(action, FollowUp)]
    called = [action for action in observation.legal if isinstance(action, CallDebt)]
    codes = observation.current.codes if observation.current is not None else ()
    own = {coded.part for coded in codes if not is_clear(coded.code)}
    temperament = _temperament(observation)
    for action in called:
        if is_contradiction(action.debt) and temperament in _PRESSES_HARD:
            return replace(action, motive=Motive("contradiction", (action.debt,)))
    if authored:
        return replace(authored[0], motive=_motive(observation, authored[0].follow_up, own))
    for action in called:
        if temperament is not Temperament.SYMPATHETIC and (action.debt in own or temperament in _PRESSES_HARD):
            return replace(
                action, motive=Motive("open_part" if action.debt in own else "heaviest_debt", (action.debt,))
            )
    return PassFloor()


def _motive(observation: Observation, address: str, own: set[str]) -> Motive:
    """She presses a part that is still open, or what was said called for the question."""
    question, _, name = address.partition(".")
    pressed = set(observation.scenario.questions[question].follow_ups[name].presses) & own
    return Motive("open_part", tuple(sorted(pressed))) if pressed else Motive("your_words", (question,))


_CHOICES: Mapping[Phase, Callable[[Observation, Random], Action]] = {
    Phase.HANDS: _raise_hand,
    Phase.ASK: _ask,
    Phase.INTERRUPT: _interrupt,
    Phase.REACTION: _react,
}
