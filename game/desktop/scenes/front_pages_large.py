"""One outlet's page, enlarged: everything that it carried, and who reads it."""

from game.desktop.geometry import Rect
from game.desktop.node import Node, Press, Role
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.widgets.controls import button as make_button
from game.desktop.widgets.controls import button_row
from game.desktop.widgets.dialog import Veil
from game.desktop.widgets.newspaper import newspaper
from game.desktop.widgets.scrolling import scroll
from game.desktop.widgets.texts import Column, Panel, text
from game.presentation.front_pages import FrontPage
from game.presentation.narrator import Narrator


def large_page(page: Page, narrator: Narrator, printed: FrontPage, offsets: dict[str, float], close: Press) -> Node:
    """A slip over the desk with the page on it, and its readers beside or below."""
    width = min(page.width - 48, 760.0)
    at = Rect((page.width - width) / 2, 20, width, page.height - 40)
    inner = at.inset(24, 20)
    (done,) = button_row(
        page,
        inner.right,
        inner.bottom - 32,
        [lambda place: make_button(page, "dialog.close", page.say("button.close"), place, close, "enter", main=True)],
    )
    window = Rect(inner.x, inner.y, inner.width, done.rect.y - 12 - inner.y)

    def content(place: Rect) -> tuple[list[Node], float]:
        paper = newspaper(page, Rect(place.x + 4, place.y + 2, place.width - 12, 1e6), printed, None, "", None, 0, 9)
        column = Column(page, Rect(place.x + 4, paper.rect.bottom + 18, place.width - 12, 1e6))
        column.head(page.say("front_pages.who_reads"))
        column.add(text(page, _readers(page, narrator, printed), Type.LABEL, column.rest), 12)
        column.head(page.say("front_pages.looks_for"))
        column.add(text(page, _wants(page, narrator, printed), Type.LABEL, column.rest))
        return [paper, *column.nodes], column.y + 4 - place.y

    panel = Panel(
        rect=at,
        key="dialog",
        role=Role.DIALOG,
        name=printed.name,
        modal=True,
        dismiss=close,
        ink="shade",
        frame="ink",
        thickness=2,
        shadow=4,
        children=(scroll("front_pages.large", window, offsets, content), done),
    )
    return Node(rect=page.rect, children=(Veil(rect=page.rect), panel))


def _readers(page: Page, narrator: Narrator, printed: FrontPage) -> str:
    """Every audience that sees it, the most faithful first."""
    diets = {name: each.diet.get(printed.outlet, 0.0) for name, each in narrator.scenario.audiences.items()}
    readers = sorted((name for name in diets if diets[name] > 0), key=lambda name: -diets[name])
    words = [
        page.say("front_pages.reads", audience=narrator.audience(name), share=round(100 * diets[name]))
        for name in readers
    ]
    return page.say("list.clauses").join(words) or page.say("debrief.nobody")


def _wants(page: Page, narrator: Narrator, printed: FrontPage) -> str:
    """What makes news for it, how it leans, how hard it checks; each from 0 to 1 (a lean from −1)."""
    outlet = narrator.scenario.outlets[printed.outlet]
    values = [(name, getattr(outlet.news_values, name)) for name in ("conflict", "novelty", "negativity", "closeness")]
    values += [("slant", outlet.slant), ("rigour", outlet.rigour)]
    words = [page.say(f"front_pages.value.{name}", value=_share(value)) for name, value in values]
    return page.say("list.facts").join([*words, *([page.say("front_pages.live")] if outlet.live else [])])


def _share(value: float) -> str:
    return f"{value:.1f}".replace("-", "−")
