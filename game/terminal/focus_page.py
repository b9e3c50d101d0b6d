"""Looking closer at lines before they are spoken: in full, with seams, coverage and what the advisers expect."""

from collections.abc import Sequence

from rich.text import Text

from game.presentation.advisers import Adviser, advise
from game.presentation.cards import CardView, card_view
from game.presentation.figures import signed, thousandths
from game.presentation.forecast import forecast
from game.presentation.narrator import Narrator
from game.rules.actions import Action
from game.rules.state import Mode, State
from game.terminal.sheet import QUIET, STRONG, Sheet, numbered


def focus_sheet(narrator: Narrator, state: State, chain: Sequence[Action], width: int) -> Sheet:
    """One line or a whole planned chain."""
    sheet = Sheet(width)
    for place, action in enumerate(chain):
        before = chain[:place]
        _card(sheet, narrator, card_view(narrator, state, action, before))
        for advice in advise(narrator, state, action, before):
            if advice.adviser is Adviser.SECRETARY and place < len(chain) - 1:
                continue  # she waits for the end of the chain
            sheet.row(Text("   " + narrator.say("adviser.says", adviser=advice.name), style=QUIET), advice.text)
    if state.settings.mode is Mode.PRACTICE:
        _forecast(sheet, narrator, state, chain)
    return sheet


def _card(sheet: Sheet, narrator: Narrator, card: CardView) -> None:
    title = Text.assemble((card.tactic, STRONG), (f" · {card.group_name}", QUIET))
    sheet.ends(title, Text(narrator.say("seconds", n=card.seconds), style=QUIET))
    sheet.add(narrator.quote(card.text), indent=3)
    for part in card.parts:
        sheet.row(Text("   "), narrator.say("focus.answers", part=numbered(part.number), how=part.directness_name))
    for mark in card.evidence:
        key = "focus.shows" if mark.shown else "focus.alludes"
        sheet.row(Text("   "), narrator.say(key, card=narrator.quote(mark.title)))
    if card.claims:
        sheet.row(Text("   "), narrator.say("focus.claims", claims=narrator.say("list.and").join(card.claims)))
    for seam in card.seams:
        sheet.row(Text("   "), seam.text)
    leads = [name for name, lead in card.carried_by if lead]
    others = [name for name, lead in card.carried_by if not lead]
    for key, names in (("focus.leads", leads), ("focus.carries", others)):
        if names:
            sheet.row(Text("   "), Text(narrator.say(key, outlets=narrator.say("list.and").join(names)), style=QUIET))
    if card.invented:
        sheet.row(Text("   "), Text(narrator.say("mark.invented"), style=QUIET))


def _forecast(sheet: Sheet, narrator: Narrator, state: State, chain: Sequence[Action]) -> None:
    """Practice: what the polls would say if the answer ended there."""
    moved = forecast(state, chain)
    texts = [
        f"{narrator.audience(name)} {signed(thousandths(points))}"
        for name, points in zip(state.game.audiences, moved, strict=True)
    ]
    sheet.heading(narrator.say("focus.forecast"), narrator.say("why.unit")).add(" · ".join(texts))
