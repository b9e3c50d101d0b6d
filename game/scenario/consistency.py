"""What a level may not say though every single value in it is fine: quotations that quote nothing, propositions at war."""

from collections.abc import Iterator, Mapping
from typing import Any

from game.scenario.bilingual import Bilingual
from game.scenario.display import quoted
from game.scenario.document import Address, Document, dotted
from game.scenario.entailment import Closure, Literal, closure, self_contradictions
from game.scenario.plain import mapping, texts
from game.scenario.problems import Problem
from game.scenario.validation import level_language

MOST_PROPOSITIONS = 400
"""Beyond these, which no level may have, what follows from what is not worked out: it would take too long."""
DECLARED = {"true": True, "false": False}


def inconsistencies(document: Document) -> Iterator[Problem]:
    """Every problem of this kind, also in a file that has others."""
    for question in mapping(document.data, "questions"):
        yield from _question(document, ("questions", question))
    for audience, content in mapping(document.data, "audiences").items():
        yield from _shares(document, ("audiences", audience), content)
    yield from _propositions(document)


def _question(document: Document, address: Address) -> Iterator[Problem]:
    question = document.data["questions"][address[1]]
    for name, ask in mapping(question, "asks").items():
        yield from _premise_quote(document, (*address, "asks", name), ask)
    parts = dict.fromkeys(mapping(question, "parts"), dotted((*address, "parts")))
    for name, follow_up in mapping(question, "follow_ups").items():
        here = (*address, "follow_ups", name)
        yield from _premise_quote(document, here, follow_up)
        if name in mapping(question, "asks"):
            message = Bilingual(
                f"{quoted(name)} is also the name of a way to ask this question",
                f"{quoted(name)}也是这个问题的一种提法的名字",
            )
            hint = Bilingual("rename one of the two", "给其中一个改名")
            yield document.problem("duplicate-id", here, message, key=True, hint=hint)
        for part in mapping(follow_up, "parts"):
            if part in parts:
                message = Bilingual(
                    f"{quoted(part)} is already a part in `{parts[part]}`",
                    f"`{parts[part]}`里已经有{quoted(part)}这个部分",
                )
                hint = Bilingual(
                    "parts of follow-ups share their question's names: rename it, or put the old part again with `presses`",
                    "追问的部分与原问题共用名字：改名，或者用`presses`再提原来的部分",
                )
                yield document.problem("duplicate-id", (*here, "parts", part), message, key=True, hint=hint)
            parts.setdefault(part, dotted((*here, "parts")))


def _premise_quote(document: Document, address: Address, ask: Any) -> Iterator[Problem]:
    if not isinstance(ask, Mapping) or "premise_quote" not in ask:
        return
    language = level_language(document.data)
    said = texts(ask.get("text"), language)
    for code, words in texts(ask["premise_quote"], language).items():
        if code in said and words not in said[code]:
            at = (
                (*address, "premise_quote")
                if isinstance(ask["premise_quote"], str)
                else (*address, "premise_quote", code)
            )
            message = Bilingual(
                f"these words are not in the question's `text` ({code})", f"问题的`text`（{code}）里没有这些字"
            )
            hint = Bilingual("copy them from it, letter by letter", "从那里一字不差地抄过来")
            yield document.problem("premise-not-quoted", at, message, hint=hint)


def _shares(document: Document, address: Address, audience: Any) -> Iterator[Problem]:
    total = sum(_number(audience, key) for key in ("favourable", "unfavourable"))
    if total > 100:
        message = Bilingual(f"favourable and unfavourable together are {total:g} %", f"好感与反感相加是{total:g}%")
        hint = Bilingual("they add up to 100 at most; the rest don't know", "两者相加最多100，其余是“不清楚”")
        yield document.problem("shares-exceed-100", (*address, "unfavourable"), message, hint=hint)


def _propositions(document: Document) -> Iterator[Problem]:
    propositions = mapping(document.data, "propositions")
    if len(propositions) > MOST_PROPOSITIONS:
        return
    closed = closure(propositions, _implications(propositions))
    torn = {literal[0] for literal, _ in self_contradictions(closed)}
    for literal, both in self_contradictions(closed):
        held = _held(literal)
        message = Bilingual(
            f"{held} implies {quoted(both)} both true and false", f"若{held.chinese}，则{quoted(both)}既真又假"
        )
        address = ("propositions", literal[0], "implies")
        hint = Bilingual("mend one of the `implies` on the way", "改正途中的某个`implies`")
        yield document.problem("contradictory-propositions", address, message, key=True, hint=hint)
    yield from _declared_truths(document, propositions, closed, torn)


def _declared_truths(
    document: Document, propositions: Mapping[str, Any], closed: Closure, torn: set[str]
) -> Iterator[Problem]:
    declared = {name: DECLARED.get(str(_get(content, "truth")).lower()) for name, content in propositions.items()}
    for name, truth in declared.items():
        if truth is None or name in torn:
            continue
        for other, value in sorted(closed[name, truth]):
            # The contrapositive would report the same quarrel from the other end.
            if declared.get(other) is (not value) and name < other:
                first, then = _held((name, truth)), _held((other, value))
                message = Bilingual(
                    f"{first} implies {then}, which is declared {str(not value).lower()}",
                    f"若{first.chinese}，则{then.chinese}，而它已定为{'真' if not value else '假'}",
                )
                hint = Bilingual(
                    "change one `truth`, or an `implies` on the way", "改一个`truth`，或者途中的某个`implies`"
                )
                yield document.problem("contradictory-truths", ("propositions", name, "truth"), message, hint=hint)


def _implications(propositions: Mapping[str, Any]) -> Iterator[tuple[Literal, Literal]]:
    for name, content in propositions.items():
        for key, held in DECLARED.items():
            for other, value in mapping(mapping(content, "implies"), key).items():
                if other in propositions and isinstance(value, bool):
                    yield (name, held), (other, value)


def _held(literal: Literal) -> Bilingual:
    name, value = quoted(literal[0]), literal[1]
    return Bilingual(f"{name} {'true' if value else 'false'}", f"{name}为{'真' if value else '假'}")


def _get(content: Any, key: str) -> Any:
    return content.get(key) if isinstance(content, Mapping) else None


def _number(content: Any, key: str) -> float:
    value = _get(content, key)
    return value if isinstance(value, int | float) else 0.0
