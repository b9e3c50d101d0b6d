"""What a sweep found out about a level, and the file beside the level that keeps it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from game.balance.bar import Bar
from game.balance.bars import bars
from game.balance.chunks import Pairing
from game.balance.tally import BestGame, Tally, better, total
from game.files import FilesError, Reason, read_text, write_atomically
from game.players.names import WORKING
from game.presentation.language import FALLBACK, wording
from game.presentation.problems import worded
from game.rules.play import RULES_VERSION
from game.scenario.digest import digest
from game.scenario.model import Scenario

FORMAT = 1
"""Of the file that keeps a report."""
_LARGEST_FILE = 16_000_000


class ReportError(Exception):
    """A kept report cannot be read; the message names the file and a remedy."""


@dataclass(frozen=True)
class Report:
    """One level's balance, as far as it was measured."""

    level: str
    digest: str
    games: int
    """Games of each pairing that were asked for."""
    cells: Mapping[Pairing, Tally]
    with_bars: bool = False
    """Whether the bars were asked for."""
    studies: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """What was counted beside the games, by study."""
    stopped: Reason | None = None
    """Why it ended early."""
    rules: int = RULES_VERSION
    """The version of the rules under which it was measured."""

    def of_speaker(self, *names: str) -> Tally:
        """Everything that these speakers did, whoever asked."""
        return total(tally for pairing, tally in self.cells.items() if pairing.speaker in names)

    @property
    def everyone(self) -> Tally:
        """All games together."""
        return total(self.cells.values())

    @property
    def par(self) -> tuple[Pairing, BestGame] | None:
        """The best line that anybody found against the working press, and who; against any press where that one did not play."""
        found: tuple[Pairing, BestGame] | None = None
        against = {pairing: tally for pairing, tally in self.cells.items() if pairing.press == WORKING} or self.cells
        for pairing, tally in against.items():
            line = better(found[1] if found else None, tally.best)
            found = (pairing, line) if line is not None and (found is None or line is not found[1]) else found
        return found

    def bars(self, scenario: Scenario) -> tuple[Bar, ...]:
        """What its counts say of each bar; reasons that an author has written since they were counted count, too."""
        return bars(scenario, self.cells, self.studies) if self.with_bars else ()

    def is_of(self, scenario: Scenario) -> bool:
        """Whether the level still is what was measured, under the rules as they are."""
        return self.digest == digest(scenario) and self.rules == RULES_VERSION

    def as_data(self) -> dict[str, Any]:
        """The report as plain data: the same games give the same data, wherever they were played."""
        return {
            "balance": FORMAT, "level": self.level, "digest": self.digest, "rules": self.rules, "games": self.games,
            "stopped": worded(self.stopped, wording(FALLBACK)) if self.stopped else None,
            "bars": self.with_bars,
            "studies": {name: dict(found) for name, found in self.studies.items()},
            "cells": [
                {"speaker": pairing.speaker, "press": pairing.press, **tally.as_data()}
                for pairing, tally in self.cells.items()
            ],
        }  # fmt: skip


def as_json(measured: Sequence[tuple[Scenario, Report]]) -> str:
    """Reports as one JSON text, each with its bars worked out."""
    levels = [
        {**report.as_data(), "bars": [asdict(bar) for bar in report.bars(scenario)]} for scenario, report in measured
    ]
    return json.dumps({"levels": levels}, ensure_ascii=True, allow_nan=False)


def place_of(level: Path) -> Path:
    """The file beside a level in which its report is kept."""
    return level.with_name(f"{level.stem}.balance.json")


def keep(level: Path, report: Report) -> Path:
    """Keep a complete report beside its level, and return where. Raises FilesError."""
    write_atomically(place_of(level), json.dumps(report.as_data(), ensure_ascii=True, allow_nan=False) + "\n")
    return place_of(level)


def kept(level: Path) -> Report | None:
    """The report beside a level; None where there is none. Raises ReportError for a damaged one."""
    path = place_of(level)
    if not path.exists():
        return None
    try:
        return _from_data(json.loads(read_text(path, _LARGEST_FILE)))
    except (FilesError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ReportError(f"{path} cannot be read as a report. Delete it, or measure the level again.") from error


def _from_data(data: Any) -> Report:
    if data["balance"] != FORMAT:
        raise ValueError(f"a report of format {data['balance']}")
    return Report(
        level=str(data["level"]),
        digest=str(data["digest"]),
        games=int(data["games"]),
        cells={Pairing(cell["speaker"], cell["press"]): Tally.from_data(cell) for cell in data["cells"]},
        with_bars=bool(data["bars"]),  # older files list them
        studies={name: dict(found) for name, found in data["studies"].items()},
        rules=int(data["rules"]),
    )
