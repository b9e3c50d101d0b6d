"""What others say: fact-checks, innuendo, and warnings beforehand."""

from game.opinion.experiments.situation import ONE, Situation, belief, favour
from game.opinion.laboratory import Claim, Exchange, Link, News, Premise, Treatment, everyone

GOOD, BAD = 0, 1
"""Propositions that are good and bad for the speaker."""


def fact_check(proposition: int = GOOD) -> Exchange:
    """A credible report that something is false."""
    return Exchange(news=(News(proposition, -1.0, everyone(0.75), ONE),))


def fact_check_effect(situation: Situation) -> float:
    """What a fact-check does to belief in the claim, in standard deviations of belief."""
    reception = situation.hears(fact_check())
    return belief(reception, GOOD) / float(reception.population.structure.belief[GOOD].std())


def fact_check_favour(situation: Situation) -> float:
    """Points of favour that one fact-check costs."""
    return favour(situation.hears(fact_check()))


def fact_check_corrects_without_cost(situation: Situation) -> bool:
    """A fact-check lowers belief by about .29 standard deviations; what it does to favour no survey of a thousand would find."""
    return -0.6 < fact_check_effect(situation) < -0.1 and abs(fact_check_favour(situation)) < 3.1


def summary_favour(situation: Situation) -> float:
    """Points of favour that a summary of repeated falsehoods costs: what it says of the speaker, not of one claim."""
    return favour(situation.hears(Exchange(caught=everyone(1.0))))


def summary_costs(situation: Situation) -> bool:
    """A summary of repeated falsehood lowers favour, and by more than a single fact-check."""
    return summary_favour(situation) < min(-0.5, fact_check_favour(situation))


def innuendo(situation: Situation, credibility: float) -> float:
    """Change of belief in what a question takes for granted, by credibility of who asks."""
    asked = Exchange(issue=0, premises=(Premise(BAD, 1.0, Treatment.PASSED_OVER, everyone(credibility)),))
    return belief(situation.hears(asked), BAD)


def assertion(situation: Situation, credibility: float) -> float:
    """Change of belief in what is plainly reported, by credibility of who reports."""
    return belief(situation.hears(Exchange(news=(News(BAD, 1.0, everyone(credibility), ONE),))), BAD)


def innuendo_needs_little_credibility(situation: Situation) -> bool:
    """A weak source's question keeps more of its effect than a weak source's assertion."""
    asked = innuendo(situation, 0.1) / innuendo(situation, 0.9)
    said = assertion(situation, 0.1) / assertion(situation, 0.9)
    return innuendo(situation, 0.1) > 0.005 and asked > 0.45 and asked > 1.5 * said


def attack(situation: Situation, warned: bool) -> float:
    """Change of belief by an attack, after a refutation beforehand or without."""
    premise = Premise(BAD, 1.0, Treatment.PASSED_OVER, everyone(0.7), warned=warned)
    return belief(situation.hears(Exchange(issue=0, premises=(premise,))), BAD)


def inoculation_shields(situation: Situation) -> bool:
    """A refutation beforehand takes a fifth to a half off an attack."""
    left = attack(situation, True) / attack(situation, False)
    return 0.45 < left < 0.85


def belief_after_denial(situation: Situation, denied: bool, trust: float) -> float:
    """Change of belief in a premise that was denied, or passed over."""
    claims = (Claim(BAD, -1.0, 0.5, denial=True),) if denied else ()
    treatment = Treatment.CHALLENGED if denied else Treatment.PASSED_OVER
    premise = Premise(BAD, 1.0, treatment, everyone(0.7))
    return belief(situation.hears(Exchange((Link(ONE, claims),), issue=0, premises=(premise,)), trust=trust), BAD)


def denial_does_not_backfire(situation: Situation) -> bool:
    """Even from a source that few trust, a denial leaves the denied less believed than saying nothing."""
    return all(
        belief_after_denial(situation, True, t) < belief_after_denial(situation, False, t) for t in (0.15, 0.5, 0.85)
    )
