"""What can be typed, what the signs mean, and the glossary."""

from collections.abc import Sequence

from rich.text import Text

from game.presentation.glossary import GlossaryEntry, GlossarySection
from game.presentation.narrator import Narrator
from game.terminal.sheet import QUIET, STRONG, Sheet, padded


def help_sheet(narrator: Narrator, width: int) -> Sheet:
    """What can be typed, and what the signs mean."""
    sheet = Sheet(width).heading(narrator.say("page.help"))
    for command in COMMANDS:
        sheet.row(
            padded(f" {narrator.say(f'command.{command}.typed')}", 20, STRONG), narrator.say(f"command.{command}.help")
        )
    sheet.heading(narrator.say("help.signs"))
    for sign in ("part", "evidence", "alluded", "promise", "stitch", "tear", "loose", "lead"):
        sheet.row(padded(f" {narrator.say(f'sign.{sign}.shown')}", 20, STRONG), narrator.say(f"sign.{sign}.help"))
    return sheet


COMMANDS = (
    "number", "plan", "look", "more", "pause", "yield", "advice", "why", "polls", "goals", "debts", "record",
    "dossier", "glossary", "undo", "language", "quit",
)  # fmt: skip


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
