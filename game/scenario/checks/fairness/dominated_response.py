"""Rule `dominated-response`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.conference import Response
from game.scenario.problems import Severity

_WORDS = {"note", "ignore", "text", "soundbite", "seconds", "invented"}


def find(level: Level) -> Iterator[Finding]:
    """Responses that do what another one to the same question does, and take longer."""
    responses = level.scenario.responses
    told = set()
    for question in level.scenario.questions.values():
        for names in _alike(question.responses, responses):
            best = min(names, key=lambda name: responses[name].seconds)
            for name in names:
                if responses[name].seconds > responses[best].seconds and name not in told:
                    told.add(name)
                    message = f"`{best}` does all that this does, in fewer seconds"
                    hint = "let it claim, cite, answer or promise something else, or delete it"
                    yield Finding(("responses", name), message, hint, key=True)


def _alike(names: Sequence[str], responses: Mapping[str, Response]) -> Iterator[list[str]]:
    """Groups of responses between which the rules see no difference save seconds."""
    same_tactic: dict[str, list[str]] = defaultdict(list)
    for name in names:
        same_tactic[responses[name].tactic].append(name)
    for group in same_tactic.values():
        if len(group) > 1:
            alike: dict[str, list[str]] = defaultdict(list)
            for name in group:
                alike[_effect(responses[name])].append(name)
            yield from alike.values()


def _effect(response: Response) -> str:
    """All that the rules read of a response, save its seconds."""
    return response.model_dump_json(exclude=_WORDS)


RULE = Rule(
    code="dominated-response",
    severity=Severity.WARNING,
    layer=Layer.FAIRNESS,
    what="Two responses to a question are alike in everything that the rules read, and one takes longer.",
    why="Nobody who knows both would say the longer one; a choice that is none wastes one of seven cards.",
    mend="Make them differ in what they are: what they claim, cite, answer, promise, whom they address.",
    failing=(
        Example(
            "{tactic: deny, text: There was no silence., soundbite: No silence, seconds: 2, claims: {told_at_once: true}, "
            "answers: {why_now.since_when: explicit}, hostility: 0.2, target: town}",
            at="responses.look_ahead",
        ),
    ),
    passing=(Example("0.5", at="responses.told_at_once.hostility"),),
    find=find,
)
