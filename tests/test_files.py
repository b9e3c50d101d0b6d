"""Files are found, and written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from game import files


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_written_can_be_read_back(tmp_path: Path):
    path = tmp_path / "save.json"
    files.write_atomically(path, "记录在案\n")
    assert files.read_text(path, limit=100) == "记录在案\n"
    assert _names(tmp_path) == ["save.json"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "save.json"
    path.write_text("old")

    def full_disk(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(files.FilesError, match=r"save\.json could not be written: no space left.*make room"):
        files.write_atomically(path, "new")
    assert path.read_text() == "old"
    assert _names(tmp_path) == ["save.json"]


def test_ctrl_c_in_the_middle_of_a_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "save.json"
    path.write_text("old")

    def interrupted(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        files.write_atomically(path, "new")
    assert path.read_text() == "old"
    assert _names(tmp_path) == ["save.json"]


def test_a_missing_folder_is_named_with_a_remedy(tmp_path: Path):
    with pytest.raises(files.FilesError, match=r"nowhere.save\.json could not be written: .*Check the spelling"):
        files.write_atomically(tmp_path / "nowhere" / "save.json", "new")


def test_a_folder_is_never_replaced_by_a_file(tmp_path: Path):
    with pytest.raises(files.FilesError, match="This is a folder; name a file in it"):
        files.write_atomically(tmp_path, "new")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_device_or_pipe_is_never_replaced_by_a_file(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(files.FilesError, match="not a regular file"):
        files.write_atomically(tmp_path / "pipe", "new")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_link_is_followed_and_permissions_are_kept(tmp_path: Path):
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "real.json").chmod(0o640)
    (tmp_path / "link.json").symlink_to("real.json")
    files.write_atomically(tmp_path / "link.json", b"new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "real.json").stat().st_mode) == 0o640


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path):
    (tmp_path / "huge").write_bytes(b"x" * 11)
    with pytest.raises(files.NotTextError, match="larger than 10 bytes"):
        files.read_text(tmp_path / "huge", limit=10)


def test_a_file_that_is_no_text_says_so(tmp_path: Path):
    (tmp_path / "picture").write_bytes(b"\x89PNG\xff")
    with pytest.raises(files.NotTextError, match="is not UTF-8 text"):
        files.read_text(tmp_path / "picture", limit=100)


def test_the_levels_are_found():
    assert (files.data_folder("levels")).is_dir()


def test_a_folder_that_the_installation_lacks_is_named():
    with pytest.raises(files.FilesError, match="folder cellar is missing from this installation"):
        files.data_folder("cellar")


def test_the_user_folder_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(files.HOME_VARIABLE, str(tmp_path / "elsewhere"))
    assert files.user_folder() == tmp_path / "elsewhere"


def test_a_folder_is_made_with_those_above_it(tmp_path: Path):
    assert files.make_folder(tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").write_text("")
    with pytest.raises(files.FilesError, match="could not be created"):
        files.make_folder(tmp_path / "file" / "b")


def test_a_system_s_error_is_told_in_words_without_its_number():
    assert files.in_words(OSError(28, "No space left on device")) == (
        "no space left on device. The disk is full; make room and try again."
    )


def test_what_is_written_without_waiting_is_there_at_once_and_whole(tmp_path: Path):
    for number in range(30):
        files.write_atomically(tmp_path / "game.json", f"{number}" * 1000, wait=False)
        assert (tmp_path / "game.json").read_text() == f"{number}" * 1000
    assert [path.name for path in tmp_path.iterdir()] == ["game.json"]
