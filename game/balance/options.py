"""What can be asked of the command `balance`: its options, and what was asked."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from game.balance.crew import MOST_WORKERS
from game.scenario.languages import LANGUAGES, Language


@dataclass(frozen=True)
class Asked:
    """What was asked of the command; each field is an option of the same name."""

    games: int
    speakers: tuple[str, ...]
    presses: tuple[str, ...]
    with_bars: bool
    workers: int | None
    scheduler: str | None
    is_kept: bool
    as_data: bool
    out: Path | None
    language: Language | None


def with_options(command: Callable[..., None]) -> Callable[..., None]:
    """The same command with every option."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--games",
        type=click.IntRange(1, 1_000_000),
        default=100,
        show_default=True,
        help="Games of each speaker against each press; a fifth where one of them searches, which is slow, save for greedy.",
    ),
    click.option(
        "--speaker",
        "speakers",
        multiple=True,
        metavar="NAME",
        help="Only this speaker (repeat it for more); habits too, such as `first_card`.",
    ),
    click.option("--press", "presses", multiple=True, metavar="NAME", help="Only this press (repeat it for more)."),
    click.option(
        "--bars",
        "with_bars",
        is_flag=True,
        help="Measure all that a level must clear, too: whether one line, habit or press always wins, and whether choice, "
        "order and time matter. Takes longer.",
    ),
    click.option("--workers", type=click.IntRange(1, MOST_WORKERS), help="Processes; one for each core if left out."),
    click.option(
        "--scheduler",
        metavar="ADDRESS",
        help="Play on a dask.distributed cluster instead (extra `cluster`): tcp://host:8786.",
    ),
    click.option(
        "--keep",
        "is_kept",
        is_flag=True,
        help="Keep a complete report beside the level, where `check --balance` reads it.",
    ),
    click.option("--json", "as_data", is_flag=True, help="Print one JSON object on stdout, and nothing else."),
    click.option("--out", type=click.Path(path_type=Path), help="Write a page with plots here (HTML)."),
    click.option("--lang", "language", type=click.Choice(LANGUAGES), help="Language; your system's if left out."),
)
