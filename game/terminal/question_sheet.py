"""The question at the head of a page: who asks, what is taken for granted, what is still open."""

from rich.text import Text

from game.presentation.narrator import Narrator
from game.presentation.question_view import QuestionView
from game.rules.state import State
from game.terminal.frame import pips
from game.terminal.sheet import PREMISE, QUIET, RED, STRONG, Sheet, numbered


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
        key = f"premise.{premise.standing}"
        sheet.row(Text("  "), Text(narrator.say(key, premise=premise.text), style=RED if premise.stands else ""))
    for part in question.parts:
        mark = "✓" if not part.is_open else " "
        line = Text.assemble(f"{part.text} ", (f"– {part.code_name}", RED if part.is_at_risk else QUIET))
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
        facts.append(narrator.say("mark.invented.short"))
    return Text.assemble((question.reporter, STRONG), (f" · {' · '.join(facts)}", QUIET))
