"""The bars that every level must clear, as numbers: what the balance of the game is, and how a dull level would be noticed."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from game.balance import bite, decisions, lineup, order
from game.balance.bar import Bar, exact, of_share
from game.balance.chunks import Pairing
from game.balance.folding import WINNING
from game.balance.habit_study import CAREFUL, GAMES, PAYS, SILVER
from game.balance.statistics import USUAL, Figure, Share
from game.balance.tally import Count, Measured, Tally, total
from game.players.names import GREEDY, LADDER, RANDOM, SEARCH, WORKING
from game.players.registry import ARCHETYPES
from game.scenario.checks.rule import PLAYED
from game.scenario.conference import FollowUp
from game.scenario.fields import Node
from game.scenario.model import Scenario
from game.scenario.vocabulary import Grade

ARCHETYPE_GOLD, ARCHETYPE_SILVER, RANDOM_GOLD, SEARCH_GOLD = 0.40, 0.20, 0.02, 0.60
"""Shares of games against the working press: the most gold, the silver that several must reach, the most, the least."""
SEVERAL, GROUPS = 2, 5
"""So many archetypes must reach silver often enough; so many of the seven groups of tactics must the best line use."""
ENOUGH = 100
"""Games after which "never" means something."""
LIVE, FLAT, ORDER, BITE = 0.5, 0.25, 0.5, 0.5
"""Shares: of decisions that are live, and at most flat; of answers whose order matters; of games where a change is felt."""
TURNS, TURNING, LATE, CLIPS = 2, 0.5, 1 / 3, 3
"""The grade that stands changes so often in such a share of games; such a share is decided late; so many lines lead an answer."""

Cells = Mapping[Pairing, Tally]
"""What came of each pairing."""
Studies = Mapping[str, Mapping[str, int]]
"""What was counted beside the games, by study."""


def bars(scenario: Scenario, cells: Cells, studies: Studies) -> tuple[Bar, ...]:
    """Every bar that these games say something about, in the order in which they are told."""
    return tuple(bar for bar in _all(scenario, cells, studies) if bar.games)


def _all(scenario: Scenario, cells: Cells, studies: Studies) -> Iterator[Bar]:
    yield from _speakers(cells)
    yield from _habits(cells, studies)
    yield from _ladder(cells)
    yield from _decisions(studies)
    yield from _course(cells)
    yield from _use(scenario, total(cells.values()))


def _against_working(cells: Cells, *speakers: str) -> Tally:
    return total(cells[pairing] for name in speakers if (pairing := Pairing(name, WORKING)) in cells)


def _speakers(cells: Cells) -> Iterator[Bar]:
    """Nobody wins by character alone, several get somewhere, luck does not, and thought does."""
    found = {name: _against_working(cells, name) for name in ARCHETYPES}
    for name, tally in found.items():
        yield of_share("archetype_gold", name, tally.share(Count.GRADE, Grade.GOLD), ARCHETYPE_GOLD, at_most=True)
    yield _several(found)
    random = _against_working(cells, RANDOM)
    yield of_share("random_gold", RANDOM, random.share(Count.GRADE, Grade.GOLD), RANDOM_GOLD, at_most=True)
    search = _against_working(cells, SEARCH)
    yield of_share("search_gold", SEARCH, search.share(Count.GRADE, Grade.GOLD), SEARCH_GOLD, at_most=False)
    groups = len(search.best.groups) if search.best else 0
    yield exact("search_groups", SEARCH, groups, GROUPS, at_most=False, games=search.games)


def _several(found: Mapping[str, Tally]) -> Bar:
    """How many archetypes reach silver often enough; its bounds count those that do so for certain, and those that may."""
    shares = [tally.share(Count.GRADE, *WINNING) for tally in found.values() if tally.games]
    sure = sum(share.bounds()[0] >= ARCHETYPE_SILVER for share in shares)
    maybe = sum(share.bounds()[1] >= ARCHETYPE_SILVER for share in shares)
    value = sum(share.value >= ARCHETYPE_SILVER for share in shares)
    games = sum(share.games for share in shares)
    return Bar("archetypes_silver", "", value, sure, maybe, SEVERAL, False, games)


def _habits(cells: Cells, studies: Studies) -> Iterator[Bar]:
    """The stunts one by one; of the triples, the worst, and how many fail."""
    for name in lineup.STUNTS:
        share = _against_working(cells, name).share(Count.GRADE, *WINNING)
        yield of_share("habit_silver", name, share, PAYS, at_most=True)
    games, silver = studies.get(GAMES, {}), studies.get(SILVER, {})
    shares = {name: Share(silver.get(name, 0), games[name]) for name in games}
    if shares:
        worst = max(shares, key=lambda name: (shares[name].value, shares[name].bounds(CAREFUL)[0]))
        yield of_share("triple_silver", worst, shares[worst], PAYS, at_most=True, errors=CAREFUL)
        sure, maybe = (sum(share.bounds(CAREFUL)[side] > PAYS for share in shares.values()) for side in (0, 1))
        over = sum(share.value > PAYS for share in shares.values())
        yield Bar("triples_over", "", over, sure, maybe, 0, True, sum(games.values()))


def _ladder(cells: Cells) -> Iterator[Bar]:
    """From press to press the greedy speaker's score falls; its bounds are those of the difference of two means."""
    for milder, harder in pairwise(LADDER):
        one, two = (cells.get(Pairing(GREEDY, press), Tally()) for press in (milder, harder))
        falls = one.figure(Measured.SCORE).mean - two.figure(Measured.SCORE).mean
        half = USUAL * _error(one.figure(Measured.SCORE), two.figure(Measured.SCORE))
        games = min(one.games, two.games)
        yield Bar("ladder", harder, falls, falls - half, falls + half, 0.0, False, games)


def _error(one: Figure, other: Figure) -> float:
    return float((one.error**2 + other.error**2) ** 0.5)


def _decisions(studies: Studies) -> Iterator[Bar]:
    """Live decisions, order, bite."""
    looked = studies.get(decisions.DECISIONS, {})
    count = looked.get(decisions.LOOKED_AT, 0)
    yield of_share("live", "", Share(looked.get(decisions.LIVE, 0), count), LIVE, at_most=False)
    yield of_share("flat", "", Share(looked.get(decisions.IS_FLAT, 0), count), FLAT, at_most=True)
    chains = studies.get(order.ORDER, {})
    matters = Share(chains.get(order.MATTERS, 0), chains.get(order.CHAINS, 0))
    yield of_share("order", "", matters, ORDER, at_most=False)
    felt = studies.get(bite.BITE, {})
    for name in bite.CHANGES:
        yield of_share("bite", name, Share(felt.get(name, 0), felt.get(bite.TRIED, 0)), BITE, at_most=False)


def _course(cells: Cells) -> Iterator[Bar]:
    """Suspense and divergence, over all who try to do well, against the working press."""
    able = _against_working(cells, *lineup.ABLE)
    changes = {int(name): number for name, number in able.counts.get(Count.CHANGES, {}).items()}
    often = Share(sum(number for times, number in changes.items() if times >= TURNS), able.games)
    yield of_share("suspense", "", often, TURNING, at_most=False)
    yield of_share("decided_late", "", able.share(Count.LATE, "late"), LATE, at_most=False)
    clips = {int(name): number for name, number in able.counts.get(Count.CLIPS, {}).items()}
    yield exact("divergence", "", median(clips), CLIPS, at_most=False, games=sum(clips.values()))


def _use(scenario: Scenario, played: Tally) -> Iterator[Bar]:
    """How many lines are in no winning game, and how much is never reached, of what does not say why."""
    games = played.games if played.games >= ENOUGH else 0
    unused = [
        name
        for name, response in scenario.responses.items()
        if not played.count(Count.WINNING, name) and not _reasoned(response)
    ]
    asked = follow_ups(scenario)
    unreached = [
        name
        for name, question in scenario.questions.items()
        if not played.count(Count.REACHED, name) and not _reasoned(question)
    ]
    unreached += [name for name, item in asked.items() if not played.count(Count.ASKED, name) and not _reasoned(item)]
    yield exact("lines_unused", "", len(unused), 0, at_most=True, games=games)
    yield exact("unreached", "", len(unreached), 0, at_most=True, games=games)


def follow_ups(scenario: Scenario) -> dict[str, FollowUp]:
    """Every follow-up, by its question's id and its own."""
    return {
        f"{name}.{each}": item
        for name, question in scenario.questions.items()
        for each, item in question.follow_ups.items()
    }


def _reasoned(node: Node) -> bool:
    """Whether an author says why something that only play can find is meant so."""
    return any(code.startswith(PLAYED) for code in node.ignore or ())


def median(counted: Mapping[int, int]) -> float:
    """The median of numbers that were counted so often; 0 of none."""
    left = (sum(counted.values()) + 1) // 2
    for value in sorted(counted):
        left -= counted[value]
        if left <= 0:
            return value
    return 0
