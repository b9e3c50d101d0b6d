"""The command `balance`: who wins what at a level, measured."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from game.balance.bar import Verdict
from game.balance.chunks import Pairing
from game.balance.crew import workers_for
from game.balance.handing_out import Level, Wanted, hand_out, try_places
from game.balance.lineup import LineupError, pairings, pairings_of_bars
from game.balance.naming import ended_early
from game.balance.options import Asked, with_options
from game.balance.report import Report
from game.balance.stopping import stopping_on_request
from game.balance.study import Wish, measure
from game.balance.sweep import INTERRUPTED
from game.balance.watching import Watch, standard_error
from game.balance.workers import Workers
from game.presentation.language import system_language, wording
from game.scenario.load import read_level
from game.scenario.problems import ScenarioError
from game.scenario.source import read_source

CUT_SHORT = 1
"""Exit status where it could not go on, or not be written: a game failed, nobody was left to play, the disk was full."""
MISSED = 3
"""Exit status where a bar is missed for certain."""


def balance_command(find_level: Callable[[str], Path]) -> click.Command:
    """The command, given how levels are found by their names."""

    @click.command()
    @click.argument("levels", nargs=-1, required=True, metavar="LEVEL...")
    @with_options
    @click.pass_context
    def balance(context: click.Context, /, levels: tuple[str, ...], **asked: Any) -> None:
        """Measure the balance of LEVEL: ids from `levels`, or paths of YAML files.

        Players meet in seeded games, and what came of them is told: who wins, what is never picked, reached or cited,
        what the best line found is. Ctrl-C ends it with what is done, as does a request to stop. The same games give
        the same figures, whoever plays them: one process, several, or a cluster.

        Exit status: 0; 1 if it could not go on to its end, or not be written; 3 if a bar is missed for certain; 130
        after Ctrl-C.
        """
        context.exit(_answer([_open(find_level(name)) for name in levels], Asked(**asked)))

    return balance


def _answer(levels: Sequence[Level], asked: Asked) -> int:
    """Measure the levels, tell what came of it, and return the exit status."""
    wishes = [Wish(_pairings(level, asked), asked.games, asked.with_bars) for level in levels]
    wanted = Wanted(asked.language or system_language(), asked.as_data, asked.is_kept, asked.out)
    try_places(levels, wanted)
    watch = Watch(standard_error(), wording(wanted.language))
    with stopping_on_request() as request, watch, workers_for(asked.workers, asked.scheduler, watch.tell) as crew:
        measured = _measure(levels, wishes, crew, watch)
    is_written = hand_out(measured, wanted, watch.say)
    reasons = [report.stopped for _, report in measured if report.stopped]
    if INTERRUPTED in reasons:
        return request.status
    return CUT_SHORT if reasons or not is_written else _judged(measured)


def _open(path: Path) -> Level:
    try:
        source = read_source(path)
        reading = read_level(source)
    except ScenarioError as error:
        raise click.ClickException(str(error)) from error
    if reading.scenario is None:
        raise click.ClickException(f"{path} cannot be played.\n\n{ScenarioError(reading.problems)}")
    return Level(path, source.text, reading.scenario)


def _pairings(level: Level, asked: Asked) -> list[Pairing]:
    if asked.with_bars and not asked.speakers and not asked.presses:
        return pairings_of_bars()
    try:
        return pairings(level.scenario, asked.speakers, asked.presses)
    except LineupError as error:
        raise click.UsageError(str(error)) from error


def _measure(
    levels: Sequence[Level], wishes: Sequence[Wish], crew: Workers, watch: Watch
) -> list[tuple[Level, Report]]:
    """One level after the other, until one of them ends early."""
    measured = []
    for level, wish in zip(levels, wishes, strict=True):
        report = measure(level.scenario, level.text, wish, crew, watch)
        measured.append((level, report))
        if report.stopped:
            watch.say(ended_early(watch.words, report.stopped))
            break
    return measured


def _judged(measured: Sequence[tuple[Level, Report]]) -> int:
    missed = any(bar.verdict is Verdict.FAILS for level, report in measured for bar in report.bars(level.scenario))
    return MISSED if missed else 0
