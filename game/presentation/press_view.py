"""What the press chooses between, for a person who plays it: who could ask, what, how hard, and what it would take for granted."""

from dataclasses import dataclass

from game.presentation.floor import best_heard_by
from game.presentation.narrator import Narrator
from game.presentation.question_view import underlined
from game.rules.address import is_contradiction, question_in
from game.rules.conditions import is_on_record
from game.rules.evasion import is_clear
from game.rules.events import DebtKind
from game.rules.floor import askable
from game.rules.objectives import noticed_dodges
from game.rules.state import State
from game.scenario.conference import Dimensions
from game.scenario.entailment import opposite
from game.scenario.vocabulary import Temperament

HARD, FIRM = 10, 5
"""Sums of the five dimensions from which a question is put hard, or firmly."""


@dataclass(frozen=True, slots=True)
class ReporterChoice:
    """A reporter who could raise a hand."""

    name: str
    temperament: str
    gloss: str
    """What such a reporter is after."""
    issues: tuple[str, ...]
    """What her unasked questions are about."""
    heard_by: tuple[tuple[str, int], ...]
    """The audiences that her outlet reaches best, with percent."""


@dataclass(frozen=True, slots=True)
class PremiseChoice:
    """Something that a wording takes for granted."""

    text: str
    refuted: bool
    """The record already entails the opposite."""
    granted: bool
    """The record already entails it."""


@dataclass(frozen=True, slots=True)
class AskChoice:
    """A question in one wording."""

    text: str
    underlined: tuple[tuple[int, int], ...]
    issue: str
    tone: str
    parts: int
    premises: tuple[PremiseChoice, ...]


@dataclass(frozen=True, slots=True)
class PressTally:
    """What the press has got out of a conference."""

    answered: int
    left_open: int
    noticed: int
    contradictions: int
    """Put to the speaker."""
    owed: int


def reporter_choice(narrator: Narrator, state: State, reporter: str) -> ReporterChoice:
    """A reporter as somebody who could raise a hand."""
    asker = narrator.scenario.reporters[reporter]
    temperament = Temperament(asker.temperament)
    questions = [narrator.scenario.questions[name] for name in askable(state, reporter)]
    return ReporterChoice(
        name=narrator.reporter(reporter),
        temperament=narrator.say(f"temperament.{temperament}.name"),
        gloss=narrator.say(f"temperament.{temperament}.gloss"),
        issues=tuple(dict.fromkeys(narrator.issue(question.issue) for question in questions)),
        heard_by=best_heard_by(narrator, asker.outlet),
    )


def ask_choice(narrator: Narrator, state: State, address: str) -> AskChoice:
    """A question in one of its wordings, held against the record."""
    question, wording = narrator.scenario.questions[question_in(address)], narrator.game.asks[address]
    text = narrator.pick(wording.text)
    return AskChoice(
        text=text,
        underlined=underlined(text, narrator.pick(wording.premise_quote)),
        issue=narrator.issue(question.issue),
        tone=narrator.say(f"press.tone.{tone(wording.dimensions)}"),
        parts=len(question.parts),
        premises=tuple(_premise(narrator, state, literal) for literal in wording.premise.items()),
    )


def tone(put: Dimensions) -> str:
    """How hard a question is put: `mild`, `firm` or `hard`."""
    total = put.initiative + put.directness + put.assertiveness + put.opposition + put.accountability
    return "hard" if total >= HARD else "firm" if total >= FIRM else "mild"


def tally(state: State) -> PressTally:
    """The press's side of the ledger so far."""
    codes = [coded for exchange in state.record.exchanges for coded in exchange.codes]
    return PressTally(
        answered=len({coded.part for coded in codes if is_clear(coded.code)}),
        left_open=sum(debt.kind is DebtKind.PART for debt in state.debts),
        noticed=noticed_dodges(state),
        contradictions=len({each.address for each in state.record.exchanges if is_contradiction(each.address)}),
        owed=len(state.debts),
    )


def _premise(narrator: Narrator, state: State, literal: tuple[str, bool]) -> PremiseChoice:
    game, record = state.game, state.record
    text = narrator.claim(*literal)
    return PremiseChoice(text, is_on_record(game, record, opposite(literal)), is_on_record(game, record, literal))
