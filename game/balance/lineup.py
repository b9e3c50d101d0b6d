"""Who meets whom in a sweep: which pairings make sense, and which are dear."""

from collections.abc import Sequence

from game.balance.chunks import Pairing
from game.players import registry
from game.players.names import FRIENDLY, GREEDY, HISTORY, LADDER, RANDOM, SEARCH, WORKING
from game.players.registry import ARCHETYPES, HABITS, PRESSES, SEARCHING, SPEAKERS
from game.scenario.model import Scenario
from game.scenario.suggestions import nearest

STUNTS = tuple(registry.STUNTS)
"""Habits of the floor and the clock rather than of words."""
TRIPLES = tuple(registry.TRIPLES)
"""Three groups of tactics, in order, at every question."""
ABLE_AND_QUICK = (*ARCHETYPES, GREEDY)
"""Speakers who try to do well, without much thought."""
ABLE = (*ABLE_AND_QUICK, SEARCH)
"""All speakers who try to do well."""
DEAR = 5
"""Where one of the two searches, one game is played for so many of the others."""


class LineupError(Exception):
    """These players cannot meet; the message says why, and who can."""


def pairings(scenario: Scenario, speakers: Sequence[str], presses: Sequence[str]) -> list[Pairing]:
    """Every speaker against every press, all of them where none is named. Raises LineupError."""
    _known("speaker", speakers, [*SPEAKERS, *HABITS])
    _known("press", presses, list(PRESSES))
    found = [
        Pairing(speaker, press)
        for speaker in dict.fromkeys(speakers or SPEAKERS)
        for press in dict.fromkeys(presses or PRESSES)
        if can_meet(scenario, speaker, press)
    ]
    if not found:
        raise LineupError(
            f"“{HISTORY}” says again what was really said: it plays a level that has a history, with `{FRIENDLY}`. "
            "Name another speaker with --speaker."
        )
    return found


def pairings_of_bars() -> list[Pairing]:
    """What the bars need: everyone who answers against the working press, and the greedy speaker up the ladder."""
    met = [Pairing(name, WORKING) for name in (RANDOM, *ABLE, *STUNTS)]
    return list(dict.fromkeys([*met, *(Pairing(GREEDY, press) for press in LADDER)]))


def can_meet(scenario: Scenario, speaker: str, press: str) -> bool:
    """Whether two players can hold a conference: what was really said answers only what was really asked."""
    return speaker != HISTORY or (press == FRIENDLY and scenario.history is not None)


def games_of(pairing: Pairing, games: int) -> int:
    """How many games a pairing plays: its share where a player searches, unless it is a rung of the ladder; at least one."""
    on_ladder = pairing.speaker == GREEDY and pairing.press in LADDER
    return games if on_ladder or not is_dear(pairing) else max(1, games // DEAR)


def is_dear(pairing: Pairing) -> bool:
    """Whether one of the two searches."""
    return pairing.speaker in SEARCHING or pairing.press in SEARCHING


def _known(side: str, names: Sequence[str], known: Sequence[str]) -> None:
    for name in names:
        if name not in known:
            shown = ", ".join(each for each in known if each not in registry.TRIPLES)
            triples = "; a habit of three groups, too, such as `frame-frame-evade`" if side == "speaker" else ""
            near = nearest(name, known)
            raise LineupError(
                f"There is no {side} {name!r}{f'; did you mean {near!r}?' if near else '.'} There are: {shown}{triples}."
            )
