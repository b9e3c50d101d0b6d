"""Dodges: what is noticed, and what it costs."""

import numpy as np

from game.opinion.experiments.situation import ONE, Situation, credibility
from game.opinion.judging import notice
from game.opinion.laboratory import Claim, Exchange, Link

SIMILAR, EGREGIOUS = 0.15, 0.9
"""Distance between question and answer: a neighbouring matter, and quite another one."""


def answer(distance: float, *, visible: float = 0.0, accused: float = 0.0, fluency: float = 0.7) -> Exchange:
    """An answer to a question on issue 0, at a distance; the same good argument in every condition."""
    line = Link(ONE, (Claim(2, 1.0, 0.6),))
    answered = 1.0 if distance == 0 else 0.0
    return Exchange(
        (line,), issue=0, fluency=fluency, answered=answered, distance=distance, visible=visible, accused=accused
    )


def noticed(situation: Situation, distance: float, visible: float = 0.0, accused: float = 0.0) -> float:
    """Share of the participants who notice a dodge."""
    return float(situation.hears(answer(distance, visible=visible, accused=accused)).noticed[0])


def esteem(situation: Situation, exchange: Exchange) -> float:
    """Change of credibility."""
    return credibility(situation.hears(exchange))


def similar_dodge_passes(situation: Situation) -> bool:
    """Few notice a dodge to a similar question, and it costs a small part of what an egregious one costs."""
    direct, similar, egregious = (esteem(situation, answer(d)) for d in (0.0, SIMILAR, EGREGIOUS))
    few = noticed(situation, SIMILAR) < 0.33 < noticed(situation, EGREGIOUS)
    return few and egregious < 0 and direct - similar < 0.35 * (direct - egregious)


def visible_question_raises_detection(situation: Situation) -> bool:
    """With the question in sight more people notice the same dodge, and it costs more."""
    hidden, shown = answer(SIMILAR), answer(SIMILAR, visible=1.0)
    return noticed(situation, SIMILAR, 1.0) > 1.2 * noticed(situation, SIMILAR) and esteem(situation, shown) < esteem(
        situation, hidden
    )


def fluent_dodge_beats_disfluent_answer(situation: Situation) -> bool:
    """A fluent answer to a similar question is rated better than a disfluent answer to the right one."""
    return esteem(situation, answer(SIMILAR / 2, fluency=0.9)) > esteem(situation, answer(0.0, fluency=0.3))


def false_accusation_sticks(situation: Situation) -> bool:
    """An answer that was none looks evasive to some once somebody calls it a dodge."""
    plain, accused = answer(0.0), answer(0.0, accused=1.0)
    return noticed(situation, 0.0, accused=1.0) > 0.02 and esteem(situation, accused) < esteem(situation, plain)


def sympathisers_notice_less(situation: Situation) -> bool:
    """Those who like the speaker notice the same dodge less often than those who do not."""
    population = situation.people()
    seen = notice(population, answer(0.5))
    assert seen is not None
    return bool(np.corrcoef(population.structure.predisposition[0], seen[0])[0, 1] < -0.3)


def detection_curve(situation: Situation, distances: np.ndarray, visible: float) -> list[float]:
    """Share who notice, by distance."""
    return [noticed(situation, float(distance), visible) for distance in distances]
