"""Everything about saying a response or a card that no conference changes, worked out once for each level."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.scenario.conference import Part, Response
from game.scenario.entailment import Closure, Literal, opposite
from game.scenario.model import Scenario
from game.scenario.vocabulary import Directness, Tactic, TacticGroup, Truth
from game.scenario.world import Evidence

Key = tuple[str | None, str | None, str | None]
"""Response, evidence, phrasing: what names a line."""

_WARMTH = {
    Tactic.SYMPATHY: 0.8,
    Tactic.GRATITUDE: 0.7,
    Tactic.APOLOGISE: 0.6,
    Tactic.ACKNOWLEDGE: 0.4,
    Tactic.CORRECTIVE_ACTION: 0.3,
    Tactic.PROMISE: 0.3,
    Tactic.HUMOUR: 0.2,
}
_HOSTILITY = {
    Tactic.CHALLENGE_PREMISE: 0.3,
    Tactic.SHIFT_BLAME: 0.4,
    Tactic.WARNING: 0.7,
    Tactic.ATTACK_ACCUSER: 0.8,
    Tactic.COUNTER_ACCUSATION: 0.9,
}


@dataclass(frozen=True, eq=False, slots=True)
class Line:
    """A response, or a card in one of its wordings; two are equal when they are the same one."""

    response: str | None
    evidence: str | None
    phrasing: str | None
    tactic: Tactic
    group: TacticGroup
    seconds: int
    claims: tuple[Literal, ...]
    """What it puts on the record, its promise included."""
    entails: frozenset[Literal]
    """Everything that its claims entail."""
    refutes: frozenset[Literal]
    """Everything that they entail to be false."""
    issues: frozenset[str]
    """What it talks about: its own issue, its claims', its frame's and its answered parts'."""
    admissions: int
    """How many of its claims speak against the speaker."""
    doubtful: int
    """How many could be held against the speaker: contested, unknown, false, or admissions."""
    images: float
    """How good for the speaker its claims are, -1 to 1 each, in sum."""
    image: float
    """Of the claim that says most about the speaker, -1 to 1."""
    target: str | None = None
    """The audience whose side it addresses or attacks."""
    warmth: float = 0.0
    """0 to 1 before anything voids it: the author's description, else the tactic's usual."""
    hostility: float = 0.0
    """0 to 1: the author's description, else the tactic's usual."""
    acknowledges: tuple[Literal, ...] = ()
    """What it says that others argue."""
    argued: frozenset[str] = frozenset()
    """The issues of that."""
    answers: Mapping[str, Directness] = field(default_factory=dict)
    """How plainly it answers parts, as its author said."""
    clears: frozenset[str] = frozenset()
    """The parts that it answers outright."""
    frame: str | None = None
    """The issue that it makes weigh more."""
    promise: str | None = None
    announces: int = 0
    """How many points it announces."""
    is_point: bool = False
    """Whether it can be a point of an announced list: a card read out is none, nor is a link of *Evade*."""
    cites: tuple[str, ...] = ()
    """The cards that it leans on, were they in the dossier."""
    figure: bool = False
    """Whether it carries a number."""
    vivid: float = 0.0
    """How vividly that is put, 0 to 1."""


def compile_lines(scenario: Scenario, parts: Mapping[str, Part], entailed: Closure) -> dict[Key, Line]:
    """Every line of a level."""
    facts = _Facts(scenario, parts, entailed)
    responses = [facts.of_response(name, response) for name, response in scenario.responses.items()]
    cards = [line for name, card in scenario.evidence.items() for line in facts.of_card(name, card)]
    return {(line.response, line.evidence, line.phrasing): line for line in (*responses, *cards)}


@dataclass(frozen=True, eq=False, slots=True)
class _Facts:
    """What lines are worked out from."""

    scenario: Scenario
    parts: Mapping[str, Part]
    entailed: Closure

    def of_response(self, name: str, response: Response) -> Line:
        tactic = Tactic(response.tactic)
        frame = self.scenario.frames[response.frame].issue if response.frame else None
        about = {response.issue, frame, *(self.parts[part].issue for part in response.answers if part in self.parts)}
        return Line(
            response=name,
            evidence=None,
            phrasing=None,
            tactic=tactic,
            group=tactic.group,
            seconds=response.seconds,
            **self._claimed(dict(response.claims) | ({response.promise: True} if response.promise else {}), about),
            target=response.target,
            warmth=_WARMTH.get(tactic, 0.0) if response.warmth is None else response.warmth,
            hostility=_HOSTILITY.get(tactic, 0.0) if response.hostility is None else response.hostility,
            acknowledges=tuple(response.acknowledges.items()),
            argued=self._issues(response.acknowledges),
            answers=dict(response.answers),
            clears=frozenset(part for part, how in response.answers.items() if how is Directness.EXPLICIT),
            frame=frame,
            promise=response.promise,
            announces=response.announces or 0,
            is_point=tactic.group is not TacticGroup.EVADE,
            cites=tuple(response.cites),
            figure=response.figure,
        )

    def of_card(self, name: str, card: Evidence) -> Iterator[Line]:
        for phrasing in (None, *card.phrasings):
            wording = None if phrasing is None else card.phrasings[phrasing]
            yield Line(
                response=None,
                evidence=name,
                phrasing=phrasing,
                tactic=Tactic.CITE_EVIDENCE,
                group=TacticGroup.SUBSTANTIATE,
                seconds=card.seconds if wording is None else wording.seconds,
                **self._claimed(dict(card.supports) | ({} if wording is None else dict(wording.claims))),
                figure=card.figure,
                vivid=0.0 if wording is None else wording.vivid,
            )

    def _claimed(self, claims: Mapping[str, bool], about: Iterable[str | None] = ()) -> dict[str, Any]:
        """What follows from a line's claims; `about`: issues that it talks about besides theirs."""
        images = [self.scenario.propositions[name].image * (1 if value else -1) for name, value in claims.items()]
        entails = frozenset[Literal]().union(*(self.entailed[claim] for claim in claims.items()))
        return {
            "claims": tuple(claims.items()),
            "entails": entails,
            "refutes": frozenset(map(opposite, entails)),
            "issues": self._issues(claims).union(issue for issue in about if issue is not None),
            "admissions": sum(image < 0 for image in images),
            "doubtful": sum(map(self._is_doubtful, claims.items(), images)),
            "images": sum(images),
            "image": max(images, key=abs, default=0.0),
        }

    def _is_doubtful(self, claim: Literal, image: float) -> bool:
        truth = self.scenario.propositions[claim[0]].truth
        return image < 0 or truth in (Truth.CONTESTED, Truth.UNKNOWN, Truth.FALSE if claim[1] else Truth.TRUE)

    def _issues(self, propositions: Iterable[str]) -> frozenset[str]:
        return frozenset(self.scenario.propositions[name].issue for name in propositions)
