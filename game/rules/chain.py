"""What the order of links does: two-sidedness, consistency, warmth, lists and wear."""

from collections.abc import Iterable, Sequence

from game.rules.evasion import touched_issues
from game.rules.game import Game
from game.rules.past import past_of
from game.rules.state import Exchange, Record, Spoken
from game.scenario.entailment import Literal, opposite
from game.scenario.vocabulary import Tactic, TacticGroup

REFUTED = 1.25
"""Two-sided with refutation against one-sided (Allen 1991: r .08 in its favour; O'Keefe 1999)."""
UNREFUTED = 0.8
"""Two-sided without refutation (ditto)."""
INCONSISTENT = 0.5
"""Denial together with apology or corrective action on one issue halves both (Coombs)."""
WARMTH_REACH = 2
"""Links between sympathy and an attack on the same side that void the sympathy."""

_WARMTH = {
    Tactic.SYMPATHY: 0.8,
    Tactic.GRATITUDE: 0.7,
    Tactic.APOLOGISE: 0.6,
    Tactic.ACKNOWLEDGE: 0.4,
    Tactic.CORRECTIVE_ACTION: 0.3,
    Tactic.PROMISE: 0.3,
    Tactic.HUMOUR: 0.2,
}
_HOSTILITY = {
    Tactic.CHALLENGE_PREMISE: 0.3,
    Tactic.SHIFT_BLAME: 0.4,
    Tactic.WARNING: 0.7,
    Tactic.ATTACK_ACCUSER: 0.8,
    Tactic.COUNTER_ACCUSATION: 0.9,
}
_AMENDS = {Tactic.APOLOGISE, Tactic.CORRECTIVE_ACTION}
_TIRING = {TacticGroup.GOODWILL, TacticGroup.FRAME}


def target(game: Game, link: Spoken) -> str | None:
    """The audience whose side a link addresses or attacks."""
    return game.scenario.responses[link.response].target if link.response is not None else None


def hostility(game: Game, link: Spoken) -> float:
    """0 to 1: the author's description, else the tactic's usual."""
    described = game.scenario.responses[link.response].hostility if link.response is not None else None
    return described if described is not None else _HOSTILITY.get(link.tactic, 0.0)


def warmth(game: Game, link: Spoken) -> float:
    """0 to 1 before anything voids it: the author's description, else the tactic's usual."""
    described = game.scenario.responses[link.response].warmth if link.response is not None else None
    return described if described is not None else _WARMTH.get(link.tactic, 0.0)


def is_void(game: Game, links: Sequence[Spoken], place: int) -> bool:
    """Whether a warm link stands within two links of an attack on the same side."""
    side = target(game, links[place])
    if side is None or not warmth(game, links[place]) > 0:
        return False
    near = links[max(0, place - WARMTH_REACH) : place + WARMTH_REACH + 1]
    return any(link.tactic.group is TacticGroup.ATTACK and target(game, link) == side for link in near)


def voided_side(game: Game, links: Sequence[Spoken]) -> str | None:
    """The audience towards which the newest link makes warmth void, its own or an earlier link's."""
    newest = len(links) - 1
    for place in range(max(0, newest - WARMTH_REACH), newest + 1):
        if is_void(game, links, place) and (place == newest or not is_void(game, links[:newest], place)):
            return target(game, links[place])
    return None


def is_inconsistent(game: Game, links: Sequence[Spoken], place: int) -> bool:
    """Whether a denial stands beside amends on the same issue, or amends beside a denial."""
    link = links[place]
    others = _AMENDS if link.tactic is Tactic.DENY else {Tactic.DENY} if link.tactic in _AMENDS else None
    if others is None:
        return False
    issues = touched_issues(game, link)
    return any(other.tactic in others and issues & touched_issues(game, other) for other in links)


def sidedness(game: Game, links: Sequence[Spoken], place: int) -> float:
    """The factor on a link's claims for what it stands beside."""
    factor = INCONSISTENT if is_inconsistent(game, links, place) else 1.0
    before = acknowledged(game, links[place - 1]) if place else ()
    if before and refutes(game, links[place].claims, before):
        return factor * REFUTED
    return factor * UNREFUTED if _beside_unrefuted(game, links, place) else factor


def acknowledged(game: Game, link: Spoken) -> tuple[Literal, ...]:
    """What a link says that others argue."""
    return tuple(game.scenario.responses[link.response].acknowledges.items()) if link.response is not None else ()


def refutes(game: Game, claims: Iterable[Literal], arguments: Iterable[Literal]) -> bool:
    """Whether some claim entails that some argument is false."""
    wanted = {opposite(argument) for argument in arguments}
    return any(game.entailed[claim] & wanted for claim in claims)


def _beside_unrefuted(game: Game, links: Sequence[Spoken], place: int) -> bool:
    """Whether the answer acknowledges an argument on this link's issues and never takes it up in the next link."""
    for at, link in enumerate(links):
        arguments = acknowledged(game, link)
        if not arguments:
            continue
        issues = touched_issues(game, links[place])
        on_issue = {game.scenario.propositions[name].issue for name, _ in arguments} & issues
        following = links[at + 1].claims if at + 1 < len(links) else ()
        if on_issue and not refutes(game, following, arguments):
            return True
    return False


def worn(record: Record, links: Sequence[Spoken], place: int) -> float:
    """1/n at a goodwill or framing tactic's n-th use in the conference, and at any line's n-th hearing; else 1."""
    return 1.0 / max(_uses(record, links, place), 1 + said_before(record, links[place]))


def _uses(record: Record, links: Sequence[Spoken], place: int) -> int:
    """How often a tactic that tires has been used, this time included; 1 for all others."""
    tactic = links[place].tactic
    if tactic.group not in _TIRING:
        return 1
    return 1 + past_of(record).tactics[tactic] + sum(link.tactic is tactic for link in links[:place])


def said_before(record: Record, link: Spoken) -> int:
    """In how many ended answers the same line was said."""
    return past_of(record).lines[(link.response, link.evidence)] if link.response is not None else 0


def fresh(record: Record, links: Iterable[Spoken]) -> list[Spoken]:
    """The links whose line is heard for the first time: an apology read out again is no second apology."""
    return [link for link in links if not said_before(record, link)]


def spoken(record: Record, current: Exchange | None) -> list[Spoken]:
    """Every link said so far, in order."""
    links = [link for exchange in record.exchanges for link in exchange.links]
    return links if current is None else [*links, *current.links]
