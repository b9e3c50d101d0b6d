"""The head of every page: whose paper it is, the clock as a fuse, composure."""

from rich.text import Text

from game.presentation.figures import clock
from game.presentation.narrator import Narrator
from game.rules.pacing import MOST_COMPOSED
from game.rules.state import State
from game.terminal.sheet import QUIET, RED, STRONG, Sheet

LOW_CLOCK = 0.2
"""Share of the clock from which it is live."""


def head(narrator: Narrator, state: State, width: int, title: str) -> Sheet:
    """Two lines: name, title, composure and clock; then the fuse."""
    sheet = Sheet(width)
    gauges = _gauges(narrator, state)
    left = Text.assemble((narrator.say("page.nameplate"), STRONG), (" · ", QUIET), title)
    if left.cell_len + gauges.cell_len >= width:
        left = Text(title, style=STRONG)
    sheet.ends(left, gauges)
    sheet.lines.append(fuse(state, width))
    return sheet


def plain_head(narrator: Narrator, width: int, title: str, right: str = "") -> Sheet:
    """The head of a page without clock."""
    sheet = Sheet(width)
    sheet.ends(Text.assemble((narrator.say("page.nameplate"), STRONG), (" · ", QUIET), title), Text(right, style=QUIET))
    return sheet.rule("━", "")


def fuse(state: State, width: int) -> Text:
    """The clock as a line: spent, now, left."""
    total = state.game.scenario.clock
    spent = round((width - 1) * (1 - state.clock / total))
    return Text.assemble(("─" * spent, QUIET), ("▼", RED), "━" * (width - 1 - spent))


def pips(full: int, most: int, mark: str = "●", empty: str = "○") -> str:
    """So many of so many."""
    return mark * full + empty * max(0, most - full)


def _gauges(narrator: Narrator, state: State) -> Text:
    low = state.clock <= LOW_CLOCK * state.game.scenario.clock
    return Text.assemble(
        (narrator.say("gauge.composure"), QUIET),
        " ",
        pips(state.composure, MOST_COMPOSED, "■", "□"),
        f" {state.composure}",
        "  ",
        (clock(state.clock), RED if low else STRONG),
    )
