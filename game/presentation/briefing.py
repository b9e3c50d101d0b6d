"""The briefing: what is known before the doors open."""

from dataclasses import dataclass

from game.presentation.audiences import AudienceView, audience_views
from game.presentation.goals import GoalView, goal_views
from game.presentation.narrator import Narrator
from game.rules.state import State


@dataclass(frozen=True, slots=True)
class DossierCard:
    """An evidence card."""

    id: str
    title: str
    text: str
    source: str
    supports: tuple[str, ...]
    """What it would show, as claims."""
    figure: bool
    phrasings: tuple[str, ...]
    taken: bool
    cited: bool


@dataclass(frozen=True, slots=True)
class BriefingView:
    """Everything that can be known at the door."""

    title: str
    place: str
    speaker: str
    description: str
    summary: str
    clock: int
    goals: tuple[GoalView, ...]
    audiences: tuple[AudienceView, ...]
    outlets: tuple[str, ...]
    cards: tuple[DossierCard, ...]
    cards_fit: int
    messages: tuple[tuple[str, bool], ...]
    """Soundbites of the level's messages, and whether each is chosen."""
    has_invented: bool
    """Something in the level did not happen; the player is told."""


def briefing_view(narrator: Narrator, state: State) -> BriefingView:
    """What is known before the first question."""
    scenario = narrator.scenario
    return BriefingView(
        title=narrator.pick(scenario.title),
        place=narrator.pick(scenario.place),
        speaker=narrator.pick(scenario.speaker.name),
        description=narrator.pick(scenario.speaker.description),
        summary=narrator.pick(scenario.summary),
        clock=scenario.clock,
        goals=goal_views(narrator, state),
        audiences=audience_views(narrator, state),
        outlets=tuple(narrator.outlet(name) for name in scenario.outlets),
        cards=tuple(dossier_card(narrator, state, name) for name in scenario.evidence),
        cards_fit=scenario.briefing.dossier,
        messages=tuple(
            (narrator.pick(scenario.responses[name].soundbite), name in state.messages)
            for name in scenario.briefing.messages
        ),
        has_invented=any(question.invented for question in scenario.questions.values())
        or any(reporter.invented for reporter in scenario.reporters.values()),
    )


def dossier_card(narrator: Narrator, state: State, name: str) -> DossierCard:
    """One evidence card."""
    card = narrator.scenario.evidence[name]
    source = narrator.pick(card.source.name)
    return DossierCard(
        id=name,
        title=narrator.pick(card.title),
        text=narrator.pick(card.text),
        source=narrator.say("dossier.source", name=source, date=card.source.date) if card.source.date else source,
        supports=tuple(_supported(narrator, *fact) for fact in card.supports.items()),
        figure=card.figure,
        phrasings=tuple(narrator.pick(phrasing.text) for phrasing in card.phrasings.values()),
        taken=name in state.dossier,
        cited=name in state.cited,
    )


def _supported(narrator: Narrator, proposition: str, value: bool) -> str:
    """What a card speaks for or against."""
    statement = narrator.claim(proposition, True)
    return narrator.say("evidence.for" if value else "evidence.against", statement=statement)
