"""What an exchange makes people believe and heed: working copies, and the evaluation of the speaker after every term."""

import numpy as np

from game.opinion.arrays import Array
from game.opinion.population import Population
from game.opinion.talk import talked_over
from game.opinion.terms import Term


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
        self._weighed: Weighed | None = None

    @property
    def changed(self) -> bool:
        """Whether any belief moved."""
        return bool(self._judged)

    def mark(self, term: Term) -> None:
        """Everything changed since the last mark is this term's doing."""
        if self._weighed is None:
            self._weighed = Weighed(self.structure.salience * np.exp(self.attention), self.verdict)
        self.terms.append(term.value)
        self.evaluations.append(self._weighed.evaluation)

    def correct(self, proposition: int, shift: Array) -> None:
        """Add a change of private belief, (A, n), that carries over to no other: a report of one fact."""
        self._move(proposition, shift, self.structure.worth)

    def move(self, proposition: int, shift: Array) -> None:
        """Add a change of private belief in one proposition, (A, n)."""
        self._move(proposition, shift, self.structure.carrying)

    def _move(self, proposition: int, shift: Array, worths: Array) -> None:
        self._copy()
        self.private[proposition] += shift
        self._judge(self.structure.issues[proposition], shift * worths[proposition])

    def move_all(self, propositions: list[int], belief: Array, shift: Array) -> None:
        """Add changes to private beliefs, (C, A, n) both, in propositions that are all different; `belief` is overwritten."""
        self._copy()
        belief += shift
        self.private[propositions] = belief
        worth = shift * self.structure.carrying[propositions]
        of = [self.structure.issues[proposition] for proposition in propositions]
        if len(set(of)) == len(of) < 4:
            for issue, change in zip(of, worth, strict=True):
                self._judge(issue, change)
            return
        membership = self.structure.membership[:, propositions]
        changes = (membership @ worth.reshape(len(worth), -1)).reshape(self.verdict.shape)
        self.private_verdict += changes
        self.verdict += changes
        self._judged.update(of)
        if self._weighed is not None:
            self._weighed.all_judged(changes)

    def _judge(self, issue: int, change: Array) -> None:
        """Add to the private verdict on an issue, (A, n), and to that after talk."""
        self.private_verdict[issue] += change
        self.verdict[issue] += change
        if self._weighed is not None:
            self._weighed.judged(issue, change)
        self._judged.add(issue)

    def _copy(self) -> None:
        if not self._judged:
            self.private = self.private.copy()
            self.private_verdict, self.verdict = self.private_verdict.copy(), self.verdict.copy()

    def forget(self, kept: float) -> None:
        """Leave a share of the salience that was added before."""
        self.attention = self.attention * kept
        self._weighed = None

    def attend(self, issue: int, amount: Array) -> None:
        """Add log-salience to an issue, (A, n)."""
        if self.attention is self._before.attention:
            self.attention = self.attention.copy()
        self.attention[issue] += amount
        if self._weighed is not None:
            self._weighed.heeded(issue, amount, self.verdict[issue])

    def talk(self, crossing: Array | None = None) -> None:
        """Talk over what changed; `crossing` (J, A) comes from publics that are kept apart.

        Verdicts are sums of beliefs and talk is linear, so talking over verdicts is talking over all their beliefs.
        """
        issues = sorted(self._judged)
        whose = slice(None) if len(issues) == len(self.verdict) else issues
        opening = self.structure.verdict[whose]
        talked = talked_over(self.private_verdict[whose] - opening, self.structure.ties)
        talked += opening
        if crossing is not None:
            talked += crossing[whose][..., None]
        if self._weighed is not None:
            self._weighed.all_judged(talked - self.verdict[whose], whose)
        self.verdict[whose] = talked
        self.mark(Term.TALK)


class Weighed:
    """The evaluation of the speaker, kept up to date while single issues change."""

    def __init__(self, weights: Array, verdict: Array) -> None:
        self._weights = weights
        self._whole: Array = np.add.reduce(weights, axis=0)
        self._total: Array = np.add.reduce(weights * verdict, axis=0)

    @property
    def evaluation(self) -> Array:
        """Verdicts weighted with salience; (A, n)."""
        return self._total / self._whole

    def judged(self, issue: int, change: Array) -> None:
        """The verdict on an issue changed, (A, n)."""
        self._total += self._weights[issue] * change

    def all_judged(self, changes: Array, issues: slice | list[int] = slice(None)) -> None:
        """Verdicts on all or some issues changed, (J, A, n); `changes` are overwritten."""
        changes *= self._weights[issues]
        self._total += np.add.reduce(changes, axis=0)

    def heeded(self, issue: int, amount: Array, verdict: Array) -> None:
        """Log-salience was added to an issue of this verdict; (A, n) each."""
        heavier = np.exp(amount)
        heavier -= 1
        heavier *= self._weights[issue]
        self._whole += heavier
        self._weights[issue] += heavier
        heavier *= verdict
        self._total += heavier
