"""Stitches and tears: what a line does to the lines it stands beside, shown while an answer is planned."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.presentation.narrator import Narrator
from game.rules import chain
from game.rules.state import Spoken, State
from game.scenario.entailment import opposite
from game.scenario.vocabulary import Tactic


class SeamKind(StrEnum):
    """Whether two lines strengthen or weaken each other, or merely depend on what comes next."""

    STITCH = "stitch"
    TEAR = "tear"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class Seam:
    """One such effect, in words."""

    kind: SeamKind
    text: str


def seams(narrator: Narrator, state: State, links: Sequence[Spoken], place: int) -> tuple[Seam, ...]:
    """What the link at this place does to its neighbours and to what is on the record."""
    found = [
        *_sides(narrator, state, links, place),
        *_consistency(narrator, state, links, place),
        *_warmth(narrator, state, links, place),
        *_contradictions(narrator, state, links[place]),
        *_premise(narrator, state, links[place]),
        *_list(narrator, state, links, place),
        *_wear(narrator, state, links, place),
    ]
    return tuple(found)


def _sides(narrator: Narrator, state: State, links: Sequence[Spoken], place: int) -> list[Seam]:
    """Two-sidedness: an argument acknowledged and then refuted, or not."""
    line = links[place].line(state.game)
    if place and chain.refutes(line, links[place - 1].line(state.game).acknowledges):
        return [Seam(SeamKind.STITCH, narrator.say("seam.refuted"))]
    if line.acknowledges:
        return [Seam(SeamKind.LOOSE, narrator.say("seam.acknowledged"))]
    return []


def _consistency(narrator: Narrator, state: State, links: Sequence[Spoken], place: int) -> list[Seam]:
    if chain.is_inconsistent([link.line(state.game) for link in links], place):
        return [Seam(SeamKind.TEAR, narrator.say("seam.inconsistent"))]
    return []


def _warmth(narrator: Narrator, state: State, links: Sequence[Spoken], place: int) -> list[Seam]:
    side = chain.voided_side([link.line(state.game) for link in links[: place + 1]])
    if side is None:
        return []
    return [Seam(SeamKind.TEAR, narrator.say("seam.warmth_void", audience=narrator.audience(side)))]


def _contradictions(narrator: Narrator, state: State, link: Spoken) -> list[Seam]:
    """Claims already on the record that this one cannot stand beside."""
    entailed = state.game.entailed
    clashing = [
        claim
        for claim in state.record.claims
        if any(opposite((claim.proposition, claim.value)) in entailed[new] for new in link.claims)
    ]
    return [Seam(SeamKind.TEAR, _contradiction(narrator, claim.proposition, claim.value)) for claim in clashing[:1]]


def _contradiction(narrator: Narrator, proposition: str, value: bool) -> str:
    return narrator.say("seam.contradiction", claim=narrator.claim(proposition, value))


def _premise(narrator: Narrator, state: State, link: Spoken) -> list[Seam]:
    """Whether the line defeats what the question takes for granted, or grants it."""
    if state.current is None or not state.current.premise:
        return []
    entailed = set().union(*(state.game.entailed[claim] for claim in link.claims))
    if any(opposite(premise) in entailed for premise in state.current.premise):
        return [Seam(SeamKind.STITCH, narrator.say("seam.premise_denied"))]
    if any(premise in entailed for premise in state.current.premise):
        return [Seam(SeamKind.LOOSE, narrator.say("seam.premise_granted"))]
    return []


def _list(narrator: Narrator, state: State, links: Sequence[Spoken], place: int) -> list[Seam]:
    response = links[place].response
    points = state.game.scenario.responses[response].announces if response is not None else None
    return [Seam(SeamKind.LOOSE, narrator.say("seam.list", n=points))] if points else []


def _wear(narrator: Narrator, state: State, links: Sequence[Spoken], place: int) -> list[Seam]:
    """The n-th use of a goodwill or framing tactic weighs 1/n, and so does a line's n-th hearing."""
    link, lines = links[place], [each.line(state.game) for each in links]
    use, heard = round(1 / chain.worn(state.record, lines, place)), 1 + chain.said_before(state.record, lines[place])
    if use < 2:
        return []
    if heard == use:
        return [Seam(SeamKind.LOOSE, narrator.say("seam.said_before", n=use))]
    return [Seam(SeamKind.LOOSE, narrator.say("seam.worn", n=use, tactic=narrator.tactic(Tactic(link.tactic))))]
