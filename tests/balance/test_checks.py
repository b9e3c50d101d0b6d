"""What was measured is reported like everything else that may be wrong with a level."""

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest

from game.balance.bar import Bar, Verdict
from game.balance.bars import bars
from game.balance.checks.catalogue import rules_of_play
from game.balance.chunks import Pairing
from game.balance.decisions import DECISIONS, IS_FLAT, LIVE, LOOKED_AT
from game.balance.findings import RULES
from game.balance.report import Report, keep, kept, place_of
from game.balance.statistics import Figure
from game.balance.tally import BestGame, Count, Tally
from game.scenario.checking import check_file
from game.scenario.digest import digest
from game.scenario.load import load_scenario
from game.scenario.model import Scenario

HARBOUR = Path(__file__).parents[1] / "levels" / "harbour.yaml"
GAMES = 200


@pytest.fixture
def level(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.yaml"
    path.write_bytes(HARBOUR.read_bytes())
    return path


def found(level: Path) -> dict[str, list[str]]:
    """Nodes by rule, of rules about what was measured."""
    nodes: dict[str, list[str]] = {}
    for problem in check_file(level, rules_of_play()).problems:
        if problem.code.startswith("play-"):
            nodes.setdefault(problem.code, []).append(problem.node)
    return nodes


def perfect(scenario: Scenario) -> Tally:
    """A tally of games in which everything there is was offered, said, won with, asked, cited and moved."""
    everything = {
        Count.OFFERED: scenario.responses, Count.PICKED: scenario.responses, Count.WINNING: scenario.responses,
        Count.REACHED: scenario.questions, Count.CITED: scenario.evidence, Count.HAPPENED: scenario.events,
        Count.MET: scenario.objectives,
        Count.ASKED: [f"{name}.{each}" for name, question in scenario.questions.items() for each in question.follow_ups],
    }  # fmt: skip
    counts = {str(count): Counter(dict.fromkeys(names, 50)) for count, names in everything.items()}
    counts[Count.GRADE] = Counter({"silver": 100, "none": 100})
    return Tally(GAMES, counts, {f"change.{name}": Figure.of(5.0) for name in scenario.audiences})


def report(scenario: Scenario, tally: Tally, **more: object) -> Report:
    cells = {Pairing("candid", "working_press"): tally}
    return Report(**{"level": scenario.id, "digest": digest(scenario), "games": GAMES, "cells": cells, **more})


def test_a_level_that_was_never_measured_says_how_to_measure_it(level: Path):
    problems = [p for p in check_file(level, rules_of_play()).problems if p.code.startswith("play-")]
    assert [p.code for p in problems] == ["play-report-absent"]
    assert f"on-the-record balance {level} --bars --games 400 --keep" in str(problems[0].hint)


def test_a_report_of_another_version_of_the_level_is_stale_and_tells_nothing(level: Path):
    scenario = load_scenario(level)
    keep(level, report(scenario, Tally(GAMES), digest="0" * 64))
    assert list(found(level)) == ["play-report-stale"]


def test_a_report_under_other_rules_is_stale(level: Path):
    keep(level, report(load_scenario(level), Tally(GAMES), rules=-1))
    assert list(found(level)) == ["play-report-stale"]


def test_a_damaged_report_is_named(level: Path):
    place_of(level).write_text('{"balance": 1, "level":', encoding="utf-8")
    problems = check_file(level, rules_of_play()).problems
    assert any("cannot be read as a report" in p.message for p in problems if p.code == "play-report-absent")


def test_a_level_in_which_everything_has_its_use_has_no_finding(level: Path):
    scenario = load_scenario(level)
    keep(level, report(scenario, perfect(scenario)))
    assert found(level) == {}


def test_a_level_that_nobody_plays_through_has_every_finding_of_disuse(level: Path):
    scenario = load_scenario(level)
    keep(level, report(scenario, Tally(GAMES, {}, {f"change.{n}": Figure.of(0.2) for n in scenario.audiences})))
    nodes = found(level)
    assert nodes["play-unreached"] == [f"questions.{name}" for name in scenario.questions]
    read_out = {name for opening in scenario.openings.values() for name in opening.says}
    assert set(nodes["play-never-offered"]) == {
        f"responses.{name}" for name in scenario.responses if name not in read_out
    }
    assert nodes["play-unmoved"] == [f"audiences.{name}" for name in scenario.audiences]
    assert set(nodes["play-unmet"]) == {f"objectives.{name}" for name in scenario.objectives}


def test_a_few_games_prove_nothing(level: Path):
    keep(level, report(load_scenario(level), Tally(3)))
    assert found(level) == {}


def test_a_line_without_which_nobody_wins_is_named(level: Path):
    scenario = load_scenario(level)
    tally = perfect(scenario)
    name = next(iter(scenario.responses))
    won = tally.counts[Count.WINNING] | {name: 99}
    keep(level, report(scenario, Tally(GAMES, {**tally.counts, Count.WINNING: Counter(won)}, tally.figures)))
    assert found(level) == {"play-always-wins": [f"responses.{name}"]}


def test_a_line_that_wins_often_and_can_be_done_without_is_no_finding(level: Path):
    scenario = load_scenario(level)
    tally = perfect(scenario)
    won = tally.counts[Count.WINNING] | {next(iter(scenario.responses)): 95}
    keep(level, report(scenario, Tally(GAMES, {**tally.counts, Count.WINNING: Counter(won)}, tally.figures)))
    assert found(level) == {}


def test_a_beaten_line_is_named_with_the_one_that_beats_it(level: Path):
    scenario = load_scenario(level)
    loser, winner = list(scenario.responses)[:2]
    keep(level, report(scenario, perfect(scenario), studies={"dominated": {f"{loser}<{winner}": 8}}))
    problems = [p for p in check_file(level, rules_of_play()).problems if p.code == "play-beaten"]
    assert [(p.node, winner in p.message) for p in problems] == [(f"responses.{loser}", True)]


def lucky(tally: Tally) -> dict[Pairing, Tally]:
    """Cells in which chance alone reaches gold in half of its games."""
    grades = Counter({"gold": 100, "none": 100})
    return {Pairing("random", "working_press"): Tally(GAMES, {**tally.counts, Count.GRADE: grades}, tally.figures)}


def test_a_missed_bar_is_a_finding_and_an_open_one_is_not(level: Path):
    scenario = load_scenario(level)
    cells, studies = lucky(perfect(scenario)), {DECISIONS: {LOOKED_AT: 100, LIVE: 80, IS_FLAT: 26}}
    measured = bars(scenario, cells, studies)
    verdicts = {bar.code: bar.verdict for bar in measured}
    assert (verdicts["random_gold"], verdicts["flat"]) == (Verdict.FAILS, Verdict.OPEN)
    keep(level, report(scenario, Tally(), cells=cells, studies=studies, with_bars=True))
    assert found(level) == {"play-bar-missed": ["objectives"]}


def test_a_reason_given_since_the_games_were_counted_clears_the_bar(level: Path):
    scenario = load_scenario(level)
    name = next(iter(scenario.responses))
    tally = perfect(scenario)
    winning = Counter({each: 50 for each in scenario.responses if each != name})
    cells = {
        Pairing("first_card", "working_press"): Tally(GAMES, {**tally.counts, Count.WINNING: winning}, tally.figures)
    }
    keep(level, report(scenario, Tally(), cells=cells, with_bars=True))
    assert found(level)["play-never-wins"] == [f"responses.{name}"]
    before = len(found(level)["play-bar-missed"])
    text = level.read_text(encoding="utf-8")
    begins = f"\n  {name}: {{tactic:"
    assert begins in text
    reasoned = text.replace(begins, f"\n  {name}: {{ignore: {{play-never-wins: rare}}, tactic:")
    level.write_text(reasoned, encoding="utf-8")
    after = found(level)
    assert "play-never-wins" not in after
    assert len(after.get("play-bar-missed", [])) == before - 1


def test_a_character_that_wins_against_every_press_is_named(level: Path):
    scenario = load_scenario(level)
    tally = perfect(scenario)
    winning = Tally(GAMES, {**tally.counts, Count.GRADE: Counter({"gold": 180, "none": 20})}, tally.figures)
    cells = {Pairing("candid", press): winning for press in ("working_press", "hard_news")}
    keep(level, report(scenario, tally, cells=cells))
    assert found(level) == {"play-wins-everywhere": ["objectives"]}


def test_where_it_is_meant_so_the_level_may_say_so(level: Path):
    scenario = load_scenario(level)
    name = next(iter(scenario.questions))
    tally = perfect(scenario)
    reached = Counter({each: 50 for each in scenario.questions if each != name})
    keep(level, report(scenario, Tally(GAMES, {**tally.counts, Count.REACHED: reached}, tally.figures)))
    assert found(level) == {"play-unreached": [f"questions.{name}"]}
    text = level.read_text(encoding="utf-8")
    level.write_text(
        text.replace(f"\n  {name}:\n", f"\n  {name}:\n    ignore: {{play-unreached: rare}}\n", 1), encoding="utf-8"
    )
    assert found(level) == {}


def test_every_kind_of_finding_has_a_rule_and_a_page():
    codes = {rule.code for rule in rules_of_play()}
    assert codes == {f"play-{code}" for code in RULES} | {"play-report-absent", "play-report-stale"}
    assert all(rule.what and rule.why and rule.mend for rule in rules_of_play())


def test_a_kept_report_comes_back_as_it_was(level: Path):
    scenario = load_scenario(level)
    whole = report(scenario, perfect(scenario), with_bars=True)
    keep(level, whole)
    assert kept(level) == whole


@pytest.mark.parametrize("listed", [[asdict(Bar("flat", "", 0.1, 0.0, 0.2, 0.25, True, 9))], []], ids=["bars", "none"])
def test_a_report_kept_when_files_listed_the_bars_is_read_as_well(level: Path, listed: list[dict[str, object]]):
    scenario = load_scenario(level)
    whole = report(scenario, perfect(scenario), with_bars=bool(listed))
    older = {**json.loads(keep(level, whole).read_text(encoding="utf-8")), "bars": listed}
    place_of(level).write_text(json.dumps(older), encoding="utf-8")
    assert kept(level) == whole


@pytest.mark.parametrize(
    "path", sorted((HARBOUR.parents[2] / "levels").glob("*.balance.json")), ids=lambda path: path.stem
)
def test_the_reports_beside_the_games_levels_say_of_their_bars_what_they_said_when_they_were_kept(path: Path):
    measured = path.with_name(path.name.replace(".balance.json", ".yaml"))
    listed = json.loads(path.read_text(encoding="utf-8"))["bars"]
    whole = kept(measured)
    assert whole is not None
    now = {bar.code: bar.games for bar in whole.bars(load_scenario(measured))}
    assert now == {bar["code"]: bar["games"] for bar in listed}


def test_par_is_the_best_line_against_the_working_press(level: Path):
    def of(score: float) -> Tally:
        return Tally(1, {}, {}, BestGame("gold", score, 0, ("answer",), ()))

    cells = {
        Pairing("greedy", "friendly_room"): of(99.0),
        Pairing("candid", "working_press"): of(80.0),
        Pairing("search", "working_press"): of(90.0),
    }
    measured = report(load_scenario(level), Tally(), cells=cells)
    assert measured.par == (Pairing("search", "working_press"), of(90.0).best)
