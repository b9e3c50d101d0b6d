"""What went wrong with files, saved games and levels, in the player's language."""

from game.files import Reason, in_a_sentence
from game.presentation.language import Wording
from game.scenario.bilingual import in_language
from game.scenario.display import printable
from game.scenario.problems import Problem, ScenarioError


def told(error: Exception, wording: Wording) -> str:
    """What an error says; in its own words where it gives no reason that could be worded."""
    if isinstance(error, ScenarioError) and error.problems:
        return _of_level(error.problems[0], wording)
    reason = getattr(error, "reason", None)
    if isinstance(reason, Reason):
        return worded(reason, wording)
    return in_a_sentence(error) if isinstance(error, OSError) else str(error)


def _of_level(problem: Problem, wording: Wording) -> str:
    """The problem's rule in a sentence, the line that breaks it, what exactly is wrong there and how to mend it.

    A rule that has no sentence speaks for itself: problems that let a level be played are for its author.
    """
    key = f"problem.level.{problem.code}"
    if not wording.has(key):
        return str(problem)
    values = {
        "what": wording.say(key),
        "line": problem.line,
        "column": problem.column,
        "source": printable(problem.source_line).strip(),
        "message": wording.say("problem.level.then").join(
            in_language(text, wording.language) for text in (problem.message, problem.hint) if text
        ),
    }
    return wording.say("problem.level.at" if problem.line else "problem.level.whole", **values)


def worded(reason: Reason, wording: Wording) -> str:
    """A reason in words, and those that are part of it."""
    values = {name: worded(each, wording) if isinstance(each, Reason) else each for name, each in reason.values.items()}
    return wording.say(reason.key, **values)
