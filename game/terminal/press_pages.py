"""Pages for a person who plays the press: whose hand goes up, what to ask, whether to cut in, what to come back to."""

from collections.abc import Sequence

from rich.text import Text

from game.presentation.cards import answer_so_far
from game.presentation.choices import label
from game.presentation.debts import debt_views
from game.presentation.narrator import Narrator
from game.presentation.press_view import PremiseChoice, ask_choice, reporter_choice, tally
from game.presentation.question_view import question_view
from game.rules.actions import Action, Ask, RaiseHand
from game.rules.state import State
from game.terminal.card_lines import spoken_line
from game.terminal.frame import head, plain_head
from game.terminal.question_sheet import question_sheet
from game.terminal.sheet import PREMISE, QUIET, RED, STRONG, Sheet, padded

ON_BOARD = 3
"""So many of the heaviest debts are shown beside a choice."""


def press_welcome(narrator: Narrator, state: State, width: int) -> Sheet:
    """What somebody must know who plays the press for the first time."""
    sheet = plain_head(narrator, width, narrator.pick(narrator.scenario.title))
    sheet.add(narrator.say("press.you"), STRONG).blank()
    for line in ("hands", "ask", "interrupt", "follow_up", "record"):
        sheet.row(Text(" · "), narrator.say(f"press.how.{line}"))
    return sheet


def hands_page(narrator: Narrator, state: State, menu: Sequence[Action], width: int, notes: Sequence[str]) -> Sheet:
    """Who could ask, and about what."""
    sheet = head(narrator, state, width, narrator.say("page.phase.hands"))
    if state.hands:
        up = narrator.say("list.clauses").join(narrator.reporter(name) for name in state.hands)
        sheet.add(narrator.say("press.hands_up", reporters=up))
    _board(sheet, narrator, state)
    _notes(sheet, notes)
    for number, action in enumerate(menu, 1):
        _numbered(sheet, number, label(action, narrator, state))
        if isinstance(action, RaiseHand):
            _reporter(sheet, narrator, state, action.reporter)
    return sheet


def _reporter(sheet: Sheet, narrator: Narrator, state: State, name: str) -> None:
    who = reporter_choice(narrator, state, name)
    facts = [narrator.say("press.temperament", name=who.temperament, gloss=who.gloss)]
    if who.issues:
        facts.append(narrator.say("press.could_ask", issues=narrator.say("list.and").join(who.issues)))
    facts += [narrator.say("press.heard_by", audience=audience, n=percent) for audience, percent in who.heard_by[:1]]
    sheet.row(Text("   "), Text(" · ".join(facts), style=QUIET))


def ask_page(narrator: Narrator, state: State, menu: Sequence[Action], width: int, notes: Sequence[str]) -> Sheet:
    """Every question in every wording, with what it takes for granted."""
    sheet = head(narrator, state, width, narrator.say("page.phase.ask"))
    sheet.add(Text.assemble((narrator.reporter(str(state.floor)), STRONG)))
    _board(sheet, narrator, state)
    _notes(sheet, notes)
    for number, action in enumerate(menu, 1):
        if not isinstance(action, Ask):
            _numbered(sheet, number, label(action, narrator, state))
            continue
        choice = ask_choice(narrator, state, action.ask)
        text = Text(choice.text)
        for start, end in choice.underlined:
            text.stylize(PREMISE, start, end)
        sheet.row(Text.assemble(padded(str(number), 2, STRONG, right=True), " "), text)
        parts = narrator.say("press.parts", n=choice.parts)
        sheet.row(Text("   "), Text(f"{choice.issue} · {choice.tone} · {parts}", style=QUIET))
        for premise in choice.premises:
            _premise(sheet, narrator, premise)
    return sheet


def _premise(sheet: Sheet, narrator: Narrator, premise: PremiseChoice) -> None:
    key = "refuted" if premise.refuted else "granted" if premise.granted else "stands"
    sheet.row(Text("   "), Text(narrator.say(f"press.premise.{key}", premise=premise.text), style=QUIET))


def reaction_page(narrator: Narrator, state: State, menu: Sequence[Action], width: int, notes: Sequence[str]) -> Sheet:
    """The answer as it stands, part by part; then whether to cut in, or what to come back to."""
    sheet = head(narrator, state, width, narrator.say(f"page.phase.{state.phase}"))
    question = question_view(narrator, state)
    sheet.extend(question_sheet(narrator, state, question, width))
    for place, card in enumerate(answer_so_far(narrator, state), 1):
        sheet.row(Text(f" {place} "), spoken_line(narrator, card, planned=False), whole=False)
    still_open = [part.text for part in question.parts if part.is_open]
    key = "press.left_open" if still_open else "press.all_answered"
    sheet.add(narrator.say(key, parts=narrator.say("list.and").join(still_open)), RED if still_open else QUIET)
    _notes(sheet, notes)
    for number, action in enumerate(menu, 1):
        _numbered(sheet, number, label(action, narrator, state))
    return sheet


def tally_sheet(narrator: Narrator, state: State, width: int) -> Sheet:
    """What the press got out of it."""
    got = tally(state)
    sheet = Sheet(width).heading(narrator.say("press.tally"))
    for name in ("answered", "left_open", "noticed", "contradictions", "owed"):
        sheet.row(padded(f" {getattr(got, name)}", 5, STRONG, right=True), f" {narrator.say(f'press.tally.{name}')}")
    return sheet


def _board(sheet: Sheet, narrator: Narrator, state: State) -> None:
    """The heaviest debts, contradictions among them: what there is to come back to."""
    debts = debt_views(narrator, state)
    for debt in debts[:ON_BOARD]:
        code = debt.code or narrator.say("press.contradiction")
        sheet.row(Text(" ! ", style=RED), Text.assemble(debt.text, (f"  {code}", QUIET)), whole=False)
    if len(debts) > ON_BOARD:
        sheet.add(narrator.say("press.more_debts", n=len(debts) - ON_BOARD), QUIET)


def _notes(sheet: Sheet, notes: Sequence[str]) -> None:
    for note in notes:
        sheet.row(Text("  » "), note)
    sheet.rule()


def _numbered(sheet: Sheet, number: int, text: str) -> None:
    sheet.row(Text.assemble(padded(str(number), 2, STRONG, right=True), " "), text)
