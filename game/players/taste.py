"""What a player likes in a line, judged from what the line is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.rules.actions import Action, Cite, Say
from game.rules.address import is_contradiction
from game.rules.answer import open_parts
from game.rules.game import Game
from game.rules.lines import Line
from game.rules.pacing import current
from game.rules.past import past_of
from game.rules.record import propositions_of
from game.rules.state import State
from game.scenario.entailment import Literal
from game.scenario.vocabulary import Directness, TacticGroup

PLAIN: Mapping[Directness, float] = {
    Directness.EXPLICIT: 1.0, Directness.PARTIAL: 0.6, Directness.IMPLICIT: 0.4, Directness.GENERAL: 0.3
}  # fmt: skip
"""How far each kind of answer goes towards a straight one."""


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
    """One of the chosen messages."""
    card: float = 0.0
    """A card from the dossier."""
    provable: float = 0.0
    """For each claim that could be held against the speaker: contested, false, or an admission."""
    groups: Mapping[TacticGroup, float] = field(default_factory=dict)
    """Each group of tactics, for its own sake."""


CAPABLE = Taste(answering=2.0, near=1.0, image=1.0, challenging=2.0, warm=0.5, groups={TacticGroup.EVADE: -1.0})
"""What makes a line worth thinking through, for whoever has no character of its own."""


@dataclass(frozen=True, eq=False, slots=True)
class Matter:
    """What is at stake at the question under way: the same for every line that may be said now."""

    parts: tuple[str, ...]
    """Its open parts."""
    premise: frozenset[Literal]
    """What it takes for granted, and nothing has yet defeated."""
    near: Mapping[str, float]
    """How near each issue is to what was asked, 0 to 1; those that are far are left out."""
    messages: tuple[str, ...]
    """Those that the speaker chose."""
    said: Mapping[tuple[str | None, str | None], int]
    """How often each line was said in ended answers."""


def matter_of(state: State) -> Matter:
    """What is at stake now."""
    exchange, asked = current(state), asked_issues(state)
    near = {
        issue: 1.0 - min(state.game.distance(about, issue) for about in asked)
        for issue in (state.game.issues if asked else ())
    }
    return Matter(
        parts=open_parts(state),
        premise=frozenset(literal for literal in exchange.premise if literal[0] not in exchange.challenged),
        near={issue: nearness for issue, nearness in near.items() if nearness > 0},
        messages=state.messages,
        said=past_of(state.record).lines,
    )


def promising(state: State, legal: Iterable[Action], most: int, taste: Taste = CAPABLE) -> list[Say | Cite]:
    """The lines that a taste likes best, best first; of equals, in the order of the menu."""
    matter, lines = matter_of(state), [action for action in legal if isinstance(action, (Say, Cite))]
    return sorted(lines, key=lambda line: -liking(taste, matter, line_of(state.game, line)))[:most]


def liking(taste: Taste, matter: Matter, line: Line) -> float:
    """How much a taste likes a line here; the line itself wears when it is said again."""
    sound, said = _sound(taste, matter, line), matter.said.get((line.response, line.evidence), 0)
    return _sense(taste, matter, line) + (min(sound, sound / (1 + said)) if said else sound)


def _sense(taste: Taste, matter: Matter, line: Line) -> float:
    """What there is to like in what a line does to the question."""
    worth = taste.answering * sum([PLAIN[line.answers[part]] for part in matter.parts if part in line.answers])
    worth += taste.challenging * (not matter.premise.isdisjoint(line.refutes))
    worth += taste.near * max([matter.near.get(issue, 0.0) for issue in line.issues], default=0.0)
    return worth + taste.provable * line.doubtful


def _sound(taste: Taste, matter: Matter, line: Line) -> float:
    """What there is to like in the line itself."""
    worth = taste.groups.get(line.group, 0.0)
    worth += taste.image * line.images
    worth += taste.two_sided * bool(line.acknowledges)
    worth += taste.warm * line.warmth
    worth += taste.message * (line.response in matter.messages)
    return worth + taste.card * (line.evidence is not None)


def line_of(game: Game, action: Say | Cite) -> Line:
    """What would be said."""
    if isinstance(action, Say):
        return game.lines[action.response, None, None]
    return game.lines[None, action.evidence, action.phrasing]


def asked_issues(state: State) -> set[str]:
    """What the question under way is about, part by part."""
    issues = set()
    for part in current(state).parts:
        if is_contradiction(part):
            issues |= {state.game.scenario.propositions[name].issue for name in propositions_of(state.record, part)}
        else:
            issues.add(state.game.parts[part].issue)
    return issues
