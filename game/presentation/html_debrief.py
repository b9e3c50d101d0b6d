"""The debrief as one HTML file: both languages, charts as inline SVG, nothing loaded from anywhere, no scripts."""

from collections.abc import Mapping, Sequence

from game.presentation.audiences import audience_views
from game.presentation.debrief import DebriefView, debrief_view
from game.presentation.figures import PER_THOUSAND, clock, signed_decimal
from game.presentation.front_pages import FrontPage, front_pages, not_interested
from game.presentation.html_charts import courses_svg, waterfall_table
from game.presentation.html_style import STYLE
from game.presentation.html_transcript import transcript_html
from game.presentation.markup import Content, Markup, element
from game.presentation.narrator import Narrator, narrator
from game.presentation.origins import Origins
from game.scenario.languages import LANGUAGES, Language
from game.session.session import Session

_TITLES = {"en": "English", "zh": "中文"}
_WRITTEN = {"en": "en", "zh": "zh-Hans"}
"""How HTML names the languages."""


def html_debrief(
    session: Session,
    language: Language,
    really: Session | None = None,
    par: Session | None = None,
    *,
    watched: bool = False,
) -> str:
    """The whole page; `language` is shown first, the other at the press of a button.

    `really` is the level's history, and `par` what a careful speaker made of the level. `watched` where whoever reads it was
    not the speaker.
    """
    others = {"debrief.par_line": par, "debrief.really": really}
    lines = {name: each for name, each in others.items() if each is not None}
    tellers = {each: narrator(session.state.game, each, watched) for each in LANGUAGES}
    first = tellers[language]
    head = (
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{first.pick(first.scenario.title)} – {first.say('game.title')}"),
        element("style", Markup(STYLE)),
    )
    bodies = [_told(tellers[each], session, lines, each) for each in LANGUAGES]
    page = element(
        "html", (element("head", head), element("body", (_switch(language), *bodies))), lang=_WRITTEN[language]
    )
    return f"<!DOCTYPE html>\n{page}\n"


def _switch(chosen: Language) -> Markup:
    """Two radio buttons; the style sheet does the rest."""
    buttons = []
    for each in LANGUAGES:
        radio = element("input", type="radio", name="language", id=f"show-{each}", checked=each == chosen)
        buttons.append(element("label", (radio, _TITLES[each]), lang=_WRITTEN[each]))
    return element("div", (*buttons,), class_="languages", role="radiogroup", aria_label="Language / 语言")


def _told(teller: Narrator, session: Session, lines: Mapping[str, Session], language: Language) -> Markup:
    """Everything in one language."""
    view, origins = debrief_view(teller, session), Origins(session)
    say = teller.say
    sections = [
        _section(
            say("debrief.chart"), say("debrief.chart.unit"), courses_svg(teller.wording, view), _table(teller, view)
        ),
        _section(
            say("debrief.why_all"),
            say("debrief.why.unit"),
            element(
                "div",
                tuple(waterfall_table(teller.wording, each, origins.of(teller, each)) for each in view.waterfalls),
                class_="audiences",
            ),
        ),
        _papers(teller, session),
        _section(say("debrief.transcript"), "", transcript_html(teller.wording, view)),
        _caught(teller, view),
        _against(teller, session, lines) if lines else None,
        _goals(teller, view),
        _section(say("debrief.lesson"), "", element("p", view.lesson)) if view.lesson else None,
    ]
    footer = element("footer", element("p", (say("game.title"), " · ", say("html.made", seed=session.state.seed))))
    return element("main", (_head(teller, view), *sections, footer), class_=f"in-{language}", lang=_WRITTEN[language])


def _head(teller: Narrator, view: DebriefView) -> Markup:
    name = view.grade_name
    seal = element("div", element("span", name if view.grade else "–"), class_=f"seal {view.grade or 'none'}")
    key = "debrief.result" if view.grade else "debrief.no_result"
    result = teller.say(key, grade=name[:1].upper() + name[1:], time=clock(view.seconds))
    lines = [element("p", element("strong", result))]
    lines += [element("p", view.missed)] if view.missed else []
    lines += [element("p", teller.say("debrief.rewound"))] if view.rewound else []
    lines.append(element("p", view.how, class_="quiet"))
    title = element("div", (element("p", teller.say("page.debrief"), class_="kicker"), element("h1", view.title)))
    return element("header", (title, seal, element("div", (*lines,), class_="result")))


def _section(title: str, about: str, *content: Content) -> Markup:
    note = element("p", about, class_="quiet") if about else None
    return element("section", (element("h2", title), note, *content))


def _table(teller: Narrator, view: DebriefView) -> Markup:
    """The chart's figures, for whoever cannot see it."""
    numbers = [str(moment.exchange) for moment in view.moments]
    head = element(
        "tr",
        (
            element("th", teller.say("debrief.exchange"), scope="col"),
            *(element("th", each, scope="col", class_="figure") for each in numbers),
        ),
    )
    rows = []
    for course in view.courses:
        cells = [
            element("td", signed_decimal(point * PER_THOUSAND), class_="figure")
            for point in course.points[1 : len(numbers) + 1]
        ]
        rows.append(element("tr", (element("th", course.audience, scope="row"), *cells)))
    table = element("table", (element("thead", head), element("tbody", (*rows,))))
    inner = element("div", table, style="overflow-x:auto", tabindex="0")
    return element("details", (element("summary", teller.say("html.figures")), inner))


def _papers(teller: Narrator, session: Session) -> Markup | None:
    """Tomorrow's front pages."""
    pages = front_pages(teller, session.state)
    if not pages:
        return None
    quiet = not_interested(teller, session.state)
    names = teller.say("list.and").join(quiet)
    note = element("p", teller.say("front_pages.quiet", outlets=names), class_="quiet") if quiet else None
    papers = element("div", tuple(_paper(teller, page) for page in pages), class_="papers")
    return _section(teller.say("page.front_pages"), "", papers, note)


def _paper(teller: Narrator, page: FrontPage) -> Markup:
    facts = [teller.say("front_pages.reader", audience=page.reader)] if page.reader else []
    facts += [teller.say("mark.invented.short")] if page.invented else []
    content = (
        element("h3", page.name, class_="masthead"),
        element("p", page.lead.kicker, class_="kicker"),
        element("p", _quoted(page.lead.headline), class_="headline"),
        element("p", page.lead.standfirst),
        element("p", teller.say("list.facts").join(facts), class_="quiet"),
    )
    return element("article", content, class_=f"paper {page.masthead}")


def _quoted(words: str) -> Content:
    start, end = words.find("“"), words.rfind("”")
    if not 0 <= start < end:
        return words
    return words[: start + 1], element("span", words[start + 1 : end], class_="quoted"), words[end:]


def _caught(teller: Narrator, view: DebriefView) -> Markup:
    """The ledger, the promises, the debts."""
    say = teller.say
    ledger = [say("debrief.checked_by", claim=each.claim, outlet=each.outlet) for each in view.ledger]
    promises = [f"{words} – {say('debrief.kept')}" for words in view.kept_promises]
    promises += [f"{words} – {say('debrief.was_broken')}" for words in view.broken_promises]
    debts = [" · ".join(fact for fact in (debt.text, debt.issue, debt.code) if fact) for debt in view.debts]
    lists = (
        ("debrief.checked", ledger, "debrief.no_ledger"),
        ("debrief.promises", promises, "debrief.no_promises"),
        ("debrief.debts", debts, "debrief.none_owed"),
    )
    parts: list[Content] = []
    for key, rows, empty in lists:
        parts.append(element("h3", say(key)))
        parts.append(_list(rows) if rows else element("p", say(empty), class_="quiet"))
    return _section(say("debrief.tab.caught"), "", *parts)


def _list(rows: Sequence[str]) -> Markup:
    return element("ul", tuple(element("li", row) for row in rows))


def _against(teller: Narrator, session: Session, lines: Mapping[str, Session]) -> Markup:
    """Your line beside others, by the keys of their names."""
    say = teller.say
    head = [element("th", say("debrief.column.audience"), scope="col")]
    head += [element("th", say(key), scope="col", class_="figure") for key in ("debrief.yours", *lines)]
    everyone = [session, *lines.values()]
    changes = [[each.change * PER_THOUSAND for each in audience_views(teller, one.state)] for one in everyone]
    rows = []
    for place, audience in enumerate(session.state.game.audiences):
        figures = (element("td", signed_decimal(each[place]), class_="figure") for each in changes)
        rows.append(element("tr", (element("th", teller.audience(audience), scope="row"), *figures)))
    grades = [element("td", say(f"grade.{one.grade or 'none'}"), class_="figure") for one in everyone]
    foot = element("tr", (element("th", say("debrief.grade_row"), scope="row"), *grades))
    table = (element("thead", element("tr", (*head,))), element("tbody", (*rows,)), element("tfoot", foot))
    about = {"debrief.par_line": "debrief.par_about", "debrief.really": "debrief.history_about"}
    notes = [element("p", say(about[key]), class_="quiet") for key in lines]
    return _section(say("debrief.tab.against"), say("debrief.chart.unit"), element("table", table), *notes)


def _goals(teller: Narrator, view: DebriefView) -> Markup:
    rows = []
    for goal in view.goals:
        mark = teller.say("html.met" if goal.met else "html.unmet")
        cells = (teller.say(f"grade.{goal.grade}"), goal.text, goal.standing, mark)
        rows.append(element("tr", tuple(element("td", cell) for cell in cells)))
    return _section(teller.say("page.goals"), "", element("table", element("tbody", (*rows,))))
