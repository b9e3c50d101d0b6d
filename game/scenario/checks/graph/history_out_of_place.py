"""Rule `history-out-of-place`."""

from collections.abc import Iterator

from game.scenario.checks.level import Level
from game.scenario.checks.rule import Example, Finding, Layer, Rule
from game.scenario.conference import HistoricalLine, History
from game.scenario.document import Address
from game.scenario.problems import Severity

MESSAGES = 2
"""How many messages a speaker chooses."""


def find(level: Level) -> Iterator[Finding]:
    """Steps of the history that the rules would not allow."""
    history = level.scenario.history
    if history is not None:
        yield from _preparation(level, history)
        for index, exchange in enumerate(history.exchanges):
            question = exchange.ask.partition(".")[0]
            for number, line in enumerate(exchange.answer):
                address = ("history", "exchanges", index, "answer", number)
                yield from _line(level, history, question, line, address)


def _preparation(level: Level, history: History) -> Iterator[Finding]:
    room = level.scenario.briefing.dossier
    if len(history.dossier) > room:
        message = f"{len(history.dossier)} cards are taken, and the dossier holds {room}"
        yield Finding(("history", "dossier"), message, "take fewer, or give `briefing` a larger `dossier`")
    if len(history.messages) > MESSAGES:
        message = f"{len(history.messages)} messages are chosen, and {MESSAGES} can be"
        yield Finding(("history", "messages"), message, "choose fewer")


def _line(level: Level, history: History, question: str, line: HistoricalLine, address: Address) -> Iterator[Finding]:
    sayable = {*level.scenario.questions[question].responses, *history.messages}
    if line.say is not None and line.say not in sayable:
        message = f"`{line.say}` cannot be said to this question"
        yield Finding((*address, "say"), message, f"name it in the `responses` of `{question}`")
    if line.cite is not None and line.cite not in history.dossier:
        message = f"`{line.cite}` is not among the cards that were taken"
        yield Finding((*address, "cite"), message, "name it in the `dossier` of the history")
    phrasings = level.scenario.evidence[line.cite].phrasings if line.cite is not None else {}
    if line.cite is not None and (line.phrasing in phrasings) != bool(phrasings):
        message = f"`{line.cite}` is cited in one of its phrasings, and this names none of them"
        hint = "add `phrasing`, one of " + ", ".join(f"`{name}`" for name in phrasings)
        yield Finding((*address, "cite"), message, hint if phrasings else "delete `phrasing`")


RULE = Rule(
    code="history-out-of-place",
    severity=Severity.WARNING,
    layer=Layer.GRAPH,
    what="The history has a line that the rules would not allow where it stands.",
    why="What was really said is replayed through the same rules as any game, and is the line that players compare theirs with.",
    mend="Let the question offer the response, and let the dossier of the history hold the cards that are cited.",
    failing=(
        Example("[]", at="history.dossier"),
        Example("- ask: why_now.mild\n  answer:\n    - say: we_will_publish\n", at="history.exchanges"),
        Example("- ask: why_now.mild\n  answer:\n    - cite: inspection_report\n", at="history.exchanges"),
    ),
    passing=(Example("- ask: why_now.mild\n  answer:\n    - say: lives_come_first\n", at="history.exchanges"),),
    find=find,
)
