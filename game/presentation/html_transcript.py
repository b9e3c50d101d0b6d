"""The coded transcript as HTML."""

from collections.abc import Mapping

from game.presentation.debrief import DebriefView
from game.presentation.figures import clock
from game.presentation.language import Wording
from game.presentation.markup import Markup, element
from game.presentation.moments import Moment
from game.presentation.transcripts import CodedPart, ExchangeView, SpokenLine


def transcript_html(wording: Wording, view: DebriefView) -> Markup:
    """Every exchange: who asked what and why, each line with its tactic, each part with its code."""
    because = {each.number: each.text for each in view.because}
    moments = {moment.exchange: moment for moment in view.moments}
    told = (_exchange(wording, each, moments[each.number], because) for each in view.exchanges)
    return element("div", tuple(told))


def _exchange(wording: Wording, exchange: ExchangeView, moment: Moment, because: Mapping[int, str]) -> Markup:
    name = wording.say("debrief.answer", n=exchange.number) if exchange.number else wording.say("debrief.opening")
    asked_by = wording.say("debrief.asked_by", reporter=exchange.reporter) if exchange.reporter else ""
    invented = wording.say("mark.invented") if exchange.invented else ""
    facts = [fact for fact in (exchange.issue, asked_by, invented) if fact]
    why = because.get(exchange.number)
    content = (
        element("h3", name),
        element("p", wording.say("list.facts").join(facts), class_="quiet"),
        element("p", exchange.question, class_="question") if exchange.question else None,
        element("p", wording.say("debrief.because", text=why), class_="quiet") if why else None,
        _lines(wording, exchange, moment) if exchange.lines else None,
        element("ul", tuple(_part(wording, part) for part in exchange.parts), class_="parts")
        if exchange.parts
        else None,
        element("p", wording.say("list.facts").join(exchange.margin), class_="margin") if exchange.margin else None,
    )
    return element("article", content, class_="exchange")


def _lines(wording: Wording, exchange: ExchangeView, moment: Moment) -> Markup:
    columns = ("debrief.column.time", "debrief.column.line", "debrief.column.tactic", "debrief.column.carried")
    head = element("tr", tuple(element("th", wording.say(key), scope="col") for key in columns))
    rows = tuple(
        _line(wording, line, moment.line_seconds[place] if place < len(moment.line_seconds) else None)
        for place, line in enumerate(exchange.lines)
    )
    return element("table", (element("thead", head), element("tbody", rows)), class_="lines")


def _line(wording: Wording, line: SpokenLine, seconds: int | None) -> Markup:
    said = wording.say("quote", text=line.text.replace("“", "‘").replace("”", "’"))
    cut = element("span", " " + wording.say("margin.interrupted"), class_="margin") if line.cut else None
    leads = [name for name, lead in line.carried_by if lead]
    others = [name for name, lead in line.carried_by if not lead]
    joint = wording.say("list.and")
    carried = [wording.say("debrief.led", outlets=joint.join(leads))] if leads else []
    carried += [joint.join(others)] if others else []
    cells = (
        element("td", clock(seconds) if seconds is not None else ""),
        element("td", (said, cut), class_="said"),
        element("td", line.tactic),
        element("td", wording.say("list.clauses").join(carried) or wording.say("debrief.nobody"), class_="quiet"),
    )
    return element("tr", cells)


def _part(wording: Wording, part: CodedPart) -> Markup:
    noticed = element("span", " – " + wording.say("debts.noticed"), class_="margin") if part.noticed else None
    chip = element("span", part.code, class_=f"chip {part.group}")
    return element("li", (f"{part.number}. ", chip, " ", part.text, noticed))
