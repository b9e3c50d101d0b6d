"""The command `balance`: who wins what at a level, measured."""

from collections.abc import Callable
from pathlib import Path

import click
from rich.console import Console

from game.balance.bar import Verdict
from game.balance.chunks import Pairing
from game.balance.crew import workers_for
from game.balance.handing_out import Level, Wanted, hand_out, try_out
from game.balance.lineup import LineupError, pairings, pairings_of_bars
from game.balance.naming import ended_early
from game.balance.report import Report
from game.balance.study import Wish, measure
from game.balance.sweep import INTERRUPTED
from game.balance.watching import Watch
from game.presentation.language import system_language, wording
from game.scenario.languages import LANGUAGES, Language
from game.scenario.load import read_level
from game.scenario.problems import ScenarioError
from game.scenario.source import read_source

STOPPED = 130
"""Exit status where a person ended it: what was done is told all the same."""
CUT_SHORT = 1
"""Exit status where it could not go on: a game failed, or nobody was left to play; what was done is told all the same."""
MISSED = 3
"""Exit status where a bar is missed for certain."""
MOST_WORKERS = 256
"""More is a slip of the finger: every one is a process."""


def balance_command(find_level: Callable[[str], Path]) -> click.Command:
    """The command, given how levels are found by their names."""

    @click.command()
    @click.argument("levels", nargs=-1, required=True, metavar="LEVEL...")
    @click.option(
        "--games",
        type=click.IntRange(1, 1_000_000),
        default=100,
        show_default=True,
        help="Games of each pairing; a fifth where one of the two searches, all of them for the greedy speaker.",
    )
    @click.option(
        "--speaker",
        "speakers",
        multiple=True,
        metavar="NAME",
        help="Only this speaker (repeat it for more); habits too, such as `first_card`.",
    )
    @click.option("--press", "presses", multiple=True, metavar="NAME", help="Only this press (repeat it for more).")
    @click.option(
        "--bars",
        "with_bars",
        is_flag=True,
        help="Measure everything that a level must clear: habits, ladder, live decisions, order, bite.",
    )
    @click.option("--workers", type=click.IntRange(1, MOST_WORKERS), help="Processes; one for each core if left out.")
    @click.option(
        "--scheduler",
        metavar="ADDRESS",
        help="Play on a dask.distributed cluster instead (extra `cluster`): tcp://host:8786.",
    )
    @click.option(
        "--keep",
        "is_kept",
        is_flag=True,
        help="Keep a complete report beside the level, where `check --balance` reads it.",
    )
    @click.option("--json", "as_data", is_flag=True, help="Print one JSON object on stdout, and nothing else.")
    @click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write a page with plots here (HTML).")
    @click.option("--lang", "language", type=click.Choice(LANGUAGES), help="Language; your system's if left out.")
    @click.pass_context
    def balance(
        context: click.Context,
        levels: tuple[str, ...],
        games: int,
        speakers: tuple[str, ...],
        presses: tuple[str, ...],
        with_bars: bool,
        workers: int | None,
        scheduler: str | None,
        is_kept: bool,
        as_data: bool,
        out: Path | None,
        language: Language | None,
    ) -> None:
        """Measure the balance of LEVEL: ids from `levels`, or paths of YAML files.

        Players meet in seeded games, and what came of them is told: who wins, what is never picked, reached or cited,
        what the best line found is. Ctrl-C ends it with what is done. The same games give the same figures, whoever
        plays them: one process, several, or a cluster.

        Exit status: 0; 1 if it could not go on to its end; 3 if a bar is missed for certain; 130 after Ctrl-C.
        """
        opened = [_open(find_level(name)) for name in levels]
        wishes = [Wish(_pairings(level, speakers, presses, with_bars), games, with_bars) for level in opened]
        if out is not None:
            try_out(out)
        words = wording(language or system_language())
        with Watch(Console(stderr=True), words) as watch, workers_for(workers, scheduler, watch.say) as crew:
            reports = []
            for level, wish in zip(opened, wishes, strict=True):
                reports.append(measure(level.scenario, level.text, wish, crew, watch))
                if reports[-1].stopped:
                    watch.say(ended_early(words, reports[-1].stopped))
                    break
        hand_out(list(zip(opened, reports, strict=False)), Wanted(words.language, as_data, is_kept, out))
        context.exit(_status(reports))

    return balance


def _open(path: Path) -> Level:
    try:
        source = read_source(path)
        reading = read_level(source)
    except ScenarioError as error:
        raise click.ClickException(str(error)) from error
    if reading.scenario is None:
        raise click.ClickException(f"{path} cannot be played.\n\n{ScenarioError(reading.problems)}")
    return Level(path, source.text, reading.scenario)


def _pairings(level: Level, speakers: tuple[str, ...], presses: tuple[str, ...], with_bars: bool) -> list[Pairing]:
    if with_bars and not speakers and not presses:
        return pairings_of_bars()
    try:
        return pairings(level.scenario, speakers, presses)
    except LineupError as error:
        raise click.UsageError(str(error)) from error


def _status(reports: list[Report]) -> int:
    stopped = [report.stopped for report in reports if report.stopped]
    if stopped:
        return STOPPED if INTERRUPTED in stopped else CUT_SHORT
    missed = any(bar.verdict is Verdict.FAILS for report in reports for bar in report.bars)
    return MISSED if missed else 0
