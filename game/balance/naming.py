"""Names of players, bars, findings and ends, in the language of whoever reads them."""

from game.balance.bar import Bar
from game.balance.findings import Found
from game.files import Reason
from game.players.habits import TRIPLES
from game.presentation.language import Wording
from game.presentation.problems import worded
from game.scenario.model import Scenario

LONGEST = 48
"""Characters of a line that a list shows."""


def player(words: Wording, name: str) -> str:
    """A player's name; a habit of words is told by its three groups."""
    if name in TRIPLES:
        return " → ".join(words.say(f"group.{group}.name") for group in TRIPLES[name])
    return words.say(f"balance.player.{name}")


def ended_early(words: Wording, why: Reason) -> str:
    """That a measurement ended before it was complete, and why."""
    return words.say("balance.stopped", why=worded(why, words))


def bar_sentence(words: Wording, bar: Bar) -> str:
    """What a bar measures."""
    return words.say(f"balance.bar.{bar.code}", who=_subject(words, bar))


def figure(bar: Bar, value: float) -> str:
    """A bar's figure in its own unit: percent, points of score, or a count."""
    if bar.code in COUNTED:
        return f"{value:g}"
    return f"{value:+.1f}" if bar.code == "ladder" else f"{100 * value:.0f} %"


def target(bar: Bar) -> str:
    """What the bar asks."""
    return f"{'≤' if bar.at_most else '≥' if bar.code != 'ladder' else '>'} {figure(bar, bar.target).lstrip('+')}"


COUNTED = frozenset({"archetypes_silver", "search_groups", "divergence", "triples_over", "lines_unused", "unreached"})
"""Bars whose figure is a number of things."""


def _subject(words: Wording, bar: Bar) -> str:
    if not bar.subject:
        return ""
    return words.say(f"balance.change.{bar.subject}") if bar.code == "bite" else player(words, bar.subject)


def finding(words: Wording, scenario: Scenario, found: Found) -> str:
    """A finding in a sentence."""
    key = f"balance.finding.{found.code}"
    if found.code == "bar-missed":
        return words.say(key, what=missed(words, found))
    if found.code == "wins-everywhere":
        return words.say(key, what=player(words, found.subject), n=found.games)
    return words.say(
        key, what=shown(words, scenario, found.subject), other=shown(words, scenario, found.other), n=found.games
    )


def missed(words: Wording, found: Found) -> str:
    """Which bar is missed: what it measures, what was measured, and what it asks."""
    bar = found.bar
    if bar is None:
        return found.subject
    value, asked = (text.replace(" ", "\N{NO-BREAK SPACE}") for text in (figure(bar, bar.value), target(bar)))
    return words.say("balance.missed", what=bar_sentence(words, bar), value=value, target=asked)


def remedy(words: Wording, found: Found) -> str:
    """Where to begin to mend what was found."""
    about = f"bar.{found.subject}" if found.code == "bar-missed" else found.code
    return words.say(f"balance.remedy.{about}")


def shown(words: Wording, scenario: Scenario, name: str) -> str:
    """A thing of the level by its id, with the words that a player knows it by where there are some."""
    text = ""
    if name in scenario.responses:
        text = words.pick(scenario.responses[name].soundbite)
    elif name in scenario.evidence:
        text = words.pick(scenario.evidence[name].title)
    elif name in scenario.audiences:
        text = words.pick(scenario.audiences[name].name)
    short = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
    inner = short.replace("“", "‘").replace("”", "’")
    return f"{name} ({words.say('quote', text=inner)})" if short else name
