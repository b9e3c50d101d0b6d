"""The state of an exchange while its terms are applied one by one.

Mutable, and private to `reception`: it starts from a frozen population and ends in one.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from game.opinion.credibility import WEIGHTS, revised
from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.reading import attitude_from
from game.opinion.response import shares
from game.opinion.terms import TERMS, Term

Array = NDArray[np.float32]
Integers = NDArray[np.intp]


class Course:
    """Working copies of what an exchange changes, and the attitude after every term."""

    def __init__(self, population: Population) -> None:
        structure = population.structure
        self.before = population
        self.structure = structure
        self.constants = structure.constants
        self.private = population.private
        self.private_verdict = population.private_verdict
        self.verdict = population.verdict
        self.judged: list[int] = []
        self.attention = population.attention
        self.weights: Array | None = None
        self.evaluation = population.evaluation
        self.credibility = population.credibility
        self.trust = population.trust
        self.standing = population.standing
        self.gains = population.gains
        self.band = population.band
        self.hostility = population.hostility
        self.blamed = population.blamed
        self.by_belief = structure.evaluation_weight * (self.evaluation - structure.evaluation)
        self.by_trust = structure.trust_weight * (self.trust - structure.trust)
        self.terms: list[str] = []
        self.shifts = np.empty((len(TERMS) + 1, *self.standing.shape), np.float32)
        self.trusts: list[Array] = []
        self.bands: list[Array] = []
        self._note()

    def _note(self) -> None:
        shift = self.shifts[len(self.terms)]
        np.add(self.by_belief, self.by_trust, out=shift)
        shift += self.standing
        self.trusts.append(self.trust)
        self.bands.append(self.band)

    def mark(self, term: Term) -> None:
        """Everything changed since the last mark is this term's doing."""
        self.terms.append(term)
        self._note()

    @property
    def attitude(self) -> Array:
        """Attitude as of the last mark, before the limit of one conference; shape (A, n)."""
        return self.structure.predisposition + self.shifts[len(self.terms)]

    def believe(self, propositions: Integers, shift: Array) -> None:
        """Add a change of private belief, (C, A, n), in propositions that are all different."""
        if self.private is self.before.private:
            self.private = self.private.copy()
            self.private_verdict, self.verdict = self.private_verdict.copy(), self.verdict.copy()
        self.private[propositions] += shift
        shift *= self.structure.worth[propositions]
        for place, proposition in enumerate(propositions):
            issue = self.structure.issues[proposition]
            self.private_verdict[issue] += shift[place]
            self.verdict[issue] += shift[place]
            self.judged.append(issue)
        self.evaluate()

    def settle(self, issues: list[int], verdict: Array) -> None:
        """Verdicts on some issues after talk; shape (len(issues), A, n)."""
        self.verdict[issues] = verdict
        self.evaluate()

    def attend(self, issue: int, amount: Array) -> None:
        """Add log-salience to an issue, (A, n); `evaluate` must follow."""
        if self.attention is self.before.attention:
            self.attention = self.attention.copy()
        self.attention[issue] += amount
        self.weights = None

    def evaluate(self) -> None:
        """Weigh the verdicts with salience anew."""
        if self.weights is None:
            self.weights = np.exp(self.attention)
            self.weights *= self.structure.salience
            self.whole = self.weights.sum(axis=0)
        self.evaluation = np.einsum("jan,jan->an", self.weights, self.verdict)
        self.evaluation /= self.whole
        self.by_belief = self.evaluation - self.structure.evaluation
        self.by_belief *= self.structure.evaluation_weight

    def revise(self, kind: int, logits: Array) -> None:
        """Revise one kind of credibility by evidence in logits at full exposure, (A, 1) or (A, n)."""
        if self.credibility is self.before.credibility:
            self.credibility = self.credibility.copy()
        step = self.structure.exposure * (np.float32(self.constants.revision) * logits)
        before = self.credibility[kind]
        after = revised(before, step)
        self.trust = self.trust + np.float32(WEIGHTS[kind]) * (after - before)
        self.credibility[kind] = after
        self.by_trust = self.structure.trust_weight * (self.trust - self.structure.trust)

    def gain(self, kind: int, evidence: Array) -> None:
        """Note evidence in the speaker's favour, (A, 1), so that the next tires."""
        if self.gains is self.before.gains:
            self.gains = self.gains.copy()
        self.gains[kind] += evidence

    def stand(self, shift: Array | float) -> None:
        """Move attitudes directly, in standard deviations at full exposure; (A, 1) or one number."""
        self.standing = self.standing + self.structure.exposure * np.float32(shift)

    def outcome(self) -> tuple[Population, Meters, Explanation]:
        """The population after the exchange, its meters, and the causes term by term."""
        attitudes = attitude_from(self.structure, self.shifts[: len(self.terms) + 1])
        bands = np.concatenate(self.bands).reshape(len(self.bands), -1, 1)
        favourable, unfavourable = shares(attitudes, bands, self.constants.response_noise)
        credibility = self._credibility()
        meters = Meters(favourable[-1], unfavourable[-1], credibility[-1])
        causes = Explanation(
            tuple(self.terms),
            favourable[1:] - favourable[:-1],
            unfavourable[1:] - unfavourable[:-1],
            credibility[1:] - credibility[:-1],
        )
        return self._population(), meters, causes

    def _credibility(self) -> NDArray[np.float64]:
        """Mean credibility after every term, computed once while it stays the same; shape (terms + 1, A)."""
        places, different = [], [self.trusts[0]]
        for trust in self.trusts:
            if trust is not different[-1]:
                different.append(trust)
            places.append(len(different) - 1)
        means = np.concatenate(different).reshape(len(different), *self.trust.shape).sum(axis=2)
        return np.asarray(means, np.float64)[places] / self.structure.people

    def _population(self) -> Population:
        if not self.terms:
            return self.before
        return replace(
            self.before,
            private=self.private,
            attention=self.attention,
            credibility=self.credibility,
            standing=self.standing,
            band=self.band,
            gains=self.gains,
            hostility=self.hostility,
            blamed=self.blamed,
            private_verdict=self.private_verdict,
            verdict=self.verdict,
            evaluation=self.evaluation,
            trust=self.trust,
        )
