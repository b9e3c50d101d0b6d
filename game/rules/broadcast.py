"""What publics receive: an exchange with its clips, turned into the opinion model's terms."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.opinion import exchange as received
from game.opinion.arrays import Array
from game.rules import chain
from game.rules.evasion import is_clear
from game.rules.events import ClipCarried, ExchangeKind
from game.rules.game import Game, read_only
from game.rules.lines import Line
from game.rules.past import entailed_before, past_of
from game.rules.state import Exchange, State
from game.scenario.conference import Dimensions
from game.scenario.entailment import Literal, opposite
from game.scenario.vocabulary import EvasionCode, EvasionGroup, Responsibility, Tactic, TacticGroup, Truth

PLAIN_QUALITY, REASONED_QUALITY = 0.35, 0.45
"""Argument quality of a bare assertion, and of one that leans on authority or precedent. Our guess."""
DISPUTED = 0.8
"""A contested claim without a card to show for it is a weaker argument."""
NEITHER = 0.6
"""Fluency that is neither good nor bad."""
LATE = 0.5
"""A late straight answer earns half the credibility."""
ATTRIBUTED = {Responsibility.VICTIM: 0.1, Responsibility.ACCIDENTAL: 0.45, Responsibility.PREVENTABLE: 0.85}
"""Attributed responsibility of Coombs's clusters, 0 to 1."""

_REBUILD = {Tactic.APOLOGISE, Tactic.CORRECTIVE_ACTION}
_DENY = {Tactic.DENY, Tactic.SHIFT_BLAME, Tactic.ATTACK_ACCUSER, Tactic.COUNTER_ACCUSATION}
_SOFT = {Tactic.ACKNOWLEDGE, Tactic.APOLOGISE}
_REASONED = {Tactic.CITE_AUTHORITY, Tactic.PRECEDENT}


@dataclass(frozen=True, eq=False, slots=True)
class Judgement:
    """What others make of an answer, beside what was said in it."""

    accused: float = 0.0
    """How loudly someone calls it a dodge, 0 to 1."""
    caught: Array | None = None
    """Weight of contradictions, broken promises and falsehoods called out, for each audience, shape (A,)."""
    abandoned_threat: bool = False
    """A red line was given up."""


def broadcast(state: State, exchange: Exchange, clips: Sequence[ClipCarried], judged: Judgement) -> received.Exchange:
    """An ended exchange as publics receive it; news is added by the caller."""
    game, lines = state.game, exchange.lines(state.game)
    said = chain.fresh(state.record, lines)
    dimensions = dimensions_of(game, exchange)
    asker = game.scenario.reporters[exchange.reporter].outlet if exchange.reporter else None
    return received.Exchange(
        links=_links(state, exchange, lines, clips),
        issue=game.issue_column[_issue(game, exchange)] if exchange.parts else None,
        premises=tuple(_premise(state, exchange, literal, asker) for literal in exchange.premise),
        conflict=game.conflict,
        fluency=_fluency(state.composure, exchange),
        evidence=best_evidence(state, exchange),
        concession=_concession(exchange, said),
        answered=answered(exchange),
        distance=distance(game, exchange, lines),
        visible=visible(state, exchange, dimensions, asker),
        accused=judged.accused,
        attack=dimensions.opposition / (3 if exchange.premise else 6) if exchange.parts else 0.0,
        defended=_defended(exchange, lines),
        speaker_closeness=_asker_closeness(game, asker),
        caught=judged.caught,
        abandoned_threat=float(judged.abandoned_threat),
        crisis=_crisis(game, exchange, said),
    )


def dimensions_of(game: Game, exchange: Exchange) -> Dimensions:
    """How adversarially the exchange was put; a debt is put more directly for each time it was asked."""
    if exchange.address in game.asks:
        return game.asks[exchange.address].dimensions
    if exchange.address in game.follow_ups:
        return game.follow_ups[exchange.address].dimensions
    return _dimensions_of_debt(min(3, exchange.times))


@lru_cache(maxsize=8)
def _dimensions_of_debt(hard: int) -> Dimensions:
    return Dimensions(initiative=hard, directness=3, assertiveness=hard, opposition=min(2, hard), accountability=hard)


def distance(game: Game, exchange: Exchange, lines: Sequence[Line]) -> float:
    """Between what was asked and what was talked about: the mean over parts, 0 to 1; a plain refusal is near, not far."""
    if not exchange.codes:
        return 0.0
    far = [_part_distance(game, coded.part, coded.code, lines, exchange) for coded in exchange.codes]
    return sum(far) / len(far)


def _part_distance(game: Game, part: str, code: EvasionCode, lines: Iterable[Line], exchange: Exchange) -> float:
    if is_clear(code):
        return 0.0
    if code.group is EvasionGroup.NON_REPLY:
        return 0.25
    issue = game.parts[part].issue if part in game.parts else _issue(game, exchange)
    nearest = min([game.distance(issue, other) for line in lines for other in line.issues], default=1.0)
    authored = code in (EvasionCode.PARTIAL, EvasionCode.IMPLICIT, EvasionCode.GENERAL)
    return nearest * 0.5 if authored else max(nearest, 0.1)


def _carriage(game: Game, clips: Sequence[ClipCarried], links: int) -> Array:
    """Share of what each audience sees that carries each link, shape (links, A)."""
    weights = np.zeros((links, len(game.outlets)), np.float32)
    for clip in clips:
        weights[clip.link, game.outlet_column[clip.outlet]] = clip.weight
    return weights @ game.seen.T


def _links(
    state: State, exchange: Exchange, lines: Sequence[Line], clips: Sequence[ClipCarried]
) -> tuple[received.Link, ...]:
    game, heard = state.game, past_of(state.record).claimed
    return tuple(
        [
            received.Link(
                carriage=carriage,
                claims=_claims(state, exchange, lines, place, heard),
                frame=game.issue_column[line.frame] if line.frame is not None else None,
                frame_contested=line.frame is not None and line.frame != _issue(game, exchange),
                warmth=_warmth(lines, place),
                hostility=line.hostility,
                closeness=game.closeness[line.target] if line.target is not None else None,
                worn=chain.worn(state.record, lines, place),
            )
            for place, (line, carriage) in enumerate(zip(lines, _carriage(game, clips, len(lines)), strict=True))
        ]
    )


def _warmth(lines: Sequence[Line], place: int) -> float:
    """0 to 1, as it is felt in its place."""
    warmth = lines[place].warmth
    if not warmth or chain.is_void(lines, place):
        return 0.0
    return warmth * (chain.INCONSISTENT if chain.is_inconsistent(lines, place) else 1.0)


def _claims(
    state: State, exchange: Exchange, lines: Sequence[Line], place: int, heard: Counter[Literal]
) -> tuple[received.Claim, ...]:
    """What a line claims, as it stands beside the others."""
    line = lines[place]
    if not line.claims:
        return ()
    cards, sided, denied = shown_cards(state, line), chain.sidedness(lines, place), exchange.premise
    return tuple(
        [
            _claim(state.game, line.tactic, cards, literal, 1 + heard[literal], opposite(literal) in denied, sided)
            for literal in line.claims
        ]
    )


@lru_cache(maxsize=8192)
def _claim(
    game: Game, tactic: Tactic, cards: tuple[str, ...], literal: Literal, hearing: int, denial: bool, sided: float
) -> received.Claim:
    """One claim; equal ones are one value."""
    admission = game.image(literal) < 0
    return received.Claim(
        proposition=game.proposition_column[literal[0]],
        value=1.0 if literal[1] else -1.0,
        quality=_quality(game, cards, tactic, literal),
        hearing=hearing,
        admission=admission,
        denial=denial and not admission,
        sidedness=sided,
    )


def _quality(game: Game, cards: tuple[str, ...], tactic: Tactic, literal: Literal) -> float:
    """Argument quality of one claim: that of the best card shown that supports it, else that of its tactic."""
    plain = REASONED_QUALITY if tactic in _REASONED else PLAIN_QUALITY
    shown = (game.scenario.evidence[card] for card in cards)
    backed = (card.quality for card in shown if any(literal in game.entailed[fact] for fact in card.supports.items()))
    disputed = game.scenario.propositions[literal[0]].truth is Truth.CONTESTED
    return max(backed, default=plain * DISPUTED if disputed else plain)


def shown_cards(state: State, line: Line) -> tuple[str, ...]:
    """The cards that a line really shows: cited from the dossier, not merely alluded to."""
    if line.evidence is not None:
        return (line.evidence,)
    return tuple([card for card in line.cites if card in state.dossier]) if line.cites else ()


def best_evidence(state: State, exchange: Exchange) -> float:
    """How much the answer's best card shows for competence: only on what was asked, and 1/n at its n-th showing."""
    shown = Counter[str]()
    best = 0.0
    for line in exchange.lines(state.game):
        for card in shown_cards(state, line):
            shown[card] += 1
            if _to_the_point(state.game, exchange, line):
                times = shown[card] + _shown_before(state, card)
                best = max(best, state.game.scenario.evidence[card].quality / times)
    return best


def _shown_before(state: State, card: str) -> int:
    """How often a card was shown in ended exchanges: read out, or leant on while it was in the dossier."""
    said, lines = past_of(state.record).lines, state.game.lines
    leant = (
        times * lines[response, None, None].cites.count(card)
        for (response, _), times in said.items()
        if response is not None and card in state.dossier
    )
    return said[None, card] + sum(leant)


def _to_the_point(game: Game, exchange: Exchange, line: Line) -> bool:
    """Whether a line touches what was asked, or the premise; an opening statement may touch anything."""
    asked = {game.parts[part].issue for part in exchange.parts if part in game.parts} or game.issues
    return not line.issues.isdisjoint(asked) or any(opposite(literal) in exchange.premise for literal in line.claims)


def answered(exchange: Exchange) -> float:
    """Share of the parts answered clearly, 0 to 1; half of it where they were put before."""
    if not exchange.codes:
        return 0.0
    clear = sum(is_clear(coded.code) for coded in exchange.codes) / len(exchange.codes)
    return clear * (LATE if exchange.times > 1 else 1.0)


def is_granted(game: Game, exchange: Exchange, literal: Literal) -> bool:
    """Whether the answer itself says what the question took for granted."""
    return any(literal in line.entails for line in exchange.lines(game))


def _premise(state: State, exchange: Exchange, literal: Literal, asker: str | None) -> received.Premise:
    game = state.game
    treatment = received.Treatment.PASSED_OVER
    if literal[0] in exchange.challenged:
        treatment = received.Treatment.CHALLENGED
    elif is_granted(game, exchange, literal):
        treatment = received.Treatment.GRANTED
    before = entailed_before(game, state.record)
    return received.Premise(
        proposition=game.proposition_column[literal[0]],
        value=1.0 if literal[1] else -1.0,
        treatment=treatment,
        credibility=_credibility(game, asker),
        warned=literal in before or opposite(literal) in before,
    )


@lru_cache(maxsize=256)
def _credibility(game: Game, asker: str | None) -> Array:
    """Of whoever is heard asking, shape (A,)."""
    rigour = game.scenario.outlets[asker].rigour if asker is not None else 0.5
    return read_only(np.full(len(game.audiences), rigour, np.float32))


def _fluency(composure: int, exchange: Exchange) -> float:
    """0 to 1: calm is fluent, pauses are not, silence is neither."""
    if not exchange.links:
        return NEITHER
    return max(0.2, 0.35 + 0.045 * composure - 0.08 * exchange.paused)


def _concession(exchange: Exchange, said: Sequence[Line]) -> float:
    """How much was conceded, 0 to 1, by what was `said` for the first time."""
    admitted = sum([line.admissions for line in said])
    softer = sum([line.tactic in _SOFT for line in said])
    return min(1.0, 0.5 * min(admitted, 2) + 0.2 * min(softer, 2) + 0.4 * (exchange.conceded is not None))


def visible(state: State, exchange: Exchange, dimensions: Dimensions, asker: str | None) -> float:
    """How well the question stays in sight: on screen, directly put, or one of many debts."""
    if asker is None:
        return 0.0
    live = 1.0 if state.game.scenario.outlets[asker].live else dimensions.directness / 6
    others = sum([debt.id not in exchange.parts for debt in state.debts])
    return min(1.0, live + 0.1 * others + 0.2 * (exchange.times - 1))


def _defended(exchange: Exchange, lines: Sequence[Line]) -> float:
    if exchange.challenged:
        return 1.0
    groups = {line.group for line in lines}
    if TacticGroup.DEFEND in groups or TacticGroup.ATTACK in groups:
        return 0.6
    return 0.3 if TacticGroup.SUBSTANTIATE in groups else 0.0


@lru_cache(maxsize=256)
def _asker_closeness(game: Game, asker: str | None) -> Array:
    """Closeness to the speaker minus the asker's public, halved, shape (A,)."""
    home = game.scenario.outlets[asker].home if asker is not None else None
    if home is not None:
        return game.closeness[home]
    closeness = [audience.closeness.get("speaker", 0.0) / 2 for audience in game.scenario.audiences.values()]
    return read_only(np.array(closeness, np.float32))


def _crisis(game: Game, exchange: Exchange, said: Sequence[Line]) -> received.Crisis | None:
    """The crisis that the exchange is about, if its issue carries responsibility; what is said again is no posture."""
    attributed = game.scenario.responsibility
    issue = _issue(game, exchange)
    if not exchange.parts or issue not in attributed:
        return None
    tactics = {line.tactic for line in said}
    return received.Crisis(
        responsibility=ATTRIBUTED[attributed[issue].level],
        about_integrity=attributed[issue].about == "integrity",
        strategy=_strategy(tactics) if tactics or not exchange.links else received.Strategy.DIMINISH,
        consistent=not (tactics & _REBUILD and tactics & _DENY),
    )


def _strategy(tactics: set[Tactic]) -> received.Strategy:
    if tactics & _REBUILD:
        return received.Strategy.REBUILD
    if tactics & _DENY:
        return received.Strategy.DENY
    silent = all(tactic.group is TacticGroup.EVADE for tactic in tactics)
    return received.Strategy.SILENCE if silent else received.Strategy.DIMINISH


def _issue(game: Game, exchange: Exchange) -> str:
    """What the exchange is about: its question's issue, or that of the part put again."""
    if exchange.kind is not ExchangeKind.ASK and exchange.parts and exchange.parts[0] in game.parts:
        return game.parts[exchange.parts[0]].issue
    return game.scenario.questions[exchange.question].issue if exchange.question else game.issues[0]
