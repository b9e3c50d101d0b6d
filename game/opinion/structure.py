"""What no exchange changes: who the people of each audience are when the conference opens.

Axes are propositions (K), issues (J), audiences (A) and people (n), people last; float32. Everybody is placed at quantiles, and person
i has the same place in every audience, so that names and order of audiences change nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.opinion.arrays import Array, Exact
from game.opinion.constants import Constants
from game.opinion.normal import normal_quantiles, probit
from game.opinion.placement import places
from game.opinion.response import probability_beyond, steepness
from game.opinion.talk import Ties, tie

EXTREME = 6.0
"""Where the attitudes of a public stand of which nobody, or everybody, is favourable."""
LEAST_TRUST = 0.02
"""Opening credibility is kept this far from 0 and 1, where no evidence could move it."""
WIDTH = 0.8
"""Exposure and involvement spread over this share of the way from their mean to the nearer end."""

PREDISPOSITION, EXPOSURE, INVOLVEMENT, TRUST, BELIEFS = range(5)
"""Rows of `placement.places`; each proposition has one of its own from BELIEFS on."""


@dataclass(frozen=True, eq=False)
class AudienceProfile:
    """What is known of one public before anything is said."""

    favourable: float
    """Percent."""
    unfavourable: float
    """Percent."""
    trust: float
    """Mean credibility of the speaker, 0 to 1."""
    involvement: float
    """Mean involvement, 0 to 1."""
    exposure: float
    """Share of the public that is reached, 0 to 1."""
    beliefs: NDArray[np.floating]
    """Mean belief in each proposition, -1 to 1; shape (K,)."""
    images: NDArray[np.floating]
    """How good for the speaker each proposition is if believed, -1 to 1; shape (K,)."""
    salience: NDArray[np.floating]
    """Weight of each issue, at least 0; scaled to sum to 1; shape (J,)."""


@dataclass(frozen=True, eq=False)
class Structure:
    """The fixed part of a population."""

    constants: Constants
    issues: tuple[int, ...]
    """Issue of each proposition."""
    membership: Array
    """1 where a proposition (column) belongs to an issue (row); shape (J, K)."""
    worth: Array
    """What full belief adds to its issue's verdict, image / (1 + propositions of the issue); shape (K, A, 1)."""
    carrying: Array
    """The same for a change of belief that carries over to others on the issue; shape (K, A, 1)."""
    salience: Array
    """Opening weight of each issue, summing to 1 over issues; shape (J, A, 1)."""
    exposure: Array
    """How much of the conference each person meets, 0 to 1; shape (A, n)."""
    involvement: Array
    """0 to 1; shape (A, n)."""
    predisposition: Array
    """Opening attitude, in standard deviations; shape (A, n)."""
    predisposition_logit: Array
    """The same in logits of an answer; shape (A, n)."""
    band: Array
    """Opening attitude beyond which one is favourable, and below minus it unfavourable; shape (A, 1)."""
    least_band: Array
    """What hearing about it can shrink the band to; shape (A, 1)."""
    band_kept: Array
    """Share of the way to it that is left after one exchange; shape (A, 1)."""
    belief: Array
    """Opening beliefs; shape (K, A, n)."""
    verdict: Array
    """Opening evaluation of the speaker on each issue; shape (J, A, n)."""
    evaluation: Array
    """Opening verdicts weighted with salience; shape (A, n)."""
    trust: Array
    """Opening credibility; shape (A, n)."""
    surprise: Array
    """Factor on what a concession shows: above 1 where little was expected of the speaker; shape (A, 1)."""
    evaluation_weight: Array
    """Standard deviations of attitude for one unit of evaluation; shape (A, 1)."""
    trust_weight: Array
    """Standard deviations of attitude for one unit of credibility; shape (A, 1)."""
    ties: Ties
    """Who talks to whom."""

    @property
    def audiences(self) -> int:
        """How many audiences, A."""
        return int(self.exposure.shape[0])

    @property
    def people(self) -> int:
        """People an audience, n."""
        return int(self.exposure.shape[1])


def build(
    profiles: Sequence[AudienceProfile], issues: Sequence[int], across: Exact, people: int, constants: Constants
) -> Structure:
    """Place the people of every audience; arguments as for `populate`, already checked."""
    z = normal_quantiles(people)
    rank = places(people, BELIEFS + len(issues))
    traits = z[rank]
    certain = np.sqrt(1 - constants.response_noise**2)
    middle, band = _middle_and_band(profiles, certain * z, constants.response_noise)
    predisposition = middle[:, None] + certain * traits[PREDISPOSITION]
    saliences = np.stack([np.asarray(each.salience, float) for each in profiles], axis=1)
    salience = (saliences / saliences.sum(axis=0))[..., None]
    worth = _worth(profiles, issues, len(salience))
    belief = _beliefs(profiles, traits, constants)
    verdict = np.zeros((len(salience), len(profiles), people))
    np.add.at(verdict, np.asarray(issues, int), worth * belief)
    evaluation = (salience * verdict).sum(axis=0)
    trust = _trust(profiles, traits, constants)
    exposure = _spread([each.exposure for each in profiles], rank[EXPOSURE])
    heard = constants.opinion_giving / constants.opinion_giving_limit / 0.4 * exposure.mean(axis=1)
    return Structure(
        constants=constants,
        issues=tuple(int(issue) for issue in issues),
        membership=_single(np.equal.outer(np.arange(len(salience)), np.asarray(issues, int)).astype(float)),
        worth=_single(worth),
        carrying=_single(worth * _carried_over(issues, constants.constraint)),
        salience=_single(salience),
        exposure=_single(exposure),
        involvement=_single(_spread([each.involvement for each in profiles], rank[INVOLVEMENT])),
        predisposition=_single(predisposition),
        predisposition_logit=_single(predisposition * steepness(constants.response_noise)),
        band=_single(band[:, None]),
        least_band=_single(band[:, None] * (1 - constants.opinion_giving_limit)),
        band_kept=_single(np.exp(-heard)[:, None]),
        belief=_single(belief),
        verdict=_single(verdict),
        evaluation=_single(evaluation),
        trust=_single(trust),
        surprise=_single(1 + constants.unexpected * (1 - 2 * trust.mean(axis=1, keepdims=True))),
        evaluation_weight=_weight(constants.evaluation_weight, evaluation, constants.least_spread),
        trust_weight=_weight(constants.trust_weight, trust, 1e-6),
        ties=tie(people, across, constants),
    )


def _single(values: Exact) -> Array:
    single = np.ascontiguousarray(values, np.float32)
    single.flags.writeable = False
    return single


def _weight(correlation: float, values: Exact, least: float) -> Array:
    """Standard deviations of attitude that go with one unit of a value; shape (A, 1)."""
    return _single(correlation / np.maximum(values.std(axis=1, keepdims=True), least))


def _middle_and_band(profiles: Sequence[AudienceProfile], z: Exact, noise: float) -> tuple[Exact, Exact]:
    """Mean attitude and half width of the undecided band that give exactly the published shares; shapes (A,)."""
    above = np.array([_offset(each.favourable / 100, z, noise) for each in profiles])
    below = np.array([_offset(each.unfavourable / 100, z, noise) for each in profiles])
    return (above - below) / 2, -(above + below) / 2


def _offset(share: float, z: Exact, noise: float) -> float:
    """Where the mean must lie above a threshold for `share` of the people to answer beyond it: bisection."""
    if share <= 0 or share >= 1:
        return EXTREME if share >= 1 else -EXTREME
    low, high = max(-EXTREME, probit(share) - 2), min(EXTREME, probit(share) + 2)
    for _ in range(48):
        middle = (low + high) / 2
        low, high = (middle, high) if probability_beyond(middle + z, noise).mean() < share else (low, middle)
    return (low + high) / 2


def _worth(profiles: Sequence[AudienceProfile], issues: Sequence[int], count: int) -> Exact:
    """Averaging, not adding, within an issue (Anderson 1981)."""
    of = np.asarray(issues, int)
    images = np.stack([np.asarray(each.images, float) for each in profiles], axis=1)
    weighed: Exact = images / (1 + np.bincount(of, minlength=count)[of])[:, None]
    return weighed[..., None]


def _carried_over(issues: Sequence[int], constraint: float) -> Exact:
    """Factor on a change of one belief for the others on its issue that follow it part of the way (Converse 1964); (K, 1, 1).

    So the number of propositions that an author writes about an issue hardly decides how much one of them can move.
    """
    of = np.asarray(issues, int)
    others = np.bincount(of)[of] - 1 if len(of) else np.zeros(0)
    factor: Exact = 1 + constraint * others
    return factor[:, None, None]


def _beliefs(profiles: Sequence[AudienceProfile], traits: Exact, constants: Constants) -> Exact:
    """Spread around the published mean, with predisposition: who likes the speaker believes what is good for it."""
    means = np.stack([np.asarray(each.beliefs, float) for each in profiles], axis=1)[..., None]
    images = np.stack([np.asarray(each.images, float) for each in profiles], axis=1)[..., None]
    side = np.where(images != 0, np.sign(images), np.where(means < 0, -1.0, 1.0))
    shared = constants.belief_predisposition
    lean = np.tanh(0.65 * (shared * traits[PREDISPOSITION] + np.sqrt(1 - shared**2) * traits[BELIEFS:, None]))
    lean -= lean.mean(axis=-1, keepdims=True)
    spread: Exact = means + (1 - np.abs(means)) * 0.95 * side * lean
    return spread


def _trust(profiles: Sequence[AudienceProfile], traits: Exact, constants: Constants) -> Exact:
    """Credibility, logistic-normal around the published mean; shape (A, n)."""
    shared = constants.trust_predisposition
    lean = constants.trust_spread * (shared * traits[PREDISPOSITION] + np.sqrt(1 - shared**2) * traits[TRUST])
    means = np.clip([each.trust for each in profiles], LEAST_TRUST, 1 - LEAST_TRUST)[:, None]
    centre = np.log(means / (1 - means))
    placed: Exact = 1 / (1 + np.exp(-centre - lean))
    for _ in range(8):
        slope = (placed * (1 - placed)).mean(axis=1, keepdims=True)
        centre = centre + (means - placed.mean(axis=1, keepdims=True)) / slope
        placed = 1 / (1 + np.exp(-centre - lean))
    return placed


def _spread(means: Sequence[float], rank: NDArray[np.int64]) -> Exact:
    """Values in [0, 1] spread evenly around each mean; shape (A, n)."""
    mean = np.asarray(means, float)[:, None]
    even = (2 * rank + 1) / len(rank) - 1
    spread: Exact = mean + WIDTH * np.minimum(mean, 1 - mean) * even
    return spread
