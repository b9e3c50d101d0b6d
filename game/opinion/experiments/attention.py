"""Attention: what is asked about, and how it is framed."""

import numpy as np

from game.opinion.experiments.situation import ONE, Situation
from game.opinion.laboratory import Exchange, Link, Reception

ASKED, OTHER = 0, 1


def weight_of(reception: Reception, issue: int) -> float:
    """Mean weight of an issue in the judgement of the speaker, 0 to 1."""
    return float(reception.population.salience[issue].mean())


def weight_in_judgement(reception: Reception, issue: int) -> float:
    """How much one unit of an issue's verdict moves the evaluation: the slope over people."""
    population = reception.population
    verdict, evaluation = population.verdict[issue, 0], population.evaluation[0]
    return float(np.cov(verdict, evaluation)[0, 1] / verdict.var(ddof=1))


def asking_primes(situation: Situation) -> bool:
    """What was asked about weighs more in the overall judgement, and what was not, less."""
    before, after = situation.hears(Exchange()), situation.hears(Exchange(issue=ASKED), Exchange(issue=ASKED))
    heavier = weight_in_judgement(after, ASKED) > weight_in_judgement(before, ASKED)
    return (
        heavier
        and weight_of(after, ASKED) > weight_of(before, ASKED)
        and weight_of(after, OTHER) < weight_of(before, OTHER)
    )


def framing(situation: Situation, *frames: int, trust: float = 0.6, contested: bool = False) -> float:
    """By how much an answer's frames raise the weight of issue 0 over that of issue 1."""
    links = tuple(Link(ONE, frame=frame, frame_contested=contested) for frame in frames)
    reception = situation.hears(Exchange(links), trust=trust)
    return weight_of(reception, 0) - weight_of(reception, 1)


def competing_frames_cancel(situation: Situation) -> bool:
    """Two opposed frames leave almost nothing of either, and a frame against the question's does less than one without rival."""
    alone = framing(situation, 0)
    return abs(framing(situation, 0, 1)) < 0.2 * alone and framing(situation, 0, contested=True) < 0.7 * alone


def incredible_sources_do_not_frame(situation: Situation) -> bool:
    """A source that nobody believes frames nothing; a credible one does."""
    return framing(situation, 0, trust=0.04) < 0.15 * framing(situation, 0, trust=0.7)
