"""Everything in a level that names something elsewhere is known, and names something that exists."""

from collections.abc import Mapping

from pydantic import BaseModel

from game.scenario.document import dotted
from game.scenario.references import references, targets
from tests.scenario.written import SMALL, minimal, reading


def small():
    return reading(SMALL.read_text(encoding="utf-8"))


def test_a_part_of_a_follow_up_is_addressed_as_its_questions():
    assert targets(small().document.data)["parts"] == {"why_now.cause", "why_now.since_when", "why_now.who"}


def test_a_condition_may_ask_for_a_question_an_ask_or_a_follow_up():
    assert targets(small().document.data)["askable"] == {
        "why_now", "why_now.mild", "why_now.hostile", "why_now.who_decided",
    }  # fmt: skip


def test_only_messages_of_the_briefing_can_be_delivered():
    assert targets(small().document.data)["messages"] == {"lives_come_first"}


def test_closeness_may_name_the_speaker_and_talk_may_not():
    closeness = minimal(("    diet:", "    closeness: {speaker: 0.5}\n    diet:"))
    talk = minimal(("    diet:", "    talks_to: {speaker: 0.5}\n    diet:"))
    assert not reading(closeness).problems
    assert [problem.code for problem in reading(talk).problems] == ["dangling-id"]


def test_the_nearest_name_is_offered():
    (problem,) = reading(minimal(("reporter: desk", "reporter: desks"))).problems
    assert problem.message == "there is no reporter `desks`"
    assert problem.hint == "did you mean `desk`?"
    assert problem.node == "questions.q.reporter"


def test_every_field_of_the_model_that_holds_an_id_is_followed():
    """Replace each id of a complete level by one that nothing bears: all that is left unreported are names, not pointers."""
    level = small()
    followed = {dotted(reference.address) for reference in references(level.document.data)}
    unfollowed = {address for address in _ids(level.scenario) if address not in followed}
    assert unfollowed == {"id", *(f"history.exchanges.0.answer.{line}.phrasing" for line in (1,))}


def _ids(value, address=()):
    """The addresses of all strings in a level that are neither texts nor words of the vocabulary."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            if name not in ("note", "kind", "language", "masthead", "date", "url", "about"):
                yield from _ids(getattr(value, name), (*address, field.alias or name))
    elif isinstance(value, Mapping):
        if not set(value) <= {"en", "zh"}:
            for key, inner in value.items():
                yield from _ids(inner, (*address, key))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _ids(inner, (*address, index))
    elif type(value) is str:
        yield dotted(address)
