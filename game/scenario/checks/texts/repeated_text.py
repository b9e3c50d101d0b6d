"""Rule `repeated-text`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity


def find(level: Level) -> Iterator[Finding]:
    """Responses that say, word for word, what another one says."""
    first: dict[str, str] = {}
    language = level.scenario.language
    for name, response in level.scenario.responses.items():
        text = response.text.get(language)
        if text is not None and first.setdefault(text, name) != name:
            message = f"`{first[text]}` says the same, word for word"
            hint = "name that one in the question, or say it in other words"
            yield Finding(("responses", name, "text"), message, hint, key=True)


RULE = Rule(
    code="repeated-text",
    severity=Severity.WARNING,
    layer=Layer.TEXTS,
    what="Two responses have the same text.",
    why="A response is used up once it is said; its twin would let the speaker say it again as if it were new, and the player chooses between two equal cards.",
    mend="One response can stand in several questions: name it there, and delete the twin.",
    failing=(Example("{en: I have answered that., zh: 我回答过了。}", at="responses.no_comment.text"),),
    passing=(Example("{en: No comment on dates., zh: 时间不谈。}", at="responses.no_comment.text"),),
    find=find,
)
