"""The state of an exchange while its terms are applied one by one.

Mutable, and private to `reception`: it starts from a frozen population and ends in one.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from game.opinion.credibility import overall, revised
from game.opinion.explanation import Explanation
from game.opinion.meters import Meters
from game.opinion.population import Population
from game.opinion.reading import attitude_from, read_shares, undecided_band
from game.opinion.terms import TERMS, Term

Array = NDArray[np.float32]


class Course:
    """Working copies of what an exchange changes, and the attitude after every term."""

    def __init__(self, population: Population, propositions: list[int]) -> None:
        structure = population.structure
        self.population = population
        self.structure = structure
        self.constants = structure.constants
        self.propositions = propositions
        self.private = population.private[propositions]
        self.belief = population.belief[propositions]
        self.worth = structure.worth[propositions]
        self.membership = structure.membership[:, propositions]
        self.verdict = population.verdict
        self.attention = population.attention
        self.weights: Array | None = None
        self.evaluation = population.evaluation
        self.credibility = population.credibility
        self.trust = population.trust
        self.standing = population.standing
        self.gains = population.gains
        self.heard = population.heard
        self.hostility = population.hostility
        self.blamed = population.blamed
        self.by_belief = structure.evaluation_weight * (self.evaluation - structure.evaluation)
        self.by_trust = structure.trust_weight * (self.trust - structure.trust)
        self.terms: list[str] = []
        self.shifts = np.empty((len(TERMS) + 1, *self.standing.shape), np.float32)
        self.trusts = [self.trust]
        self.bands = [undecided_band(structure, self.heard)]
        self._note()

    def _note(self) -> None:
        shift = self.shifts[len(self.terms)]
        np.add(self.by_belief, self.by_trust, out=shift)
        shift += self.standing

    def mark(self, term: Term) -> None:
        """Everything changed since the last mark is this term's doing."""
        self.terms.append(term.value)
        self._note()
        self.trusts.append(self.trust)
        self.bands.append(undecided_band(self.structure, self.heard) if term is Term.HEARING else self.bands[-1])

    @property
    def attitude(self) -> Array:
        """Attitude as of the last mark, before the limit of one conference; shape (A, n)."""
        return self.structure.predisposition + self.shifts[len(self.terms)]

    def believe(self, rows: list[int], shift: Array) -> None:
        """Add a change of belief, (C, A, n), to these of the touched propositions."""
        self.private[rows] += shift
        self.belief[rows] += shift
        self._judge(rows, shift)

    def settle(self, belief: Array) -> None:
        """Beliefs in the touched propositions after talk; shape (C, A, n)."""
        change = belief - self.belief
        self.belief = belief
        self._judge(slice(None), change)

    def _judge(self, rows: list[int] | slice, shift: Array) -> None:
        moved = shift * self.worth[rows]
        flat = self.membership[:, rows] @ moved.reshape(len(moved), -1)
        self.verdict = self.verdict + flat.reshape(self.verdict.shape)
        self.evaluate()

    def attend(self, issue: int, amount: Array) -> None:
        """Add log-salience to an issue, (A, n); `evaluate` must follow."""
        if self.attention is self.population.attention:
            self.attention = self.attention.copy()
        self.attention[issue] += amount
        self.weights = None

    def evaluate(self) -> None:
        """Weigh the verdicts with salience anew."""
        if self.weights is None:
            self.weights = np.exp(self.attention)
            self.weights *= self.structure.salience
            self.weights /= self.weights.sum(axis=0)
        self.evaluation = np.einsum("jan,jan->an", self.weights, self.verdict)
        self.by_belief = self.structure.evaluation_weight * (self.evaluation - self.structure.evaluation)

    def revise(self, kind: int, logits: Array) -> None:
        """Revise one kind of credibility by evidence in logits at full exposure, (A, 1) or (A, n)."""
        if self.credibility is self.population.credibility:
            self.credibility = self.credibility.copy()
        step = self.structure.exposure * (np.float32(self.constants.revision) * logits)
        self.credibility[kind] = revised(self.credibility[kind], step)
        self.trust = overall(self.credibility)
        self.by_trust = self.structure.trust_weight * (self.trust - self.structure.trust)

    def gain(self, kind: int, evidence: Array) -> None:
        """Note evidence in the speaker's favour, (A, 1), so that the next tires."""
        if self.gains is self.population.gains:
            self.gains = self.gains.copy()
        self.gains[kind] += evidence

    def stand(self, shift: Array | float) -> None:
        """Move attitudes directly, in standard deviations at full exposure."""
        self.standing = self.standing + self.structure.exposure * np.float32(shift)

    def outcome(self) -> tuple[Population, Meters, Explanation]:
        """The population after the exchange, its meters, and the causes term by term."""
        count = len(self.terms) + 1
        attitudes = attitude_from(self.structure, self.shifts[:count])
        favourable, unfavourable = read_shares(attitudes, np.stack(self.bands), self.constants.response_noise)
        credibility = _means(self.trusts)
        meters = Meters(favourable[-1], unfavourable[-1], credibility[-1])
        causes = Explanation(tuple(self.terms), np.diff(favourable, axis=0), np.diff(unfavourable, axis=0), np.diff(credibility, axis=0))
        return self._population(), meters, causes

    def _population(self) -> Population:
        before = self.population
        if not self.terms:
            return before
        private, belief = before.private, before.belief
        if self.propositions:
            private, belief = private.copy(), belief.copy()
            private[self.propositions], belief[self.propositions] = self.private, self.belief
        return replace(
            before,
            belief=belief,
            private=private,
            attention=self.attention,
            credibility=self.credibility,
            standing=self.standing,
            heard=self.heard,
            gains=self.gains,
            hostility=self.hostility,
            blamed=self.blamed,
            verdict=self.verdict,
            evaluation=self.evaluation,
            trust=self.trust,
        )


def _means(arrays: list[Array]) -> NDArray[np.float64]:
    """Mean over people of each, computed once for the same array; (A, n) each, to (len, A)."""
    known: dict[int, NDArray[np.float64]] = {}
    for array in arrays:
        if id(array) not in known:
            known[id(array)] = np.asarray(array.sum(axis=1), np.float64) / array.shape[1]
    return np.stack([known[id(array)] for array in arrays])
