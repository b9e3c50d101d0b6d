"""What an author has said is meant so does not stand among what was found."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from game.balance.chunks import Pairing
from game.balance.findings import findings, meant
from game.balance.page import page
from game.balance.printed import printed
from game.balance.report import Report
from game.balance.statistics import Figure
from game.balance.tally import Tally
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
