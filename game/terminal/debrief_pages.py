"""The debrief in the terminal: the morning after, section by section."""

from rich.text import Text

from game.presentation.courses import Waterfall, comparisons
from game.presentation.debrief import DebriefView
from game.presentation.figures import clock, signed_decimal
from game.presentation.narrator import Narrator, within
from game.session.session import Session
from game.terminal.frame import plain_head
from game.terminal.record_page import exchange_lines
from game.terminal.sheet import QUIET, STRONG, Sheet, padded


def debrief_sheets(narrator: Narrator, view: DebriefView, width: int) -> list[Sheet]:
    """The morning after, from the grade to the lesson, section by section."""
    sections = [_verdict(narrator, view, width), _courses(narrator, view, width)]
    sections += [waterfall_sheet(narrator, waterfall, width) for waterfall in view.waterfalls]
    sections += [_caught(narrator, view, width), *_transcript(narrator, view, width), _lesson(narrator, view, width)]
    return [section for section in sections if section.lines]


def _verdict(narrator: Narrator, view: DebriefView, width: int) -> Sheet:
    """The grade, how it ended, and every objective."""
    sheet = plain_head(narrator, width, narrator.say("page.debrief"), view.title)
    grade = Text(f" {view.grade_name.upper()} ", style="reverse bold")
    ended = Text.assemble(grade if view.grade else Text(view.grade_name, style=STRONG), "  ", view.how)
    sheet.ends(ended, Text(narrator.say("debrief.time", time=clock(view.seconds)), style=QUIET))
    if view.missed:
        sheet.add(view.missed)
    if view.rewound:
        sheet.add(narrator.say("debrief.rewound"), QUIET)
    for goal in view.goals:
        lead = Text.assemble(" ✓ " if goal.met else " ✗ ", padded(narrator.say(f"grade.{goal.grade}"), 8, QUIET))
        sheet.row(lead, Text.assemble(goal.text, (f"  {goal.standing}", QUIET)))
    return sheet


def comparison_sheet(narrator: Narrator, session: Session, really: Session, width: int) -> Sheet:
    """Your line against what was really said."""
    grades = (narrator.say(f"grade.{each.grade or 'none'}") for each in (session, really))
    sheet = Sheet(width).heading(
        narrator.say("debrief.against"),
        narrator.say("debrief.against.grades", **dict(zip(("yours", "really"), grades, strict=True))),
    )
    sheet.lines.append(_against(("", narrator.say("debrief.yours"), narrator.say("debrief.really")), QUIET))
    for each in comparisons(narrator, session.state, really.state):
        sheet.lines.append(_against((each.audience, signed_decimal(each.yours), signed_decimal(each.really)), ""))
    return sheet


def _against(cells: tuple[str, str, str], style: str) -> Text:
    name, yours, really = cells
    return Text.assemble(padded(name, 18), padded(yours, 16, style, right=True), padded(really, 16, style, right=True))


def _courses(narrator: Narrator, view: DebriefView, width: int) -> Sheet:
    """Change of each audience after each exchange, as a table."""
    sheet = Sheet(width).heading(narrator.say("debrief.courses"), narrator.say("debrief.courses.unit"))
    count = len(view.courses[0].points) if view.courses else 0
    cells = min(7, max(5, (width - 20) // max(1, count)))
    shown = max(1, (width - 20) // cells)
    numbers = [str(place) for place in range(count)][-shown:]
    sheet.lines.append(
        Text.assemble(
            padded(narrator.say("debrief.exchange"), 18, QUIET), *(padded(n, cells, QUIET, right=True) for n in numbers)
        )
    )
    for course in view.courses:
        points = [padded(signed_decimal(point), cells, right=True) for point in course.points[-shown:]]
        sheet.lines.append(Text.assemble(padded(course.audience, 18), *points))
    return sheet


def waterfall_sheet(narrator: Narrator, waterfall: Waterfall, width: int) -> Sheet:
    """Why one audience moved; the bars add up to the total."""
    audience = waterfall.audience
    sheet = Sheet(width)
    total = narrator.say("debrief.total", number=signed_decimal(waterfall.total), margin=round(audience.margin * 10))
    sheet.heading(narrator.say("debrief.why", audience=within(audience.name)), total)
    scale = max((abs(each.thousandths) for each in waterfall.bars), default=1.0)
    half = max(6, (width - 46) // 2)
    for each in sorted(waterfall.bars, key=lambda one: -abs(one.thousandths)):
        sheet.lines.append(_bar_line(each.name, each.thousandths, scale, half))
    if abs(waterfall.rest) >= 0.05:
        sheet.lines.append(_bar_line(narrator.say("debrief.rest"), waterfall.rest, scale, half))
    return sheet


def _bar_line(name: str, thousandths: float, scale: float, half: int) -> Text:
    """Up to the right in solid, down to the left hatched, with the number."""
    length = min(half, round(half * abs(thousandths) / scale))
    left = " " * half if thousandths > 0 else " " * (half - length) + "▒" * length
    right = "█" * length if thousandths > 0 else ""
    return Text.assemble(
        padded(f" {name}", 34), padded(signed_decimal(thousandths), 7, right=True), "  ", left, "│", right
    )


def _caught(narrator: Narrator, view: DebriefView, width: int) -> Sheet:
    """Fact-checks, promises and debts."""
    sheet = Sheet(width)
    rows = [
        (
            "debrief.checked",
            [narrator.say("debrief.checked_by", claim=each.claim, outlet=each.outlet) for each in view.ledger],
        )
    ]
    rows += [("debrief.promises", list(view.kept_promises)), ("debrief.broken", list(view.broken_promises))]
    rows += [("debrief.debts", [debt.text for debt in view.debts])]
    for key, texts in rows:
        if texts:
            sheet.heading(narrator.say(key), str(len(texts)))
        for text in texts:
            sheet.row(Text(" · "), text)
    return sheet


def _transcript(narrator: Narrator, view: DebriefView, width: int) -> list[Sheet]:
    """One sheet an exchange, the first under the heading."""
    because = {each.number: each.text for each in view.because}
    sheets: list[Sheet] = []
    for exchange in view.exchanges:
        sheet = Sheet(width)
        if not sheets:
            sheet.heading(narrator.say("debrief.transcript"))
        exchange_lines(sheet, narrator, exchange)
        if exchange.number in because:
            text = narrator.say("debrief.because", text=because[exchange.number])
            sheet.row(Text("   "), Text(text, style="italic"))
        sheets.append(sheet)
    return sheets


def _lesson(narrator: Narrator, view: DebriefView, width: int) -> Sheet:
    sheet = Sheet(width)
    if view.lesson:
        sheet.heading(narrator.say("debrief.lesson")).add(view.lesson)
    return sheet.rule("━", "")
