"""What can be typed, what the signs mean, and the glossary."""

from collections.abc import Sequence

from rich.text import Text

from game.presentation.glossary import GlossaryEntry, GlossarySection
from game.presentation.narrator import Narrator
from game.terminal.sheet import QUIET, STRONG, Sheet, padded


def help_sheet(narrator: Narrator, width: int) -> Sheet:
    """What the speaker can type, and what the signs mean."""
    sheet = _typed(narrator, width, COMMANDS)
    sheet.heading(narrator.say("help.signs"))
    for sign in ("part", "evidence", "alluded", "promise", "stitch", "tear", "loose", "lead"):
        sheet.row(padded(f" {narrator.say(f'sign.{sign}.shown')}", 20, STRONG), narrator.say(f"sign.{sign}.help"))
    return sheet


def press_help_sheet(narrator: Narrator, width: int) -> Sheet:
    """What the press can type."""
    return _typed(narrator, width, PRESS_COMMANDS)


def _typed(narrator: Narrator, width: int, commands: Sequence[str]) -> Sheet:
    sheet = Sheet(width).heading(narrator.say("page.help"))
    for command in commands:
        sheet.row(
            padded(f" {narrator.say(f'command.{command}.typed')}", 20, STRONG), narrator.say(f"command.{command}.help")
        )
    return sheet


COMMANDS = (
    "number", "plan", "look", "more", "pause", "yield", "advice", "why", "polls", "goals", "debts", "record",
    "dossier", "glossary", "undo", "language", "quit",
)  # fmt: skip
PRESS_COMMANDS = (
    "choose", "choose_several", "why", "polls", "goals", "debts", "record", "cited", "glossary", "undo", "language", "quit",
)  # fmt: skip
"""The press has no lines to plan, no advisers, and sees those cards alone that were cited."""


def glossary_sheet(narrator: Narrator, sections: Sequence[GlossarySection], width: int) -> Sheet:
    """Every tactic and every evasion code."""
    sheet = Sheet(width)
    for section in sections:
        sheet.heading(section.name, section.gloss)
        for entry in section.entries:
            entry_lines(sheet, entry)
    return sheet


def entry_lines(sheet: Sheet, entry: GlossaryEntry) -> None:
    """One word: what it is, an example, a source."""
    sheet.row(Text(" "), Text.assemble((entry.name, STRONG), "  ", entry.gloss))
    sheet.row(Text("   "), Text.assemble(entry.example, (f"  {entry.source}", QUIET)))
