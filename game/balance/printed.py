"""A measured level in a terminal: the matrix, par, bars and findings."""

from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from game.balance.bar import Bar, Verdict
from game.balance.bars import ENOUGH
from game.balance.chunks import Pairing
from game.balance.findings import RULES, Found, findings, meant
from game.balance.goal_shares import able_by_press, goals, met
from game.balance.naming import bar_sentence, figure, missed, player, target
from game.balance.report import Report
from game.balance.tally import Count, Measured, Tally
from game.players.names import WORKING
from game.presentation.language import Wording, wording
from game.scenario.languages import Language
from game.scenario.model import Scenario
from game.scenario.vocabulary import Grade

MARK = {Verdict.HOLDS: "✓", Verdict.FAILS: "✗", Verdict.OPEN: "?"}


def printed(console: Console, scenario: Scenario, report: Report, language: Language) -> None:
    """Print everything that was measured."""
    words = wording(language)
    console.print(f"\n{words.pick(scenario.title)}  [dim]{report.level} · {report.digest[:12]}[/dim]", style="bold")
    console.print(matrix(words, report))
    console.print(words.say("balance.columns"), style="dim")
    _goals(console, words, scenario, report)
    console.print("\n" + par(words, report))
    if report.with_bars:
        console.print(bars(words, report.bars(scenario)))
    _findings(console, words, scenario, report)


def matrix(words: Wording, report: Report) -> Table:
    """Each speaker's rows, one for each press: grades, score, what was caught, and the clock; it fits into 80 columns."""
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    table.add_column(words.say("balance.column.players"), no_wrap=True)
    for key in ("games", "bronze", "silver", "gold", "score", "dodges", "contradictions", "seconds"):
        table.add_column(words.say(f"balance.column.{key}"), justify="right", no_wrap=key == "score")
    for speaker, cells in groupby(report.cells.items(), key=lambda cell: cell[0].speaker):
        table.add_row(player(words, speaker), style="bold")
        for pairing, tally in cells:
            table.add_row(*_row(words, pairing, tally))
    return table


def _row(words: Wording, pairing: Pairing, tally: Tally) -> list[str]:
    grades = [f"{100 * tally.share(Count.GRADE, grade).value:.0f}\N{NO-BREAK SPACE}%" for grade in Grade]
    low, high = tally.figure(Measured.SCORE).bounds()
    caught = [f"{tally.figure(each).mean:.1f}" for each in (Measured.DODGES, Measured.CONTRADICTIONS)]
    score = f"{tally.figure(Measured.SCORE).mean:.1f} ±{(high - low) / 2:.1f}"
    seconds = f"{tally.figure(Measured.SECONDS).mean:.0f}"
    return [f"  {player(words, pairing.press)}", f"{tally.games:,}", *grades, score, *caught, seconds]


def _goals(console: Console, words: Wording, scenario: Scenario, report: Report) -> None:
    """How often each goal was met against the working press, so far as it was met by those who try to do well."""
    tally = able_by_press(report).get(WORKING)
    if tally is None:
        return
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 1, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for name, grade, text in goals(words, scenario):
        table.add_row(met(tally, name), words.say(f"grade.{grade}"), text)
    console.print("\n" + words.say("balance.goals"), style="bold")
    console.print(table)


def par(words: Wording, report: Report) -> str:
    """The best line that anybody found."""
    if report.par is None:
        return words.say("balance.par.none")
    pairing, line = report.par
    spread = report.cells[pairing].figure(Measured.SCORE)
    return words.say(
        "balance.par" if line.groups else "balance.par.silent", grade=words.say(f"grade.{line.grade}"), score=f"{line.score:.1f}", who=player(words, pairing.speaker),
        press=player(words, pairing.press), seed=line.seed, low=f"{spread.lowest:.1f}", high=f"{spread.highest:.1f}",
        groups=words.say("list.and").join(words.say(f"group.{group}.name") for group in line.groups),
    )  # fmt: skip


def bars(words: Wording, measured: tuple[Bar, ...]) -> Table:
    """Every bar: its figure, its bounds, its target, and what came of it."""
    table = Table(box=None, pad_edge=False, header_style="dim", title=words.say("balance.bars"), title_justify="left")
    table.add_column("")
    table.add_column(words.say("balance.column.bar"), overflow="fold")
    for key in ("value", "bounds", "target", "rests_on"):
        table.add_column(words.say(f"balance.column.{key}"), justify="right")
    for bar in measured:
        bounds = f"{figure(bar, bar.low)} – {figure(bar, bar.high)}"
        table.add_row(
            MARK[bar.verdict], bar_sentence(words, bar), figure(bar, bar.value), bounds, target(bar), f"{bar.games:,}"
        )
    return table


def _findings(console: Console, words: Wording, scenario: Scenario, report: Report) -> None:
    """By name what nobody says is meant so; the rest as a number."""
    found = findings(scenario, report)
    open_ones = [each for each in found if not meant(scenario, each)]
    console.print(words.say("balance.findings", n=len(open_ones)), style="bold")
    for rule in RULES:
        of_rule = [each for each in open_ones if each.code == rule]
        if of_rule:
            console.print(f"  {words.say(f'balance.rule.{rule}', n=len(of_rule))}", style="bold")
            console.print(Padding(_names(words, of_rule), (0, 0, 0, 4)))
    if len(found) > len(open_ones):
        console.print(words.say("balance.meant", n=len(found) - len(open_ones)), style="dim")
    if report.everyone.games < ENOUGH:
        console.print(words.say("balance.too_few", n=ENOUGH))
    if not report.with_bars:
        console.print(words.say("balance.only_matrix"))
    if found:
        console.print(words.say("balance.how"), style="dim")


def _names(words: Wording, found: list[Found]) -> str:
    """Ids of things in the level; bars, which have no place there, as sentences."""
    if found[0].bar is not None:
        return "\n".join(missed(words, each) for each in found)
    return ", ".join(f"{each.subject} ({each.other})" if each.other else each.subject for each in found)
