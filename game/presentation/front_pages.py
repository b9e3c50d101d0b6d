"""The front pages: what each outlet printed of one answer, and of the whole conference."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.presentation.headlines import Headline, fact_check_headline, headline, headlines
from game.presentation.narrator import Narrator, within
from game.presentation.newsroom import Newsroom
from game.rules.coverage import pulls_of
from game.rules.state import Airing, State

_PRIORITY = ("contradiction", "fact_check", "premise")
"""Stories that make the front whatever else was said."""


@dataclass(frozen=True, slots=True)
class FrontPage:
    """One outlet's page."""

    outlet: str
    name: str
    masthead: str
    """broadsheet, tabloid, wire, vertical or broadcast."""
    lead: Headline
    inside: tuple[Headline, ...]
    """What it carried besides."""
    reader: str
    """The audience that it reaches best, as it stands within a sentence; empty if none."""
    invented: bool
    place: int = 0
    """The outlet's place among all of the level, from 0: neighbours are told apart by it."""


def coverage_of(narrator: Narrator, state: State, exchange: int) -> tuple[FrontPage, ...]:
    """What each outlet made of one exchange, in outlet order; no two headlines are the same."""
    told = headlines(narrator, state.record, exchange)
    pages = []
    for outlet in narrator.game.outlets:
        own = [headline for airing, headline in told.items() if airing.outlet == outlet]
        if own:
            pages.append(_page(narrator, outlet, own))
    return tuple(pages)


def front_pages(narrator: Narrator, state: State) -> tuple[FrontPage, ...]:
    """Tomorrow's papers: each outlet leads with the strongest story that it carried; no two headlines are the same."""
    newsroom, told = Newsroom(), _told(narrator, state)
    pages = []
    for outlet in narrator.game.outlets:
        stories = _stories(narrator, state, outlet, told, newsroom)
        if stories:
            pages.append(_page(narrator, outlet, stories))
    return tuple(pages)


def _told(narrator: Narrator, state: State) -> Mapping[Airing, Headline]:
    """The leads of all answers, as they were printed after each; only a line that was said again is told otherwise."""
    told: dict[Airing, Headline] = {}
    printed = Newsroom()
    for exchange in sorted({airing.exchange for airing in state.record.airings}):
        for airing, found in headlines(narrator, state.record, exchange, leads_alone=True).items():
            new = printed.is_new(found.headline)
            told[airing] = found if new else headline(narrator, airing, state.record, printed)
    return told


def not_interested(narrator: Narrator, state: State) -> tuple[str, ...]:
    """Outlets that carried nothing at all."""
    carried = {airing.outlet for airing in state.record.airings} | {check.outlet for check in state.record.checked}
    return tuple(narrator.outlet(name) for name in narrator.game.outlets if name not in carried)


def _page(narrator: Narrator, name: str, stories: list[Headline]) -> FrontPage:
    outlet = narrator.scenario.outlets[name]
    reach = {audience: each.diet.get(name, 0.0) for audience, each in narrator.scenario.audiences.items()}
    best = max(reach, key=lambda audience: reach[audience])
    return FrontPage(
        outlet=name,
        name=narrator.outlet(name),
        masthead=outlet.masthead,
        lead=stories[0],
        inside=tuple(stories[1:]),
        reader=within(narrator.audience(best)) if reach[best] > 0 else "",
        invented=outlet.invented,
        place=narrator.game.outlets.index(name),
    )


def _stories(
    narrator: Narrator, state: State, outlet: str, told: Mapping[Airing, Headline], newsroom: Newsroom
) -> list[Headline]:
    """An outlet's lead stories over the whole conference, the strongest first."""
    leads = [airing for airing in told if airing.outlet == outlet and airing.lead]
    stories = [(told[airing], _strength(state, airing)) for airing in leads]
    checks = [check for check in state.record.checked if check.outlet == outlet]
    stories += [
        (fact_check_headline(narrator, outlet, check.proposition, check.claimed, newsroom), 0.0) for check in checks
    ]
    return [story for story, _ in sorted(stories, key=lambda each: (_rank(each[0]), -each[1]))]


def _rank(story: Headline) -> int:
    return _PRIORITY.index(story.kind) if story.kind in _PRIORITY else len(_PRIORITY)


def _strength(state: State, airing: Airing) -> float:
    """How strongly the carried line pulled at the outlet; of equals the later one is fresher news."""
    exchange = state.record.exchanges[airing.exchange]
    if airing.link is None:
        return 0.0
    pull = pulls_of(state.game, exchange, state.record, airing.outlet)[airing.link]
    return pull + 0.001 * airing.exchange
