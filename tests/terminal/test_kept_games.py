"""A kept conference is never lost to a careless command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.files import FilesError, because, read_text, write_atomically
from game.rules.actions import EndBriefing
from game.scenario.load import load_scenario
from game.session.saves import load_transcript, save_transcript
from game.session.session import Session
from game.session.transcript import TranscriptError, transcribe
from game.terminal.saving import SaveFile

FERRY = Path(__file__).parents[1] / "levels" / "ferry.yaml"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    session = Session(load_scenario(FERRY), 1)
    session.play(EndBriefing())
    save_transcript(transcribe(session), tmp_path / "mine.json")
    return tmp_path / "mine.json"


def command(*words: str, **options: object) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "game", *words]
    return subprocess.run(line, capture_output=True, text=True, timeout=60, check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_two_files_set_aside_are_both_there(tmp_path: Path) -> None:
    save = SaveFile(tmp_path / "level.json", "level")
    for content in ("one", "two"):
        write_atomically(tmp_path / "level.json", content)
        save.set_aside()
    assert {path.read_text() for path in tmp_path.iterdir()} == {"one", "two"}


def test_the_programs_players_do_not_go_on_with_a_persons_game(kept: Path) -> None:
    before = kept.read_text()
    done = command("play", str(FERRY), "--text", "--speaker", "random", "--save", str(kept))
    assert (done.returncode, kept.read_text()) == (1, before)
    assert "already holds a conference" in done.stderr


def test_taking_everything_back_is_kept_too(kept: Path) -> None:
    session = Session(load_scenario(FERRY), 1)
    session.rewound = True
    assert SaveFile(kept, "ferry").save(session) is None
    assert load_transcript(kept).rewound


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_place_of_a_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FilesError, match="is not a file"):
        read_text(tmp_path / "pipe", 10)


def test_a_link_that_leads_to_itself_is_a_plain_error(tmp_path: Path) -> None:
    link = tmp_path / "loop"
    link.symlink_to(link)
    for use in (lambda: write_atomically(link, "text"), lambda: read_text(link, 10)):
        with pytest.raises(FilesError, match="a link that leads to itself") as refused:
            use()
        assert refused.value.reason
        assert refused.value.reason.values["why"] == because("system.ELOOP")
    assert link.is_symlink()


def test_a_figure_beyond_every_measure_is_damage(kept: Path) -> None:
    text = kept.read_text()
    figure = text.split('"favourable": ')[1].split(",")[0]
    kept.write_text(text.replace(f'"favourable": {figure}', '"favourable": 1' + "0" * 400, 1))
    with pytest.raises(TranscriptError, match="damaged"):
        load_transcript(kept)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's way to close a stream")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_closed_stream_ends_without_a_traceback(closed: str) -> None:
    line = f'"{sys.executable}" -m game play "{FERRY}" --text --speaker random --seed 1 {closed}'
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stderr
