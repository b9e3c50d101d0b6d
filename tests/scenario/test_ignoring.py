"""A warning can be overlooked on a node, with a reason, as long as there is something to overlook."""

from game.scenario.checks.catalogue import catalogue
from game.scenario.checks.page import contents, page
from game.scenario.edits import SetValue, applied
from game.scenario.load import read_level
from game.scenario.reader import read_document
from game.scenario.source import Source
from game.scenario.templates import template


def problems(*edits):
    document, _ = read_document(Source("x", template("bilingual")))
    reading = read_level(Source("x", applied(document, edits)), warnings=True)
    return [(problem.code, problem.node) for problem in reading.problems]


STRAY = SetValue(("responses", "look_ahead", "seconds"), "40")


def test_a_warning_is_overlooked_where_the_node_says_so():
    assert problems(STRAY) == [("seconds-stray", "responses.look_ahead.seconds")]
    assert not problems(
        STRAY, SetValue(("responses", "look_ahead", "ignore"), "{seconds-stray: he reads it very slowly}")
    )


def test_a_node_above_speaks_for_all_below():
    assert not problems(STRAY, SetValue(("ignore",), "{seconds-stray: all of this is slow}"))


def test_another_node_s_word_does_not_count():
    assert sorted(problems(STRAY, SetValue(("responses", "no_comment", "ignore"), "{seconds-stray: slow}"))) == [
        ("needless-ignore", "responses.no_comment.ignore.seconds-stray"),
        ("seconds-stray", "responses.look_ahead.seconds"),
    ]


def test_what_is_ignored_in_vain_is_a_warning_with_a_fix():
    document, _ = read_document(Source("x", template("bilingual")))
    text = applied(document, (SetValue(("speaker", "ignore"), "{seconds-stray: slow}"),))
    (problem,) = read_level(Source("x", text), warnings=True).problems
    assert problem.code == "needless-ignore"
    assert problem.severity == "warning"
    assert problem.fix is not None


def test_a_reason_is_asked_for():
    assert problems(SetValue(("speaker", "ignore"), '{seconds-stray: ""}')) == [
        ("empty-text", "speaker.ignore.seconds-stray")
    ]
    assert problems(SetValue(("speaker", "ignore"), "[seconds-stray]")) == [("wrong-type", "speaker.ignore")]


def test_an_unknown_rule_and_an_error_cannot_be_ignored():
    assert [code for code, _ in problems(SetValue(("ignore",), "{second-stray: x, dangling-id: x}"))] == [
        "needless-ignore"
    ] * 2


def test_every_rule_has_a_page_that_shows_its_examples():
    for rule in catalogue().values():
        text = page(rule)
        assert rule.code in text
        assert text.count("Fails") >= len(rule.failing)
        assert all(character.isprintable() or character == "\n" for character in text)


def test_the_list_of_rules_names_each():
    listed = contents(catalogue().values())
    assert all(f"  {code} " in listed for code in catalogue())
