"""The compiled scenario: ids to columns, and everything about a level that no action changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

import numpy as np

from game.opinion.arrays import Array
from game.opinion.population import AudienceProfile, Population, populate
from game.rules.lines import Key, Line, compile_lines
from game.scenario.conference import Ask, FollowUp, Part, Question
from game.scenario.digest import digest
from game.scenario.entailment import Literal, closure_of, opposite
from game.scenario.model import Scenario
from game.scenario.vocabulary import Tactic
from game.scenario.world import Audience

NEAR = (0.0, 0.3, 0.65, 1.0)
"""Distance between issues that are so many steps apart; the last one for all others. Our guess."""


@dataclass(frozen=True, eq=False)
class Game:
    """Fixed facts of one level; every State of its conferences refers to the same one."""

    scenario: Scenario
    audiences: tuple[str, ...]
    """Ids in column order."""
    audience_column: Mapping[str, int]
    outlets: tuple[str, ...]
    outlet_column: Mapping[str, int]
    propositions: tuple[str, ...]
    issues: tuple[str, ...]
    proposition_column: Mapping[str, int]
    issue_column: Mapping[str, int]
    entailed: Mapping[Literal, frozenset[Literal]]
    """Everything that each literal entails, itself included."""
    clashing: Mapping[Literal, frozenset[Literal]]
    """Everything that cannot stand beside each literal."""
    lines: Mapping[Key, Line]
    """Every response, and every card in each of its phrasings."""
    distances: Mapping[tuple[str, str], float]
    """Between two issues, 0 to 1."""
    parts: Mapping[str, Part]
    """By address `question.part`."""
    asks: Mapping[str, Ask]
    """By address `question.ask`."""
    follow_ups: Mapping[str, FollowUp]
    """By address `question.follow_up`."""
    questions_of: Mapping[str, tuple[str, ...]]
    """By reporter, in file order."""
    red_lines: frozenset[str]
    """Promises that are made by a warning."""
    concerns: Mapping[str, Mapping[str, float]]
    """How much each audience cares about each issue, 1 for the one that it cares about most."""
    homes: tuple[str | None, ...]
    """The audience that each outlet feels close to."""
    news_values: Array
    """Conflict, novelty, negativity and closeness as each outlet values them, shape (O, 4)."""
    slant: Array
    """For (1) or against (-1) the speaker's side, shape (O,)."""
    diet: Array
    """Share of each audience that each outlet reaches, shape (A, O)."""
    seen: Array
    """Share of what an audience sees that comes from each outlet, shape (A, O); rows sum to 1 or are 0."""
    conflict: Array
    """Appetite for conflict of what each audience sees, shape (A,)."""
    closeness: Mapping[str, Array]
    """By target: closeness to the speaker minus the target, halved, shape (A,)."""
    opening: Population
    """Every audience as its survey found it."""

    @cached_property
    def digest(self) -> str:
        """What identifies the level, see `game.scenario.digest`."""
        return digest(self.scenario)

    def distance(self, issue: str, other: str) -> float:
        """How far apart two issues are, 0 to 1."""
        return self.distances.get((issue, other), NEAR[-1])

    def image(self, literal: Literal) -> float:
        """How good for the speaker it is if the literal is believed, -1 to 1."""
        name, value = literal
        return self.scenario.propositions[name].image * (1 if value else -1)

    def is_false(self, literal: Literal) -> bool:
        """Whether a careful referee would call the literal false; what is contested never is."""
        name, value = literal
        return self.scenario.propositions[name].truth == ("false" if value else "true")


def compile_game(scenario: Scenario) -> Game:
    """Work out once what every conference of a level shares."""
    audiences, outlets = tuple(scenario.audiences), tuple(scenario.outlets)
    entailed, parts = closure_of(scenario.propositions), _parts(scenario)
    diet = np.array([[scenario.audiences[a].diet.get(o, 0.0) for o in outlets] for a in audiences], np.float32)
    seen = diet / np.maximum(diet.sum(axis=1, keepdims=True), 1e-6)
    appetite = np.array([outlet.news_values.conflict for outlet in scenario.outlets.values()], np.float32)
    return Game(
        scenario=scenario,
        audiences=audiences,
        audience_column={name: column for column, name in enumerate(audiences)},
        outlets=outlets,
        outlet_column={name: column for column, name in enumerate(outlets)},
        propositions=tuple(scenario.propositions),
        issues=tuple(scenario.issues),
        proposition_column={name: column for column, name in enumerate(scenario.propositions)},
        issue_column={name: column for column, name in enumerate(scenario.issues)},
        entailed=entailed,
        clashing={literal: frozenset(map(opposite, follows)) for literal, follows in entailed.items()},
        lines=compile_lines(scenario, parts, entailed),
        distances=_distances(scenario),
        parts=parts,
        asks={f"{q}.{a}": ask for q, question in scenario.questions.items() for a, ask in question.asks.items()},
        follow_ups={
            f"{q}.{f}": item for q, question in scenario.questions.items() for f, item in question.follow_ups.items()
        },
        questions_of=_questions_of(scenario),
        red_lines=frozenset(r.promise for r in scenario.responses.values() if r.promise and r.tactic is Tactic.WARNING),
        concerns={name: _concerns(audience) for name, audience in scenario.audiences.items()},
        homes=tuple(outlet.home for outlet in scenario.outlets.values()),
        news_values=read_only(_news_values(scenario)),
        slant=read_only(np.array([outlet.slant for outlet in scenario.outlets.values()], np.float32)),
        diet=read_only(diet),
        seen=read_only(seen),
        conflict=read_only(seen @ appetite),
        closeness={target: _closeness(scenario, target) for target in audiences},
        opening=opening_population(scenario),
    )


def read_only(array: Array) -> Array:
    """The array itself, which nobody may write to any more."""
    array.setflags(write=False)
    return array


def _parts(scenario: Scenario) -> dict[str, Part]:
    parts: dict[str, Part] = {}
    for name, question in scenario.questions.items():
        holders: list[Question | FollowUp] = [question, *question.follow_ups.values()]
        for holder in holders:
            parts.update({f"{name}.{part}": item for part, item in holder.parts.items()})
    return parts


def _questions_of(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    return {
        reporter: tuple(name for name, question in scenario.questions.items() if question.reporter == reporter)
        for reporter in scenario.reporters
    }


def _distances(scenario: Scenario) -> dict[tuple[str, str], float]:
    near: dict[str, set[str]] = {name: set(issue.near) for name, issue in scenario.issues.items()}
    for name, issue in scenario.issues.items():
        for other in issue.near:
            near[other].add(name)
    distances: dict[tuple[str, str], float] = {}
    for name in scenario.issues:
        ring, seen = {name}, {name}
        for distance in NEAR[:-1]:
            distances.update({(name, other): distance for other in ring})
            ring = set().union(*(near[other] for other in ring)) - seen
            seen |= ring
    return distances


def _closeness(scenario: Scenario, target: str) -> Array:
    """Closeness to the speaker minus closeness to the target, halved; shape (A,)."""
    values = [
        (audience.closeness.get("speaker", 0.0) - (1.0 if name == target else audience.closeness.get(target, 0.0))) / 2
        for name, audience in scenario.audiences.items()
    ]
    return read_only(np.array(values, np.float32))


def _news_values(scenario: Scenario) -> Array:
    values = [outlet.news_values for outlet in scenario.outlets.values()]
    return np.array([(each.conflict, each.novelty, each.negativity, each.closeness) for each in values], np.float32)


def _concerns(audience: Audience) -> dict[str, float]:
    most = max(audience.salience.values()) or 1.0
    return {issue: weight / most for issue, weight in audience.salience.items()}


def opening_population(scenario: Scenario, people: int = 200) -> Population:
    """Every audience as its survey found it; the rules always use 200 people an audience."""
    issues, names = tuple(scenario.issues), tuple(scenario.audiences)
    mixing = np.array(
        [[audience.talks_to.get(other, 0.0) for other in names] for audience in scenario.audiences.values()]
    )
    return populate(
        [_profile(scenario, audience) for audience in scenario.audiences.values()],
        [issues.index(proposition.issue) for proposition in scenario.propositions.values()],
        mixing.astype(np.float32),
        people,
    )


def _profile(scenario: Scenario, audience: Audience) -> AudienceProfile:
    def per_proposition(values: Mapping[str, float], default: Sequence[float]) -> Array:
        return np.array(
            [values.get(name, usual) for name, usual in zip(scenario.propositions, default, strict=True)], np.float32
        )

    images = [proposition.image for proposition in scenario.propositions.values()]
    return AudienceProfile(
        favourable=audience.favourable,
        unfavourable=audience.unfavourable,
        trust=audience.trust,
        involvement=audience.involvement,
        exposure=1.0 - prod(1.0 - share for share in audience.diet.values()),
        beliefs=per_proposition(audience.beliefs, [0.0] * len(images)),
        images=per_proposition(audience.images, images),
        salience=np.array([audience.salience.get(name, 0.0) for name in scenario.issues], np.float32),
    )
