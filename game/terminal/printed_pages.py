"""What they printed: after each answer, and on tomorrow’s front pages."""

from collections.abc import Sequence

from rich.text import Text

from game.presentation.front_pages import FrontPage
from game.presentation.narrator import Narrator
from game.rules.state import State
from game.terminal.frame import head, plain_head
from game.terminal.polls import polls_sheet, why_sheet
from game.terminal.sheet import QUIET, RED, STRONG, Sheet, padded

COLUMN = 46
"""Cells of a front page in columns."""


def coverage_pages(
    narrator: Narrator, state: State, pages: tuple[FrontPage, ...], notes: Sequence[str], width: int
) -> list[Sheet]:
    """What each outlet made of the answer; then who moved, and why."""
    printed = head(narrator, state, width, narrator.say("page.coverage"))
    for page in pages:
        printed.row(Text.assemble(padded(page.name, 24, STRONG), " "), Text(_set(page)))
    if not pages:
        printed.add(narrator.say("coverage.none"), QUIET)
    for note in notes:
        printed.row(Text(" » "), note)
    moved = polls_sheet(narrator, state, width).extend(why_sheet(narrator, state, width, most=2))
    return [printed, moved]


def _set(page: FrontPage) -> str:
    """A headline as its outlet sets it."""
    return page.lead.headline.upper() if page.masthead == "tabloid" else page.lead.headline


def front_pages_sheet(narrator: Narrator, pages: tuple[FrontPage, ...], quiet: tuple[str, ...], width: int) -> Sheet:
    """Tomorrow's front pages, in two columns where there is room."""
    sheet = plain_head(narrator, width, narrator.say("page.front_pages"), narrator.say("front_pages.tomorrow"))
    columns = 2 if width >= 2 * COLUMN - 14 else 1
    room = (width - 3 * (columns - 1)) // columns
    papers = [front_page_sheet(narrator, page, room) for page in pages]
    for start in range(0, len(papers), columns):
        _side_by_side(sheet, papers[start : start + columns], room)
        sheet.blank()
    if quiet:
        sheet.add(narrator.say("front_pages.quiet", outlets=narrator.say("list.and").join(quiet)), QUIET)
    return sheet


def front_page_sheet(narrator: Narrator, page: FrontPage, width: int) -> Sheet:
    """One outlet's front page."""
    sheet = Sheet(width)
    sheet.lines.append(masthead(page, width))
    sheet.rule("━" if page.masthead != "wire" else "┄", "")
    reader = narrator.say("front_pages.reader", audience=page.reader) if page.reader else ""
    kicker = "" if page.masthead == "wire" else page.lead.kicker  # a wire's headline begins with it
    sheet.ends(Text(kicker, style=QUIET), Text(reader, style=QUIET))
    headline = Text(_set(page), style=STRONG)
    _underline(headline, page)
    sheet.add(headline)
    sheet.add(page.lead.standfirst, QUIET)
    if page.inside:
        sheet.row(Text(narrator.say("front_pages.inside"), style=QUIET), Text(page.inside[0].headline, style=QUIET))
    return sheet


def masthead(page: FrontPage, width: int) -> Text:
    """An outlet's name as it sets it."""
    name = page.name
    if page.masthead == "tabloid":
        return padded(f" {name.upper()} ", width, "reverse bold")
    if page.masthead == "broadcast":
        return Text.assemble(("● ", RED), (name, STRONG))
    if page.masthead == "wire":
        return Text(f"/// {name} ///", style=STRONG)
    if page.masthead == "vertical":
        return Text(f"│ {name} │", style=STRONG)
    return Text(" " * max(0, (width - Text(name).cell_len) // 2) + name, style=STRONG)


def _underline(headline: Text, page: FrontPage) -> None:
    """Quoted words stand in the press's red."""
    start, end = headline.plain.find("“"), headline.plain.rfind("”")
    if 0 <= start < end:
        headline.stylize("underline red", start + 1, end)


def _side_by_side(sheet: Sheet, papers: list[Sheet], room: int) -> None:
    for row in range(max(paper.height for paper in papers)):
        cells = [paper.lines[row] if row < paper.height else Text() for paper in papers]
        line = Text()
        for place, cell in enumerate(cells):
            line += Text("   ") if place else Text()
            line += cell if place == len(cells) - 1 else cell + Text(" " * max(0, room - cell.cell_len))
        line.rstrip()
        sheet.lines.append(line)
