"""Reading one measure of one audience."""

from game.opinion.meters import Meters
from game.rules.game import Game
from game.scenario.vocabulary import Measure


def read(game: Game, meters: Meters, audience: str, measure: Measure) -> float:
    """One measure of one audience: percent, or credibility from 0 to 1."""
    return float(getattr(meters, measure)[game.audience_column[audience]])
