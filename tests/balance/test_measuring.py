"""A whole measurement, from the games to the page, at a small level."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.balance import lineup, study
from game.balance.page import page
from game.balance.report import Report
from game.balance.study import Wish, measure
from game.balance.sweep import INTERRUPTED
from game.balance.workers import ThisProcess
from game.presentation.language import wording
from game.scenario.languages import LANGUAGES
from game.scenario.load import load_scenario

HARBOUR = Path(__file__).parents[1] / "levels" / "harbour.yaml"


@dataclass
class Heard:
    """Hears how a measurement comes on."""

    stages: list[str] = field(default_factory=list)
    games: int = 0

    def begin(self, stage: str, games: int) -> None:
        self.stages.append(stage)

    def played(self, games: int) -> None:
        self.games += games


def measured(games: int, heard: Heard) -> Report:
    scenario, text = load_scenario(HARBOUR), HARBOUR.read_text(encoding="utf-8")
    return measure(scenario, text, Wish(lineup.pairings_of_bars(), games, with_bars=True), ThisProcess(), heard)


@pytest.mark.slow
def test_every_bar_is_measured_and_everything_is_shown(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(lineup, "TRIPLES", lineup.TRIPLES[::100])
    heard = Heard()
    report = measured(10, heard)
    assert heard.stages == ["matrix", "habits", "decisions", "order", "bite"]
    assert heard.games > 100
    codes = {bar.code for bar in report.bars(load_scenario(HARBOUR))}
    assert codes >= {
        "archetype_gold", "archetypes_silver", "random_gold", "search_gold", "search_groups", "habit_silver", "triple_silver",
        "triples_over", "ladder", "live", "flat", "order", "bite", "suspense", "decided_late", "divergence", "lines_unused",
        "unreached",
    }  # fmt: skip
    for language in LANGUAGES:
        shown = page([(load_scenario(HARBOUR), report)], language)
        assert "balance." not in shown
        for section in ("matrix", "bars", "spread", "best", "publics", "causes", "habits", "responses"):
            assert wording(language).say(f"balance.page.{section}.title") in shown


def test_what_is_stopped_in_the_middle_is_told_with_what_was_done(monkeypatch: pytest.MonkeyPatch):
    class Stops(Heard):
        def begin(self, stage: str, games: int) -> None:
            super().begin(stage, games)
            if stage == "habits":
                monkeypatch.setattr(ThisProcess, "map", _stopped)

    monkeypatch.setattr(study, "lineup", lineup)
    monkeypatch.setattr(lineup, "ABLE", ("random",))
    monkeypatch.setattr(lineup, "LADDER", ())
    monkeypatch.setattr(lineup, "STUNTS", ("first_card",))
    heard = Stops()
    report = measured(3, heard)
    assert report.stopped == INTERRUPTED
    assert heard.stages == ["matrix", "habits"]
    assert report.everyone.games == 6


def _stopped(*_: object):
    raise KeyboardInterrupt
    yield
