"""The coded record, exchange by exchange."""

from rich.text import Text

from game.presentation.narrator import Narrator
from game.presentation.transcripts import CodedPart, ExchangeView, transcript
from game.rules.state import State
from game.scenario.vocabulary import EvasionGroup
from game.terminal.sheet import QUIET, RED, STRONG, Sheet, numbered


def record_sheet(narrator: Narrator, state: State, width: int) -> Sheet:
    """Everything said so far, coded."""
    sheet = Sheet(width).heading(
        narrator.say("page.record"), narrator.say("conference.claims", n=len(state.record.claims))
    )
    exchanges = transcript(narrator, state)
    if not exchanges:
        return sheet.add(narrator.say("record.empty"), QUIET)
    for exchange in exchanges:
        exchange_lines(sheet, narrator, exchange)
    return sheet


def exchange_lines(sheet: Sheet, narrator: Narrator, exchange: ExchangeView) -> None:
    """One exchange of the coded transcript."""
    who = exchange.reporter or exchange.kind
    invented = f" · {narrator.say('mark.invented')}" if exchange.invented else ""
    about = f" · {exchange.issue}" if exchange.issue else ""
    title = Text.assemble((f"{exchange.number}  {who}", STRONG), (f"{about}{invented}", QUIET))
    sheet.ends(title, Text(narrator.say("seconds", n=exchange.seconds), style=QUIET))
    sheet.add(exchange.question, QUIET, indent=3)
    for place, line in enumerate(exchange.lines, 1):
        text = Text.assemble((f"{line.tactic}  ", QUIET), line.soundbite, ("—", RED) if line.cut else "")
        leads = [name for name, lead in line.carried_by if lead]
        if line.carried_by:
            key = "record.led" if leads else "record.carried"
            names = narrator.say("list.and").join(leads or [name for name, _ in line.carried_by])
            text.append(f"  {narrator.say(key, outlets=names)}", style=QUIET)
        sheet.row(Text(f"   {place} "), text)
    for part in exchange.parts:
        sheet.row(Text("   "), _coded(narrator, part))
    if exchange.margin:
        sheet.add(" · ".join(exchange.margin), RED, indent=3)


def _coded(narrator: Narrator, part: CodedPart) -> Text:
    style = QUIET if part.group is EvasionGroup.CLEAR else RED if part.owed else ""
    text = Text.assemble(f"{numbered(part.number)} {part.text} – ", (part.code, style))
    if part.noticed:
        text.append(narrator.say("list.and") + narrator.say("debts.noticed"), style=style)
    return text
