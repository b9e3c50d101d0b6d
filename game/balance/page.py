"""A measured level as a page of its own, to look at rather than to read: no script, no file beside it."""

from collections.abc import Iterator, Sequence
from html import escape

from game.balance import sections
from game.balance.bar import Bar, Verdict
from game.balance.bars import ENOUGH
from game.balance.findings import findings, meant
from game.balance.folding import WINNING
from game.balance.habit_study import GAMES
from game.balance.naming import ended_early, player
from game.balance.page_style import STYLE
from game.balance.plots.svg import PATTERNS
from game.balance.report import Report
from game.balance.tally import Count
from game.players.names import WORKING
from game.players.registry import ARCHETYPES
from game.presentation.language import Wording, wording
from game.scenario.languages import Language
from game.scenario.model import Scenario

Bars = tuple[Bar, ...]
_HTML_LANGUAGE = {"en": "en", "zh": "zh-Hans"}


def page(measured: Sequence[tuple[Scenario, Report]], language: Language) -> str:
    """The whole page: each level after the other."""
    words = wording(language)
    title = " · ".join(words.pick(scenario.title) for scenario, _ in measured)
    body = "\n".join(part for scenario, report in measured for part in _level(words, scenario, report))
    return (
        f'<!doctype html>\n<html lang="{_HTML_LANGUAGE[language]}">\n<head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head>\n<body>{PATTERNS}<main>\n{body}\n"
        f"<footer>{escape(words.say('balance.page.foot'))}</footer></main></body></html>\n"
    )


def _level(words: Wording, scenario: Scenario, report: Report) -> Iterator[str]:
    measured = report.bars(scenario)
    yield _head(words, scenario, report, measured)
    yield _strip(words, scenario, report, measured)
    if report.everyone.games < ENOUGH:
        yield f'<p class="note">{escape(words.say("balance.too_few", n=ENOUGH))}</p>'
    for key, plot in sections.sections(words, scenario, report):
        heading, note = (escape(words.say(f"balance.page.{key}{end}")) for end in (".title", ".note"))
        yield f'<section><h2>{heading}</h2><p class="note">{note}</p>{plot}</section>'


def _head(words: Wording, scenario: Scenario, report: Report, bars: Bars) -> str:
    played = report.everyone.games + sum(report.studies.get(GAMES, {}).values())
    measured = words.say("balance.page.measured", n=played, digest=report.digest[:12])
    stopped = ended_early(words, report.stopped) if report.stopped else ""
    return (
        f'<header><div class="kicker"><span>{escape(words.say("balance.page.kicker"))}</span>'
        f"<span>{escape(measured)}</span></div><h1>{escape(words.pick(scenario.title))}</h1>"
        f'<p class="lead">{escape(_lead(words, report, bars))} {escape(stopped)}</p></header>'
    )


def _lead(words: Wording, report: Report, bars: Bars) -> str:
    """What there is to know, in a sentence or two."""
    best, missed = _best_character(report), sum(bar.verdict is Verdict.FAILS for bar in bars)
    told = {"best": "", "bars": ""}
    if best is not None:
        key = "balance.page.lead.best" if best[1] else "balance.page.lead.nobody"
        told["best"] = words.say(key, who=player(words, best[0]), share=f"{100 * best[1]:.0f}")
    if bars:
        told["bars"] = words.say("balance.page.lead.bars", n=missed, all=len(bars))
    elif not report.with_bars:
        told["bars"] = words.say("balance.only_matrix")
    return words.say("balance.page.lead", **told).strip()


def _best_character(report: Report) -> tuple[str, float] | None:
    """Which character does best against the working press: its share of silver and gold."""
    shares = {
        pairing.speaker: tally.share(Count.GRADE, *WINNING).value
        for pairing, tally in report.cells.items()
        if pairing.press == WORKING and pairing.speaker in ARCHETYPES and tally.games
    }
    return max(shares.items(), key=lambda found: found[1]) if shares else None


def _strip(words: Wording, scenario: Scenario, report: Report, bars: Bars) -> str:
    """The few figures that stand above the rest."""
    found = sum(not meant(scenario, each) for each in findings(scenario, report))
    figures = [(f"{report.everyone.games:,}", words.say("balance.page.strip.games"), False)]
    if report.par is not None:
        pairing, line = report.par
        who = words.say("balance.page.strip.par", score=f"{line.score:.0f}", who=player(words, pairing.speaker))
        figures.append((words.say(f"grade.{line.grade}"), who, False))
    if bars:
        for verdict in Verdict:
            number = sum(bar.verdict is verdict for bar in bars)
            figures.append(
                (str(number), words.say(f"balance.page.strip.{verdict}"), verdict is Verdict.FAILS and number > 0)
            )
    figures.append((str(found), words.say("balance.page.strip.findings", n=found), False))
    cells = (
        f'<div class="{"missed" if red else ""}"><b>{escape(value)}</b><span>{escape(name)}</span></div>'
        for value, name, red in figures
    )
    return f'<div class="strip">{"".join(cells)}</div>'
