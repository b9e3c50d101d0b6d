"""Messages: what makes a claim persuade."""

from dataclasses import replace

import numpy as np

from game.opinion.experiments.situation import ONE, Situation, belief, favour
from game.opinion.laboratory import Claim, Exchange, Link

GOOD = 0
"""A proposition that is good for the speaker."""
REFUTED, ONE_SIDED, UNREFUTED = 1.25, 1.0, 0.8
"""The factors that the rules give a claim beside an argument of the other side, refuted or not."""


def one_claim(claim: Claim, fluency: float = 0.6) -> Exchange:
    """Nothing but one claim, seen by all."""
    return Exchange((Link(ONE, (claim,)),), fluency=fluency)


def by_sidedness(situation: Situation) -> dict[str, float]:
    """Change of belief after a two-sided message with refutation, a one-sided one, and a two-sided one without."""
    factors = {"two-sided, refuted": REFUTED, "one-sided": ONE_SIDED, "two-sided, not refuted": UNREFUTED}
    return {
        name: belief(situation.hears(one_claim(Claim(GOOD, 1.0, 0.6, sidedness=f))), GOOD)
        for name, f in factors.items()
    }


def sidedness_orders_messages(situation: Situation) -> bool:
    """Refutation helps, acknowledging without it hurts."""
    refuted, one_sided, unrefuted = by_sidedness(situation).values()
    return refuted > one_sided > unrefuted > 0


def by_discrepancy(situation: Situation, trust: float, discrepancies: np.ndarray) -> np.ndarray:
    """Change of belief by how far the message lies from what everybody believes, for a source of this credibility."""
    beliefs = [-0.98, *[0.0] * 7]
    found = []
    for discrepancy in discrepancies:
        message = one_claim(Claim(GOOD, float(discrepancy) - 0.98, 0.6))
        found.append(belief(situation.hears(message, trust=trust, beliefs=beliefs), GOOD))
    return np.array(found)


DISCREPANCIES = np.linspace(0.2, 1.95, 8)


def change_is_an_inverted_u(situation: Situation) -> bool:
    """Change rises and falls with discrepancy for a source of little credibility, and peaks farther out for a credible one."""
    weak, strong = (by_discrepancy(situation, trust, DISCREPANCIES) for trust in (0.1, 0.9))
    inside = 0 < weak.argmax() < len(DISCREPANCIES) - 1
    return bool(inside and strong.argmax() > weak.argmax() and weak[-1] < 0.8 * weak.max() and (strong > weak).all())


def by_quality(situation: Situation, involvement: float) -> float:
    """What a strong argument changes more than a weak one."""
    strong, weak = (
        belief(situation.hears(one_claim(Claim(GOOD, 1.0, q)), involvement=involvement), GOOD) for q in (0.9, 0.2)
    )
    return strong - weak


def by_cue(situation: Situation, involvement: float) -> float:
    """What an expert source changes more than a poor one."""
    claim = one_claim(Claim(GOOD, 1.0, 0.6))
    expert, poor = (belief(situation.hears(claim, involvement=involvement, trust=t), GOOD) for t in (0.8, 0.2))
    return expert - poor


def involvement_moderates(situation: Situation) -> bool:
    """Argument quality matters more under high involvement, cues under low."""
    quality = by_quality(situation, 0.9) > by_quality(situation, 0.1)
    return quality and by_cue(situation, 0.9) < by_cue(situation, 0.1)


def by_repetition(situation: Situation, times: int) -> list[float]:
    """Change of belief after hearing the same weak claim once, twice, ..."""
    exchanges = [one_claim(Claim(GOOD, 1.0, 0.3, hearing=hearing)) for hearing in range(1, times + 1)]
    return [belief(situation.hears(*exchanges[:count]), GOOD) for count in range(1, times + 1)]


def repetition_is_logarithmic(situation: Situation) -> bool:
    """Every further hearing adds, the second most, each less than the one before; a logarithm fits better than a line."""
    change = np.array(by_repetition(situation, 9))
    steps = np.diff(change)
    heard = np.arange(1, 10)
    return bool((steps > 0).all() and (np.diff(steps) < 0).all() and fits(np.log(heard), change) > fits(heard, change))


def fits(x: np.ndarray, y: np.ndarray) -> float:
    """Share of the variance of y that a line in x explains."""
    return float(np.corrcoef(x, y)[0, 1] ** 2)


def with_weak_argument(situation: Situation, quality: float | None) -> float:
    """Points of favour from a strong argument alone (None) or together with another on the same issue."""
    claims = [Claim(2, 1.0, 0.9)] if quality is None else [Claim(2, 1.0, 0.9), Claim(3, -1.0, quality)]
    return favour(situation.hears(Exchange(tuple(Link(ONE, (claim,)) for claim in claims))))


def weak_argument_weakens(situation: Situation) -> bool:
    """A weak argument beside a strong one gives less than the strong one alone."""
    return with_weak_argument(situation, 0.1) < with_weak_argument(situation, None)


def order_matters_by_involvement(situation: Situation) -> bool:
    """The first argument weighs more with the involved, the last with the others."""
    links = (Link(ONE, (Claim(0, 1.0, 0.6),)), Link(ONE, (Claim(2, 1.0, 0.6),)))
    swapped = Exchange(links[::-1])
    primacy = []
    for involvement in (0.9, 0.1):
        first = belief(situation.hears(Exchange(links), involvement=involvement), 0)
        last = belief(situation.hears(swapped, involvement=involvement), 0)
        primacy.append(first - last)
    return primacy[0] > 0 > primacy[1]


def admissions_convince(situation: Situation) -> bool:
    """A claim against oneself is believed more than the same claim in one's own interest."""
    claim = Claim(GOOD, 1.0, 0.5)
    plain, against = (
        belief(situation.hears(one_claim(each)), GOOD) for each in (claim, replace(claim, admission=True))
    )
    return against > plain
