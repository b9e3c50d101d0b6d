"""What an author should know of a measured level: what is never offered, always or never wins, is unreached, uncited, unmoved."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from game.balance.bar import Bar, Verdict
from game.balance.bars import ENOUGH, follow_ups
from game.balance.decisions import DOMINATED
from game.balance.folding import WINNING
from game.balance.report import Report
from game.balance.tally import Count
from game.players.names import RANDOM
from game.players.registry import ARCHETYPES, PRESSES
from game.scenario.checks.rule import PLAYED
from game.scenario.fields import Node
from game.scenario.model import Scenario

SOME_WINS = 20
"""Winning games after which "in none of them" means something."""
CARRIES = 0.98
"""Share of the winning games in which a line is said that none of them can do without."""
STILL = 1.0
"""People in a thousand; a public that never moves by more stands still."""
EVERYWHERE = 0.5
"""Share of games in which a character wins, against every press, that is too good."""


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: which rule, what it is about, what outdoes it if anything does, and how many games say so."""

    code: str
    subject: str
    games: int
    other: str = ""
    bar: Bar | None = None
    """The bar that is missed, where that is what was found."""


def findings(scenario: Scenario, report: Report) -> tuple[Found, ...]:
    """Everything found, rule by rule."""
    return tuple(found for rule in RULES for found in rule_findings(rule, scenario, report))


def meant(scenario: Scenario, found: Found) -> str:
    """Why the level says that a finding is as it should be, at the place itself or for the whole level; empty where it doesn't."""
    for node in (_nodes(scenario, found.code).get(found.subject), scenario):
        reason = (node.ignore or {}).get(f"{PLAYED}{found.code}") if node is not None else None
        if reason:
            return reason
    return ""


def _nodes(scenario: Scenario, code: str) -> Mapping[str, Node]:
    """What a rule's findings are about, by id."""
    about: Mapping[str, Mapping[str, Node]] = {
        "unreached": scenario.questions, "unasked": follow_ups(scenario), "uncited": scenario.evidence,
        "silent-event": scenario.events, "unmet": scenario.objectives, "unmoved": scenario.audiences,
        "wins-everywhere": {}, "bar-missed": {},
    }  # fmt: skip
    return about.get(code, scenario.responses)


def rule_findings(code: str, scenario: Scenario, report: Report) -> list[Found]:
    """What one rule finds; nothing while too few games were played."""
    return list(RULES[code](scenario, report))


def _never_offered(scenario: Scenario, report: Report) -> Iterator[Found]:
    played = report.everyone
    read_out = _read_out(scenario)
    for name in scenario.responses:
        if name not in read_out and not played.count(Count.OFFERED, name) and played.games >= ENOUGH:
            yield Found("never-offered", name, played.games)


def _never_wins(scenario: Scenario, report: Report) -> Iterator[Found]:
    played = report.everyone
    won = sum(played.count(Count.GRADE, grade) for grade in WINNING)
    read_out = _read_out(scenario)
    for name in scenario.responses:
        met = played.count(Count.OFFERED, name) or name in read_out
        if met and not played.count(Count.WINNING, name) and won >= SOME_WINS:
            yield Found("never-wins", name, won)


def _always_wins(scenario: Scenario, report: Report) -> Iterator[Found]:
    played = report.everyone
    won = sum(played.count(Count.GRADE, grade) for grade in WINNING)
    for name in scenario.responses:
        if won >= SOME_WINS and played.count(Count.WINNING, name) >= CARRIES * won:
            yield Found("always-wins", name, won)


def _read_out(scenario: Scenario) -> set[str]:
    """Lines of opening statements: chosen with the statement, never from a menu."""
    return {name for opening in scenario.openings.values() for name in opening.says}


def _beaten(scenario: Scenario, report: Report) -> Iterator[Found]:
    worst: dict[str, tuple[int, str]] = {}
    for pair, times in report.studies.get(DOMINATED, {}).items():
        loser, winner = pair.split("<")
        worst[loser] = max(worst.get(loser, (0, "")), (times, winner))
    for name in scenario.responses:
        if name in worst:
            yield Found("beaten", name, worst[name][0], worst[name][1])


def _unreached(scenario: Scenario, report: Report) -> Iterator[Found]:
    yield from _without(Count.REACHED, "unreached", scenario.questions, report)


def _unasked(scenario: Scenario, report: Report) -> Iterator[Found]:
    yield from _without(Count.ASKED, "unasked", follow_ups(scenario), report)


def _uncited(scenario: Scenario, report: Report) -> Iterator[Found]:
    yield from _without(Count.CITED, "uncited", scenario.evidence, report)


def _silent(scenario: Scenario, report: Report) -> Iterator[Found]:
    yield from _without(Count.HAPPENED, "silent-event", scenario.events, report)


def _unmet(scenario: Scenario, report: Report) -> Iterator[Found]:
    yield from _without(Count.MET, "unmet", scenario.objectives, report)


def _without(count: Count, code: str, names: Mapping[str, object], report: Report) -> Iterator[Found]:
    """What was never counted, once enough games were played."""
    played = report.everyone
    for name in names:
        if not played.count(count, name) and played.games >= ENOUGH:
            yield Found(code, name, played.games)


def _unmoved(scenario: Scenario, report: Report) -> Iterator[Found]:
    played = report.everyone
    for name in scenario.audiences:
        change = played.figure(f"change.{name}")
        if played.games >= ENOUGH and max(change.highest, -change.lowest) < STILL:
            yield Found("unmoved", name, played.games)


def _wins_everywhere(_: Scenario, report: Report) -> Iterator[Found]:
    for speaker in ARCHETYPES:
        cells = {pairing.press: tally for pairing, tally in report.cells.items() if pairing.speaker == speaker}
        met = [tally for press, tally in cells.items() if press in PRESSES and press != RANDOM]
        if len(met) > 1 and all(tally.share(Count.GRADE, *WINNING).bounds()[0] > EVERYWHERE for tally in met):
            yield Found("wins-everywhere", speaker, sum(tally.games for tally in met))


def _missed(scenario: Scenario, report: Report) -> Iterator[Found]:
    for bar in report.bars(scenario):
        if bar.verdict is Verdict.FAILS:
            yield Found("bar-missed", bar.code, bar.games, bar.subject, bar)


RULES: Mapping[str, Callable[[Scenario, Report], Iterator[Found]]] = {
    "never-offered": _never_offered,
    "never-wins": _never_wins,
    "always-wins": _always_wins,
    "beaten": _beaten,
    "unreached": _unreached,
    "unasked": _unasked,
    "uncited": _uncited,
    "silent-event": _silent,
    "unmet": _unmet,
    "unmoved": _unmoved,
    "wins-everywhere": _wins_everywhere,
    "bar-missed": _missed,
}
"""Every rule about a measured level, by code without its prefix."""
