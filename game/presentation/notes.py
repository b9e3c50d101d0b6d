"""Which events are worth a line beneath the question, and which the pages show anyway."""

from collections.abc import Sequence

from game.presentation.narrator import Narrator
from game.presentation.sentences import sentence
from game.rules import events as happened
from game.rules.state import Record

_NOTED = (
    happened.PremiseChallenged,
    happened.ContradictionMade,
    happened.ClaimWithdrawn,
    happened.ComposureChanged,
    happened.WarmthVoided,
    happened.Boilerplate,
    happened.ListAnnounced,
    happened.ListCompleted,
    happened.PromiseMade,
    happened.PromiseBroken,
    happened.InterruptionMet,
    happened.HandsTired,
    happened.EndgameBegan,
    happened.PremiseLed,
    happened.FactChecked,
    happened.EventHappened,
    happened.DebtIncurred,
    happened.DebtCleared,
)


def notes_of(narrator: Narrator, events: Sequence[happened.Event], record: Record) -> tuple[str, ...]:
    """Sentences for what should not be missed, in order."""
    return tuple(sentence(event, narrator, record) for event in events if is_noted(event))


def is_noted(event: happened.Event) -> bool:
    """Whether an event is worth a line that no page shows."""
    match event:
        case happened.PatienceChanged(_, left):
            return left == 0
        case happened.AnswerEnded(_, by_clock):
            return by_clock
        case happened.ReporterCalled(_, shouted):
            return shouted
        case _:
            return isinstance(event, _NOTED)
