"""Transcripts as JSON files: written whole or not at all, read strictly or not at all."""

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from game.files import FilesError, because, read_text, write_atomically
from game.rules.actions import Action, Side
from game.rules.state import Mode
from game.scenario.vocabulary import Grade
from game.session.notation import NotationError, action_from_data, action_to_data
from game.session.transcript import MEASURES, Reading, Transcript, TranscriptError, Verdict

FORMAT = 1
"""Of a transcript's file; a newer one is refused."""
_LARGEST_FILE = 8_000_000
_MOST_LINES = 2000
_FARTHEST = 1000
"""No measure lies as far out as this."""
_LAST_MOMENT = 1e11
"""No conference is kept after this, in seconds since 1970."""
_Value = TypeVar("_Value")


class _DamageError(Exception):
    """What is wrong, as part of a sentence; the reason words the same."""

    def __init__(self, message: str, key: str, /, **values: object) -> None:
        super().__init__(message)
        self.reason = because(f"damage.{key}", **values)


def save_transcript(transcript: Transcript, path: Path, wait: bool = True) -> None:
    """Write it whole or not at all; `wait` for the disk, or not. Raises FilesError."""
    write_atomically(path, transcript_to_json(transcript), wait)


def load_transcript(path: Path) -> Transcript:
    """Read it whole or not at all. Raises TranscriptError."""
    try:
        text = read_text(path, _LARGEST_FILE)
    except FilesError as error:
        raise TranscriptError(str(error), error.reason) from error
    try:
        return transcript_from_json(text, str(path))
    except TranscriptError as error:
        raise TranscriptError(f"{path} {error}", error.reason) from error


def transcript_to_json(transcript: Transcript) -> str:
    """Return a file's text, one action a line, so that two conferences can be compared line by line."""
    header = {
        "transcript": FORMAT,
        "level": transcript.level,
        "digest": transcript.digest,
        "rules": transcript.rules,
        "seed": transcript.seed,
        "resolution": transcript.resolution,
        "mode": transcript.mode.value,
        "rewound": transcript.rewound,
        **({"players": dict(transcript.players)} if transcript.players else {}),
        **({"verdict": _verdict_to_data(transcript.verdict)} if transcript.verdict else {}),
        **({"kept_at": transcript.kept_at} if transcript.kept_at is not None else {}),
    }
    actions = [_action_line(side, action) for side, action in transcript.actions]
    readings = [_json({"turn": reading.turn, "audiences": reading.audiences}) for reading in transcript.readings]
    lines = [f"{_json(name)}: {_json(value)}" for name, value in header.items()]
    lines += ['"actions": ' + _one_a_line(actions), '"readings": ' + _one_a_line(readings)]
    return "{\n  " + ",\n  ".join(lines) + "\n}\n"


def _verdict_to_data(verdict: Verdict) -> dict[str, Any]:
    return {"grade": verdict.grade, "met": list(verdict.met)}


@lru_cache(_MOST_LINES)
def _action_line(side: Side, action: Action) -> str:
    """An action's line, worked out once: a conference is saved after each of its choices, with all that were before."""
    return _json(action_to_data(side, action))


def _one_a_line(lines: Sequence[str]) -> str:
    return "[\n    " + ",\n    ".join(lines) + "\n  ]" if lines else "[]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def transcript_from_json(text: str, name: str = "") -> Transcript:
    """Return the transcript that a file's text holds. Raises TranscriptError, whose message lacks the file's name."""
    data = _object(text, name)
    version = data.pop("transcript", None)
    if type(version) is not int:
        raise _foreign(name)
    if version > FORMAT:
        newer = f"was saved by a newer version of the game (format {version}; this one reads {FORMAT})."
        reason = because("save.newer", path=name, version=version, format=FORMAT)
        raise TranscriptError(f"{newer} Update the game.", reason)
    try:
        return _transcript(data)
    except _DamageError as error:
        raise _damaged(name, error) from error


def _foreign(name: str) -> TranscriptError:
    return TranscriptError("is not a saved conference of On the Record.", because("save.foreign", path=name))


def _damaged(name: str, error: Exception) -> TranscriptError:
    what = getattr(error, "reason", None)
    told = str(error) if what else "it cannot be read as JSON"
    message = f"is damaged: {told}. Nothing was loaded; use another copy."
    what = what or because("damage.unreadable")
    return TranscriptError(message, because("save.damaged", path=name, what=what))


def _object(text: str, name: str) -> dict[str, Any]:
    try:
        data = json.loads(text, parse_constant=_no_number, object_pairs_hook=_each_key_once)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        message = f"is damaged or cut off at {place}. Nothing was loaded; use another copy."
        raise TranscriptError(
            message, because("save.cut_off", path=name, line=error.lineno, column=error.colno)
        ) from error
    except (_DamageError, ValueError, RecursionError) as error:
        raise _damaged(name, error) from error
    if not isinstance(data, dict):
        raise _foreign(name)
    return data


def _no_number(name: str) -> float:
    raise _DamageError(f"{name} is not a number", "no_number", name=name)


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise _DamageError("a key appears twice", "twice")
    return data


def _transcript(data: dict[str, Any]) -> Transcript:
    transcript = Transcript(
        level=_take(data, "level", str),
        digest=_take(data, "digest", str),
        rules=_take(data, "rules", int),
        seed=_take(data, "seed", int),
        resolution=_take(data, "resolution", int),
        mode=_mode(_take(data, "mode", str)),
        rewound=_take(data, "rewound", bool),
        actions=tuple(_action(*item) for item in enumerate(_take(data, "actions", list), 1)),
        readings=tuple(_reading(item) for item in _take(data, "readings", list)),
        players=_players(_take(data, "players", dict)) if "players" in data else {},
        verdict=_verdict(_take(data, "verdict", dict)) if "verdict" in data else None,
        kept_at=_moment(data.pop("kept_at")) if "kept_at" in data else None,
    )
    if data:
        names = ", ".join(map(repr, data))
        raise _DamageError(f"it has unknown keys: {names}", "unknown_keys", names=names)
    return transcript


def _take(data: dict[str, Any], name: str, kind: type[_Value]) -> _Value:
    value = data.pop(name, None)
    if type(value) is not kind:
        raise _DamageError(f"{name!r} is missing or of the wrong kind", "missing", name=repr(name))
    return value


def _players(data: dict[str, Any]) -> dict[str, str]:
    if not (data.keys() <= set(Side) and all(type(name) is str for name in data.values())):
        raise _DamageError("'players' names who chose on each side", "players")
    return data


def _verdict(data: dict[str, Any]) -> Verdict:
    met = data.get("met")
    known = data.keys() == {"grade", "met"} and data["grade"] in (None, *Grade)
    if not (known and isinstance(met, list) and all(type(name) is str for name in met)):
        raise _DamageError("'verdict' holds a grade and the objectives that were met", "verdict")
    return Verdict(None if data["grade"] is None else Grade(data["grade"]), tuple(met))


def _mode(name: str) -> Mode:
    if name not in set(Mode):
        modes = ", ".join(Mode)
        raise _DamageError(f"'mode' is one of {modes}, not {name!r}", "mode", modes=modes, name=repr(name))
    return Mode(name)


def _moment(value: object) -> float:
    if type(value) not in (int, float) or not 0 <= value < _LAST_MOMENT:  # type: ignore[operator]
        raise _DamageError("'kept_at' is a time in seconds", "kept_at")
    return float(value)  # type: ignore[arg-type]


def _action(number: int, data: object) -> tuple[Side, Action]:
    try:
        return action_from_data(data)
    except NotationError as error:
        raise _DamageError(f"in action {number}, {error}", "action", number=number, what=error.reason) from error


def _reading(data: object) -> Reading:
    if not isinstance(data, dict):
        raise _DamageError("a reading is an object", "reading")
    rest = dict(data)
    reading = Reading(_take(rest, "turn", int), _take(rest, "audiences", dict))
    if rest or not all(_is_measured(measures) for measures in reading.audiences.values()):
        names = ", ".join(MEASURES)
        message = f"the reading after {reading.turn} actions does not hold {names} as numbers"
        raise _DamageError(message, "measures", turn=reading.turn, names=names)
    return reading


def _is_measured(measures: object) -> bool:
    return (
        isinstance(measures, dict)
        and measures.keys() == set(MEASURES)
        and all(type(value) in (int, float) and -_FARTHEST <= value <= _FARTHEST for value in measures.values())
    )
