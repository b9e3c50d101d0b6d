"""Character: how good and bad news about the speaker weigh."""

from game.opinion.credibility import COMPETENCE, INTEGRITY, Testimony, revise
from game.opinion.experiments.situation import Situation, credibility
from game.opinion.laboratory import Exchange
from game.opinion.terms import Term


def news_of(situation: Situation, kind: int, evidence: float) -> float:
    """Change of one kind of credibility by the same amount of evidence, for or against."""
    population = situation.people(trust=0.5)
    testimony = Testimony(Term.CANDOUR, kind, gain=max(evidence, 0.0), loss=max(-evidence, 0.0))
    after, _ = revise(population, [testimony])
    return float((after[kind] - population.credibility[kind]).mean())


def integrity_is_lost_faster_than_won(situation: Situation) -> bool:
    """Bad news about integrity weighs more than good news."""
    return -news_of(situation, INTEGRITY, -0.5) > 1.2 * news_of(situation, INTEGRITY, 0.5)


def competence_is_won_faster_than_lost(situation: Situation) -> bool:
    """Good news about competence weighs more than bad news."""
    return news_of(situation, COMPETENCE, 0.5) > 1.1 * -news_of(situation, COMPETENCE, -0.5)


def repeated_praise_tires(situation: Situation) -> bool:
    """The third fluent answer adds less than the first."""
    fluent = Exchange(issue=0, fluency=1.0, evidence=0.8)
    levels = [0.0, *(credibility(situation.hears(*[fluent] * count, trust=0.7)) for count in (1, 2, 3))]
    return levels[3] - levels[2] < levels[1]
