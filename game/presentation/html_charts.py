"""The debrief's charts as SVG inside a page."""

from collections.abc import Mapping

from game.presentation.charts import adding_up, keep_apart, running, scale_ticks
from game.presentation.courses import Waterfall
from game.presentation.debrief import DebriefView
from game.presentation.figures import PER_THOUSAND, signed, signed_decimal
from game.presentation.language import Wording
from game.presentation.markup import Markup, element
from game.presentation.narrator import within

_WIDTH, _HEIGHT = 960.0, 380.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 44.0, 780.0, 40.0, 350.0
_LABELS_APART, _MARKS_APART = 18.0, 22.0


class _Plot:
    """Where a second and a change lie."""

    def __init__(self, view: DebriefView) -> None:
        changes = [point * PER_THOUSAND for course in view.courses for point in course.points] or [0.0]
        self.ticks = scale_ticks(min(*changes, -2.0), max(*changes, 2.0), 7)
        self.seconds = max(1, *view.read_at)

    def x(self, seconds: float) -> float:
        return round(_LEFT + (_RIGHT - _LEFT) * seconds / self.seconds, 1)

    def y(self, thousandths: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return round(_BOTTOM - (_BOTTOM - _TOP) * (thousandths - low) / (high - low), 1)


def courses_svg(wording: Wording, view: DebriefView) -> Markup:
    """How every audience moved, the one that moved most in a thick line."""
    plot = _Plot(view)
    chosen = max(range(len(view.waterfalls)), key=lambda place: abs(view.waterfalls[place].total))
    totals = (f"{each.audience.name} {signed_decimal(each.total)}" for each in view.waterfalls)
    parts = [
        element("title", wording.say("debrief.chart")),
        element("desc", wording.say("list.clauses").join(totals)),
        _grid(wording, plot, view, chosen),
        *(_course(plot, view, place, place == chosen) for place in range(len(view.courses))),
        *_marks(plot, view, chosen),
        *_names(plot, view, chosen),
    ]
    return element("svg", (*parts,), viewbox=f"0 0 {_WIDTH:g} {_HEIGHT:g}", role="img")


def _grid(wording: Wording, plot: _Plot, view: DebriefView, chosen: int) -> Markup:
    margin = view.waterfalls[chosen].audience.margin * PER_THOUSAND
    top, bottom = max(plot.y(margin), _TOP), min(plot.y(-margin), _BOTTOM)
    parts = [element("rect", class_="band", x=_LEFT, y=top, width=_RIGHT - _LEFT, height=max(0.0, bottom - top))]
    for tick in plot.ticks:
        kind = "zero" if tick == 0 else "grid"
        parts.append(element("line", class_=kind, x1=_LEFT, x2=_RIGHT, y1=plot.y(tick), y2=plot.y(tick)))
        parts.append(element("text", signed(round(tick)), class_="quiet end", x=_LEFT - 8, y=plot.y(tick) + 4.5))
    audience = view.waterfalls[chosen].audience
    words = wording.say("debrief.chart.inside", audience=within(audience.name), margin=round(margin))
    parts.append(element("text", words, class_="quiet", x=_LEFT + 8, y=bottom - 6))
    step = next(each for each in (60, 120, 300, 600, 1200) if plot.seconds / each <= 12)
    minutes = wording.say("debrief.chart.minutes")
    for second in range(0, int(plot.seconds) + 1, step):
        shown = f"{second // 60} {minutes}" if second == 0 else str(second // 60)
        parts.append(element("text", shown, class_="quiet", x=plot.x(second), y=_BOTTOM + 20))
    return element("g", (*parts,))


def _course(plot: _Plot, view: DebriefView, place: int, thick: bool) -> Markup:
    points = zip(view.read_at, view.courses[place].points, strict=True)
    drawn = " ".join(f"{plot.x(second):g},{plot.y(point * PER_THOUSAND):g}" for second, point in points)
    return element("polyline", class_="thick" if thick else "thin", points=drawn)


def _marks(plot: _Plot, view: DebriefView, chosen: int) -> list[Markup]:
    """The answers' numbers above their ends; a red dot on the thick line where something was caught."""
    ends = [plot.x(moment.ended) for moment in view.moments]
    apart = keep_apart(ends, _MARKS_APART, _LEFT + 4, _RIGHT)
    caught = {each.exchange for each in view.caught}
    found: list[Markup] = []
    for moment, end, x in zip(view.moments, ends, apart, strict=True):
        was_caught = moment.exchange in caught
        found += [
            element("line", class_="grid", x1=end, x2=end, y1=_TOP, y2=_BOTTOM),
            element("line", class_="grid", x1=round(x, 1), x2=end, y1=24.0, y2=_TOP),
            *([element("circle", class_="caught", cx=round(x, 1), cy=15.0, r=9.5)] if was_caught else []),
            element("text", str(moment.exchange), class_="number" if was_caught else "free", x=round(x, 1), y=19.0),
        ]
        if was_caught:
            point = view.courses[chosen].points[moment.exchange + 1] * PER_THOUSAND
            found.append(element("circle", class_="caught", cx=end, cy=plot.y(point), r=5.0))
    return found


def _names(plot: _Plot, view: DebriefView, chosen: int) -> list[Markup]:
    ends = [plot.y(course.points[-1] * PER_THOUSAND) for course in view.courses]
    apart = keep_apart(ends, _LABELS_APART, _TOP, _BOTTOM)
    found: list[Markup] = []
    for place, (course, end, y) in enumerate(zip(view.courses, ends, apart, strict=True)):
        found.append(element("line", class_="leader", x1=_RIGHT, x2=_RIGHT + 18, y1=end, y2=round(y, 1)))
        words = f"{course.audience} {signed_decimal(course.points[-1] * PER_THOUSAND)}"
        kind = "strong" if place == chosen else None
        found.append(element("text", words, class_=kind, x=_RIGHT + 22, y=round(y, 1) + 4.5))
    return found


def waterfall_table(wording: Wording, waterfall: Waterfall, origins: Mapping[str, str]) -> Markup:
    """One audience's causes as a table, with a bar in each row; the figures add up to the total as printed.

    Under a cause stands what brought most of it about.
    """
    values = [bar.thousandths for bar in waterfall.bars]
    printed, total = adding_up([*values, waterfall.rest], waterfall.total)
    names = [bar.name for bar in waterfall.bars] + [wording.say("debrief.rest")]
    steps = running(printed)
    reach = [0.0, total, *(edge for step in steps for edge in step)]
    low, high = min(reach), max(max(reach), min(reach) + 1)
    under = [origins.get(bar.term, "") for bar in waterfall.bars] + [""]
    rows = [
        _row(name, value, step, low, high, origin)
        for name, value, step, origin in zip(names, printed, steps, under, strict=True)
        if value or name != names[-1]
    ]
    audience = waterfall.audience
    key = "debrief.beyond" if audience.beyond_margin else "debrief.within"
    note = wording.say(key, margin=round(audience.margin * PER_THOUSAND))
    all_told = wording.say("debrief.all_told", audience=audience.name)
    last = _row(all_told, total, (0.0, total), low, high)
    caption = element(
        "caption", element("h3", wording.say("debrief.why", audience=within(audience.name))), style="text-align:left"
    )
    table = element("table", (caption, element("tbody", (*rows,)), element("tfoot", last)))
    return element("div", (table, element("p", note, class_="quiet")))


def _row(name: str, value: float, step: tuple[float, float], low: float, high: float, origin: str = "") -> Markup:
    cells = (
        element("th", (name, element("span", origin, class_="origin") if origin else None), scope="row"),
        element("td", _bar(value, step, low, high), class_="bar"),
        element("td", signed_decimal(value), class_="figure"),
    )
    return element("tr", cells)


def _bar(value: float, step: tuple[float, float], low: float, high: float) -> Markup:
    """A step: filled where it rises, hatched where it falls."""
    left, right = sorted(200 * (edge - low) / (high - low) for edge in step)
    zero = round(200 * (0 - low) / (high - low), 1)
    width = max(1.0, right - left)
    parts = [element("line", class_="zero", x1=zero, x2=zero, y1=0.0, y2=16.0)]
    if value >= 0:
        parts.append(element("rect", class_="up", x=round(left, 1), y=3.0, width=round(width, 1), height=10.0))
    else:
        parts.append(_hatched(round(left, 1), round(width, 1)))
    return element("svg", (*parts,), viewbox="0 0 200 16", preserveAspectRatio="none", aria_hidden="true")


def _hatched(left: float, width: float) -> Markup:
    """An outline with slanting lines inside it."""
    lines = []
    x = left - 8
    while x < left + width:
        start, end = max(x, left), min(x + 10, left + width)
        if end > start:
            lines.append(f"M{start:.1f} {13 - (start - x):.1f}L{end:.1f} {13 - (end - x):.1f}")
        x += 4
    outline = f"M{left:g} 3h{width:g}v10h-{width:g}z"
    return element("path", class_="down", d=outline + "".join(lines), fill="none")
