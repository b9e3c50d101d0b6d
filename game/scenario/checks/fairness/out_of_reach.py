"""Rule `out-of-reach`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.objectives import ChangeObjective, MeterObjective
from game.scenario.problems import Severity
from game.scenario.vocabulary import Measure

MOST = {"share": 8.0, "credibility": 0.4}
"""What a whole conference can move at most, in points of percent and of credibility."""


def find(level: Level) -> Iterator[Finding]:
    """Objectives that ask for more movement than a conference can bring, one way or the other."""
    for name, objective in level.scenario.objectives.items():
        if isinstance(objective, MeterObjective | ChangeObjective):
            is_credibility = objective.measure == Measure.CREDIBILITY
            opening = _opening(level, objective) if isinstance(objective, MeterObjective) else 0.0
            unit = 1.0 if isinstance(objective, MeterObjective) else 1000.0 if is_credibility else 10.0
            most = MOST["credibility" if is_credibility else "share"] * unit
            for key, bound, way in (("at_least", objective.at_least, 1), ("at_most", objective.at_most, -1)):
                if bound is not None and (bound - opening) * way > most:
                    message = (
                        f"this asks for a change of {abs(bound - opening):g}, and a conference moves {most:g} at most"
                    )
                    hint = "one afternoon moves a public by 0 to 5 points: ask for less"
                    yield Finding(("objectives", name, key), message, hint)


def _opening(level: Level, objective: MeterObjective) -> float:
    audience = level.scenario.audiences[objective.audience]
    return {
        Measure.FAVOURABLE: audience.favourable,
        Measure.UNFAVOURABLE: audience.unfavourable,
        Measure.DONT_KNOW: 100 - audience.favourable - audience.unfavourable,
        Measure.CREDIBILITY: audience.trust,
    }[Measure(objective.measure)]


RULE = Rule(
    code="out-of-reach",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="An objective asks a public to move further than one conference can move it.",
    why="Opinion is slow: in a crisis it moves some seven points in four months, in an afternoon 0 to 5. The grade could never be reached.",
    mend="Set the bound a few points from the opening share, or count the change in people in a thousand.",
    failing=(
        Example("{kind: meter, grade: gold, audience: town, at_least: 70}", at="objectives.commuters_trust"),
        Example("{kind: change, grade: gold, audience: town, at_least: 200}", at="objectives.commuters_trust"),
    ),
    passing=(Example("{kind: meter, grade: gold, audience: town, at_least: 50}", at="objectives.commuters_trust"),),
    find=find,
)
