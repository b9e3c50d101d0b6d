"""A caret stands under what it means, whatever the width of the characters before it."""

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from game.scenario.display import WINDOW, caret_line, character_width, display_width, printable, quoted

PRINTED = st.characters(min_codepoint=0x20, max_codepoint=0xFFFF, exclude_categories=("C", "Zl", "Zp"))
WIDE = PRINTED.filter(character_width)
"""Characters that take a column of their own; signs that combine with the one before take none, of whatever category they are."""


def test_a_caret_after_chinese_characters_counts_two_columns_for_each():
    shown, caret = caret_line("标题: 记者会 x", 8, 1)
    assert shown == "    标题: 记者会 x"
    assert caret == "    " + " " * 13 + "^"


def test_a_tab_is_shown_as_four_blanks():
    shown, caret = caret_line("\tkey: value", 1, 3)
    assert shown == "        key: value"
    assert caret == "        ^^^"


def test_full_width_characters_get_two_carets_each():
    assert list(caret_line("a：b", 1, 1))[1] == "     ^^"


def test_a_combining_accent_takes_no_column():
    assert display_width("e\N{COMBINING ACUTE ACCENT}") == 1


def test_a_long_line_is_cut_around_the_caret():
    shown, caret = caret_line("x" * 500 + "here" + "y" * 500, 500, 4)
    assert shown.index("here") == caret.index("^^^^")
    assert display_width(shown) <= WINDOW + 6


def test_nothing_that_a_terminal_would_obey_is_shown():
    assert printable("a\x1b[2Jb\u202ec\nd") == "a�[2Jb�c d"
    assert quoted("x" * 100) == f"`{'x' * 59}…`"


@given(st.text(PRINTED, max_size=200), st.text(WIDE, min_size=1, max_size=20), st.text(PRINTED, max_size=200))
@example("\N{TAGALOG SIGN PAMUDPOD}", "0", "")
def test_the_first_caret_always_stands_under_the_first_marked_character(before, marked, after):
    shown, caret = caret_line(before + marked + after, len(before), len(marked))
    column = caret.index("^")
    taken = 0
    for character in shown:
        if taken >= column and character_width(character):
            break
        taken += character_width(character)
    assert taken == column
    assert unicodedata.normalize("NFC", character) == unicodedata.normalize("NFC", marked[0])
    assert display_width(shown) <= WINDOW + 6
