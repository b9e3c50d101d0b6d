"""Rule `needless-ignore`."""

from game.scenario.checks.rule import Example, Layer, Rule
from game.scenario.problems import Severity

RULE = Rule(
    code="needless-ignore",
    severity=Severity.WARNING,
    layer=Layer.SCHEMA,
    what="A node ignores a rule that finds nothing there.",
    why="It would hide the next mistake of that kind. Errors cannot be ignored at all, nor rules that do not exist.",
    mend="Delete the entry.",
    failing=(Example("{seconds-stray: he speaks slowly}", at="speaker.ignore"),),
    passing=(
        Example(
            "{tactic: decline, text: No., soundbite: No, seconds: 30, ignore: {seconds-stray: a long pause}}",
            at="responses.no_comment",
        ),
    ),
)
