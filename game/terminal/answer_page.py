"""The answer: the question, what has been said, and what can be said now. It fits an 80 by 24 window."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from game.presentation.cards import CardView, answer_so_far, card_view
from game.presentation.narrator import Narrator
from game.presentation.questions import QuestionView, question_view
from game.presentation.seams import SeamKind
from game.rules.actions import Action
from game.rules.state import State
from game.terminal.frame import head, pips
from game.terminal.sheet import PREMISE, QUIET, RED, STRONG, Sheet, numbered, padded

FEWEST_CARDS, MOST_CARDS = 4, 12
_SEAMS = {SeamKind.STITCH: "+", SeamKind.TEAR: "×", SeamKind.LOOSE: "~"}


@dataclass(frozen=True, slots=True)
class Menu:
    """The lines that can be said, as numbered on the page."""

    cards: tuple[Action, ...]
    planned: tuple[Action, ...]
    notes: tuple[str, ...]
    """What followed from the last choice."""
    keys: str
    """The commands that can be typed here."""
    first: int = 0
    """Where this page of the menu begins."""


def answer_page(narrator: Narrator, state: State, menu: Menu, width: int, height: int) -> tuple[Sheet, int]:
    """The page, and how many cards stand on it."""
    question = question_view(narrator, state)
    top = head(narrator, state, width, narrator.say("page.question", n=question.number, issue=question.issue))
    top.extend(question_sheet(narrator, state, question, width))
    top.extend(_so_far(narrator, state, menu, width))
    foot = _foot(narrator, menu, width)
    return _with_cards(narrator, state, menu, top, foot, height)


def question_sheet(narrator: Narrator, state: State, question: QuestionView, width: int) -> Sheet:
    """Who asks, the question with its premise underlined, and its parts."""
    sheet = Sheet(width)
    patience = Text.assemble(
        (narrator.say("gauge.patience"), QUIET), " ", pips(question.patience, question.patience_of)
    )
    if not question.patience:
        patience.stylize(RED)
    sheet.ends(_asker(narrator, state, question), patience)
    text = Text(question.text, style=STRONG)
    for start, end in question.underlined:
        text.stylize(PREMISE, start, end)
    sheet.add(text)
    for premise in question.premises:
        key = "premise.met" if premise.challenged else "premise.stands"
        sheet.row(Text("  "), Text(narrator.say(key, premise=premise.text), style="" if premise.challenged else RED))
    for part in question.parts:
        mark = "✓" if not part.is_open else " "
        line = Text.assemble(f"{part.text} ", (f"– {part.code_name}", RED if part.is_open else QUIET))
        sheet.row(Text(f"{mark} {numbered(part.number)} "), line)
    return sheet


def _asker(narrator: Narrator, state: State, question: QuestionView) -> Text:
    facts = [question.temperament]
    if question.times > 1:
        facts.append(narrator.say("question.times", n=question.times))
    if question.shouted:
        facts.append(narrator.say("margin.shouted"))
    if not state.follow_up_left:
        facts.append(narrator.say("question.no_follow_up"))
    if question.invented:
        facts.append(narrator.say("mark.invented"))
    return Text.assemble((question.reporter, STRONG), (f" · {' · '.join(facts)}", QUIET))


def _so_far(narrator: Narrator, state: State, menu: Menu, width: int) -> Sheet:
    """The lines said and planned, each with the outlets that would lead with it."""
    sheet = Sheet(width)
    spoken = len(state.current.links) if state.current else 0
    cards = answer_so_far(narrator, state, menu.planned)
    if cards:
        seconds = sum(card.seconds for card in cards[:spoken])
        sheet.heading(narrator.say("answer.so_far", n=seconds))
    for place, card in enumerate(cards, 1):
        lead = Text.assemble(f" {place}", _seam_mark(card), " ")
        line = spoken_line(narrator, card, planned=place > spoken)
        sheet.row(lead, with_leads(narrator, line, card, width - lead.cell_len), whole=False)
    for note in menu.notes:
        sheet.row(Text("  » "), Text(note), whole=True)
    return sheet


def _seam_mark(card: CardView) -> Text:
    """The gravest seam of a line: a tear, else a stitch, else a loose end."""
    kinds = {seam.kind for seam in card.seams}
    for kind in (SeamKind.TEAR, SeamKind.STITCH, SeamKind.LOOSE):
        if kind in kinds:
            return Text(_SEAMS[kind], style=RED if kind is SeamKind.TEAR else "")
    return Text(" ")


def spoken_line(narrator: Narrator, card: CardView, planned: bool) -> Text:
    """A line of the answer: what it does, and its words."""
    line = Text()
    if planned:
        line.append(narrator.say("answer.planned") + " ", style=QUIET)
    line.append(f"{card.tactic} ", style=QUIET)
    line.append(card.face)
    return line


def with_leads(narrator: Narrator, line: Text, card: CardView, width: int) -> Text:
    """The line with the outlets that would lead with it: by name if there is room, else their number."""
    leads = [name for name, lead in card.carried_by if lead]
    if not leads:
        return line
    more = f" +{len(leads) - 1}" if len(leads) > 1 else ""
    for badge in (f" → {leads[0]}{more}", f" {narrator.say('answer.leads', n=len(leads))}"):
        if line.cell_len + Text(badge).cell_len <= width:
            return line + Text(badge, style=QUIET)
    return line


def _with_cards(
    narrator: Narrator, state: State, menu: Menu, top: Sheet, foot: Sheet, height: int
) -> tuple[Sheet, int]:
    """As many cards as the page has room for, whole if they fit, else a line each."""
    room = height - top.height - foot.height - 1
    waiting = menu.cards[menu.first :]
    views = [card_view(narrator, state, action, menu.planned) for action in waiting[:MOST_CARDS]]
    count = max(FEWEST_CARDS, min(len(views), room))
    whole = _cards(narrator, menu, views, top.width, whole=True)
    if whole.height > room:
        whole = _cards(narrator, menu, views[:count], top.width, whole=False)
    else:
        count = len(views)
    shown = min(count, len(waiting))
    top.heading(narrator.say("menu.lines"), _page_of(narrator, menu, shown))
    return top.extend(whole).extend(foot), shown


def _page_of(narrator: Narrator, menu: Menu, shown: int) -> str:
    if shown >= len(menu.cards):
        return ""
    return narrator.say("menu.shown", first=menu.first + 1, last=menu.first + shown, n=len(menu.cards))


def _cards(narrator: Narrator, menu: Menu, views: Sequence[CardView], width: int, whole: bool) -> Sheet:
    sheet = Sheet(width)
    for number, card in enumerate(views, menu.first + 1):
        sheet.row(card_lead(narrator, number, card), Text(card.face), whole)
    return sheet


def card_lead(narrator: Narrator, number: int, card: CardView) -> Text:
    """What stands before a card's face: number, group, seconds, and what it is."""
    return Text.assemble(
        padded(str(number), 2, STRONG, right=True),
        " ",
        padded(card.group_name, 8),
        " ",
        padded(narrator.say("seconds", n=card.seconds), 4, right=True),
        " ",
        card_marks(card),
        " ",
    )


def card_marks(card: CardView) -> Text:
    """Parts answered, evidence, promise, seams: six cells."""
    marks = Text("".join(numbered(part.number) for part in card.parts[:2]))
    if card.evidence:
        marks.append("◆" if any(mark.shown for mark in card.evidence) else "◇")
    if card.is_promise:
        marks.append("◔")
    kinds = {seam.kind for seam in card.seams}
    for kind, sign in _SEAMS.items():
        if kind in kinds:
            marks.append(sign, style=RED if kind is SeamKind.TEAR else "")
    return padded(marks, 5)


def _foot(narrator: Narrator, menu: Menu, width: int) -> Sheet:
    return Sheet(width).rule().add(Text(menu.keys, style=QUIET))
