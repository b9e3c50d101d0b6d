"""YAML becomes plain data with places, within limits."""

import pytest

from game.scenario import reader
from game.scenario.reader import DEEPEST, LONGEST_SCALAR, read_document
from game.scenario.refusals import MOST_PROBLEMS
from game.scenario.source import Source
from tests.scenario.written import BROKEN, SMALL


def document(text):
    found, problems = read_document(Source("x", text))
    assert not problems
    return found


def refused(text):
    _, problems = read_document(Source("x", text))
    return [problem.code for problem in problems]


def test_keys_are_always_strings():
    assert document("1: a\ntrue: b\n~: c\n1.5: d\n2020-01-01: e").data == {
        "1": "a", "true": "b", "~": "c", "1.5": "d", "2020-01-01": "e",
    }  # fmt: skip


def test_quoted_scalars_are_strings_and_others_are_what_they_look_like():
    assert document("""a: ["1", '2', "true", "", 1, true, 0.5, null, NO]""").data == {
        "a": ("1", "2", "true", "", 1, True, 0.5, None, "NO")
    }


def test_a_block_text_is_a_string_even_where_it_is_a_number():
    assert document("a: |\n  12\nb: >-\n  12").data == {"a": "12\n", "b": "12"}


def test_a_duplicate_key_is_reported_with_both_places():
    _, problems = read_document(Source("x", "a: 1\nb:\n  c: 1\n  d: 2\n  c: 3"))
    (problem,) = problems
    assert (problem.code, problem.line, problem.column) == ("duplicate-key", 5, 3)
    assert (problem.related.line, problem.related.column) == (3, 3)
    assert "line 3, column 3" in problem.message


def test_the_first_of_two_equal_keys_counts_and_the_second_does_no_harm():
    found, _ = read_document(Source("x", "a: {b: [1, 2]}\na: {c: {d: 1}}\ne: 1"))
    assert found.data == {"a": {"b": (1, 2)}, "e": 1}


def test_every_value_and_key_has_its_place():
    text = "title: {en: Hi, zh: 你好}\nlist:\n  - one\n  - two words\nempty:\n"
    found = document(text)

    def at(*address, key=False):
        start, end = found.key_span(address) if key else found.value_span(address)
        return text[start:end]

    assert at("title") == "{en: Hi, zh: 你好}"
    assert at("title", "zh") == "你好"
    assert at("title", "zh", key=True) == "zh"
    assert at("list") == "- one\n  - two words"
    assert at("list", 1) == "two words"
    assert at("list", 1, key=True) == "two words"
    assert at("list", key=True) == "list"
    assert at("empty") == "empty"
    assert at("list", 7) == "list"
    assert at("title", "fr", "x") == "title"
    assert at() == "title"


def test_aliases_anchors_and_tags_are_all_reported_in_one_run():
    assert refused("a: &x 1\nb: *x\nc: !!str 2\nd: !mine {e: 1}\nf: &y [1]") == [
        "alias",
        "alias",
        "tag",
        "tag",
        "alias",
    ]


def test_a_tag_directive_is_refused():
    assert refused("%TAG ! tag:example.com,2000:\n---\na: 1") == ["tag"]


def test_a_version_directive_is_read():
    assert document("%YAML 1.2\n---\na: 1\n...\n").data == {"a": 1}


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_ends_at_the_limit_however_it_is_written(opening):
    assert "too-deep" in refused("a:\n " + opening * (DEEPEST + 10)) or "complex-key" in refused("a:\n " + opening * 99)


def test_nesting_up_to_the_limit_is_read():
    depth = DEEPEST - 1
    assert document("a: " + "[" * depth + "]" * depth)


@pytest.mark.parametrize("opening", ["[", "{a: "])
def test_nesting_10_000_deep_is_refused(opening):
    assert refused("a: " + opening * 10_000) == ["too-deep"]


def test_a_text_beyond_any_length_is_refused():
    assert refused("a: |\n" + " x\n" * LONGEST_SCALAR) == ["too-long"]


def test_a_key_beyond_any_length_is_refused():
    assert refused(f"a: {{{'x' * 300}: 1}}") == ["too-long"]


def test_too_many_values_are_refused(monkeypatch):
    monkeypatch.setattr(reader, "MOST_EVENTS", 50)
    assert refused("a: [" + "1, " * 60 + "]") == ["too-many-values"]


def test_too_many_keys_are_refused():
    keys = ", ".join(f"k{number}: 1" for number in range(reader.MOST_KEYS + 1))
    assert refused(f"a: {{b: {{{keys}}}}}") == ["too-many-values"]
    assert not refused(f"a: {{{keys}}}")


def test_too_many_entries_of_a_collection_are_refused(monkeypatch):
    monkeypatch.setattr(reader, "MOST_ENTRIES", 50)
    monkeypatch.setattr(reader, "MOST_KEYS", 10)
    assert refused("".join(f"k{number}: 1\n" for number in range(60))) == ["too-many-values"]


def test_too_many_items_are_refused():
    assert refused(f"a: [{'1, ' * (reader.MOST_ITEMS + 1)}]") == ["too-many-values"]


def test_a_flood_of_duplicate_keys_is_cut_off():
    assert refused("a: 1\n" * 1000)[-1] == "too-many-problems"
    assert len(refused("a: 1\n" * 1000)) == MOST_PROBLEMS + 1


@pytest.mark.parametrize("path", [SMALL, *BROKEN], ids=lambda path: path.stem)
def test_the_parser_in_python_reads_the_same_as_the_one_in_c(path, monkeypatch):
    # It stumbles over a `?` before a `}`, which is its own mistake.
    source = Source("x", path.read_text(encoding="utf-8").replace("?", ""))
    fast, fast_problems = read_document(source)
    monkeypatch.delattr("yaml.cyaml", raising=False)
    slow, slow_problems = read_document(source)
    assert (fast and fast.root) == (slow and slow.root)
    assert {(problem.code, problem.line) for problem in fast_problems} == {
        (problem.code, problem.line) for problem in slow_problems
    }
