"""Crises: responsibility, strategies, and telling bad news oneself."""

from dataclasses import replace

import numpy as np

from game.opinion.experiments.situation import ONE, Situation, credibility, favour
from game.opinion.laboratory import Claim, Crisis, Exchange, Link, Premise, Strategy, Treatment, everyone
from game.opinion.standing import crisis_shift

BAD = 1
"""A proposition that is bad for the speaker, on the issue of the question."""
RESPONSES = ("stealing thunder", "plain apology", "stonewalling", "topic change", "silence", "apology and deflection")


def responses(responsibility: float) -> dict[str, tuple[Exchange, ...]]:
    """The six ways to meet a preventable crisis, each as one or two exchanges."""
    premise = Premise(BAD, 1.0, Treatment.GRANTED, everyone(0.6))
    passed = replace(premise, treatment=Treatment.PASSED_OVER)
    sorry = Exchange(
        (Link(ONE, (Claim(BAD, 1.0, 0.6, admission=True),), warmth=0.4),),
        issue=0,
        premises=(premise,),
        concession=0.7,
        answered=1.0,
        crisis=Crisis(responsibility, False, Strategy.REBUILD),
    )
    silent = Crisis(responsibility, False, Strategy.SILENCE)
    first = replace(sorry, issue=None, premises=(), answered=0.0, crisis=None)
    again = replace(sorry, links=(Link(ONE, warmth=0.4),), concession=0.3, premises=(replace(premise, warned=True),))
    stonewall = Exchange((Link(ONE),), issue=0, premises=(passed,), distance=0.25, visible=1.0, crisis=silent)
    other = replace(stonewall, distance=0.9)
    deflected = Crisis(responsibility, False, Strategy.REBUILD, consistent=False)
    half = replace(sorry, concession=0.2, answered=0.5, distance=0.45, visible=1.0, crisis=deflected)
    nothing = Exchange(issue=0, premises=(passed,), distance=0.5, visible=1.0, crisis=silent)
    return dict(zip(RESPONSES, ((first, again), (sorry,), (stonewall,), (other,), (nothing,), (half,)), strict=True))


KNOWN = tuple(0.85 if proposition == BAD else 0.0 for proposition in range(8))
"""Beliefs of participants who have read of the crisis."""


def esteem_by_response(situation: Situation, responsibility: float = 0.7) -> dict[str, float]:
    """Change of credibility by response."""
    return {
        name: credibility(situation.hears(*said, beliefs=KNOWN)) for name, said in responses(responsibility).items()
    }


def favour_by_response(situation: Situation, responsibility: float = 0.7) -> dict[str, float]:
    """Points of favour by response."""
    return {name: favour(situation.hears(*said, beliefs=KNOWN)) for name, said in responses(responsibility).items()}


def disclosure_beats_evasion(situation: Situation) -> bool:
    """Stealing thunder and a plain apology leave more credibility and favour than the four evasions."""
    found = esteem_by_response(situation), favour_by_response(situation)
    return all(min(list(each.values())[:2]) > max(list(each.values())[2:]) for each in found)


def stealing_thunder_helps(situation: Situation) -> bool:
    """Telling bad news oneself leaves more credibility than apologising when it is brought up."""
    esteem = esteem_by_response(situation)
    return esteem["stealing thunder"] > esteem["plain apology"]


def unknown(situation: Situation) -> Situation:
    """The laboratory of the field: an organisation without a past, so that nothing dampens a crisis."""
    return replace(situation, constants=replace(situation.constants, crisis=1.0))


def correlation(cause: np.ndarray, crises: list[Crisis], situation: Situation) -> float:
    """Correlation of something about crises with reputation, everything else differing by one standard deviation over people."""
    constants = unknown(situation).constants
    shift = np.array([crisis_shift(crisis, constants) for crisis in crises])
    covariance = float(np.mean((cause - cause.mean()) * (shift - shift.mean())))
    return covariance / float(cause.std() * np.sqrt(shift.var() + 1))


def responsibility_correlation(situation: Situation) -> float:
    """Correlation of attributed responsibility with reputation: victim, accident or preventable, as vignettes have it."""
    levels = np.array([0.1, 0.45, 0.85])
    return correlation(levels, [Crisis(float(level), False, Strategy.DIMINISH) for level in levels], situation)


def matching_correlation(situation: Situation) -> float:
    """Correlation of a matched strategy (denial for victims, amends for the guilty) with reputation, responsibility held fixed."""
    found = []
    for blame, about_integrity in ((0.1, False), (0.1, True), (0.85, False), (0.85, True)):
        strategies = (Strategy.DENY, Strategy.REBUILD) if blame < 0.5 else (Strategy.REBUILD, Strategy.DENY)
        crises = [Crisis(blame, about_integrity, strategy) for strategy in strategies]
        found.append(correlation(np.array([1.0, 0.0]), crises, situation))
    return float(np.mean(found))


def after_accusation(situation: Situation, about_integrity: bool, strategy: Strategy, *, guilty: bool = False) -> float:
    """Points of favour after an allegation was met, and after proof of guilt if there is any."""
    premise = (Premise(BAD, 1.0, Treatment.CHALLENGED, everyone(0.6)),)
    met = Exchange((Link(ONE),), issue=0, premises=premise, answered=1.0, crisis=Crisis(0.4, about_integrity, strategy))
    if not guilty:
        return favour(situation.hears(met))
    caught = everyone(0.8) if strategy is Strategy.DENY else None
    proof = Exchange(issue=0, crisis=Crisis(1.0, about_integrity, strategy), caught=caught)
    return favour(situation.hears(met, proof))


def apology_for_competence_denial_for_integrity(situation: Situation) -> bool:
    """Apology is better about competence, denial about integrity."""
    competence = [after_accusation(situation, False, each) for each in (Strategy.REBUILD, Strategy.DENY)]
    integrity = [after_accusation(situation, True, each) for each in (Strategy.REBUILD, Strategy.DENY)]
    return competence[0] > competence[1] and integrity[0] < integrity[1]


def guilt_reverses_denial(situation: Situation) -> bool:
    """Proof of guilt makes the denial about integrity the worse choice."""
    apology, denial = (
        after_accusation(situation, True, each, guilty=True) for each in (Strategy.REBUILD, Strategy.DENY)
    )
    return apology > denial
