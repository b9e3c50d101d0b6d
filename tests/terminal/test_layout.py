import io
import re
from pathlib import Path

import pytest
from rich.text import Text

import game
from game.presentation.cards import is_card
from game.presentation.hand import PAGE
from game.presentation.language import wording
from game.rules.actions import Action
from game.rules.phases import legal_actions
from game.rules.state import State
from game.terminal.answer_page import Menu, answer_page
from game.terminal.commands import WORDS, understand
from game.terminal.glyphs import PlainFile, can_encode
from game.terminal.sheet import Sheet, numbered, padded
from game.terminal.wrapping import crop, wrap
from tests.presentation.ferry import LANGUAGES, asked, say, teller


def cards_of(state: State) -> tuple[Action, ...]:
    return tuple(action for action in legal_actions(state) if is_card(action))


SOURCES = Path(game.__file__).parent / "terminal"


def lines(text: str, width: int) -> list[str]:
    return [line.plain for line in wrap(Text(text), width)]


def test_english_breaks_between_words() -> None:
    assert lines("one two three", 8) == ["one two", "three"]


def test_chinese_lines_never_begin_with_a_closing_mark_nor_end_with_an_opening_one() -> None:
    text = "他说：“不行。”我们问：“为什么？”没有人回答，散会了。"
    for width in range(6, 40):
        for line in lines(text, width):
            assert line[0] not in "，。？”："
            assert line[-1] != "“"


def test_no_line_is_wider_than_the_page_and_nothing_is_lost() -> None:
    text = "记录在案 is on the record：每一句 counts, 不多不少。"
    for width in range(6, 40):
        broken = lines(text, width)
        assert all(Text(line).cell_len <= width for line in broken)
        assert "".join(broken).replace(" ", "") == text.replace(" ", "")


def test_a_word_longer_than_the_line_is_cut_after_all() -> None:
    assert lines("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_styles_survive_a_line_break() -> None:
    text = Text("one two three")
    text.stylize("red", 4, 13)
    assert [[span.style for span in line.spans] for line in wrap(text, 8)] == [["red"], ["red"]]


def test_what_does_not_fit_a_cell_is_cut_with_a_mark() -> None:
    assert crop(Text("a long name"), 6).plain == "a lon…"
    assert padded("长名字的人", 6).cell_len == 6
    assert padded("ab", 4, right=True).plain == "  ab"


def test_both_ends_stand_on_one_line_if_they_fit() -> None:
    assert [line.plain for line in Sheet(10).ends("ab", "yz").lines] == ["ab      yz"]
    assert [line.plain for line in Sheet(10).ends("abcdefgh", "xyz").lines] == ["abcdefgh", "xyz"]


def test_a_part_beyond_the_circles_is_numbered_in_brackets() -> None:
    assert (numbered(2), numbered(6)) == ("②", "(6)")


@pytest.mark.parametrize(
    ("line", "word", "numbers"),
    [
        ("3", "", (3,)),
        (" 3 5  1 ", "", (3, 5, 1)),
        ("3,5，1", "", (3, 5, 1)),
        ("?3", "look", (3,)),
        ("3?", "look", (3,)),
        ("？3 5", "look", (3, 5)),
        ("look 2", "look", (2,)),
        ("", "", ()),
        ("Y", "yield", ()),
        ("答完", "yield", ()),
        ("record", "record", ()),
        ("9999", "unknown", ()),
        ("-1", "unknown", ()),
        ("nonsense", "unknown", ()),
        ("glossary shift blame", "glossary", ()),
    ],
)  # fmt: skip
def test_a_typed_line_is_understood(line: str, word: str, numbers: tuple[int, ...]) -> None:
    typed = understand(line)
    assert (typed.word, typed.numbers) == (word, numbers)


def test_what_follows_a_word_is_kept() -> None:
    assert understand("glossary shift blame").rest == "shift blame"


def test_no_two_commands_are_typed_alike() -> None:
    typed = [form for forms in WORDS.values() for form in forms.split()]
    assert len(typed) == len(set(typed))


def test_every_sign_of_the_english_game_has_a_plain_stand_in() -> None:
    texts = [form for forms in wording("en").forms.values() for form in forms]
    texts += [
        path.read_text(encoding="utf-8")
        for path in SOURCES.glob("*.py")
        if path.name not in ("glyphs.py", "commands.py", "wrapping.py")
    ]
    signs = {character for text in texts for character in text if not character.isascii() and not is_chinese(character)}
    buffer = io.BytesIO()
    file = PlainFile(io.TextIOWrapper(buffer, encoding="ascii"))
    for sign in signs:
        file.write(sign)
    file.flush()
    assert b"?" not in buffer.getvalue()
    assert len(buffer.getvalue()) == len(signs)


def is_chinese(character: str) -> bool:
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


def test_what_an_encoding_has_is_left_alone() -> None:
    file = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    PlainFile(file).write("“记录在案”")
    file.seek(0)
    assert file.read() == "“记录在案”"
    assert can_encode("记录", "gbk")
    assert not can_encode("记录", "ascii")
    assert not can_encode("é", "no-such-encoding")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("height", [23, 30, 60])
def test_the_answer_page_fits_its_window_with_at_least_four_cards(language: str, height: int) -> None:
    begun = say(asked("fault.hostile"), "on_friday", "weather")
    menu = Menu(cards_of(begun.state), (), ("a note",), "keys")
    sheet, shown = answer_page(teller(language), begun.state, menu, 80, height)
    assert sheet.height <= height
    assert 4 <= shown <= PAGE
    assert all(line.cell_len <= 80 for line in sheet.lines)


def test_the_menu_is_turned_page_by_page() -> None:
    state = asked("fault.mild").state
    first = Menu(cards_of(state), (), (), "keys")
    sheet, shown = answer_page(teller(), state, first, 80, 16)
    text = "\n".join(line.plain for line in sheet.lines)
    assert re.search(rf"1–{shown} of {len(first.cards)}", text)
    second = Menu(cards_of(state), (), (), "keys", first=shown)
    sheet, _ = answer_page(teller(), state, second, 80, 16)
    assert any(line.plain.startswith(f" {shown + 1} ") for line in sheet.lines)
