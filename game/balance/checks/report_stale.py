"""Rule `play-report-stale`."""

from collections.abc import Iterator

from game.balance.checks.reading import remedy, report_beside
from game.balance.report import Report
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """A report of another version of the level, or of other rules."""
    report = report_beside(level)
    if isinstance(report, Report) and not report.is_of(level.scenario):
        message = "the report beside it was measured before the level or the rules changed; nothing of it is told"
        yield Finding(("id",), message, remedy(level))


RULE = Rule(
    code="play-report-stale",
    severity=Severity.WARNING,
    layer=Layer.PLAY,
    what="The report of the level's balance was made before the level, or the rules, changed.",
    why="What was measured of another level says nothing about this one. Texts, notes and sources may change freely: only what the "
    "rules read counts.",
    mend="Measure it again: `on-the-record balance LEVEL --bars --games 400 --keep`.",
    find=find,
)
