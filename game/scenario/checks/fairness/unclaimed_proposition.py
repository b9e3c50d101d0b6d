"""Rule `unclaimed-proposition`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Propositions that nobody in the room says, cites, takes for granted or reveals, either way."""
    scenario = level.scenario
    spoken = {name for name, _ in level.said_literals}
    spoken |= {name for response in scenario.responses.values() for name in response.acknowledges}
    spoken |= {name for _, ask in level.asks for name in ask.premise}
    spoken |= {name for event in scenario.events.values() for name in event.reveals}
    for name in scenario.propositions:
        if name not in spoken:
            message = (
                f"nobody claims, acknowledges, takes for granted or reveals `{name}`, nor anything that entails it"
            )
            yield Finding(
                ("propositions", name), message, "claim it in a response or a premise, or delete it", key=True
            )


RULE = Rule(
    code="unclaimed-proposition",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="A proposition is never put on the record, in any way, by anyone.",
    why="Publics may hold beliefs about it, but nothing in the conference can change them; an objective or a condition about it decides nothing.",
    mend="Let a response claim it, a question take it for granted or an event reveal it; or delete it.",
    failing=(Example("{text: The ferries are safe., issue: traffic, image: 0.3}", at="propositions.ferries_safe"),),
    passing=(
        Example("{bridge_unsafe: true, reports_will_be_published: false}", at="events.ferry_breaks_down.reveals"),
    ),
    find=find,
)
