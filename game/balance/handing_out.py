"""What becomes of a measurement: a file beside the level, a page, one JSON object, or lines in a terminal."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console

from game.balance.page import page
from game.balance.printed import printed
from game.balance.report import Report, as_json, keep, place_of
from game.balance.tally import NO_GRADE
from game.files import FilesError, in_a_sentence, write_atomically
from game.presentation.language import wording
from game.scenario.languages import Language
from game.scenario.model import Scenario
from game.scenario.vocabulary import Grade
from game.session.progress import ProgressError, record_par


@dataclass(frozen=True)
class Level:
    """One level to be measured."""

    path: Path
    text: str
    scenario: Scenario


@dataclass(frozen=True)
class Wanted:
    """How a measurement is to be told."""

    language: Language
    as_data: bool
    is_kept: bool
    out: Path | None


def try_out(out: Path) -> None:
    """Complain of a place that cannot be written before hours of work, not after. Leaves nothing behind."""
    trial = out.with_name(f".{out.name[:40]}.trial")
    try:
        if out.is_dir():
            raise FilesError(f"{out} is a folder. Name a file in it.")
        write_atomically(trial, "")
        trial.unlink()
    except OSError as error:
        raise click.ClickException(in_a_sentence(error)) from error


def hand_out(measured: Sequence[tuple[Level, Report]], wanted: Wanted) -> None:
    """Keep, write and print what was measured. Raises click.ClickException where a file cannot be written."""
    shown = [(level.scenario, report) for level, report in measured]
    try:
        for level, report in measured:
            if wanted.is_kept:
                _keep(level, report, wanted.language)
        if wanted.out is not None:
            write_atomically(wanted.out, page(shown, wanted.language))
            click.echo(str(wanted.out), err=True)
    except FilesError as error:
        raise click.ClickException(str(error)) from error
    if wanted.as_data:
        click.echo(as_json([report for _, report in measured]))
        return
    console = Console(highlight=False)
    for scenario, report in shown:
        printed(console, scenario, report, wanted.language)


def _keep(level: Level, report: Report, language: Language) -> None:
    """Keep a complete report beside the level, and its par where the list of levels looks for it."""
    if report.stopped is not None:
        click.echo(wording(language).say("balance.not_kept", path=place_of(level.path)), err=True)
        return
    click.echo(str(keep(level.path, report)), err=True)
    par = report.par
    if par is not None and par[1].grade != NO_GRADE:
        try:
            record_par(report.level, Grade(par[1].grade))
        except ProgressError as error:
            click.echo(str(error), err=True)
