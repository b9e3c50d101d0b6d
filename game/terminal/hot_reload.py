"""Hot reload for authors: the same actions again after each save of the level, and where they no longer fit."""

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from game.rules.objectives import standings
from game.scenario.load import load_scenario
from game.scenario.problems import ScenarioError
from game.session.replay import replay
from game.session.session import Session
from game.session.transcript import MEASURES, transcribe

PAUSE = 0.3
"""Seconds between looks at the file."""


def saves_of(path: Path) -> Iterator[None]:
    """Yield after each save that changed the file; runs until it is interrupted."""
    before = _fingerprint(path)
    while True:
        time.sleep(PAUSE)
        now = _fingerprint(path)
        if now is not None and now != before:
            before = now
            yield


def follow(path: Path, session: Session, say: Callable[[str], None], saves: Iterable[None] | None = None) -> None:
    """After each save of a level, play what was played again, and say what has become of it."""
    transcript = replace(transcribe(session), readings=())
    say(f"\nWatching {path}: save it, and these {len(transcript.actions)} actions are played again. Ctrl-C ends it.")
    before = session
    for _ in saves if saves is not None else saves_of(path):
        try:
            level = load_scenario(path)
        except ScenarioError as error:
            say(f"\n{error}")
            continue
        if level.id != transcript.level:
            say(f"\nThe level is now called {level.id!r}: these actions are another's.")
            continue
        again = replay(transcript, level)
        played, number = len(again.session.steps), len(transcript.actions)
        say(f"\nSaved: {played} of {number} actions fit.")
        if played < number and again.difference is not None:
            say(again.difference.reason)
        for line in _report(before, again.session):
            say(line)
        before = again.session


def _report(before: Session, now: Session) -> Iterator[str]:
    """Each meter, objective and grade, with what it was after the save before."""
    then = _numbers(before)
    for name, numbers in _numbers(now).items():
        changes = [
            f"{measure} {value:g}"
            + (f" (was {then[name][measure]:g})" if then.get(name, numbers)[measure] != value else "")
            for measure, value in numbers.items()
        ]
        yield f"  {name}: {', '.join(changes)}"
    met = [standing.objective for standing in standings(now.state) if standing.met]
    yield f"  objectives met: {', '.join(met) or 'none'}"
    if now.grade != before.grade:
        yield f"  grade: {now.grade or 'none'} (was {before.grade or 'none'})"


def _numbers(session: Session) -> dict[str, dict[str, float]]:
    """What the meters say at the end, by audience and measure."""
    readings = transcribe(session).readings
    last = readings[-1].audiences if readings else {}
    return {name: {measure: round(values[measure], 3) for measure in MEASURES} for name, values in last.items()}


def _fingerprint(path: Path) -> bytes | None:
    """A hash of the file; none while there is none to read, or nothing in it, as in the middle of a save."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return hashlib.sha256(content).digest() if content else None
