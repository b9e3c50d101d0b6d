"""Whatever stands at a path: a text, or a clear reason why there is none."""

import os
import socket
import tempfile
from pathlib import Path

import pytest

from game.scenario.load import load_scenario, read_level
from game.scenario.problems import ScenarioError
from game.scenario.source import LARGEST_FILE, read_source, source_of
from tests.scenario.written import MINIMAL


def refusal(path: Path) -> tuple[str, str]:
    with pytest.raises(ScenarioError) as raised:
        load_scenario(path)
    (problem,) = raised.value.problems
    assert raised.value.unreadable
    assert problem.hint
    assert str(path) in str(problem)
    return problem.code, problem.message


def written(folder: Path, data: bytes) -> Path:
    path = folder / "level.yaml"
    path.write_bytes(data)
    return path


def test_a_missing_file_is_refused(tmp_path):
    assert refusal(tmp_path / "none.yaml") == ("no-file", "there is no such file")


def test_a_file_used_as_a_folder_is_refused(tmp_path):
    written(tmp_path, b"x")
    assert refusal(tmp_path / "level.yaml" / "level.yaml") == ("no-file", "there is no such file")


def test_a_folder_is_refused(tmp_path):
    assert refusal(tmp_path)[0] == "not-a-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this system's folders")
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path):
    path = tmp_path / "level.yaml"
    os.mkfifo(path)
    assert refusal(path) == ("not-a-file", "this is a pipe, not a level file")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets in this system's folders")
def test_a_socket_is_refused():
    with tempfile.TemporaryDirectory(prefix="s") as folder, socket.socket(socket.AF_UNIX) as open_socket:
        open_socket.bind(f"{folder}/s")
        assert refusal(Path(folder, "s")) == ("not-a-file", "this is a socket, not a level file")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_an_endless_device_is_refused():
    assert refusal(Path("/dev/zero")) == ("not-a-file", "this is a device, not a level file")


def test_a_dangling_link_is_refused_as_such(tmp_path):
    link = tmp_path / "level.yaml"
    link.symlink_to(tmp_path / "gone.yaml")
    assert refusal(link) == ("no-file", "this link points to a file that does not exist")


def test_a_link_in_a_circle_is_refused(tmp_path):
    link = tmp_path / "level.yaml"
    link.symlink_to(link)
    assert refusal(link) == ("no-file", "this link leads to itself")


def test_a_link_to_a_level_is_followed(tmp_path):
    link = tmp_path / "level.yaml"
    link.symlink_to(MINIMAL)
    assert load_scenario(link).id == "minimal"


def test_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    path = written(tmp_path, b"format: 1")

    def forbidden(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("game.scenario.source.os.open", forbidden)
    assert refusal(path) == ("no-permission", "you may not read this file")


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
def test_a_file_without_read_permission_is_refused(tmp_path):
    path = written(tmp_path, b"format: 1")
    path.chmod(0)
    assert refusal(path) == ("no-permission", "you may not read this file")


def test_a_folder_that_may_not_be_looked_into_is_refused_as_such(tmp_path, monkeypatch):
    def forbidden(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("game.scenario.source.os.scandir", forbidden)
    assert refusal(tmp_path) == ("no-permission", "you may not read this folder")


def test_a_name_longer_than_any_file_s_is_refused_in_words(tmp_path):
    assert refusal(tmp_path / ("x" * 300)) == ("no-file", "this name is longer than any file's")


def test_a_path_with_a_zero_character_is_refused():
    with pytest.raises(ScenarioError) as raised:
        load_scenario(Path("a\0b"))
    assert raised.value.problems[0].code == "no-file"


def test_a_file_of_50_megabytes_is_refused_unread(tmp_path):
    path = tmp_path / "level.yaml"
    with path.open("wb") as file:
        file.truncate(50 * 2**20)
    assert refusal(path)[0] == "file-too-large"


def test_a_file_that_grows_beyond_the_limit_while_it_is_read_is_refused(tmp_path, monkeypatch):
    path = written(tmp_path, b"#" * (LARGEST_FILE + 1))
    monkeypatch.setattr("game.scenario.source._refuse_irregular", lambda *_: None)
    assert refusal(path)[0] == "file-too-large"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("format: 1".encode("utf-16"), "this file is UTF-16, not UTF-8"),
        (b"\x7fELF\x00\x01\xff\xfe\x80\x81", "this is a binary file, not a text"),
        ("format: 1\ntitle: 记者会".encode("gb18030"), "line 2 is not UTF-8 text (byte 0xbc)"),
        ("format: 1\ntitle: café".encode("latin-1"), "line 2 is not UTF-8 text (byte 0xe9)"),
        (b"title: \xed\xa0\x80", "line 1 is not UTF-8 text (byte 0xed)"),
    ],
)
def test_what_is_not_utf_8_is_refused_with_the_line(tmp_path, data, message):
    assert refusal(written(tmp_path, data)) == ("not-utf-8", message)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_and_any_line_ends_are_read(tmp_path, mark, newline):
    text = MINIMAL.read_text(encoding="utf-8").replace("\n", newline)
    assert load_scenario(written(tmp_path, mark + text.encode())).id == "minimal"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_move_a_problem(newline):
    data = newline.join(["format: 1", "id: x", "语言: en"]).encode()
    problems = read_level(source_of(data, "x")).problems
    assert [(problem.line, problem.column) for problem in problems if problem.code == "unknown-key"] == [(3, 1)]


def test_unicode_line_separators_do_not_count_as_lines():
    problems = read_level(source_of('format: 1\nid: "a\u2028b"\nx: 1'.encode(), "x")).problems
    assert [(problem.line, problem.column) for problem in problems if problem.code == "unknown-key"] == [(3, 1)]


@pytest.mark.parametrize("character", ["\0", "\x1b", "\u202e", "\u2066", "\u200b", "\ufeff", "\x86"])
def test_hidden_characters_are_refused_with_their_place(character):
    problem = read_level(source_of(f"format: 1\nid: a{character}b".encode(), "x")).problems[0]
    assert (problem.code, problem.line, problem.column) == ("unsafe-character", 2, 6)
    assert character not in str(problem)


def test_an_offset_becomes_a_line_and_a_column_and_comes_back(tmp_path):
    source = read_source(MINIMAL)
    for offset in range(0, len(source.text), 7):
        assert source.offset(*source.position(offset)) == offset
