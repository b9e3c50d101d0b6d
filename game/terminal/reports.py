"""Reports on what is at hand: debts, goals, the dossier."""

from collections.abc import Sequence

from rich.text import Text

from game.presentation.briefing import DossierCard, dossier_card
from game.presentation.debts import debt_views
from game.presentation.goals import goal_views
from game.presentation.narrator import Narrator
from game.rules.state import State
from game.terminal.sheet import QUIET, RED, STRONG, Sheet, padded


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
        sheet.row(lead, Text.assemble(goal.text, (f"  {goal.standing}", QUIET)))
    return sheet


def dossier_sheet(narrator: Narrator, state: State, width: int) -> Sheet:
    """The cards that were taken, with what they show and where they come from."""
    return _cards_sheet(narrator, state, width, narrator.say("page.dossier"), state.dossier)


def cited_sheet(narrator: Narrator, state: State, width: int) -> Sheet:
    """The cards that were cited so far: all that the press knows of the dossier."""
    return _cards_sheet(narrator, state, width, narrator.say("press.cards"), state.cited)


def _cards_sheet(narrator: Narrator, state: State, width: int, title: str, cards: Sequence[str]) -> Sheet:
    sheet = Sheet(width).heading(title, str(len(cards)))
    if not cards:
        return sheet.add(narrator.say("dossier.empty"), QUIET)
    for name in cards:
        card_lines(sheet, narrator, dossier_card(narrator, state, name))
    return sheet


def card_lines(sheet: Sheet, narrator: Narrator, card: DossierCard) -> None:
    """One evidence card: what it shows, where it comes from, how it can be put."""
    cited = f"  {narrator.say('dossier.cited')}" if card.cited else ""
    sheet.row(Text(" ◆ "), Text.assemble((card.title, STRONG), (f"  {card.source}{cited}", QUIET)))
    sheet.row(Text("   "), narrator.say("dossier.supports", claims=narrator.say("list.and").join(card.supports)))
    for phrasing in card.phrasings or (card.text,):
        sheet.row(Text("   "), Text(narrator.quote(phrasing), style=QUIET))
