"""What an archetype likes in a line, judged from what the line is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.rules.actions import Action, Cite, Say
from game.rules.address import is_contradiction
from game.rules.answer import open_parts, spoken_card, spoken_response
from game.rules.chain import acknowledged, warmth
from game.rules.evasion import answers, touched_issues
from game.rules.game import Game
from game.rules.pacing import current
from game.rules.past import past_of
from game.rules.record import propositions_of
from game.rules.state import Spoken, State
from game.scenario.entailment import opposite
from game.scenario.vocabulary import Directness, TacticGroup, Truth

PLAIN: Mapping[Directness, float] = {
    Directness.EXPLICIT: 1.0, Directness.PARTIAL: 0.6, Directness.IMPLICIT: 0.4, Directness.GENERAL: 0.3
}  # fmt: skip


@dataclass(frozen=True)
class Taste:
    """Weights of what can be liked in a line."""

    answering: float = 0.0
    """Answering open parts, by how plainly."""
    near: float = 0.0
    """Talking about what was asked, 0 to 1."""
    image: float = 0.0
    """How good for the speaker its claims are, -1 to 1 each."""
    challenging: float = 0.0
    """Defeating the premise."""
    two_sided: float = 0.0
    """Saying what others argue."""
    warm: float = 0.0
    """Warmth, 0 to 1."""
    message: float = 0.0
    """One of the two messages"""
    card: float = 0.0
    """A card from the dossier."""
    provable: float = 0.0
    """For each claim that could be held against the speaker: contested, false, or an admission."""
    groups: Mapping[TacticGroup, float] = field(default_factory=dict)


CAPABLE = Taste(answering=2.0, near=1.0, image=1.0, challenging=2.0, warm=0.5, groups={TacticGroup.EVADE: -1.0})
"""What makes a line worth thinking through, for whoever has no character of its own."""


def promising(state: State, legal: Iterable[Action], most: int, taste: Taste = CAPABLE) -> list[Say | Cite]:
    """The lines that a taste likes best, best first; of equals, in the order of the menu."""
    lines = [action for action in legal if isinstance(action, (Say, Cite))]
    return sorted(lines, key=lambda line: -liking(taste, state, line))[:most]


def liking(taste: Taste, state: State, line: Say | Cite) -> float:
    """How much a taste likes a line here."""
    spoken = spoken_of(state, line)
    said = past_of(state.record).lines[(spoken.response, spoken.evidence)]
    sound = _sound(taste, state, spoken)
    return _sense(taste, state, spoken) + min(sound, sound / (1 + said))


def _sense(taste: Taste, state: State, spoken: Spoken) -> float:
    """What there is to like in what a line does to the question."""
    worth = taste.answering * sum(PLAIN[how] for how in _answered(state, spoken))
    worth += taste.challenging * defeats_premise(state, spoken)
    worth += taste.near * nearness(state, spoken)
    return worth + taste.provable * sum(_can_be_held_against(state.game, claim) for claim in spoken.claims)


def _sound(taste: Taste, state: State, spoken: Spoken) -> float:
    """What there is to like in the line itself, which wears when it is said again."""
    game = state.game
    worth = taste.groups.get(spoken.tactic.group, 0.0)
    worth += taste.image * sum(map(game.image, spoken.claims))
    worth += taste.two_sided * bool(acknowledged(game, spoken))
    worth += taste.warm * warmth(game, spoken)
    worth += taste.message * (spoken.response in state.messages)
    return worth + taste.card * (spoken.evidence is not None)


def spoken_of(state: State, line: Say | Cite) -> Spoken:
    """A line as it would be spoken now."""
    if isinstance(line, Say):
        return spoken_response(state, line.response)
    return spoken_card(state, line.evidence, line.phrasing)


def defeats_premise(state: State, spoken: Spoken) -> bool:
    """Whether a line defeats what the question takes for granted, and nothing has yet."""
    entailed = set().union(*(state.game.entailed[claim] for claim in spoken.claims))
    exchange = current(state)
    return any(opposite(premise) in entailed for premise in exchange.premise if premise[0] not in exchange.challenged)


def nearness(state: State, spoken: Spoken) -> float:
    """1 when a line is about what was asked, 0 when it is about quite another matter."""
    touched = touched_issues(state.game, spoken)
    distances = [state.game.distance(asked, issue) for asked in asked_issues(state) for issue in touched]
    return 1.0 - min(distances, default=1.0)


def asked_issues(state: State) -> set[str]:
    """What the question under way is about, part by part."""
    issues = set()
    for part in current(state).parts:
        if is_contradiction(part):
            issues |= {state.game.scenario.propositions[name].issue for name in propositions_of(state.record, part)}
        else:
            issues.add(state.game.parts[part].issue)
    return issues


def _answered(state: State, spoken: Spoken) -> list[Directness]:
    found = (answers(state.game, spoken, part) for part in open_parts(state))
    return [how for how in found if how is not None]


def _can_be_held_against(game: Game, claim: tuple[str, bool]) -> bool:
    contested = game.scenario.propositions[claim[0]].truth in (Truth.CONTESTED, Truth.UNKNOWN)
    return contested or game.is_false(claim) or game.image(claim) < 0
