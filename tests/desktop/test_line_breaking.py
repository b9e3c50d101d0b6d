"""Lines end where a reader of either language expects it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uniseg.linebreak import line_break_boundaries

from game.desktop.line_breaking import NEVER_FIRST, NEVER_LAST, breaks, is_chinese
from game.desktop.words import divides_word

_UNAMBIGUOUS = "报道记录在案言说答问abcdef 12，。、：；？！）（《》,.-"
_LETTERS = st.sampled_from(_UNAMBIGUOUS + "“”…—")


def _pieces(text: str) -> list[str]:
    places = [0, *breaks(text), len(text)]
    return [text[start:end] for start, end in pairwise(places)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a dated promise", ["a ", "dated ", "promise"]),
        ("说到做到", ["说", "到", "做", "到"]),
        ("他说：“好。”", ["他", "说：", "“好。”"]),
        ("约有36人", ["约", "有", "36", "人"]),
        ("follow-up", ["follow-", "up"]),
        ("《纽约时报》", ["《纽", "约", "时", "报》"]),
        ("（ 报", ["（ 报"]),
        ("快讯｜报", ["快", "讯｜", "报"]),
        ("“no”—said twice", ["“no”—", "said ", "twice"]),
    ],
)
def test_text_falls_into_these_unbreakable_pieces(text: str, pieces: list[str]):
    assert _pieces(text) == pieces


@given(st.text(_LETTERS, min_size=1, max_size=40))
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str):
    for place in breaks(text):
        if text[place - 1] != " ":
            assert text[place] not in NEVER_FIRST
            assert text[place - 1] not in NEVER_LAST


@given(st.text(st.sampled_from(_UNAMBIGUOUS), min_size=2, max_size=40))
def test_unicodes_own_rules_allow_every_break(text: str):
    """Quotes and dashes are ambiguous in UAX #14 and are left out."""
    allowed = set(line_break_boundaries(text))
    assert {place for place in breaks(text) if is_chinese(text[place - 1]) or is_chinese(text[place])} <= allowed


@pytest.mark.parametrize("words", ["外交部长", "交通部长", "筑墙", "压舱石", "新华社", "开门"])
def test_a_chinese_headline_never_breaks_within_an_office_or_a_word_that_is_known(words: str):
    text = f"现场，{words}答记者"
    inside = range(text.index(words) + 1, text.index(words) + len(words))
    assert all(divides_word(text, place) for place in inside)
