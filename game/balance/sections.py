"""What the page shows of a level, section by section; one that has nothing to show is left out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from game.balance import lineup
from game.balance.chunks import Pairing
from game.balance.findings import RULES, Found, findings, meant
from game.balance.habit_study import GAMES, SILVER
from game.balance.naming import finding, player, remedy
from game.balance.plots.bars import bars
from game.balance.plots.diverging import grid
from game.balance.plots.habits import habits
from game.balance.plots.matrix import key, matrix
from game.balance.plots.responses import responses
from game.balance.plots.spread import spread
from game.balance.printed import par
from game.balance.report import Report
from game.balance.tables import goals_met, who
from game.balance.tally import Count, Measured, Tally, total
from game.opinion.terms import TERMS
from game.players.names import WORKING
from game.players.registry import PRESSES
from game.presentation.language import Wording
from game.scenario.model import Scenario
from game.scenario.vocabulary import Tactic

Section = Callable[[Wording, Scenario, Report], str]


def sections(words: Wording, scenario: Scenario, report: Report) -> Iterator[tuple[str, str]]:
    """The key of each section's texts, and what it shows."""
    for name, section in _SECTIONS.items():
        shown = section(words, scenario, report)
        if shown:
            yield name, shown


def _scroll(plot: str) -> str:
    return f'<div class="scroll">{plot}</div>'


def _matrix(words: Wording, _: Scenario, report: Report) -> str:
    if not report.cells:
        return ""
    shown = f'<div class="key">{key(words)}</div>' + _scroll(matrix(words, report.cells))
    speakers = dict.fromkeys(pairing.speaker for pairing in report.cells)
    presses = [name for name in PRESSES if any(pairing.press == name for pairing in report.cells)]
    return f'{shown}<div class="who">{who(words, "speakers", speakers)}{who(words, "presses", presses)}</div>'


def _goals(words: Wording, scenario: Scenario, report: Report) -> str:
    shown = goals_met(words, scenario, report)
    return _scroll(shown) if shown else ""


def _bars(words: Wording, scenario: Scenario, report: Report) -> str:
    measured = report.bars(scenario)
    return _scroll(bars(words, measured)) if measured else ""


def _speakers(report: Report) -> dict[str, Tally]:
    """Each speaker against the working press; where it did not play, against everyone."""
    names = dict.fromkeys(pairing.speaker for pairing in report.cells)
    met = {name: report.cells.get(Pairing(name, WORKING)) or report.of_speaker(name) for name in names}
    return {name: tally for name, tally in met.items() if tally.games}


def _spread(words: Wording, _: Scenario, report: Report) -> str:
    rows = [(player(words, name), _caught(words, tally), tally) for name, tally in _speakers(report).items()]
    line = report.par[1] if report.par else None
    label = words.say("balance.page.spread")
    return _scroll(spread(rows, line.score if line else None, words.say("balance.page.par"), label)) if rows else ""


def _caught(words: Wording, tally: Tally) -> str:
    """What was held against a speaker, and how long it spoke."""
    dodges, contradictions, seconds = (
        tally.figure(each).mean for each in (Measured.DODGES, Measured.CONTRADICTIONS, Measured.SECONDS)
    )
    return words.say(
        "balance.page.caught", dodges=f"{dodges:.1f}", contradictions=f"{contradictions:.1f}", seconds=f"{seconds:.0f}"
    )


def _best(words: Wording, scenario: Scenario, report: Report) -> str:
    """Line for line, what the best game said."""
    if report.par is None:
        return ""
    said = (scenario.responses[name] for name in report.par[1].said if name in scenario.responses)
    items = (
        f"<li><small>{escape(words.say(f'group.{Tactic(each.tactic).group}.name'))}</small>{escape(words.pick(each.soundbite))}</li>"
        for each in said
    )
    return f'<p>{escape(par(words, report))}</p><ol class="line">{"".join(items)}</ol>'


def _publics(words: Wording, scenario: Scenario, report: Report) -> str:
    met = _speakers(report)
    columns = [(name, words.pick(audience.name)) for name, audience in scenario.audiences.items()]
    values = {
        (speaker, name): tally.figure(f"change.{name}").mean for speaker, tally in met.items() for name, _ in columns
    }
    rows = [(name, player(words, name)) for name in met]
    return _scroll(grid(rows, columns, values, words.say("balance.page.publics"))) if rows else ""


def _causes(words: Wording, scenario: Scenario, report: Report) -> str:
    """Means over all who try to do well, against the working press."""
    played = total(tally for name, tally in _speakers(report).items() if name in lineup.ABLE)
    if not played.games:
        return ""
    columns = [(name, words.pick(audience.name)) for name, audience in scenario.audiences.items()]
    values = {
        (term, name): played.figure(f"term.{name}.{term}").total / played.games
        for term in TERMS
        for name, _ in columns
        if played.figure(f"term.{name}.{term}").times
    }
    rows = [(term, words.say(f"term.{term}")) for term in TERMS if any(key[0] == term for key in values)]
    return _scroll(grid(rows, columns, values, words.say("balance.page.causes"), names=230))


def _responses(words: Wording, scenario: Scenario, report: Report) -> str:
    marks = {
        found.subject: finding(words, scenario, found)
        for found in findings(scenario, report)
        if not meant(scenario, found)
    }
    figures = [_question(words, scenario, report, name, marks) for name in scenario.questions]
    return f'<div class="questions">{"".join(figures)}</div>'


def _question(words: Wording, scenario: Scenario, report: Report, name: str, marks: Mapping[str, str]) -> str:
    question, played = scenario.questions[name], report.everyone
    own = [*question.responses, *(each for follow_up in question.follow_ups.values() for each in follow_up.responses)]
    asked = f"{100 * played.count(Count.REACHED, name) / max(1, played.games):.0f} %"
    plot = responses(list(dict.fromkeys(own)), played, marks, name)
    caption = escape(
        words.say("balance.page.asked", share=asked, issue=words.pick(scenario.issues[question.issue].name))
    )
    return f"<figure><figcaption>{escape(name)}<small>{caption}</small></figcaption>{plot}</figure>"


def _habits(words: Wording, _: Scenario, report: Report) -> str:
    games, silver = report.studies.get(GAMES, {}), report.studies.get(SILVER, {})
    return _scroll(habits(words, games, silver)) if games else ""


def _findings(words: Wording, scenario: Scenario, report: Report) -> str:
    """What nobody says is meant so; the rest, with its reasons, behind a click."""
    found = findings(scenario, report)
    reasons = {each: reason for each in found if (reason := meant(scenario, each))}
    shown = _lists(words, scenario, [each for each in found if each not in reasons], reasons)
    if reasons:
        title = escape(words.say("balance.meant", n=len(reasons)))
        shown += f"<details><summary>{title}</summary>{_lists(words, scenario, list(reasons), reasons)}</details>"
    return shown


def _lists(words: Wording, scenario: Scenario, found: Sequence[Found], reasons: Mapping[Found, str]) -> str:
    lists = (_list(words, scenario, rule, [each for each in found if each.code == rule], reasons) for rule in RULES)
    return f'<div class="found">{"".join(lists)}</div>' if found else ""


def _list(words: Wording, scenario: Scenario, rule: str, found: Sequence[Found], reasons: Mapping[Found, str]) -> str:
    items = "".join(
        f"<li>{escape(finding(words, scenario, each))}{_small(reasons.get(each) or remedy(words, each))}</li>"
        for each in found
    )
    title = escape(words.say(f"balance.rule.{rule}", n=len(found)))
    return f"<h3>{title} <code>play-{rule}</code></h3><ul>{items}</ul>" if found else ""


def _small(text: str) -> str:
    return f"<small>{escape(text)}</small>"


_SECTIONS: Mapping[str, Section] = {
    "matrix": _matrix, "goals": _goals, "bars": _bars, "spread": _spread, "best": _best, "publics": _publics, "causes": _causes, "habits": _habits,
    "responses": _responses, "findings": _findings,
}  # fmt: skip
