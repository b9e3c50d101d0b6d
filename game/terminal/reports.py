"""Reports that can be called up at any time: polls, why, debts, goals, the record, help, the glossary."""

from collections.abc import Sequence

from rich.text import Text

from game.presentation.audiences import AudienceView, audience_views
from game.presentation.briefing import DossierCard, dossier_card
from game.presentation.debts import debt_views
from game.presentation.figures import signed, thousandths
from game.presentation.glossary import GlossaryEntry, GlossarySection
from game.presentation.goals import goal_views
from game.presentation.narrator import Narrator
from game.presentation.reasons import reasons
from game.presentation.transcripts import CodedPart, ExchangeView, transcript
from game.rules.state import State
from game.scenario.vocabulary import EvasionGroup
from game.terminal.sheet import QUIET, RED, STRONG, Sheet, numbered, padded

BAR = 20
"""Cells of a poll's bar."""
MOST_REASONS = 3


def polls_sheet(narrator: Narrator, state: State, width: int) -> Sheet:
    """Every audience: shares as a bar, change per thousand with the named poll's margin, credibility."""
    sheet = Sheet(width)
    views = audience_views(narrator, state)
    names = min(24, max(10, *(Text(view.name).cell_len for view in views)) + 1)
    sheet.lines.append(_poll_heading(narrator, names))
    for view in views:
        sheet.lines.append(_poll(view, names))
    return sheet


def _poll_heading(narrator: Narrator, names: int) -> Text:
    return Text.assemble(
        padded(narrator.say("page.polls").upper(), names, STRONG),
        padded(narrator.say("polls.favourable"), BAR, QUIET),
        padded(narrator.say("polls.change"), 19, QUIET, right=True),
        padded(narrator.say("measure.credibility"), 16, QUIET, right=True),
    )


def _poll(view: AudienceView, names: int) -> Text:
    return Text.assemble(
        padded(view.name, names),
        bar(view),
        padded(f"{view.favourable:.1f}", 6, right=True),
        padded(f"{arrow(view)} {signed(thousandths(view.change))}", 8, right=True),
        padded(f"±{thousandths(view.margin)}", 5, QUIET, right=True),
        padded("*" if view.estimate else "", 3, QUIET),
        padded(f"{view.credibility:.2f}", 8, right=True),
        padded(signed(round(1000 * view.credibility_change)), 5, QUIET, right=True),
    )


def bar(view: AudienceView) -> str:
    """Favourable solid, don't know dotted, unfavourable hatched."""
    favourable = round(BAR * view.favourable / 100)
    unfavourable = min(BAR - favourable, round(BAR * view.unfavourable / 100))
    return "█" * favourable + "░" * (BAR - favourable - unfavourable) + "▒" * unfavourable


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


def debts_sheet(narrator: Narrator, state: State, width: int) -> Sheet:
    """The board, heaviest first."""
    sheet = Sheet(width).heading(narrator.say("page.debts"), str(len(state.debts)))
    if not state.debts:
        return sheet.add(narrator.say("debts.none"), QUIET)
    for debt in debt_views(narrator, state):
        facts = [narrator.say("debts.from", n=debt.exchange), debt.issue]
        facts += [debt.code] if debt.code else []
        facts += [narrator.say("debts.asked", n=debt.asked)] if debt.asked else []
        facts.append(narrator.say("debts.noticed" if debt.noticed else "debts.unnoticed"))
        sheet.row(Text(" ! ", style=RED), Text(debt.text, style=STRONG))
        sheet.row(Text("   "), Text(" · ".join(facts), style=QUIET))
    return sheet.add(narrator.say("debts.legend"), QUIET)


def goals_sheet(narrator: Narrator, state: State, width: int) -> Sheet:
    """What the level asks, and how it stands."""
    sheet = Sheet(width).heading(narrator.say("page.goals"))
    for goal in goal_views(narrator, state):
        mark = "✓" if goal.met else "○"
        lead = Text.assemble(f" {mark} ", padded(narrator.say(f"grade.{goal.grade}"), 8, QUIET))
        sheet.row(lead, Text.assemble(goal.text, (f"  {narrator.say('goals.now', standing=goal.standing)}", QUIET)))
    return sheet


def dossier_sheet(narrator: Narrator, state: State, width: int) -> Sheet:
    """The cards that were taken, with what they show and where they come from."""
    sheet = Sheet(width).heading(narrator.say("page.dossier"), str(len(state.dossier)))
    if not state.dossier:
        return sheet.add(narrator.say("dossier.empty"), QUIET)
    for name in state.dossier:
        card_lines(sheet, narrator, dossier_card(narrator, state, name))
    return sheet


def card_lines(sheet: Sheet, narrator: Narrator, card: DossierCard) -> None:
    """One evidence card: what it shows, where it comes from, how it can be put."""
    cited = f"  {narrator.say('dossier.cited')}" if card.cited else ""
    sheet.row(Text(" ◆ "), Text.assemble((card.title, STRONG), (f"  {card.source}{cited}", QUIET)))
    sheet.row(Text("   "), narrator.say("dossier.supports", claims=narrator.say("list.and").join(card.supports)))
    for phrasing in card.phrasings or (card.text,):
        sheet.row(Text("   "), Text(narrator.quote(phrasing), style=QUIET))


def record_sheet(narrator: Narrator, state: State, width: int) -> Sheet:
    """Everything said so far, coded."""
    sheet = Sheet(width).heading(
        narrator.say("page.record"), narrator.say("record.counts", claims=len(state.record.claims))
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
        text.append(f", {narrator.say('debts.noticed')}", style=style)
    return text


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
