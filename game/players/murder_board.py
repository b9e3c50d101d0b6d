"""The murder board: colleagues who play the press so that it hurts, and search for where."""

from game.players.hard_news import HardNews
from game.players.interest import REHEARSAL


class MurderBoard(HardNews):
    """A press that searches."""

    interests = REHEARSAL
    hands = 1
