"""One line of the transcript, whole: what was asked and why, what was said, what became of it, and the way back to it."""

from game.desktop.node import Node, Press
from game.desktop.page import Page
from game.desktop.scenes.debrief_chart import answer_name
from game.desktop.scenes.debrief_transcript import carried
from game.desktop.tokens import Type
from game.desktop.widgets.dialog import dialog
from game.desktop.widgets.texts import Column
from game.presentation.debrief import DebriefView
from game.presentation.figures import clock


def line_dialog(
    page: Page,
    view: DebriefView,
    exchange: int,
    place: int,
    offsets: dict[str, float],
    rewind: Press | None,
    why_not: str,
    close: Press,
) -> Node:
    """The slip that opens on a line; without `rewind` it says `why_not`."""
    number = next(spot for spot, each in enumerate(view.exchanges) if each.number == exchange)
    asked, moment = view.exchanges[number], view.moments[number]
    line = asked.lines[place]
    because = next((each.text for each in view.because if each.number == exchange), "")

    def build(column: Column) -> None:
        if asked.question:
            heading = "debrief.line.question" if asked.reporter else "debrief.opening"
            column.head(page.say(heading)).text(asked.question, Type.ASIDE, gap=4)
            column.text(asked.reporter, Type.LABEL, "ink2", 10)
        if because:
            column.head(page.say("debrief.line.why_asked")).text(because, Type.LINE, gap=10)
        column.head(page.say("debrief.line.said"))
        column.text(page.say("quote", text=line.text.replace("“", "‘").replace("”", "’")), Type.LINE, gap=4)
        facts = [line.tactic, page.say("seconds", n=line.seconds), clock(moment.line_seconds[place])]
        column.text(" · ".join(facts), Type.LABEL, "ink2", 10)
        column.head(page.say("debrief.line.became"))
        for part in asked.parts:
            words = page.say("debrief.line.part", number=part.number, part=part.text, code=part.code)
            column.text(words, Type.LABEL, gap=3)
        column.text(page.say("debrief.line.carried", outlets=carried(page, line)), Type.LABEL, gap=3)
        for each in view.caught:
            if each.exchange == exchange:
                column.text(each.text, Type.ASIDE, "red", 3)
        column.space(6).text(page.say("debrief.rewind.hint") if rewind else why_not, Type.LABEL, "ink2")

    buttons: list[tuple[str, str, str, Press]] = [("dialog.close", page.say("button.close"), "", close)]
    if rewind is not None:
        buttons.insert(0, ("dialog.rewind", page.say("debrief.rewind"), "r", rewind))
    title = page.say("debrief.line.title", answer=answer_name(page, exchange), n=place + 1)
    return dialog(page, title, offsets, build, buttons, close)
