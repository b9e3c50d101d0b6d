"""The pollster watches the publics."""

from collections.abc import Iterator

from game.presentation.case import Case, open_parts
from game.rules import chain
from game.rules.broadcast import shown_cards
from game.rules.state import Spoken, State
from game.scenario.entailment import Literal, opposite
from game.scenario.vocabulary import TacticGroup

BELIEVED = 0.25
"""Mean belief from which an audience counts as convinced, on -1 to 1."""
NEAR = 0.35
"""Distance between issues up to which an answer counts as near."""
AVERAGED = 0.15
"""Difference in quality from which a weak argument drags a strong one down."""


def pollster(case: Case) -> Iterator[str]:
    """What there is to say, the most telling first."""
    yield from _on_attack(case)
    yield from _on_admission(case)
    yield from _on_denial(case)
    yield from _on_averaging(case)
    yield from _on_wear(case)
    yield from _on_near_answer(case)
    yield from _on_weighing(case)


def _on_attack(case: Case) -> Iterator[str]:
    line = case.link.line(case.state.game)
    if line.hostility < 0.5:
        return
    if line.target is not None:
        yield case.say("attack_on", audience=case.narrator.audience(line.target))
    yield case.say("attack")


def _on_admission(case: Case) -> Iterator[str]:
    for claim in case.link.claims:
        if case.state.game.image(claim) < 0:
            held = _belief(case.state, claim)
            if max(held) >= BELIEVED:
                yield case.say("already_believed", audience=_audience(case, held.index(max(held))))


def _on_denial(case: Case) -> Iterator[str]:
    """Denying a premise repeats it to those who trust the speaker least."""
    premise = {opposite(each) for each in case.exchange.premise}
    if any(claim in premise for claim in case.link.claims) and not shown_cards(
        case.state, case.link.line(case.state.game)
    ):
        trust = [float(each) for each in case.state.record.meters[-1].credibility]
        yield case.say("denial_repeats", audience=_audience(case, trust.index(min(trust))))


def _on_averaging(case: Case) -> Iterator[str]:
    """Several arguments on one issue count with their mean."""
    issues = {case.state.game.scenario.propositions[name].issue for name, _ in case.link.claims}
    own = _quality(case, case.link)
    for other in case.exchange.links[:-1]:
        shared = {case.state.game.scenario.propositions[name].issue for name, _ in other.claims} & issues
        if shared and _quality(case, other) - own >= AVERAGED:
            yield case.say("weak_beside_strong")


def _quality(case: Case, link: Spoken) -> float:
    cards = shown_cards(case.state, link.line(case.state.game))
    return max((case.state.game.scenario.evidence[card].quality for card in cards), default=0.35)


def _on_wear(case: Case) -> Iterator[str]:
    lines = case.exchange.lines(case.state.game)
    use = round(1 / chain.worn(case.state.record, lines, len(lines) - 1))
    if use == 1 + chain.said_before(case.state.record, lines[-1]) > 1:
        yield case.say("said_before", n=use)
    elif use > 1:
        yield case.say("worn", tactic=case.narrator.tactic(case.link.tactic), n=use)


def _on_near_answer(case: Case) -> Iterator[str]:
    """A near answer passes where the question is not in sight."""
    if case.exchange.reporter is None or not open_parts(case.state, case.exchange) or not case.link.claims:
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


def _on_weighing(case: Case) -> Iterator[str]:
    """Who weighs arguments, and who listens to how they are said."""
    audiences = case.state.game.scenario.audiences
    closest = max(audiences, key=lambda name: audiences[name].involvement)
    if shown_cards(case.state, case.link.line(case.state.game)):
        yield case.say("weighed", audience=case.narrator.audience(closest))
    elif case.link.tactic.group is TacticGroup.GOODWILL:
        yield case.say("warmth")


def _belief(state: State, claim: Literal) -> list[float]:
    """How far each audience holds a claim true, on average, -1 to 1."""
    means = state.population.belief[state.game.proposition_column[claim[0]]].mean(axis=-1)
    return [float(mean) if claim[1] else -float(mean) for mean in means]


def _audience(case: Case, column: int) -> str:
    return case.narrator.audience(case.state.game.audiences[column])
