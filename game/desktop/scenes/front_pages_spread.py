"""A spread of front pages: the lines that were quoted, numbered, and the papers that quote them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from game.desktop.geometry import Rect
from game.desktop.kept import Kept
from game.desktop.node import Node, Press, shifted
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.typesetting import Content, Piece
from game.desktop.widgets.newspaper import newspaper
from game.desktop.widgets.newsprint import masonry
from game.desktop.widgets.texts import Column, rule, text, upright
from game.presentation.front_pages import FrontPage, coverage_of, front_pages, not_interested
from game.presentation.narrator import Narrator
from game.rules.state import State

_PAPER = 236.0
"""How wide a paper is at least."""
_GAP = 20.0


@dataclass(frozen=True)
class Quoted:
    """A line that was quoted: its number here, where it was said, what it did, its words."""

    number: int
    exchange: int
    link: int
    tactic: str
    words: str


@dataclass(frozen=True)
class Spread:
    """What is printed of an answer, or of the whole conference."""

    answer: int | None
    pages: tuple[FrontPage, ...]
    quoted: tuple[Quoted, ...]
    """In the order in which they were said."""
    quiet: tuple[str, ...]
    """Outlets that printed nothing."""
    answers: tuple[int, ...]
    """Answers of the conference that anybody carried."""

    def number(self, page: FrontPage) -> int | None:
        """The number of the line that a page quotes."""
        place = (page.lead.exchange, page.lead.link)
        return next((each.number for each in self.quoted if (each.exchange, each.link) == place), None)


@lru_cache(32)
def spread_of(narrator: Narrator, state: State, answer: int | None) -> Spread:
    """What is printed of one answer, or of all of it."""
    pages = front_pages(narrator, state) if answer is None else coverage_of(narrator, state, answer)
    printed = {page.outlet for page in pages}
    quiet = [narrator.outlet(name) for name in narrator.game.outlets if name not in printed]
    carried = sorted({airing.exchange for airing in state.record.airings if airing.link is not None})
    return Spread(
        answer=answer,
        pages=pages,
        quoted=_quoted(narrator, state, pages, answer),
        quiet=not_interested(narrator, state) if answer is None else tuple(quiet),
        answers=tuple(carried),
    )


def _quoted(narrator: Narrator, state: State, pages: Sequence[FrontPage], answer: int | None) -> tuple[Quoted, ...]:
    """Lines that lead anywhere. Of one answer they keep their places in it; of all, they are counted through."""
    leads = ((page.lead.exchange, page.lead.link) for page in pages)
    places = sorted({(exchange, link) for exchange, link in leads if exchange is not None and link is not None})
    found = []
    for count, (exchange, link) in enumerate(places, 1):
        said = state.record.exchanges[exchange].links[link]
        number = count if answer is None else link + 1
        found.append(Quoted(number, exchange, link, narrator.tactic(said.tactic), narrator.soundbite(said)))
    return tuple(found)


def spread_head(page: Page, at: Rect, spread: Spread, with_legend: bool = True) -> Node:
    """The head: how many headlines, and the quoted lines with their numbers; it ends with a rule."""
    above = text(page, _kicker(page, spread), Type.KICKER, at, "ink2")
    shown = spread.quoted if with_legend else ()
    title = title_of(page, spread)
    wide = page.set(title, Type.HEAD).width
    head = text(page, title, Type.HEAD, Rect(at.x, above.rect.bottom, min(at.width, wide + 4), 0))
    below = Rect(at.x, head.rect.bottom + 6, at.width, 0)
    beside = Rect(head.rect.right + 24, at.y, at.right - head.rect.right - 24, 0)
    tried = [_legend(page, place, shown) for place in (below, beside) if place.width > 440 or place is below]
    legend, bottom = min(tried, key=lambda made: made[1])
    bottom = max(head.rect.bottom, bottom) + 8
    line = rule(at.x, bottom, at.width, 4)
    rect = Rect(at.x, at.y, at.width, bottom + 4 - at.y)
    return Node(rect=rect, children=(above, head, *legend, line))


def _kicker(page: Page, spread: Spread) -> str:
    if spread.answer is None:
        return page.say("front_pages.kicker")
    key = "front_pages.kicker.answer" if spread.answer else "front_pages.kicker.opening"
    return page.say(key, n=spread.answer)


def title_of(page: Page, spread: Spread) -> str:
    """How many headlines there are, in words."""
    count = len(spread.pages)
    if count == 0:
        return page.say("front_pages.nothing" if spread.answer is None else "front_pages.no_headline")
    if count == 1:
        return page.say("front_pages.one_headline")
    keys = {None: "front_pages.conference", 0: "front_pages.one_statement"}
    key = keys.get(spread.answer, "front_pages.one_answer")
    number = page.say(f"number.{count}") if page.wording.has(f"number.{count}") else str(count)
    return page.say(key, number=number)


def _legend(page: Page, at: Rect, quoted: Sequence[Quoted]) -> tuple[list[Node], float]:
    """The quoted lines side by side, at most two rows of them."""
    if not quoted:
        return [], at.y
    columns = max(1, min(len(quoted), int((at.width + 24) / 184)))
    nodes: list[Node] = []
    y = bottom = at.y
    for start in range(0, len(quoted), columns):
        places = Rect(at.x, y, at.width, 0).columns(columns, 24)
        for each, place in zip(quoted[start : start + columns], places, strict=False):
            column = Column(page, place)
            column.text(_said(page, each), Type.LABEL, "ink2", 1)
            column.text(page.say("quote", text=each.words.replace("“", "‘").replace("”", "’")), Type.LINE)
            nodes += column.nodes
            bottom = max(bottom, column.y)
        shown = min(columns, len(quoted) - start)
        nodes += [upright(place.x - 12, y, bottom - y) for place in places[1:shown]]
        y = bottom + 6
    return nodes, bottom


def _said(page: Page, each: Quoted) -> Content:
    number = Piece(str(each.number), Type.SECTION, ordinal=True, filled=True, ink="red")
    return number, "  ", Piece(each.tactic, Type.STRONG, "ink")


def spread_papers(
    page: Page, at: Rect, spread: Spread, height: float, press: Callable[[str], Press | None], kept: Kept | None = None
) -> tuple[list[Node], float]:
    """The papers side by side, on further rows where they don't fit; and where they end. Few papers fill the height.

    What is set of one paper is in `kept`.
    """
    kept = kept if kept is not None else Kept()
    count = len(spread.pages)
    if not count:
        return [], at.y
    columns = max(1, min(count, int((at.width + _GAP) / (_PAPER + _GAP))))
    places = at.columns(columns, _GAP)
    tall = height if count <= columns else 0.0

    def set_one(each: FrontPage) -> Node:
        key = f"front_pages.{each.outlet}"
        return newspaper(page, places[0], each, spread.number(each), key, press(each.outlet), tall)

    made = [
        kept.node((*page.manner, "paper", spread.answer, each.outlet, places[0], tall), partial(set_one, each))
        for each in spread.pages
    ]
    tops = [at.y] * columns
    found: list[Node] = []
    for paper, column in zip(made, masonry([each.rect.height + _GAP for each in made], columns), strict=True):
        found.append(shifted(paper, places[column].x - paper.rect.x, tops[column] - paper.rect.y))
        tops[column] += paper.rect.height + _GAP
    return found, max(tops) - _GAP
