"""Rule `no-first-question`."""

from collections.abc import Iterator

from game.scenario.bilingual import Bilingual
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.conditions import Condition
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Questions none of which can be asked while nothing has happened yet."""
    questions = level.scenario.questions
    if not any(question.when is None or may_hold_at_first(level, question.when) for question in questions.values()):
        first = next(iter(questions))
        message = Bilingual(
            "no question can be asked at the beginning: each has a condition that only the conference can fulfil",
            "开场时没有任何问题可问：每个问题的条件都要等发布会里发生了什么才成立",
        )
        hint = Bilingual("delete the `when` of at least one question", "至少删掉一个问题的`when`")
        yield Finding(("questions", first, "when"), message, hint, key=True)


def may_hold_at_first(level: Level, condition: Condition) -> bool:
    """Whether a condition may hold after the opening statement, before any question."""
    if condition.all is not None:
        return all(may_hold_at_first(level, member) for member in condition.all)
    if condition.any is not None:
        return any(may_hold_at_first(level, member) for member in condition.any)
    if condition.not_ is not None:
        return True
    if condition.said is not None:
        return any(condition.said in opening.says for opening in level.scenario.openings.values())
    if condition.exchange is not None:
        return condition.exchange.at_least == 0
    return condition.meter is not None or condition.claimed is not None


RULE = Rule(
    code="no-first-question",
    severity=Severity.ERROR,
    layer=Layer.GRAPH,
    what="No question can be asked at the beginning.",
    why="Every question waits for something that only a question can bring about, so the conference would end before it begins.",
    mend="Give at least one question no `when`, or one that holds from the start.",
    failing=(
        Example("{asked: why_now}", at="questions.why_now.when"),
        Example("{all: [{exchange: {at_most: 3}}, {debt: {at_least: 1}}]}", at="questions.why_now.when"),
    ),
    passing=(Example("{not: {asked: why_now}}", at="questions.why_now.when"),),
    find=find,
)
