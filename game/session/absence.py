"""An exam that was left: its clock runs on in the world's time, whoever leaves, quits or pulls the plug."""

from game.rules.actions import Hesitate
from game.rules.events import Event
from game.rules.phases import is_timed
from game.session.session import Session
from game.session.transcript import Transcript


def absence(transcript: Transcript, now: float) -> float:
    """Seconds that nobody was there, `now` being seconds since 1970; none where thinking is free or a clock was set back."""
    return max(0.0, now - transcript.kept_at) if transcript.kept_at is not None else 0.0


def let_pass(session: Session, seconds: int) -> tuple[Event, ...]:
    """Let so many seconds of silence pass, as far as the exam's clock goes, and return what followed."""
    events: tuple[Event, ...] = ()
    for _ in range(seconds):
        if not is_timed(session.state):
            break
        events += session.play(Hesitate())
    return events
