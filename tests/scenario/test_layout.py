"""`format` puts keys in order and loses nothing."""

import random

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.layout import LayoutError, laid_out
from game.scenario.load import read_level
from game.scenario.reader import read_document
from game.scenario.source import Source
from game.scenario.templates import template, template_names
from game.terminal.format_command import format_levels
from tests.scenario.written import BROKEN, MINIMAL, SMALL


def layout(text):
    return laid_out(Source("x", text))


def data(text):
    document, problems = read_document(Source("x", text))
    assert not problems
    return document.data


def test_fixed_keys_are_put_in_order_and_comments_go_along():
    text = """\
# A level. This head stays at the top.
id: x
format: 1  # the first format

# What it is about.
issues:
  # Cars first.
  traffic:
    near: [safety]
    # In the reader's words.
    name: Traffic  # short
  safety: {near: [traffic], name: Safety}
# Who speaks.
speaker:
    name: A speaker
language: en
"""
    assert (
        layout(text)
        == """\
# A level. This head stays at the top.
format: 1  # the first format
id: x
language: en
# Who speaks.
speaker:
    name: A speaker

# What it is about.
issues:
  # Cars first.
  traffic:
    # In the reader's words.
    name: Traffic  # short
    near: [safety]
  safety: {name: Safety, near: [traffic]}
"""
    )


def test_what_authors_name_keeps_its_order():
    text = "issues:\n  z: {name: Z}\n  a: {name: A}\nfallbacks: [z, a]\n"
    assert layout(text) == text


def test_an_item_of_a_list_keeps_its_dash():
    text = "history:\n  exchanges:\n    - answer:\n        - say: a\n        # then\n        - {phrasing: c, cite: b}\n      ask: q.mild\n  opening: none\n"
    assert layout(text) == (
        "history:\n  opening: none\n  exchanges:\n    - ask: q.mild\n      answer:\n        - say: a\n        # then\n        - {cite: b, phrasing: c}\n"
    )


def test_missing_seconds_are_filled_in_where_a_line_needs_them():
    text = "responses:\n  a:\n    tactic: deny\n    text: One two three four five six seven eight nine ten.\n    soundbite: One\n"
    assert "    seconds: 4\n" in layout(text)
    assert layout(layout(text)) == layout(text)


def test_a_block_text_moves_as_a_whole():
    text = "speaker:\n  description: |\n    Speaks for\n\n    # no comment\n    a town.\n  name: N\n"
    assert layout(text) == "speaker:\n  name: N\n  description: |\n    Speaks for\n\n    # no comment\n    a town.\n"
    assert data(layout(text)) == data(text)


@pytest.mark.parametrize("path", [SMALL, MINIMAL, *BROKEN], ids=lambda path: path.stem)
def test_any_file_is_laid_out_once_and_for_all_or_left_alone(path):
    text = path.read_text(encoding="utf-8")
    try:
        once = layout(text)
    except LayoutError:
        return
    assert layout(once) == once
    assert data(once) == data(text) or "seconds" in once
    assert sorted(part for line in once.split("\n") for part in line.split("#")[1:]) == sorted(
        part for line in text.split("\n") for part in line.split("#")[1:]
    )


@pytest.mark.parametrize("name", template_names())
def test_a_template_is_laid_out(name):
    assert layout(template(name)) == template(name)


LINES = template("bilingual").split("\n")


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.integers(0, 12))
def test_comments_put_anywhere_survive(seed, number):
    luck = random.Random(seed)
    lines, written = list(LINES), []
    for count in range(number):
        place = luck.randrange(len(lines))
        if luck.random() < 0.5:
            lines.insert(place, " " * luck.choice([0, 2, 4, 6]) + f"# comment {count}")
        elif lines[place].strip():
            lines[place] += f"  # comment {count}"
        else:
            continue
        written.append(f"# comment {count}")
    text = "\n".join(lines)
    laid = layout(text)
    assert all(comment in laid for comment in written)
    assert data(laid) == data(text)
    assert layout(laid) == laid


@settings(max_examples=60)
@given(st.integers(0, 2**32))
def test_shuffled_keys_come_back_to_the_same_file(seed):
    laid = layout(template("bilingual"))
    assert layout(shuffled(laid, random.Random(seed))) == laid


def shuffled(text, luck):
    """The level with the entries of its responses and questions in another order."""
    head, _, rest = text.partition("\nresponses:\n")
    body, _, tail = rest.partition("\nfallbacks:")
    blocks, block = [], []
    for line in body.rstrip("\n").split("\n"):
        if line.startswith("  ") and not line.startswith("   ") and block:
            blocks.append(block)
            block = []
        block.append(line)
    blocks.append(block)
    mixed = []
    for name, *lines in blocks:
        entries = []
        for line in lines:
            if line.startswith("      "):
                entries[-1].append(line)
            else:
                entries.append([line])
        luck.shuffle(entries)
        mixed += [name, *(line for entry in entries for line in entry)]
    return f"{head}\nresponses:\n" + "\n".join(mixed) + f"\n\nfallbacks:{tail}"


def run(*arguments):
    return CliRunner().invoke(format_levels, [str(argument) for argument in arguments])


def test_the_command_writes_or_only_checks(tmp_path):
    path = tmp_path / "level.yaml"
    path.write_text("id: x\nformat: 1  # one\n", encoding="utf-8")
    checked = run("--check", path)
    assert checked.exit_code == 1
    assert "+format: 1  # one" in checked.output
    assert path.read_text(encoding="utf-8").startswith("id: x")
    assert run(path).exit_code == 0
    assert path.read_text(encoding="utf-8") == "format: 1  # one\nid: x\n"
    assert run("--check", path).exit_code == 0
    assert run("--check", path).output == ""


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_line_ends_and_a_byte_order_mark_are_kept(tmp_path, mark, line_end):
    path = tmp_path / "level.yaml"
    untidy = template("minimal").replace("format: 1\n", "").rstrip("\n") + "\nformat: 1\n"
    path.write_bytes(mark + untidy.replace("\n", line_end).encode())
    assert CliRunner().invoke(format_levels, [str(path)]).exit_code == 0
    content = path.read_bytes()
    assert content == mark + layout(untidy).replace("\n", line_end).encode()


def test_what_cannot_be_read_or_laid_out_is_left_alone(tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text("a: [", encoding="utf-8")
    assert run(broken).exit_code == 1
    assert broken.read_text(encoding="utf-8") == "a: ["
    assert run(tmp_path / "none.yaml").exit_code == 2


def test_a_level_says_the_same_after_it_was_laid_out():
    text = SMALL.read_text(encoding="utf-8")
    assert read_level(Source("x", layout(text))).scenario == read_level(Source("x", text)).scenario
