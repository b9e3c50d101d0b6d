"""Bite: whether a little more or less of what is scarce changes what a good player does, and what it comes to."""

from collections import Counter
from collections.abc import Callable, Mapping

from game.balance.chunks import Chunk, Pairing, compiled
from game.balance.rollout import play_on
from game.balance.tally import Tally, total
from game.players.registry import make_press, make_speaker
from game.players.score import score
from game.rules.actions import Action
from game.rules.changes import changed
from game.rules.game import Game, compile_game
from game.rules.pacing import MOST_COMPOSED
from game.rules.play import new_game
from game.rules.state import State
from game.scenario.model import Scenario

BITE, TRIED = "bite", "tried"
"""Names of the study, and of its count of games."""
FIFTH = 0.2
"""So much more or less of what is scarce."""


def bite_chunk(level_text: str, chunk: Chunk) -> Tally:
    """Play a chunk's games as they are and with each change, and count which change made itself felt."""
    game = compiled(level_text)
    return total(_bite_game(game, chunk.pairing, seed) for seed in chunk.seeds)


def _bite_game(game: Game, pairing: Pairing, seed: int) -> Tally:
    usual = _outcome(new_game(game, seed), pairing)
    felt = {name: is_felt(usual, _outcome(begin(game, seed), pairing)) for name, begin in CHANGES.items()}
    return Tally(1, {BITE: Counter({TRIED: 1, **{name: int(changes) for name, changes in felt.items()}})})


def _outcome(state: State, pairing: Pairing) -> tuple[tuple[Action, ...], float]:
    final, chosen = play_on(state, make_speaker(pairing.speaker), make_press(pairing.press))
    return chosen, score(final)


def is_felt(usual: tuple[tuple[Action, ...], float], changed_to: tuple[tuple[Action, ...], float]) -> bool:
    """Both the line and its score differ."""
    return usual[0] != changed_to[0] and abs(usual[1] - changed_to[1]) > 1e-9


def _with_clock(factor: float) -> Callable[[Game, int], State]:
    return lambda game, seed: new_game(_edited(game, {"clock": round(game.scenario.clock * factor)}), seed)


def _with_cards(more: int) -> Callable[[Game, int], State]:
    def begin(game: Game, seed: int) -> State:
        cards = max(0, game.scenario.briefing.dossier + more)
        return new_game(_edited(game, {"briefing": game.scenario.briefing.model_copy(update={"dossier": cards})}), seed)

    return begin


def _less_composed(game: Game, seed: int) -> State:
    return changed(new_game(game, seed), composure=round(MOST_COMPOSED * (1 - FIFTH)))


CHANGES: Mapping[str, Callable[[Game, int], State]] = {
    "clock_less": _with_clock(1 - FIFTH),
    "clock_more": _with_clock(1 + FIFTH),
    "composure_less": _less_composed,
    "cards_less": _with_cards(-1),
    "cards_more": _with_cards(1),
}
"""What is changed, and the game that then begins. Nobody can be more composed than at the beginning."""


def _edited(game: Game, update: Mapping[str, object]) -> Game:
    edited: Scenario = game.scenario.model_copy(update=dict(update))
    return compile_game(edited)
