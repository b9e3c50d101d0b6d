"""The lines that can be said now: what each one is, never what it does to anyone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.presentation.narrator import Narrator
from game.presentation.seams import Seam, seams
from game.rules.actions import Action, Cite, Say
from game.rules.answer import spoken_card, spoken_response
from game.rules.coverage import clips
from game.rules.evasion import code_exchange, meets
from game.rules.floor import is_last
from game.rules.state import Mode, Spoken, State
from game.scenario.vocabulary import Directness, TacticGroup

MOST_PLANNED = 3
"""Lines that may be lined up to be said one after the other."""


@dataclass(frozen=True, slots=True)
class EvidenceMark:
    """A card that a line leans on."""

    evidence: str
    title: str
    shown: bool
    """In the dossier, so that it counts; otherwise the line only alludes to it."""


@dataclass(frozen=True, slots=True)
class PartMark:
    """A part of the question at hand that a line answers."""

    number: int
    directness: Directness
    directness_name: str


@dataclass(frozen=True, slots=True)
class CardView:
    """A line that can be said, or was."""

    tactic: str
    group: TacticGroup
    group_name: str
    seconds: int
    face: str
    """The soundbite: what a card shows and an outlet quotes."""
    text: str
    """The line in full."""
    parts: tuple[PartMark, ...]
    evidence: tuple[EvidenceMark, ...]
    claims: tuple[str, ...]
    is_promise: bool
    figure: bool
    invented: bool
    seams: tuple[Seam, ...]
    carried_by: tuple[tuple[str, bool], ...]
    """Outlets that would carry it if the answer ended there, and whether as their lead; empty in exam mode."""


def is_card(action: Action) -> bool:
    """Whether an action says a line."""
    return isinstance(action, Say | Cite)


def spoken_link(state: State, action: Action) -> Spoken:
    """A line as it would be spoken now. Raises TypeError for an action that says none."""
    match action:
        case Say():
            return spoken_response(state, action.response)
        case Cite():
            return spoken_card(state, action.evidence, action.phrasing)
        case _:
            raise TypeError(f"no line: {action!r}")


def card_view(narrator: Narrator, state: State, action: Action, planned: Sequence[Action] = ()) -> CardView:
    """A line that could be said after the planned ones."""
    assert state.current is not None  # lines are only offered within an exchange
    links = (*state.current.links, *(spoken_link(state, plan) for plan in planned), spoken_link(state, action))
    return _card(narrator, state, links, len(links) - 1)


def answer_so_far(narrator: Narrator, state: State, planned: Sequence[Action] = ()) -> tuple[CardView, ...]:
    """The lines spoken in this answer, then the planned ones."""
    if state.current is None:
        return ()
    links = (*state.current.links, *(spoken_link(state, plan) for plan in planned))
    return tuple(_card(narrator, state, links, place) for place in range(len(links)))


def _card(narrator: Narrator, state: State, links: Sequence[Spoken], place: int) -> CardView:
    link = links[place]
    response = narrator.scenario.responses[link.response] if link.response is not None else None
    card = narrator.scenario.evidence[link.evidence] if link.evidence is not None else None
    return CardView(
        tactic=narrator.tactic(link.tactic),
        group=link.tactic.group,
        group_name=narrator.say(f"group.{link.tactic.group}.name"),
        seconds=link.seconds,
        face=narrator.soundbite(link),
        text=narrator.spoken(link),
        parts=_parts(narrator, state, link),
        evidence=_evidence(narrator, state, link),
        claims=tuple(narrator.claim(name, value) for name, value in link.claims),
        is_promise=bool(response and response.promise),
        figure=bool((response and response.figure) or (card and card.figure)),
        invented=bool(response and response.invented),
        seams=seams(narrator, state, links, place),
        carried_by=carried_by(narrator, state, links, place),
    )


def _parts(narrator: Narrator, state: State, link: Spoken) -> tuple[PartMark, ...]:
    if state.current is None:
        return ()
    line = link.line(state.game)
    met = [(number, meets(state.game, state.record, line, part)) for number, part in enumerate(state.current.parts, 1)]
    return tuple(
        PartMark(number, directness, narrator.say(f"code.{directness}.name"))
        for number, directness in met
        if directness
    )


def _evidence(narrator: Narrator, state: State, link: Spoken) -> tuple[EvidenceMark, ...]:
    if link.evidence is not None:
        return (EvidenceMark(link.evidence, narrator.evidence(link.evidence), True),)
    cites = narrator.scenario.responses[link.response].cites if link.response is not None else ()
    return tuple(EvidenceMark(name, narrator.evidence(name), name in state.dossier) for name in cites)


def carried_by(narrator: Narrator, state: State, links: Sequence[Spoken], place: int) -> tuple[tuple[str, bool], ...]:
    """The outlets that would carry a link if the answer ended with the last one, and whether they lead with it."""
    if state.current is None or state.settings.mode is Mode.EXAM:
        return ()
    exchange = replace(state.current, links=tuple(links))
    coded = replace(exchange, codes=code_exchange(state.game, exchange, state.record))
    carried = clips(state.game, exchange, state.record, to_all=is_last(state, coded))
    return tuple((narrator.outlet(clip.outlet), clip.lead) for clip in carried if clip.link == place)
