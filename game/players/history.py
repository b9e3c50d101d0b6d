"""A level's history held against the record: has everything gone as it really went, and what came next?"""

from game.rules.events import Phase
from game.rules.observation import Observation
from game.rules.state import Exchange
from game.scenario.conference import HistoricalExchange


def next_exchange(observation: Observation) -> HistoricalExchange | None:
    """Return what was really asked at this place of the conference; None after the last question, or without a history."""
    history = observation.scenario.history
    number = len(_answered(observation))
    return history.exchanges[number] if history and number < len(history.exchanges) else None


def is_as_it_was(observation: Observation) -> bool:
    """Whether everything asked and answered so far was really asked and answered, in this order."""
    history = observation.scenario.history
    answered = _answered(observation)
    if history is None or len(answered) > len(history.exchanges):
        return False
    openings = [exchange.address for exchange in observation.record.exchanges if exchange.kind == "opening"]
    return openings == [history.opening][: len(openings)] and all(map(_is_same, answered, history.exchanges))


def _answered(observation: Observation) -> list[Exchange]:
    """Every question with its finished answer, also the one that the press may still follow up."""
    questions = [exchange for exchange in observation.record.exchanges if exchange.reporter is not None]
    if observation.phase is Phase.REACTION and observation.current is not None:
        questions.append(observation.current)
    return questions


def _is_same(exchange: Exchange, really: HistoricalExchange) -> bool:
    lines = [(line.say, line.cite, line.phrasing) for line in really.answer]
    links = [(link.response, link.evidence, link.phrasing) for link in exchange.links]
    return exchange.address == really.ask and links == lines
