"""What cards, messages and prospects are worth to a speaker before anything is said."""

from game.players.score import score
from game.rules.debts import weight
from game.rules.events import DebtKind
from game.rules.foresight import Prospect
from game.rules.game import Game
from game.scenario.conference import Response
from game.scenario.objectives import DeliverObjective

OWED = 0.6
"""Points of score that a debt of weight 1 is likely to cost later."""
CAUGHT = 6.0
"""Points of score that a contradiction on the record is likely to cost later."""
WANTED = 2.0
"""What it adds to a message that an objective asks to be delivered."""


def value(prospect: Prospect) -> float:
    """The score that a prospect shows, less what its debts are likely to cost."""
    debts = prospect.state.debts
    caught = sum(debt.kind is DebtKind.CONTRADICTION for debt in debts)
    return score(prospect.state, prospect.dodges) - OWED * sum(map(weight, debts)) - CAUGHT * caught


def card_worth(game: Game, card: str) -> float:
    """How much good a card can prove, through everything that its facts entail."""
    evidence = game.scenario.evidence[card]
    proved = {literal for fact in evidence.supports.items() for literal in game.entailed[fact]}
    return evidence.quality * sum(max(0.0, game.image(literal)) for literal in proved)


def message_worth(game: Game, message: str) -> float:
    """How much good a message says, and whether an objective asks for it."""
    objectives = game.scenario.objectives.values()
    wanted = any(isinstance(each, DeliverObjective) and each.message == message for each in objectives)
    return line_worth(game, game.scenario.responses[message]) + WANTED * wanted


def line_worth(game: Game, response: Response) -> float:
    """How good what a line claims is for the speaker, with its warmth."""
    return sum(map(game.image, response.claims.items())) + 0.5 * (response.warmth or 0.0)
