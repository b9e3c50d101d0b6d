"""The spread of front pages as one picture to share."""

import io
from dataclasses import replace
from pathlib import Path

import pygame

from game.desktop.canvas import PaintCache
from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.node import PLAIN, Node, placed
from game.desktop.page import Page
from game.desktop.printing import Printer
from game.desktop.scenes.front_pages_spread import Spread, spread_head, spread_papers
from game.desktop.tokens import Type
from game.desktop.typesetting import Piece
from game.desktop.widgets.texts import Panel, text
from game.files import export_folder, make_folder, write_atomically
from game.presentation.front_pages import FrontPage

SHARED = 5
"""Papers on a shared picture."""
WIDTH, MARGIN, SCALE = 1536.0, 40.0, 1.25


def export_front_pages(desktop: Desktop, level: str, title: str, spread: Spread) -> Path:
    """Write the spread of a level with this title to the folder of exports, and return where it is. Raises FilesError."""
    folder = make_folder(export_folder())
    answer = "" if spread.answer is None else f"-answer-{spread.answer}"
    path = folder / f"front_pages-{level}{answer}.png"
    encoded = io.BytesIO()
    pygame.image.save(spread_picture(desktop, spread, title), encoded, "front_pages.png")
    write_atomically(path, encoded.getvalue())
    return path


def spread_picture(desktop: Desktop, spread: Spread, title: str = "") -> pygame.Surface:
    """One answer (or conference), a few headlines, as different as there are; beneath, the game and the level's title."""
    page = Page(WIDTH, 864, SCALE, desktop.wording, desktop.settings.edition, still=True)
    root = _sheet(page, replace(spread, pages=tuple(_most_different(spread))), title)
    size = (round(root.rect.width * SCALE), round(root.rect.height * SCALE))
    surface = pygame.Surface(size)
    surface.fill(desktop.palette.paper)
    printer = Printer(surface, SCALE, desktop.palette, PaintCache())
    printer.print(placed(root), lambda _: PLAIN)
    return surface


def _sheet(page: Page, spread: Spread, title: str) -> Node:
    body = Rect(MARGIN, 28, WIDTH - 2 * MARGIN, 1e6)
    head = spread_head(page, body, spread)
    desk = Rect(0, head.rect.bottom, WIDTH, 0)
    papers, bottom = spread_papers(page, body.below(desk.y + 22), spread, 0, lambda _: None)
    tallest = max((paper.rect.height for paper in papers), default=0.0)
    papers, bottom = spread_papers(page, body.below(desk.y + 22), spread, tallest, lambda _: None)
    panel = Panel(rect=replace(desk, height=bottom + 26 - desk.y), ink="shade")
    words = (page.say("game.title"), Piece(f"   {title}", Type.LABEL, "ink2"))
    name = text(page, words, Type.SECTION, Rect(MARGIN, panel.rect.bottom + 12, body.width * 0.6, 0))
    rights = text(
        page,
        page.say("front_pages.all_invented"),
        Type.LABEL,
        Rect(MARGIN, panel.rect.bottom + 14, body.width, 0),
        "ink2",
        "right",
    )
    height = name.rect.bottom + 14
    return Node(rect=Rect(0, 0, WIDTH, height), children=(panel, head, *papers, name, rights))


def _most_different(spread: Spread) -> list[FrontPage]:
    """Always the page that brings most that is new: another quotation, another manner; shown in the spread's order."""
    chosen: list[FrontPage] = []
    while len(chosen) < min(SHARED, len(spread.pages)):
        left = [page for page in spread.pages if page not in chosen]
        quotations = {page.lead.quoted for page in chosen}
        manners = [page.masthead for page in chosen]
        news = [2 * (page.lead.quoted not in quotations) - manners.count(page.masthead) for page in left]
        chosen.append(left[news.index(max(news))])
    return [page for page in spread.pages if page in chosen]
