"""The schema's complaints are in plain words, at the right place, with a remedy."""

import pytest

from game.scenario.model import Scenario
from tests.scenario.written import SMALL, minimal, reading


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("place: P", "place: 12", "a text belongs here, not the number `12`", "put it in quotes"),
        ("place: P", "place: [P]", "a text belongs here, not a list", "write a text, or one for each language: `{en: …, zh: …}`"),
        ("place: P", "place:", "a text belongs here, and nothing is written", "write it, or delete the key"),
        ("place: P", 'place: ""', "this text is empty", "write it, or delete the key"),
        ("place: P", 'place: {en: "  "}', "this text is empty", "write it, or delete the key"),
        ("place: P", "place: {}", "at least 1 belong here, and there are 0", "write one, or delete the key if it may be absent"),
        ("place: P", "place: P\nclock: 1_800", "a whole number belongs here, not the text `1_800`", "write 1800"),
        ("place: P", "place: P\nclock: -1", "`-1` is less than 60", "write 60 or more"),
        ("place: P", "place: P\nclock: 59.5", "a whole number belongs here, not the number `59.5`", "write digits only, without quotes, units or underscores"),
        ("estimate: true", "estimate: no", "`true` or `false` belongs here, not the text `no`", "write `false`"),
        ("responses: [yes_it_is]", "responses: yes_it_is", "a list belongs here, not the text `yes_it_is`", "write `[yes_it_is]`"),
        ("speaker: {name: N}", "speaker: {}", "the key `name` is missing here", "add a line `name: …` to `speaker`"),
        ("speaker: {name: N}", "speaker: {name: N, <<: {}}", "no key `<<` is known here", "level files don't merge mappings: write the keys out"),
        ("trust: 0.5", "trust: 50%", "a number belongs here, not the text `50%`", "write digits, with a dot for decimals, without quotes"),
        ("language: en", "language: english", "`english` is not among the words for this", "it is one of `en`, `zh`"),
        ("kind: dodges", "kind: dodge", "`dodge` is not among the words for this", "did you mean `dodges`?"),
        ("format: 1", "format: 2", "`2` is not among the words for this", "it is one of `1`"),
        ("format: 1", "format: true", "a whole number belongs here, not the truth value `true`", "write digits only, without quotes, units or underscores"),
        ("format: 1", "format: 1.0", "a whole number belongs here, not the number `1.0`", "write digits only, without quotes, units or underscores"),
        ("place: P", "place: {en: “City hall, Monday”}", "`Monday”` stands here as a key of its own, without a value", "put the text before it, with the comma, in quotes: in braces a comma ends a text"),
        ("speaker: {name: N}", "speaker: {name: N, mostly}", "`mostly` stands here as a key of its own, without a value", "put the text before it, with the comma, in quotes: in braces a comma ends a text"),
        ("place: P", "place: {en: P, zh：市政厅}", "`zh：市政厅` stands here as a key of its own, without a value", "write a plain colon and a blank: `zh: …`"),
        ("speaker: {name: N}", "speaker: N", "a mapping of keys belongs here, not the text `N`", "write `{name: N}`"),
        ("speaker: {name: N}", "speaker: 3", "a mapping of keys belongs here, not the number `3`", "write `key: value` lines, indented, or `{key: value}`"),
        ("favourable: 40\n    un", "favorable: 40\n    un", "no key `favorable` is known here", "did you mean `favourable`?"),
    ],
)  # fmt: skip
def test_a_mistake_is_explained_with_a_remedy(old, new, message, hint):
    problems = reading(minimal((old, new))).problems
    assert (message, hint) in [(problem.message, problem.hint) for problem in problems]


def test_what_a_comma_cuts_off_is_one_problem():
    problems = reading(minimal(("place: P", "place: {en: City hall, Monday}"))).problems
    assert [problem.code for problem in problems] == ["unknown-key"]


def test_an_unknown_key_is_marked_at_the_key_and_a_missing_one_at_its_parent():
    problems = reading(minimal(("speaker: {name: N}", "speaker: {nmae: N}"))).problems
    assert [(problem.code, problem.column) for problem in problems] == [("missing-key", 1), ("unknown-key", 11)]


def test_a_plain_string_is_a_text_in_the_language_of_the_level():
    english, chinese = (reading(minimal(("language: en", f"language: {code}"))).scenario for code in ("en", "zh"))
    assert english.title == {"en": "T"}
    assert chinese.title == {"zh": "T"}
    assert chinese.questions["q"].parts["why"].text == {"zh": "Why?"}


def test_a_bare_true_or_false_is_a_truth():
    text = minimal(("image: 0.5}", "image: 0.5, truth: true}"))
    assert reading(text).scenario.propositions["p"].truth == "true"


def test_sequences_of_a_level_are_tuples_so_that_nobody_appends_to_them():
    scenario = reading(SMALL.read_text(encoding="utf-8")).scenario
    assert isinstance(scenario.fallbacks, tuple)
    assert isinstance(scenario.questions["why_now"].responses, tuple)


def test_a_level_keeps_the_order_of_its_file():
    scenario = reading(SMALL.read_text(encoding="utf-8")).scenario
    assert isinstance(scenario, Scenario)
    assert list(scenario.questions["why_now"].asks) == ["mild", "hostile"]
    assert list(scenario.issues) == ["safety", "traffic", "trust_in_city"]


def test_a_condition_may_nest_and_use_every_key():
    text = minimal(
        (
            "openings:",
            "events:\n"
            "  storm:\n"
            "    text: A storm.\n"
            "    when:\n"
            "      all:\n"
            "        - not: {any: [{said: yes_it_is}, {asked: q}, {asked: q.mild}]}\n"
            "        - {meter: {audience: home, at_least: 10}}\n"
            "        - {claimed: {p: true}}\n"
            "        - {evasion: {part: q.why, codes: [dodging, deflection]}}\n"
            "        - {debt: {at_least: 2}}\n"
            "        - {exchange: {at_least: 1, at_most: 3}}\n"
            "openings:",
        )
    )
    assert not reading(text).problems


def test_both_members_of_a_union_complain_only_once():
    text = minimal(("    asks:", "    when: {asked: 3}\n    asks:"))
    assert [problem.code for problem in reading(text).problems] == ["wrong-type"]


def test_too_many_of_something_are_counted_where_they_can_be():
    propositions = "".join(f"\n  p{number}: {{text: P, issue: a, image: 0.5}}" for number in range(201))
    problems = reading(minimal(("propositions:", f"propositions:{propositions}"))).problems
    said = [problem.message.removesuffix("202").removesuffix("more") for problem in problems]
    assert said == ["at most 200 belong here, and there are "]  # not every pydantic counts to the end
