"""What becomes of a measurement: a file beside the level, a page, one JSON object, or lines in a terminal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click
from rich.console import Console

from game.balance.page import page
from game.balance.printed import printed
from game.balance.report import Report, as_json, keep, place_of
from game.balance.tally import NO_GRADE
from game.files import FilesError, because, try_writing, write_atomically
from game.presentation.language import Wording, wording
from game.presentation.problems import told
from game.scenario.digest import digest
from game.scenario.languages import Language
from game.scenario.load import load_scenario
from game.scenario.model import Scenario
from game.scenario.problems import ScenarioError
from game.scenario.vocabulary import Grade
from game.session.progress import ProgressError, record_par

Say = Callable[[str], None]
"""Tells something beside the measurement."""


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


NARROWEST = 80
"""Columns that the tables need; a narrower terminal breaks their lines, and nothing is left out."""
ROOM = 1 << 20
"""Bytes that a page or a kept report needs at most."""


def try_places(levels: Sequence[Level], wanted: Wanted) -> None:
    """Complain of a place that cannot be written before hours of work, not after. Leaves nothing behind."""
    try:
        if wanted.out is not None:
            _spare_levels(wanted.out, levels)
            try_writing(wanted.out, ROOM)
        for level in levels if wanted.is_kept else ():
            try_writing(place_of(level.path), ROOM)
    except FilesError as error:
        raise click.ClickException(told(error, wording(wanted.language))) from error


def _spare_levels(out: Path, levels: Sequence[Level]) -> None:
    """Raise FilesError where a page would take the place of a level."""
    if out.resolve() in [level.path.resolve() for level in levels]:
        message = f"{out} is the level itself. Name another file for the page."
        raise FilesError(message, because("balance.out_is_level", path=out))


def hand_out(measured: Sequence[tuple[Level, Report]], wanted: Wanted, say: Say) -> bool:
    """Keep, write and print what was measured, as far as it can be; returns whether every file could be written."""
    words, shown = wording(wanted.language), [(level.scenario, report) for level, report in measured]
    for level, _ in measured:
        if _has_changed(level):
            say(words.say("balance.changed", path=level.path))
    written = [_keep(level, report, words, say) for level, report in measured if wanted.is_kept]
    if wanted.out is not None:
        written.append(_is_written(partial(_write_page, wanted.out, page(shown, wanted.language)), words, say))
    _print(shown, wanted)
    return all(written)


def _has_changed(level: Level) -> bool:
    """Whether the file holds another level by now, or none."""
    try:
        return digest(load_scenario(level.path)) != digest(level.scenario)
    except ScenarioError:
        return True


def _keep(level: Level, report: Report, words: Wording, say: Say) -> bool:
    """Keep a complete report beside the level, and its par where the list of levels looks for it."""
    if report.stopped is not None:
        say(words.say("balance.not_kept", path=place_of(level.path)))
        return True
    is_kept, par = _is_written(partial(keep, level.path, report), words, say), report.par
    if is_kept and par is not None and par[1].grade != NO_GRADE:
        try:
            record_par(report.level, Grade(par[1].grade))
        except ProgressError as error:
            say(told(error, words))
    return is_kept


def _write_page(out: Path, content: str) -> Path:
    write_atomically(out, content)
    return out


def _is_written(write: Callable[[], Path], words: Wording, say: Say) -> bool:
    """Write a file and say which, or why it could not be."""
    try:
        say(str(write()))
    except FilesError as error:
        say(told(error, words))
        return False
    return True


def _print(shown: Sequence[tuple[Scenario, Report]], wanted: Wanted) -> None:
    if wanted.as_data:
        click.echo(as_json(shown))
        return
    console = Console(highlight=False)
    console.width = max(console.width, NARROWEST)
    for scenario, report in shown:
        printed(console, scenario, report, wanted.language)
