"""Pages before a question: the briefing, the openings, the floor."""

from collections.abc import Sequence

from rich.text import Text

from game.presentation.briefing import briefing_view, dossier_card
from game.presentation.choices import label
from game.presentation.figures import clock
from game.presentation.floor import HandView, floor_view
from game.presentation.narrator import Narrator, within
from game.rules.actions import Action, Call, ChooseMessage, Open, TakeCard
from game.rules.briefing import MESSAGES
from game.rules.state import State
from game.terminal.frame import head, pips, plain_head
from game.terminal.polls import polls_sheet
from game.terminal.reports import card_lines
from game.terminal.sheet import QUIET, RED, STRONG, Sheet, padded
from game.terminal.wrapping import crop


def welcome_pages(narrator: Narrator, state: State, width: int) -> list[Sheet]:
    """What a newcomer must know: who one is, what is asked, how one plays."""
    view = briefing_view(narrator, state)
    first = plain_head(narrator, width, view.title, clock(view.clock))
    first.add(narrator.say("briefing.you", speaker=within(view.speaker)), STRONG)
    first.add(view.summary)
    first.heading(narrator.say("briefing.asks"))
    for goal in view.goals:
        first.row(padded(f" {narrator.say(f'grade.{goal.grade}')}", 9, QUIET), goal.text)
    second = Sheet(width).heading(narrator.say("briefing.how"))
    for line in ("question", "answer", "debt", "outlets", "help"):
        second.row(Text(" · "), narrator.say(f"briefing.how.{line}"))
    if view.has_invented:
        second.add(narrator.say("briefing.invented"), QUIET)
    return [first, second]


def dossier_page(narrator: Narrator, state: State, width: int, notes: Sequence[str]) -> Sheet:
    """The evidence cards, to choose from; a card keeps its number when it is taken."""
    view = briefing_view(narrator, state)
    sheet = plain_head(narrator, width, narrator.say("page.preparation"), clock(view.clock))
    sheet.add(narrator.say("briefing.taken", n=len(state.dossier), fit=view.cards_fit), STRONG)
    for number, card in enumerate(view.cards, 1):
        lead = Text.assemble(padded(str(number), 2, STRONG, right=True), " ✓ " if card.taken else "   ")
        shows = narrator.say("list.and").join(card.supports)
        title = Text.assemble(card.title, (f" · {narrator.say('mark.figure')}" if card.figure else "", QUIET))
        sheet.row(lead, Text.assemble(title, "  ", (shows, QUIET)), whole=False)
    return _with_notes(sheet, notes)


def messages_page(narrator: Narrator, state: State, width: int, notes: Sequence[str]) -> Sheet:
    """The level's messages, to choose from."""
    view = briefing_view(narrator, state)
    sheet = plain_head(narrator, width, narrator.say("page.messages"), clock(view.clock))
    fit = min(MESSAGES, len(view.messages))
    sheet.add(narrator.say("briefing.ready", n=len(state.messages), fit=fit), STRONG)
    for number, (text, chosen) in enumerate(view.messages, 1):
        lead = Text.assemble(padded(str(number), 2, STRONG, right=True), " ✓ " if chosen else "   ")
        sheet.row(lead, narrator.quote(text))
    return _with_notes(sheet, notes)


def preparation_focus(narrator: Narrator, state: State, chosen: Sequence[Action], width: int) -> Sheet:
    """Cards and messages in full, before they are chosen."""
    sheet = Sheet(width)
    for action in chosen:
        if isinstance(action, TakeCard):
            card_lines(sheet, narrator, dossier_card(narrator, state, action.evidence))
        elif isinstance(action, ChooseMessage):
            response = narrator.scenario.responses[action.response]
            sheet.row(Text(" · "), Text(narrator.say(f"tactic.{response.tactic}.name"), style=STRONG))
            sheet.row(Text("   "), narrator.quote(narrator.pick(response.text)))
    return sheet


def openings_page(
    narrator: Narrator, state: State, choices: Sequence[Action], width: int, notes: Sequence[str]
) -> Sheet:
    """The opening statements, each with its lines."""
    sheet = head(narrator, state, width, narrator.say("page.opening"))
    sheet.add(narrator.say("opening.choose"))
    for number, action in enumerate(choices, 1):
        assert isinstance(action, Open)  # the rules offer nothing else here
        opening = narrator.scenario.openings[action.opening]
        responses = [narrator.scenario.responses[name] for name in opening.says]
        seconds = sum(response.seconds for response in responses)
        lead = Text.assemble(padded(str(number), 2, STRONG, right=True), " ")
        cost = narrator.say("seconds", n=seconds) if seconds else ""
        sheet.row(lead, Text.assemble((narrator.pick(opening.name), STRONG), (f"  {cost}", QUIET)))
        for response in responses:
            sheet.row(Text("     "), Text(narrator.quote(narrator.pick(response.soundbite)), style=QUIET))
    return _with_notes(sheet, notes)


def floor_page(narrator: Narrator, state: State, choices: Sequence[Action], width: int, notes: Sequence[str]) -> Sheet:
    """Whom to call on: raised hands, tempers, countdowns, who would hear it; and how the polls stand."""
    view = floor_view(narrator, state)
    sheet = head(narrator, state, width, narrator.say("page.floor", n=view.number))
    if view.calls_left is not None:
        sheet.add(narrator.say("floor.last_calls", n=view.calls_left), RED)
    _with_notes(sheet, notes)
    hands = {hand.reporter: hand for hand in view.hands}
    for number, action in enumerate(choices, 1):
        lead = Text.assemble(padded(str(number), 2, STRONG, right=True), " ")
        if isinstance(action, Call):
            _hand(sheet, narrator, lead, hands[action.reporter])
        else:
            sheet.row(lead, Text(label(action, narrator, state), style=QUIET))
    debts = narrator.say("floor.debts", n=view.debts) if view.debts else narrator.say("floor.no_debts")
    sheet.lines.append(Text(debts, style=RED if view.debts else QUIET))
    return sheet.extend(polls_sheet(narrator, state, width))


def _hand(sheet: Sheet, narrator: Narrator, lead: Text, hand: HandView) -> None:
    name = Text.assemble((hand.name, STRONG), (f"  {hand.temperament_name}", QUIET))
    if hand.invented:
        name.append(f" · {narrator.say('mark.invented.short')}", style=QUIET)
    countdown = Text(pips(hand.passed_over, hand.passed_over + hand.shouts_in, "▲", "△"))
    if hand.shouts_in == 1:
        countdown = Text.assemble((narrator.say("hand.shouts_next"), RED), " ", countdown)
    room = sheet.width - lead.cell_len
    row = Sheet(room).ends(crop(name, room - countdown.cell_len - 1), countdown)
    sheet.lines.append(lead + row.lines[0])
    heard = narrator.say("list.and").join(
        narrator.say("hand.reach", audience=who, n=share) for who, share in hand.heard_by
    )
    patience = narrator.say("hand.patience", pips=pips(hand.patience, hand.patience))
    live = f" · {narrator.say('mark.live')}" if hand.live else ""
    sheet.row(
        Text("     "),
        Text(narrator.say("hand.heard_by", audiences=heard) + f" · {patience}{live}", style=QUIET),
        whole=False,
    )


def _with_notes(sheet: Sheet, notes: Sequence[str]) -> Sheet:
    for note in notes:
        sheet.row(Text(" » "), note)
    return sheet
