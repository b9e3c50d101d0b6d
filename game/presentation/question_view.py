"""The question at hand: text, premise, parts and how it was put."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.presentation.narrator import Narrator
from game.presentation.questions import question_text, wording_of
from game.rules.broadcast import is_granted
from game.rules.conditions import is_on_record
from game.rules.evasion import code_exchange
from game.rules.events import Phase
from game.rules.game import Game
from game.rules.state import Exchange, Record, State
from game.scenario.conference import Ask
from game.scenario.entailment import Literal, opposite
from game.scenario.objectives import NeverClaimObjective
from game.scenario.vocabulary import EvasionCode, EvasionGroup


@dataclass(frozen=True, slots=True)
class PartView:
    """One thing that the question wants to know."""

    address: str
    number: int
    text: str
    code: EvasionCode
    code_name: str
    is_open: bool
    """Not yet answered clearly."""
    is_at_risk: bool
    """Open, and the answer is over or about to be cut: what the press holds against the speaker."""


@dataclass(frozen=True, slots=True)
class PremiseView:
    """What the question takes for granted."""

    proposition: str
    text: str
    challenged: bool
    granted: bool
    """The answer says so itself."""
    conceded: bool = False
    """An objective forbids denying it: that it stands is nothing that could be held against the speaker."""
    said: bool = False
    """An earlier answer put it on the record: the speaker takes it for granted too."""

    @property
    def stands(self) -> bool:
        """It has been neither met nor granted though it could be met: the press may go on taking it for granted."""
        return self.standing == "stands"

    @property
    def standing(self) -> str:
        """What has become of it: `met`, `granted`, `said`, `conceded` or `stands`."""
        if self.challenged:
            return "met"
        ways = (("granted", self.granted), ("said", self.said), ("conceded", self.conceded))
        return next((name for name, holds in ways if holds), "stands")


@dataclass(frozen=True, slots=True)
class QuestionView:
    """Everything about the question at hand."""

    number: int
    title: str
    """Its number, what kind of question it is, and what it is about."""
    reporter: str
    outlet: str
    temperament: str
    issue: str
    text: str
    underlined: tuple[tuple[int, int], ...]
    """Spans of the text that carry the premise."""
    premises: tuple[PremiseView, ...]
    parts: tuple[PartView, ...]
    how: tuple[tuple[str, int], ...]
    """The five dimensions of how it was put, 0 to 3."""
    kind: str
    """Whether it is a question, a follow-up or a called debt; in words."""
    times: int
    shouted: bool
    invented: bool
    patience: int
    patience_of: int
    """Pips that the reporter began with."""


def question_view(narrator: Narrator, state: State) -> QuestionView:
    """The question at hand. Raises ValueError if nobody has asked."""
    exchange = state.current
    if exchange is None or exchange.reporter is None:
        raise ValueError("no question has been put")
    reporter = narrator.scenario.reporters[exchange.reporter]
    issue = _issue(narrator, exchange, state)
    ask = wording_of(narrator, exchange.address)
    text = question_text(narrator, exchange, state.record)
    return QuestionView(
        number=exchange.number,
        reporter=narrator.pick(reporter.name),
        outlet=narrator.outlet(reporter.outlet),
        temperament=narrator.say(f"temperament.{reporter.temperament}.name"),
        issue=issue,
        text=text,
        underlined=underlined(text, narrator.pick(ask.premise_quote) if ask else ""),
        premises=premise_views(narrator, exchange, state.record),
        parts=part_views(narrator, exchange, state),
        how=_how(narrator, ask),
        title=narrator.say(f"question.title.{exchange.kind}", n=exchange.number, issue=issue),
        kind=narrator.say(f"question.kind.{exchange.kind}"),
        times=exchange.times,
        shouted=exchange.shouted,
        invented=bool(ask and _is_invented(narrator, exchange, ask)),
        patience=exchange.patience,
        patience_of=reporter.patience,
    )


def underlined(text: str, quotation: str) -> tuple[tuple[int, int], ...]:
    """Where a quotation stands in the text; nowhere if it does not."""
    start = text.find(quotation) if quotation else -1
    return ((start, start + len(quotation)),) if start >= 0 else ()


def part_views(narrator: Narrator, exchange: Exchange, state: State) -> tuple[PartView, ...]:
    """The parts of the question at hand with what the answer so far makes of them."""
    codes: Mapping[str, EvasionCode] = {
        coded.part: coded.code for coded in code_exchange(state.game, exchange, state.record)
    }
    return tuple(
        _part(narrator, state, address, number, codes[address]) for number, address in enumerate(exchange.parts, 1)
    )


def _part(narrator: Narrator, state: State, address: str, number: int, code: EvasionCode) -> PartView:
    is_part = address in narrator.game.parts
    text = narrator.part(address) if is_part else narrator.contradiction(address, state.record)
    begun = state.current is not None and bool(state.current.links)
    is_open = not begun or code.group is not EvasionGroup.CLEAR
    name = narrator.say("code.open") if not begun or _may_come_yet(state, code) else narrator.code(code)
    return PartView(address, number, text, code, name, is_open, is_open and _presses(state))


def _may_come_yet(state: State, code: EvasionCode) -> bool:
    """Whether a part that no line has taken up is merely open: it is dodged only once the answer is over."""
    return code in _NOT_TAKEN_UP and state.phase in _ANSWERING


def _presses(state: State) -> bool:
    """Whether what is open counts against the speaker now: the answer is over, or patience with it nearly is."""
    exchange = state.current
    if state.phase not in _ANSWERING or exchange is None:
        return True
    return state.phase is Phase.INTERRUPTED or (bool(exchange.links) and exchange.patience <= 1)


_ANSWERING = (Phase.ANSWER, Phase.INTERRUPT, Phase.INTERRUPTED)
_NOT_TAKEN_UP = (EvasionCode.DODGING, EvasionCode.DEFLECTION)


def premise_views(narrator: Narrator, exchange: Exchange, record: Record) -> tuple[PremiseView, ...]:
    """What a question took for granted, with what the answer made of it; `record` is what had been said before."""
    return tuple(
        PremiseView(
            name,
            _held(narrator, name, value),
            challenged=name in exchange.challenged,
            granted=name not in exchange.challenged and is_granted(narrator.game, exchange, (name, value)),
            conceded=_may_not_be_denied(narrator.game, (name, value)),
            said=is_on_record(narrator.game, record, (name, value)),
        )
        for name, value in exchange.premise
    )


def _may_not_be_denied(game: Game, premise: Literal) -> bool:
    """Whether denying it would put on the record what an objective forbids to be there."""
    forbidden = [
        literal
        for objective in game.scenario.objectives.values()
        if isinstance(objective, NeverClaimObjective)
        for literal in objective.claims.items()
    ]
    return any(opposite(premise) in game.clashing[opposite(literal)] for literal in forbidden)


def _held(narrator: Narrator, proposition: str, value: bool) -> str:
    text = narrator.pick(narrator.scenario.propositions[proposition].text)
    return text if value else narrator.say("claim.false", statement=narrator.quote(text))


def _issue(narrator: Narrator, exchange: Exchange, state: State) -> str:
    for part in exchange.parts:
        if part in narrator.game.parts:
            return narrator.issue(narrator.game.parts[part].issue)
    for debt in state.debts:
        if debt.id in exchange.parts:
            return narrator.issue(debt.issue)
    return narrator.issue(narrator.scenario.questions[exchange.question].issue) if exchange.question else ""


def _how(narrator: Narrator, ask: Ask | None) -> tuple[tuple[str, int], ...]:
    if ask is None:
        return ()
    names = ("initiative", "directness", "assertiveness", "opposition", "accountability")
    return tuple((narrator.say(f"dimension.{name}"), getattr(ask.dimensions, name)) for name in names)


def _is_invented(narrator: Narrator, exchange: Exchange, ask: Ask) -> bool:
    question = narrator.scenario.questions.get(exchange.question or "")
    return ask.invented or bool(question and question.invented)
