"""A saved conference comes back whole, or not at all and with a reason."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.files import FilesError
from game.players.match import Match
from game.players.random_player import RandomPlayer
from game.rules.actions import Ask
from game.scenario.model import Scenario
from game.session.saves import load_transcript, save_transcript, transcript_from_json, transcript_to_json
from game.session.session import Session
from game.session.transcript import Transcript, TranscriptError, transcribe


@pytest.fixture(scope="module")
def transcript(harbour: Scenario) -> Transcript:
    return transcribe(Match(Session(harbour, 5), RandomPlayer(), RandomPlayer(), 5).run())


def test_a_transcript_comes_back_from_its_file_as_it_was(transcript: Transcript, tmp_path: Path):
    save_transcript(transcript, tmp_path / "game.json")
    assert load_transcript(tmp_path / "game.json") == transcript


def test_a_transcript_holds_ids_and_no_text_of_the_level(transcript: Transcript, harbour: Scenario):
    text = transcript_to_json(transcript)
    assert any(isinstance(action, Ask) for _, action in transcript.actions)
    assert all(ask.text["en"] not in text for question in harbour.questions.values() for ask in question.asks.values())
    assert all(response.text["en"] not in text for response in harbour.responses.values())


def test_each_action_has_a_line_of_its_own(transcript: Transcript):
    lines = transcript_to_json(transcript).splitlines()
    assert sum('"side"' in line for line in lines) == len(transcript.actions)


def test_a_file_cut_off_anywhere_is_reported_and_never_half_loaded(transcript: Transcript, tmp_path: Path):
    whole = transcript_to_json(transcript).rstrip()
    for length in range(1, len(whole), max(1, len(whole) // 50)):
        (tmp_path / "cut.json").write_text(whole[:length])
        with pytest.raises(
            TranscriptError, match=r"cut\.json is damaged or cut off at line \d+, column \d+.*use another"
        ):
            load_transcript(tmp_path / "cut.json")


def _without(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda data: data.pop(name)


def _with(**values: Any) -> Callable[[dict[str, Any]], object]:
    return lambda data: data.update(values)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_without("seed"), "'seed' is missing"),
        (_with(seed="7"), "'seed' is missing or of the wrong kind"),
        (_with(seed=True), "'seed' is missing or of the wrong kind"),
        (_with(mode="godlike"), "'mode' is one of solo, practice, exam, not 'godlike'"),
        (_with(rewound=0), "'rewound' is missing or of the wrong kind"),
        (_with(actions={}), "'actions' is missing or of the wrong kind"),
        (
            _with(actions=[{"side": "speaker", "end_briefing": True}, {"side": "speaker", "sing": "x"}]),
            "in action 2, an act",
        ),
        (_with(readings=[7]), "a reading is an object"),
        (_with(verdict={"grade": "platinum", "met": []}), "'verdict' holds a grade and the objectives"),
        (_with(verdict={"grade": None, "met": [7]}), "'verdict' holds a grade and the objectives"),
        (
            _with(readings=[{"turn": 4, "audiences": {"town": {"favourable": 1.0}}}]),
            "the reading after 4 actions does not",
        ),
        (_with(readings=[{"turn": 4, "audiences": {"town": "fine"}}]), "the reading after 4 actions does not hold"),
        (_with(colour="red"), "unknown keys: 'colour'"),
    ],
)
def test_a_damaged_transcript_says_what_is_wrong_with_it(
    transcript: Transcript, tmp_path: Path, change: Callable[[dict[str, Any]], object], reason: str
):
    data = json.loads(transcript_to_json(transcript))
    change(data)
    (tmp_path / "game.json").write_text(json.dumps(data))
    with pytest.raises(TranscriptError, match=rf"game\.json is damaged: .*{re.escape(reason)}.*Nothing was loaded"):
        load_transcript(tmp_path / "game.json")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"format": 1, "id": "harbour"}', "is not a saved conference of On the Record"),
        ("[1, 2]", "is not a saved conference of On the Record"),
        ('{"transcript": "1"}', "is not a saved conference of On the Record"),
        (
            '{"transcript": 2, "anything": "else"}',
            r"was saved by a newer version of the game \(format 2; this one reads 1\)\. Update",
        ),
        ('{"transcript": 1, "seed": 1, "seed": 2}', "is damaged: a key appears twice"),
        ('{"transcript": 1, "seed": NaN}', "is damaged: NaN is not a number"),
        ("[" * 100_000, "is damaged"),
        ("", "is damaged or cut off at line 1"),
    ],
)
def test_a_foreign_or_newer_file_is_named_as_such(tmp_path: Path, content: str, reason: str):
    (tmp_path / "game.json").write_text(content)
    with pytest.raises(TranscriptError, match=rf"game\.json {reason}"):
        load_transcript(tmp_path / "game.json")


def test_a_file_that_is_not_there_is_reported(tmp_path: Path):
    with pytest.raises(TranscriptError, match=r"game\.json could not be read: no such file.*Check the spelling"):
        load_transcript(tmp_path / "game.json")


def test_a_place_that_cannot_be_written_is_reported(transcript: Transcript, tmp_path: Path):
    with pytest.raises(FilesError, match="could not be written"):
        save_transcript(transcript, tmp_path / "nowhere" / "game.json")


def test_who_played_each_side_is_kept(transcript: Transcript, tmp_path: Path):
    seated = replace(transcript, players={"speaker": "human", "press": "hard_news"})
    save_transcript(seated, tmp_path / "game.json")
    assert load_transcript(tmp_path / "game.json").players == {"speaker": "human", "press": "hard_news"}


@pytest.mark.parametrize("players", ['{"audience": "human"}', '{"press": 3}', '"human"'])
def test_players_that_cannot_be_are_damage(transcript: Transcript, players: str):
    text = transcript_to_json(transcript).replace('"rewound"', f'"players": {players},\n  "rewound"', 1)
    with pytest.raises(TranscriptError, match="players"):
        transcript_from_json(text)
