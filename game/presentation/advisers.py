"""What the advisers say of a line before it is spoken: the mechanism that they expect, in words, never a number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from game.presentation.cards import spoken_link
from game.presentation.narrator import Narrator
from game.rules import chain
from game.rules.actions import Action
from game.rules.broadcast import shown_cards
from game.rules.evasion import answers, code_exchange, is_clear
from game.rules.floor import TIRES_AFTER
from game.rules.state import Exchange, Mode, Spoken, State
from game.scenario.entailment import Literal, opposite
from game.scenario.vocabulary import Directness, Tactic, TacticGroup

BELIEVED = 0.25
"""Mean belief from which an audience counts as convinced, on -1 to 1."""
NEAR = 0.35
"""Distance between issues up to which an answer counts as near."""
AVERAGED = 0.15
"""Difference in quality from which a weak argument drags a strong one down."""


class Adviser(StrEnum):
    """Who speaks."""

    SECRETARY = "secretary"
    LAWYER = "lawyer"
    POLLSTER = "pollster"


@dataclass(frozen=True, slots=True)
class Advice:
    """One adviser's remark."""

    adviser: Adviser
    name: str
    text: str


def advise(narrator: Narrator, state: State, action: Action, planned: Sequence[Action] = ()) -> tuple[Advice, ...]:
    """At most one remark an adviser on a line that could be said after the planned ones; none in exam mode."""
    if state.settings.mode is Mode.EXAM or state.current is None:
        return ()
    links = (*state.current.links, *(spoken_link(state, plan) for plan in planned), spoken_link(state, action))
    case = _Case(narrator, state, replace(state.current, links=links), links[-1])
    found = (
        (Adviser.SECRETARY, _secretary(case)),
        (Adviser.LAWYER, _lawyer(case)),
        (Adviser.POLLSTER, _pollster(case)),
    )
    first = ((adviser, next(remarks, None)) for adviser, remarks in found)
    return tuple(
        Advice(adviser, narrator.say(f"adviser.{adviser}"), text) for adviser, text in first if text is not None
    )


@dataclass(frozen=True, eq=False, slots=True)
class _Case:
    """A line under discussion, as the last of its answer."""

    narrator: Narrator
    state: State
    exchange: Exchange
    link: Spoken

    def open_before(self) -> set[str]:
        """Parts that the lines before it leave open."""
        return _open_parts(self.state, replace(self.exchange, links=self.exchange.links[:-1]))

    def say(self, key: str, /, **values: object) -> str:
        return self.narrator.say(f"advice.{key}", **values)


def _open_parts(state: State, exchange: Exchange) -> set[str]:
    return {coded.part for coded in code_exchange(state.game, exchange, state.record) if not is_clear(coded.code)}


# The press secretary watches the reporter


def _secretary(case: _Case) -> Iterator[str]:
    exchange, had = case.exchange, case.open_before()
    left = _open_parts(case.state, exchange)
    plain = any(answers(case.state.game, case.link, part) is Directness.EXPLICIT for part in had)
    taken_up = any(answers(case.state.game, case.link, part) for part in had)
    cost = 2 if case.link.tactic.group is TacticGroup.EVADE else 0 if taken_up or not had else 1
    if not plain and exchange.reporter and cost and exchange.patience - cost <= 0 and case.state.interruptions_left:
        yield case.say("will_interrupt")
    if exchange.points_left > 1:
        yield case.say("finish_list", n=exchange.points_left - 1)
    if plain and exchange.times > 1:
        yield case.say("late_answer")
    if plain and not left:
        yield case.say("closes_it")
    if exchange.seconds + case.link.seconds > TIRES_AFTER and case.state.hands:
        yield case.say("long_answer", n=TIRES_AFTER)
    if left and case.exchange.parts:
        yield _still_open(case, left)


def _still_open(case: _Case, left: set[str]) -> str:
    numbers = [number for number, part in enumerate(case.exchange.parts, 1) if part in left]
    part = case.narrator.say("part.whole" if len(case.exchange.parts) == 1 else f"part.{min(numbers[0], 4)}")
    if case.state.follow_up_left:
        return case.say("comes_back", part=part)
    return case.say("stays_on_board", part=part)


# The lawyer watches the record


def _lawyer(case: _Case) -> Iterator[str]:
    game, record = case.state.game, case.state.record
    earlier = [(claim.proposition, claim.value) for claim in record.claims]
    if any(opposite(old) in game.entailed[claim] for claim in case.link.claims for old in earlier):
        yield case.say("contradiction")
    if any(game.is_false(claim) for claim in case.link.claims):
        yield case.say("false_claim")
    if chain.is_inconsistent(game, case.exchange.links, len(case.exchange.links) - 1):
        yield case.say("deny_and_mend")
    if case.link.tactic is Tactic.WARNING:
        yield case.say("red_line")
    if case.link.response is not None and game.scenario.responses[case.link.response].promise:
        yield case.say("promise")
    if any(game.image(claim) < 0 for claim in case.link.claims):
        yield case.say("admission")
    if any(game.scenario.propositions[name].truth == "contested" for name, _ in case.link.claims):
        yield case.say("contested")
    if _has_card_for_premise(case):
        yield case.say("card_for_premise")


def _has_card_for_premise(case: _Case) -> bool:
    """Whether an uncited card in the dossier would defeat a premise that still stands."""
    game, state = case.state.game, case.state
    standing = [premise for premise in case.exchange.premise if premise[0] not in case.exchange.challenged]
    facts = (
        fact
        for card in state.dossier
        if card not in state.cited
        for fact in game.scenario.evidence[card].supports.items()
    )
    return any(opposite(premise) in game.entailed[fact] for fact in facts for premise in standing)


# The pollster watches the publics


def _pollster(case: _Case) -> Iterator[str]:
    yield from _on_attack(case)
    yield from _on_admission(case)
    yield from _on_denial(case)
    yield from _on_averaging(case)
    yield from _on_wear(case)
    yield from _on_near_answer(case)
    yield from _on_weighing(case)


def _on_attack(case: _Case) -> Iterator[str]:
    side = chain.target(case.state.game, case.link)
    if chain.hostility(case.state.game, case.link) < 0.5:
        return
    if side is not None:
        yield case.say("attack_on", audience=case.narrator.audience(side))
    yield case.say("attack")


def _on_admission(case: _Case) -> Iterator[str]:
    for claim in case.link.claims:
        if case.state.game.image(claim) < 0:
            held = _belief(case.state, claim)
            if max(held) >= BELIEVED:
                yield case.say("already_believed", audience=_audience(case, held.index(max(held))))


def _on_denial(case: _Case) -> Iterator[str]:
    """Denying a premise repeats it to those who trust the speaker least."""
    premise = {opposite(each) for each in case.exchange.premise}
    if any(claim in premise for claim in case.link.claims) and not shown_cards(case.state, case.link):
        trust = [float(each) for each in case.state.record.meters[-1].credibility]
        yield case.say("denial_repeats", audience=_audience(case, trust.index(min(trust))))


def _on_averaging(case: _Case) -> Iterator[str]:
    """Several arguments on one issue count with their mean."""
    issues = {case.state.game.scenario.propositions[name].issue for name, _ in case.link.claims}
    own = _quality(case, case.link)
    for other in case.exchange.links[:-1]:
        shared = {case.state.game.scenario.propositions[name].issue for name, _ in other.claims} & issues
        if shared and _quality(case, other) - own >= AVERAGED:
            yield case.say("weak_beside_strong")


def _quality(case: _Case, link: Spoken) -> float:
    cards = shown_cards(case.state, link)
    return max((case.state.game.scenario.evidence[card].quality for card in cards), default=0.35)


def _on_wear(case: _Case) -> Iterator[str]:
    place = len(case.exchange.links) - 1
    use = round(1 / chain.worn(case.state.record, case.exchange.links, place))
    if use > 1:
        yield case.say("worn", tactic=case.narrator.tactic(case.link.tactic), n=use)


def _on_near_answer(case: _Case) -> Iterator[str]:
    """A near answer passes where the question is not in sight."""
    if case.exchange.reporter is None or not _open_parts(case.state, case.exchange) or not case.link.claims:
        return
    outlet = case.state.game.scenario.reporters[case.exchange.reporter].outlet
    issues = {case.state.game.parts[part].issue for part in case.exchange.parts if part in case.state.game.parts}
    spoken = {case.state.game.scenario.propositions[name].issue for name, _ in case.link.claims}
    near = any(case.state.game.distance(one, other) <= NEAR for one in issues for other in spoken)
    if case.state.game.scenario.outlets[outlet].live:
        yield case.say("on_screen")
    elif near and case.exchange.times == 1:
        yield case.say("near_answer")
    else:
        yield case.say("far_answer")


def _on_weighing(case: _Case) -> Iterator[str]:
    """Who weighs arguments, and who listens to how they are said."""
    audiences = case.state.game.scenario.audiences
    closest = max(audiences, key=lambda name: audiences[name].involvement)
    if shown_cards(case.state, case.link):
        yield case.say("weighed", audience=case.narrator.audience(closest))
    elif case.link.tactic.group is TacticGroup.GOODWILL:
        yield case.say("warmth")


def _belief(state: State, claim: Literal) -> list[float]:
    """How far each audience holds a claim true, on average, -1 to 1."""
    means = state.population.belief[state.game.proposition_column[claim[0]]].mean(axis=-1)
    return [float(mean) if claim[1] else -float(mean) for mean in means]


def _audience(case: _Case, column: int) -> str:
    return case.narrator.audience(case.state.game.audiences[column])
