"""Set text fits its width, loses nothing, and looks as a careful compositor would have it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.desktop import fonts
from game.desktop import words as words_of_headlines
from game.desktop.squeezing import CLOSING, OPENING
from game.desktop.tokens import Type, Typeface
from game.desktop.typesetting import Piece, Style, plain, typeset

ENGLISH = Style(Type.LINE, "en", 1.0, close=False)
CHINESE = Style(Type.LINE, "zh", 1.0, close=False)
_WORDS = st.lists(
    st.sampled_from(["podium", "a", "answer,", "follow-up", "36", "“no”", "record."]), min_size=1, max_size=30
)
_HANZI = st.text(st.sampled_from("记录在案发布会提问回答，。“”《》：、3"), min_size=2, max_size=60)

_PROSE = st.text(st.sampled_from("记录在案发布会提问回答"), min_size=2, max_size=60)


@given(_WORDS, st.integers(120, 500))
def test_no_line_is_wider_than_it_may_be_and_no_word_is_lost(words: list[str], width: int):
    block = typeset(" ".join(words), ENGLISH, width)
    assert block.width <= width
    assert "".join(block.text.split()) == "".join(words)


@given(_HANZI, st.integers(80, 500))
@example("3会”””33《", 80)  # all of it but the figure at its start would stand on the last line
def test_chinese_text_loses_no_character_either(text: str, width: int):
    block = typeset(text, CHINESE, width)
    assert block.width <= width
    assert block.text == text


@given(_PROSE, st.integers(80, 500))
def test_a_last_line_never_holds_one_chinese_character_alone(text: str, width: int):
    *before, last = typeset(text, CHINESE, width).lines
    assert not before or len(last.text) > 1


def test_an_opening_quote_hangs_half_an_em_out_of_a_chinese_line():
    line = typeset("“好。”他说。", CHINESE).lines[0]
    assert line.runs[0].x == -8
    assert typeset("“Well.”", ENGLISH).lines[0].runs[0].x == 0


def test_marks_that_meet_take_half_a_square_each_time():
    em = typeset("好", CHINESE).width
    for marks, squares in (("。”", 1.5), ("：“", 1.5), ("”，“", 2.0), ("（“", 1.5), ("？”", 1.5)):
        assert typeset(f"好{marks}好", CHINESE).width == pytest.approx((2 + squares) * em, abs=1.1), marks
    assert typeset("好，好", CHINESE).width == pytest.approx(3 * em, abs=1)


def test_a_mark_at_the_end_of_a_chinese_line_takes_half_a_square():
    em = typeset("好", CHINESE).width
    assert typeset("好。", CHINESE).width == pytest.approx(1.5 * em, abs=1)
    assert len(typeset("记录在案。", CHINESE, 4.5 * em).lines) == 1


def test_marks_are_squeezed_in_chinese_only():
    assert "".join(run.text for run in typeset("“Well.” (So.)", ENGLISH).lines[0].runs) == "“Well.” (So.)"
    assert len(typeset("“Well.” (So.)", ENGLISH).lines[0].runs) == 1


@pytest.mark.parametrize("face", ["noto-serif-sc-500", "noto-serif-sc-900", "noto-sans-sc-400", "noto-sans-sc-700"])
def test_the_half_that_is_left_out_is_blank_in_every_face(face: str):
    family, _, weight = face.rpartition("-")
    opened = fonts.font(Typeface(family, int(weight)), 100)
    for marks, blank_from, blank_to in ((CLOSING, 53, 100), (OPENING, 0, 47)):
        for mark in marks - set("〕〉〔〈"):
            ink = opened.render(mark, True, (0, 0, 0)).get_bounding_rect()
            assert ink.right <= blank_from or ink.x >= blank_to, mark


def test_a_chinese_headline_breaks_between_words():
    style = Style(Type.QUESTION, "zh", 1.0, close=True, balanced=True)
    words = "从外界看，这已经是一个只差名分的反美同盟。两国关系究竟密切到什么程度？"
    for width in range(240, 700, 20):
        lines = [line.text for line in typeset(words, style, width).lines]
        assert "".join(lines) == words
        for word in ("密切", "程度", "究竟", "同盟", "已经"):
            assert any(word in line for line in lines), (width, lines)


def test_a_headline_takes_no_more_lines_for_the_sake_of_its_words():
    style = Style(Type.QUESTION, "zh", 1.0, close=True)
    words = "四月，一些尼日利亚人在广州被赶出公寓和旅馆，有人手里还拿着阴性检测报告。"
    for width in range(60, 500, 20):
        balanced = typeset(words, replace(style, balanced=True), width)
        assert len(balanced.lines) <= len(typeset(words, style, width).lines)
        assert balanced.width <= width


def test_without_the_list_of_words_headlines_are_set_all_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(words_of_headlines, "data_folder", lambda name: tmp_path)
    words_of_headlines._pairs.cache_clear()
    assert not words_of_headlines.divides_word("密切", 1)
    words_of_headlines._pairs.cache_clear()


def test_chinese_and_latin_are_set_in_their_own_faces_and_shared_marks_in_the_languages():
    line = typeset("约36人……", CHINESE).lines[0]
    assert [(run.text, run.face.family) for run in line.runs] == [
        ("约", "noto-serif-sc"), ("36", "newsreader"), ("人……", "noto-serif-sc"),
    ]  # fmt: skip
    assert {run.face.family for run in typeset("“Well…”", ENGLISH).lines[0].runs} == {"newsreader"}


def test_among_chinese_characters_no_figure_leans():
    aside = Style(Type.ASIDE, "zh", 1.0, close=False)
    assert not any(run.face.italic for run in typeset("再提1个问题。", aside).lines[0].runs)
    assert all(run.face.italic for run in typeset("One more.", replace(aside, language="en")).lines[0].runs)


def test_a_balanced_headline_has_no_more_lines_and_more_equal_ones():
    words = "The room is full and nobody has answered the second question yet"
    style = Style(Type.HEAD, "en", 1.0, close=False)
    plain_block = typeset(words, style, 900)
    balanced = typeset(words, Style(Type.HEAD, "en", 1.0, close=False, balanced=True), 900)
    assert len(balanced.lines) == len(plain_block.lines) == 2
    assert _unevenness(balanced.lines) < _unevenness(plain_block.lines)


def _unevenness(lines) -> int:
    widths = [line.width for line in lines]
    return max(widths) - min(widths)


def test_a_word_wider_than_the_line_is_broken_rather_than_cut():
    block = typeset("a" * 200, ENGLISH, 100)
    assert block.width <= 100
    assert block.text == "a" * 200


def test_figures_in_cells_have_one_width_whatever_they_are():
    style = Style(Type.FIGURE, "en", 1.0, close=False, tabular=True)
    assert typeset("11:11", style).width == typeset("48:08", style).width


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0, 2.5])
def test_a_block_is_about_as_large_in_units_at_every_scale(scale: float):
    text = "Some will look for a motive in it, and we hear them."
    block = typeset(text, Style(Type.LINE, "en", scale, close=False), 1000)
    assert block.width == pytest.approx(typeset(text, ENGLISH, 1000).width, rel=0.05)


def test_pieces_keep_their_style_across_line_breaks():
    content = ["Few doubt it, ", Piece("and doubts have grown with every cargo", underline="red"), "."]
    block = typeset(content, ENGLISH, 150)
    underlined = "".join(run.text for line in block.lines for run in line.runs if run.underline)
    assert "".join(underlined.split()) == "anddoubtshavegrownwitheverycargo"
    assert plain(content).startswith("Few doubt it, and doubts")


def test_an_authors_own_line_break_is_kept():
    assert [line.text for line in typeset("one\ntwo", ENGLISH, 500).lines] == ["one", "two"]
