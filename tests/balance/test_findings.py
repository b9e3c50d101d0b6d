"""What an author has said is meant so does not stand among what was found."""

from collections import Counter
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from game.balance.bar import exact
from game.balance.chunks import Pairing
from game.balance.findings import RULES, Found, findings, meant
from game.balance.naming import missed, remedy, shown
from game.balance.page import page
from game.balance.printed import printed
from game.balance.report import Report
from game.balance.statistics import Figure
from game.balance.tally import Count, Tally
from game.players.registry import PRESSES, SPEAKERS, STUNTS
from game.presentation.language import wording
from game.scenario.digest import digest
from game.scenario.load import load_scenario
from game.scenario.model import Scenario

HARBOUR = Path(__file__).parents[1] / "levels" / "harbour.yaml"
REASON = "A trap for whoever reads only the first line."
GAMES = 200


@pytest.fixture
def scenario() -> Scenario:
    return load_scenario(HARBOUR)


def measured(scenario: Scenario) -> Report:
    """A report of games in which nothing of the level was ever used."""
    still = {f"change.{name}": Figure.of(0.2) for name in scenario.audiences}
    return Report(
        level=scenario.id,
        digest=digest(scenario),
        games=GAMES,
        cells={Pairing("candid", "working_press"): Tally(GAMES, {}, still)},
    )


def with_reason(scenario: Scenario, kind: str, name: str, code: str) -> Scenario:
    nodes = dict(getattr(scenario, kind))
    nodes[name] = nodes[name].model_copy(update={"ignore": {code: REASON}})
    return scenario.model_copy(update={kind: nodes})


def told(scenario: Scenario, language: str = "en", width: int = 80) -> str:
    out = StringIO()
    printed(Console(file=out, width=width), scenario, measured(scenario), language)
    return out.getvalue()


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("responses", "play-never-offered"),
        ("questions", "play-unreached"),
        ("evidence", "play-uncited"),
        ("objectives", "play-unmet"),
        ("audiences", "play-unmoved"),
    ],
)
def test_a_reason_counts_for_its_own_rule_at_its_own_place(scenario: Scenario, kind: str, code: str):
    found = findings(scenario, measured(scenario))
    name = next(each.subject for each in found if f"play-{each.code}" == code)
    said = with_reason(scenario, kind, name, code)
    explained = [each for each in findings(said, measured(said)) if meant(said, each)]
    assert [(f"play-{each.code}", each.subject) for each in explained] == [(code, name)]


def test_a_reason_for_the_whole_level_counts_at_every_place(scenario: Scenario):
    said = scenario.model_copy(update={"ignore": {"play-unreached": REASON}})
    found = findings(said, measured(said))
    assert {each.code for each in found if meant(said, each)} == {"unreached"}
    assert all(meant(said, each) == REASON for each in found if each.code == "unreached")


def test_what_is_meant_so_is_a_number_in_the_terminal_and_not_a_finding(scenario: Scenario):
    name = next(iter(scenario.questions))
    said = with_reason(scenario, "questions", name, "play-unreached")
    all_found = len(findings(said, measured(said)))
    text = told(said)
    assert f"{all_found - 1} findings" in text
    assert "1 more is meant so: the level says why." in text
    assert f"Questions never asked: {len(scenario.questions) - 1}" in text


def test_the_page_gives_the_reason_of_what_is_meant_so(scenario: Scenario):
    name = next(iter(scenario.questions))
    said = with_reason(scenario, "questions", name, "play-unreached")
    _, _, hidden = page([(said, measured(said))], "en").partition("<details>")
    assert f"<small>{REASON}</small>" in hidden
    assert name in hidden


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_matrix_fits_into_80_columns_with_every_heading_whole(scenario: Scenario, language: str):
    text = told(scenario, language)
    head = text.partition("200")[0]
    assert "…" not in head
    assert all(heading in head for heading in (("Bronze", "Seconds") if language == "en" else ("铜", "用时（秒）")))


LANGUAGES = ("en", "zh")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_and_every_bar_says_where_to_begin(language: str):
    words = wording(language)
    bars = [key.removeprefix("balance.bar.") for key in words.forms if key.startswith("balance.bar.")]
    found = [Found(rule, "", 1) for rule in RULES if rule != "bar-missed"] + [
        Found("bar-missed", bar, 1) for bar in bars
    ]
    assert len(bars) > 10
    assert [each.code for each in found if remedy(words, each).startswith("balance.")] == []
    assert all(key in words.forms for key in (f"balance.remedy.{rule}" for rule in RULES if rule != "bar-missed"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_player_of_a_sweep_is_described(language: str):
    names = {*SPEAKERS, *STUNTS, *PRESSES}
    assert {name for name in names if f"balance.player.{name}.about" not in wording(language).forms} == set()


def test_a_missed_bar_says_what_was_measured_and_what_is_asked():
    bar = exact("divergence", "", 1, 3, at_most=False, games=200)
    assert missed(wording("en"), Found("bar-missed", bar.code, 200, bar=bar)) == (
        "Different lead clips an answer, median: 1, where ≥\N{NO-BREAK SPACE}3 is asked"
    )


def test_the_page_says_beside_each_finding_where_to_begin(scenario: Scenario):
    text = page([(scenario, measured(scenario))], "en")
    assert "<small>ask for less, or write lines that serve it</small>" in text
    assert "<dt>Candid</dt><dd>answers what it was asked, and admits what is so</dd>" in text


def test_a_sweep_without_bars_says_what_was_not_measured(scenario: Scenario):
    assert "habits win" in told(scenario)
    assert "habits win" in page([(scenario, measured(scenario))], "en")


def test_a_sweep_of_few_games_says_that_it_proves_nothing(scenario: Scenario):
    few = Report(scenario.id, digest(scenario), 3, {Pairing("candid", "working_press"): Tally(3)})
    assert "proves nothing" in page([(scenario, few)], "en")
    assert "proves nothing" not in page([(scenario, measured(scenario))], "en")


def test_which_goal_stops_the_players_is_told_in_the_terminal_and_on_the_page(scenario: Scenario):
    name = next(iter(scenario.objectives))
    cells = {Pairing("candid", "working_press"): Tally(GAMES, {Count.MET: Counter({name: 50})})}
    report = Report(scenario.id, digest(scenario), GAMES, cells)
    out = StringIO()
    printed(Console(file=out, width=80), scenario, report, "en")
    assert "25\N{NO-BREAK SPACE}%" in out.getvalue()
    assert "<td>25\N{NO-BREAK SPACE}%</td>" in page([(scenario, report)], "en")


def test_where_no_character_wins_nobody_is_called_the_best(scenario: Scenario):
    text = page([(scenario, measured(scenario))], "en")
    assert "No character reaches silver" in text
    assert "does best" not in text


def test_quotation_marks_of_a_soundbite_stand_within_those_of_the_page(scenario: Scenario):
    name, response = next(iter(scenario.responses.items()))
    quoted = response.model_copy(update={"soundbite": {"en": "“We knew”"}})
    said = scenario.model_copy(update={"responses": {**scenario.responses, name: quoted}})
    assert shown(wording("en"), said, name) == f"{name} (“‘We knew’”)"
