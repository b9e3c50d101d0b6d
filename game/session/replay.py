"""A saved conference played again: the same actions through the same rules, no player in sight."""

from dataclasses import dataclass
from enum import StrEnum

from game.files import because
from game.rules.actions import Action, Side
from game.rules.game import Game
from game.rules.play import RULES_VERSION, IllegalActionError
from game.rules.state import Settings
from game.scenario.digest import digest
from game.scenario.model import Scenario
from game.session.notation import action_to_data
from game.session.session import Session
from game.session.transcript import RESOLUTION, Reading, Transcript, TranscriptError, transcribe, verdict

TOLERANCE = 1e-3
"""Differences between meters up to this are another computer's arithmetic, not another game."""


class Change(StrEnum):
    """What is not as it was when the conference was saved."""

    LEVEL = "level"
    RULES = "rules"
    RESOLUTION = "resolution"


@dataclass(frozen=True)
class Difference:
    """Where a replay first leaves its transcript."""

    turn: int
    """Number of the action, from 1; 0 before any."""
    reason: str
    """What is different, as a sentence."""


@dataclass(frozen=True)
class Replay:
    """A conference played again as far as its actions are still possible."""

    session: Session
    changed: tuple[Change, ...]
    difference: Difference | None


def replay(transcript: Transcript, level: Scenario | Game) -> Replay:
    """Play a transcript again, and say what has changed since and where that first shows.

    Raises TranscriptError if it is of another level.
    """
    session = Session(level, transcript.seed, Settings(mode=transcript.mode))
    if transcript.level != session.scenario.id:
        raise TranscriptError(
            f"This conference was held at level {transcript.level!r}, not at {session.scenario.id!r}.",
            because("replay.elsewhere", held=transcript.level, level=session.scenario.id),
        )
    stopped = _play(session, transcript.actions)
    session.rewound = transcript.rewound
    others = (_first_other_reading(session, transcript.readings, stopped), stopped, _other_verdict(session, transcript))
    found = [item for item in others if item]
    return Replay(session, _changes(transcript, session.scenario), min(found, key=lambda item: item.turn, default=None))


def resume(transcript: Transcript, level: Scenario | Game) -> Session:
    """Return the conference as it was left. Raises TranscriptError if it can't go on from the same place."""
    again = replay(transcript, level)
    if again.difference is None:
        return again.session
    changes = " and ".join(f"the {change.value}" for change in again.changed) or "nothing that we know of"
    raise TranscriptError(
        f"This conference cannot be resumed: {again.difference.reason} Since it was saved, {changes} changed. "
        "Replay it as far as it goes, or start anew.",
        because("replay.not_resumed", turn=again.difference.turn),
    )


def _changes(transcript: Transcript, scenario: Scenario) -> tuple[Change, ...]:
    same = {
        Change.LEVEL: transcript.digest == digest(scenario),
        Change.RULES: transcript.rules == RULES_VERSION,
        Change.RESOLUTION: transcript.resolution == RESOLUTION,
    }
    return tuple(change for change, holds in same.items() if not holds)


def _play(session: Session, actions: tuple[tuple[Side, Action], ...]) -> Difference | None:
    for turn, (side, action) in enumerate(actions, 1):
        if session.state.side is not side:
            whose = f"it is the {session.state.side}'s choice" if session.state.side else "the conference is over"
            return Difference(turn, f"At action {turn}, the {side} chose, but now {whose}.")
        try:
            session.play(action)
        except IllegalActionError:
            done = _shown(side, action)
            return Difference(turn, f"At action {turn}, what the {side} did, `{done}`, is no longer possible.")
    return None


def _shown(side: Side, action: Action) -> str:
    """An action as saved games write it: `say: no_comment`, `yield`."""
    name, what = next((key, value) for key, value in action_to_data(side, action).items() if key != "side")
    return name if what is True else f"{name}: {what}"


def _first_other_reading(session: Session, saved: tuple[Reading, ...], stopped: Difference | None) -> Difference | None:
    """Compare readings in order; those that a stopped replay never reached don't count."""
    now = transcribe(session).readings
    for before, after in zip(saved, now, strict=False):
        reason = _disagreement(before, after)
        if reason:
            return Difference(min(before.turn, after.turn), reason)
    if stopped is None and len(saved) != len(now):
        turn = (*saved, *now)[-1].turn
        return Difference(turn, f"The meters were read {len(saved)} times then and {len(now)} times now.")
    return None


def _other_verdict(session: Session, transcript: Transcript) -> Difference | None:
    """Compare what a conference came to, where both are over and that was kept."""
    then, now = transcript.verdict, verdict(session)
    if then is None or now is None or then == now:
        return None
    turn = len(transcript.actions)
    lost, won = [sorted({*one.met} - {*other.met}) for one, other in ((then, now), (now, then))]
    if lost or won:
        name, were, are = (lost[0], "met", "missed") if lost else (won[0], "missed", "met")
        return Difference(turn, f"At the end, the objective {name!r} was {were} then and is {are} now.")
    return Difference(turn, f"At the end, the grade was {then.grade or 'none'} then and is {now.grade or 'none'} now.")


def _disagreement(before: Reading, after: Reading) -> str | None:
    if before.turn != after.turn:
        return f"The meters were read after action {before.turn} then, and after action {after.turn} now."
    if before.audiences.keys() != after.audiences.keys():
        return f"After action {after.turn}, the audiences are not the same."
    for audience, measures in after.audiences.items():
        for measure, value in measures.items():
            then = before.audiences[audience][measure]
            if abs(then - value) > TOLERANCE:
                return f"After action {after.turn}, {measure} of {audience} was {then:.3f} and is now {value:.3f}."
    return None
