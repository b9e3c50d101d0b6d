"""Rule `no-straight-answer`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity
from game.scenario.vocabulary import Directness


def find(level: Level) -> Iterator[Finding]:
    """Parts that are answered, but never explicitly: a debt on them can be called and never paid."""
    for part, (address, _) in level.parts.items():
        if level.answers[part] and Directness.EXPLICIT not in level.answers[part].values():
            message = f"nothing answers `{part}` explicitly, so the debt that it becomes can never be paid"
            yield Finding(address, message, "write a response that answers it `explicit`", key=True)


RULE = Rule(
    code="no-straight-answer",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="A part can be answered in part or in general, but never explicitly.",
    why="Only a plain answer closes a part. Without one, every reporter may come back to it for the rest of the conference, and there is nothing that the player could have done.",
    mend="Write the straight answer, however dear it is.",
    failing=(Example("{why_now.who: general}", at="responses.it_was_our_desk.answers"),),
    passing=(Example("{why_now.who: explicit}", at="responses.it_was_our_desk.answers"),),
    find=find,
)
