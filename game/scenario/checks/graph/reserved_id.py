"""Rule `reserved-id`."""

from collections.abc import Iterator

from game.scenario.bilingual import Bilingual
from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.problems import Severity

_AUDIENCE = (
    "{name: Those who speak, favourable: 40, unfavourable: 40, source: {name: A guess, estimate: true}, trust: 0.5, "
    "salience: {safety: 1}, diet: {gazette: 0.5}}"
)


def find(level: Level) -> Iterator[Finding]:
    """An audience that is called as the speaker is."""
    if "speaker" in level.scenario.audiences:
        message = Bilingual(
            "no audience can be called `speaker`: in `closeness` that means the one at the podium",
            "受众不能叫`speaker`：在`closeness`里，它指台上的人",
        )
        yield Finding(("audiences", "speaker"), message, Bilingual("rename it", "给它改名"), key=True)


RULE = Rule(
    code="reserved-id",
    severity=Severity.ERROR,
    layer=Layer.GRAPH,
    what="An audience has the id `speaker`.",
    why="`closeness: {speaker: 0.5}` says how close a public feels to the one at the podium; with an audience of that name it would say two things.",
    mend="Give the audience another id.",
    failing=(Example(_AUDIENCE, at="audiences.speaker"),),
    passing=(Example(_AUDIENCE, at="audiences.speakers"),),
    find=find,
)
