"""What an exchange makes people believe and heed: working copies, and the evaluation of the speaker after every term."""

import numpy as np
from numpy.typing import NDArray

from game.opinion.population import Population
from game.opinion.talk import talked_over
from game.opinion.terms import Term

Array = NDArray[np.float32]


class Believing:
    """Starts from a frozen population, changes copies, and keeps one evaluation a term."""

    def __init__(self, population: Population) -> None:
        self._before = population
        self.structure = population.structure
        self.private = population.private
        self.private_verdict = population.private_verdict
        self.verdict = population.verdict
        self.attention = population.attention
        self.terms: list[str] = []
        self.evaluations: list[Array] = [population.evaluation]
        self._judged: set[int] = set()
        self._weights: Array | None = None

    @property
    def changed(self) -> bool:
        """Whether any belief moved."""
        return bool(self._judged)

    def mark(self, term: Term) -> None:
        """Everything changed since the last mark is this term's doing."""
        weights = self._weigh()
        evaluation: Array = np.add.reduce(weights * self.verdict, axis=0)
        evaluation /= np.add.reduce(weights, axis=0)
        self.terms.append(term.value)
        self.evaluations.append(evaluation)

    def _weigh(self) -> Array:
        if self._weights is None:
            self._weights = np.exp(self.attention)
            self._weights *= self.structure.salience
        return self._weights

    def correct(self, proposition: int, shift: Array) -> None:
        """Add a change of private belief, (A, n), that carries over to no other: a report of one fact."""
        self._move(proposition, shift, self.structure.worth)

    def move(self, proposition: int, shift: Array) -> None:
        """Add a change of private belief in one proposition, (A, n)."""
        self._move(proposition, shift, self.structure.carrying)

    def _move(self, proposition: int, shift: Array, worths: Array) -> None:
        self._copy()
        self.private[proposition] += shift
        issue = self.structure.issues[proposition]
        worth = shift * worths[proposition]
        self.private_verdict[issue] += worth
        self.verdict[issue] += worth
        self._judged.add(issue)

    def move_all(self, propositions: list[int], shift: Array) -> None:
        """Add changes of private belief, (C, A, n), in propositions that are all different."""
        if len(propositions) < 3:
            for proposition, each in zip(propositions, shift, strict=True):
                self.move(proposition, each)
            return
        self._copy()
        self.private[propositions] += shift
        worth = shift * self.structure.carrying[propositions]
        membership = self.structure.membership[:, propositions]
        verdicts = (membership @ worth.reshape(len(worth), -1)).reshape(self.verdict.shape)
        self.private_verdict += verdicts
        self.verdict += verdicts
        self._judged.update(self.structure.issues[proposition] for proposition in propositions)

    def _copy(self) -> None:
        if not self._judged:
            self.private = self.private.copy()
            self.private_verdict, self.verdict = self.private_verdict.copy(), self.verdict.copy()

    def forget(self, kept: float) -> None:
        """Leave a share of the salience that was added before."""
        self.attention = self.attention * kept
        self._weights = None

    def attend(self, issue: int, amount: Array) -> None:
        """Add log-salience to an issue, (A, n)."""
        if self.attention is self._before.attention:
            self.attention = self.attention.copy()
        self.attention[issue] += amount
        if self._weights is not None:
            self._weights[issue] *= np.exp(amount)

    def talk(self, crossing: Array | None = None) -> None:
        """Talk over what changed; `crossing` (J, A) comes from publics that are kept apart.

        Verdicts are sums of beliefs and talk is linear, so talking over verdicts is talking over all their beliefs.
        """
        issues = sorted(self._judged)
        opening = self.structure.verdict[issues]
        self.verdict[issues] = opening + talked_over(self.private_verdict[issues] - opening, self.structure.ties)
        if crossing is not None:
            self.verdict[issues] += crossing[issues][..., None]
        self.mark(Term.TALK)
