"""What went wrong with files and saved games, in the player's language."""

from game.files import Reason, in_a_sentence
from game.presentation.language import Wording


def told(error: Exception, wording: Wording) -> str:
    """What an error says; in its own words where it gives no reason that could be worded."""
    reason = getattr(error, "reason", None)
    if isinstance(reason, Reason):
        return _worded(reason, wording)
    return in_a_sentence(error) if isinstance(error, OSError) else str(error)


def _worded(reason: Reason, wording: Wording) -> str:
    values = {
        name: _worded(each, wording) if isinstance(each, Reason) else each for name, each in reason.values.items()
    }
    return wording.say(reason.key, **values)
