"""A narrow screen: tabs over a page that scrolls, and the cards as rows, in sight below it wherever there is room."""

from collections.abc import Sequence

from game.desktop.geometry import Rect
from game.desktop.node import Node
from game.desktop.scenes.conference.coaching import lesson_column
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.offers import Offer
from game.desktop.scenes.conference.parts import Build, has_question, left, question, right, room
from game.desktop.scenes.conference.preview import preview
from game.desktop.scenes.conference.rows import card_rows
from game.desktop.scenes.conference.strip import strip_narrow
from game.desktop.scenes.conference.tabs import tab_row
from game.desktop.scenes.conference.watching import HEIGHT as WATCHING_HEIGHT
from game.desktop.scenes.conference.watching import watching_panel
from game.desktop.tokens import SMALLEST_TARGET
from game.desktop.widgets.controls import button
from game.desktop.widgets.scrolling import Scroll, scroll
from game.desktop.widgets.texts import Column
from game.rules.actions import Action

_TABS = ("question", "audiences", "reporter")
_MARGIN = 14
"""Room at the sides of a scrolling page for the ring of focus."""
_LEAST = 170
"""Height of the page above the cards from which they stay in sight."""


def narrow(moment: Moment, at: Rect, offered: Offer, focused: Action | None) -> list[Node]:
    """The page, and the cards below it; where the screen is too low for both, a bar that leads to them."""
    if moment.playing.is_watched:
        return [_scrolled(moment, at, at.height - 4, _watched(moment, focused))]
    _, height = _shelf(moment, Rect(at.x, 0, at.width, 0), offered)
    taught = lesson_column(moment, at)[1] if moment.teaches else 0
    if at.height - height >= _LEAST + taught:
        page = _scrolled(moment, at, at.height - height, _page(moment, focused))
        return [page, *_shelf(moment, Rect(at.x, at.bottom - height, at.width, 0), offered)[0]]
    bar = SMALLEST_TARGET + 6
    page = _scrolled(moment, at, at.height - bar, _page_with_cards(moment, offered, focused))
    return [page, _way_to_cards(moment, Rect(at.x, at.bottom - bar + 2, at.width, 0), offered, page)]


def _scrolled(moment: Moment, at: Rect, height: float, build: Build) -> Scroll:
    return scroll("page", Rect(at.x - _MARGIN, at.y, at.width + 2 * _MARGIN, height), moment.offsets, build)


def _way_to_cards(moment: Moment, at: Rect, offered: Offer, page: Scroll) -> Node:
    """A bar at the lower edge: to the cards below, or back up to what was asked."""
    cards = [node for node in page.children if node.key.startswith("card.")]
    below = bool(cards) and cards[-1].rect.bottom > page.rect.bottom

    def go() -> None:
        moment.offsets["page"] = page.farthest if below else 0.0

    key = "conference.cards_below" if below else "conference.page_above"
    words = moment.say(key, what=offered.title, n=len(offered.faces))
    return button(moment.page, "to_cards", words, at, go, "page_down" if below else "page_up")


def _content(moment: Moment, focused: Action | None, window: Rect) -> Column:
    """The lesson if there is one, tabs, what they show, and the line that is looked at."""
    at = Rect(window.x + _MARGIN, window.y, window.width - _MARGIN, 0)
    column = Column(moment.page, at)
    if moment.teaches:
        slip, high = lesson_column(moment, column.rest)
        column.nodes.append(slip)
        column.space(high + 12)
    tabs, column.y = tab_row(moment, column.rest, _TABS)
    column.nodes += tabs
    nodes, height = _tab(moment, focused)(Rect(at.x, column.y, at.width, moment.page.height))
    column.nodes += nodes
    column.space(height + 8)
    if moment.tab == "question" and has_question(moment):
        low, high = preview(moment, Rect(at.x, column.y, at.width, 0), focused)
        column.nodes += low
        column.space(high + 8 if high else 0)
    return column


def _page(moment: Moment, focused: Action | None) -> Build:
    def build(window: Rect) -> tuple[Sequence[Node], float]:
        column = _content(moment, focused, window)
        return column.nodes, column.y - window.y

    return build


def _page_with_cards(moment: Moment, offered: Offer, focused: Action | None) -> Build:
    def build(window: Rect) -> tuple[Sequence[Node], float]:
        column = _content(moment, focused, window)
        shelf, height = _shelf(moment, column.rest, offered)
        return [*column.nodes, *shelf], column.y + height - window.y

    return build


def _watched(moment: Moment, focused: Action | None) -> Build:
    def build(window: Rect) -> tuple[Sequence[Node], float]:
        column = _content(moment, focused, window)
        nodes, _ = watching_panel(moment, column.at, column.y + WATCHING_HEIGHT + 10)
        return [*column.nodes, *nodes], column.y + WATCHING_HEIGHT + 20 - window.y

    return build


def _shelf(moment: Moment, at: Rect, offered: Offer) -> tuple[list[Node], float]:
    """The cards under their rule, from the top of a place; and how high they are."""
    column = Column(moment.page, at)
    column.rule(4, 4)
    strip_narrow(moment, column, offered)
    if offered.faces:
        cards, column.y = card_rows(moment.page, "card", offered.faces, column.rest)
        column.nodes += cards
    return column.nodes, column.y + 12 - at.y


def _tab(moment: Moment, focused: Action | None) -> Build:
    if moment.tab == "audiences":
        return right(moment)
    if moment.tab == "reporter":
        return left(moment, focused)
    return question(moment) if has_question(moment) else room(moment, focused)
