"""How the polls stand, and why they moved."""

from rich.text import Text

from game.presentation.audiences import AudienceView, audience_views
from game.presentation.figures import believed, signed, signed_decimal, thousandths
from game.presentation.narrator import Narrator
from game.presentation.reasons import reasons
from game.rules.state import State
from game.terminal.sheet import QUIET, STRONG, Sheet, padded

LONGEST_BAR = 20
"""Cells of a poll's bar where there is room."""
_FIGURES = 35
"""Cells of the figures beside it."""
MOST_REASONS = 3


def polls_sheet(narrator: Narrator, state: State, width: int) -> Sheet:
    """Every audience: shares as a bar, change per thousand with the named poll's margin, credibility."""
    sheet = Sheet(width)
    views = audience_views(narrator, state)
    names = min(24, max(10, *(Text(view.name).cell_len for view in views)) + 1)
    cells = max(1, min(LONGEST_BAR, width - names - _FIGURES))
    sheet.lines.append(_poll_heading(narrator, names, cells))
    for view in views:
        sheet.lines.append(_poll(view, names, cells))
    return sheet


def _poll_heading(narrator: Narrator, names: int, cells: int) -> Text:
    return Text.assemble(
        padded(narrator.say("page.polls").upper(), names, STRONG),
        padded(narrator.say("polls.favourable"), cells, QUIET),
        padded(narrator.say("polls.change"), 19, QUIET, right=True),
        padded(narrator.say("measure.credibility"), 16, QUIET, right=True),
    )


def _poll(view: AudienceView, names: int, cells: int) -> Text:
    return Text.assemble(
        padded(view.name, names),
        bar(view, cells),
        padded(f"{view.favourable:.1f}", 6, right=True),
        padded(f"{arrow(view)} {signed(thousandths(view.change))}", 8, right=True),
        padded(f"±{thousandths(view.margin)}", 5, QUIET, right=True),
        padded("*" if view.estimate else "", 3, QUIET),
        padded(believed(view.credibility), 8, right=True),
        padded(signed_decimal(100 * view.credibility_change), 5, QUIET, right=True),
    )


def bar(view: AudienceView, cells: int) -> str:
    """Favourable solid, don't know dotted, unfavourable hatched."""
    favourable = round(cells * view.favourable / 100)
    unfavourable = min(cells - favourable, round(cells * view.unfavourable / 100))
    return "█" * favourable + "░" * (cells - favourable - unfavourable) + "▒" * unfavourable


def arrow(view: AudienceView) -> str:
    """Solid only where a poll could tell the change from chance."""
    if not thousandths(view.change):
        return " "
    if view.change > 0:
        return "▲" if view.beyond_margin else "△"
    return "▼" if view.beyond_margin else "▽"


def polls_page(narrator: Narrator, state: State, width: int) -> Sheet:
    """The polls with what they are."""
    sheet = polls_sheet(narrator, state, width)
    sheet.blank().add(narrator.say("polls.legend"), QUIET)
    for view in audience_views(narrator, state):
        source = (
            narrator.say("polls.estimate")
            if view.estimate
            else narrator.say("polls.source", poll=view.poll, n=view.size)
        )
        sheet.row(padded(f" {view.name}", 24), Text(source, style=QUIET))
    return sheet


def why_sheet(narrator: Narrator, state: State, width: int, most: int = MOST_REASONS) -> Sheet:
    """Why each audience moved in the last exchange: the largest terms, in words."""
    sheet = Sheet(width)
    if not state.record.explanations:
        return sheet.add(narrator.say("why.not_yet"), QUIET)
    exchange, explanation = state.record.exchanges[-1], state.record.explanations[-1]
    sheet.heading(narrator.say("page.why"), narrator.say("why.unit"))
    for column, name in enumerate(state.game.audiences):
        found = reasons(narrator, explanation, column, exchange)
        moved = sum(float(points) for points in explanation.favourable[:, column])
        lead = Text.assemble(
            padded(narrator.audience(name), 18, STRONG), padded(signed(thousandths(moved)), 4, right=True), "  "
        )
        texts = [f"{each.number} {each.text}" for each in found[:most]]
        sheet.row(lead, narrator.say("list.clauses").join(texts) or narrator.say("why.unmoved"))
    return sheet
