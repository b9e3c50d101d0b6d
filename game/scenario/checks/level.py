"""A valid level as rules look at it: the scenario, its document, and what follows from them, each worked out once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.scenario.checks.words import Corpus, Words, all_words, corpus
from game.scenario.conditions import Condition
from game.scenario.conference import Ask, FollowUp, Part, Question
from game.scenario.document import Address, Document
from game.scenario.entailment import Closure, Literal, closure_of
from game.scenario.model import Scenario
from game.scenario.vocabulary import Directness


@dataclass(frozen=True, eq=False)
class Level:
    """What a rule may ask."""

    document: Document
    scenario: Scenario

    @cached_property
    def closure(self) -> Closure:
        """Everything that each literal entails."""
        return closure_of(self.scenario.propositions)

    @cached_property
    def words(self) -> tuple[Words, ...]:
        """Every text."""
        return all_words(self.scenario)

    @cached_property
    def corpora(self) -> Mapping[str, Corpus]:
        """Every text, for each of the level's languages."""
        return {language: corpus(self.words, language) for language in self.languages}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that the level is written in: those of its title."""
        return tuple(self.scenario.title)

    @cached_property
    def parts(self) -> Mapping[str, tuple[Address, Part]]:
        """Every part by its address `question.part`, with the place where it is written."""
        return {
            f"{name}.{part}": ((*address, "parts", part), content)
            for name, address, holder in self.holders
            for part, content in holder.parts.items()
        }

    @cached_property
    def holders(self) -> tuple[tuple[str, Address, Question | FollowUp], ...]:
        """Questions and follow-ups: the question's id, the place, the node."""
        return tuple(_holders(self.scenario))

    @cached_property
    def asks(self) -> tuple[tuple[Address, Ask], ...]:
        """Every wording: ways to ask a question, and follow-ups."""
        return tuple(_asks(self.scenario))

    @cached_property
    def conditions(self) -> tuple[tuple[Address, Condition], ...]:
        """Every condition as a whole, with its place."""
        return tuple(_conditions(self.scenario))

    @cached_property
    def sayable(self) -> Mapping[str, frozenset[str]]:
        """For each question, the responses that can be said to it or to one of its follow-ups."""
        free = frozenset((*self.scenario.briefing.messages, *self.scenario.fallbacks))
        return {
            name: free.union(question.responses, *(item.responses for item in question.follow_ups.values()))
            for name, question in self.scenario.questions.items()
        }

    @cached_property
    def answers(self) -> Mapping[str, Mapping[str, Directness]]:
        """For each part, the responses that can be said to its question and answer it, with how plainly."""
        found: dict[str, dict[str, Directness]] = {part: {} for part in self.parts}
        for name, response in self.scenario.responses.items():
            for part, directness in response.answers.items():
                if name in self.sayable[part.partition(".")[0]]:
                    found[part][name] = directness
        return found

    @cached_property
    def quickest(self) -> Mapping[str, tuple[int, int]]:
        """For each question, the seconds that it takes to ask it and to answer it, in the shortest way."""
        lines = self.scenario.responses
        return {
            name: (
                min(ask.seconds for ask in question.asks.values()),
                min(lines[response].seconds for response in question.responses),
            )
            for name, question in self.scenario.questions.items()
        }

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The responses that can be said at all."""
        statements = (opening.says for opening in self.scenario.openings.values())
        return frozenset().union(*self.sayable.values(), *statements)

    @cached_property
    def said_literals(self) -> frozenset[Literal]:
        """What responses that can be said, and cards that can be cited, put on the record, with all that it entails."""
        literals = {literal for name in self.spoken for literal in claims_of(self.scenario, name)}
        for card in self.scenario.evidence.values() if self.scenario.briefing.dossier else ():
            literals.update(card.supports.items(), *(wording.claims.items() for wording in card.phrasings.values()))
        return frozenset().union(*(self.closure[literal] for literal in literals))

    def text_address(self, words: Words, language: str) -> Address:
        """Where a text stands in one language: a plain string is the text itself."""
        return (*words.address, language) if self.document.branch(words.address) is not None else words.address


def claims_of(scenario: Scenario, response: str) -> list[Literal]:
    """What a response puts on the record."""
    said = scenario.responses[response]
    return [*said.claims.items(), *([(said.promise, True)] if said.promise else [])]


def _holders(scenario: Scenario) -> Iterator[tuple[str, Address, Question | FollowUp]]:
    for name, question in scenario.questions.items():
        yield name, ("questions", name), question
        for follow_up, content in question.follow_ups.items():
            yield name, ("questions", name, "follow_ups", follow_up), content


def _asks(scenario: Scenario) -> Iterator[tuple[Address, Ask]]:
    for name, question in scenario.questions.items():
        for ask, content in question.asks.items():
            yield ("questions", name, "asks", ask), content
        for follow_up, further in question.follow_ups.items():
            yield ("questions", name, "follow_ups", follow_up), further


def _conditions(scenario: Scenario) -> Iterator[tuple[Address, Condition]]:
    for _, address, holder in _holders(scenario):
        if holder.when is not None:
            yield (*address, "when"), holder.when
    for name, event in scenario.events.items():
        yield ("events", name, "when"), event.when
