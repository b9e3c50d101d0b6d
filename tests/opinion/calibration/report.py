"""What styles of answering do to publics: `python -m tests.opinion.calibration.report` prints it for a level.

Reference speakers play reference presses; the table shows points of favourable share moved, then which terms made them.
"""

import sys
from dataclasses import dataclass, field

import numpy as np

from game.files import data_folder
from game.opinion.experiments.__main__ import PAGE, renewed
from game.opinion.laboratory import Exchange, deliver, read_meters
from game.opinion.terms import TERMS
from game.players.match import Match, Player
from game.players.scripted import ScriptedPress
from game.players.working_press import WorkingPress
from game.rules.game import Game, compile_game
from game.rules.state import State
from game.scenario.load import load_scenario
from game.session.session import Session
from tests.opinion.calibration.styles import STYLES, StyledSpeaker
from tests.opinion.calibration.trade_offs import signed, trade_offs

ON_THE_PAGE = ("candid", "disciplined", "fighter", "evader")
"""Styles whose trade-offs the page shows; printed, the report has all."""
PRESSES: dict[str, type[Player]] = {"friendly room": ScriptedPress, "working press": WorkingPress}

TRADE_OFFS = "How far the first of two styles is ahead of the second, and the terms that make most of it:"


@dataclass
class Played:
    """All games of one style against one press; points of favourable share."""

    moved: list[np.ndarray] = field(default_factory=list)
    """One array (A,) a game."""
    terms: dict[str, np.ndarray] = field(default_factory=dict)
    """Sum over games, (A,), by term."""

    @property
    def causes(self) -> dict[str, np.ndarray]:
        """Points a game, (A,), by term; they sum to the mean movement."""
        return {term: self.terms[term] / len(self.moved) for term in TERMS if term in self.terms}

    def add(self, state: State) -> None:
        """Count one finished game."""
        self.moved.append(read_meters(state.population).favourable - read_meters(state.game.opening).favourable)
        for explanation in state.record.explanations:
            for term, points in zip(explanation.terms, explanation.favourable, strict=True):
                self.terms[term] = self.terms.get(term, 0) + points


def play(game: Game, style: str, press: str, games: int) -> Played:
    """So many games of a style against a press."""
    played = Played()
    for seed in range(games):
        played.add(Match(Session(game, seed), StyledSpeaker(style), PRESSES[press](), seed).run().state)
    return played


def best_styles(results: dict[str, Played]) -> list[str]:
    """The style that moves each public furthest up; one name an audience."""
    names = list(results)
    means = np.stack([np.mean(results[name].moved, axis=0) for name in names])
    return [names[place] for place in means.argmax(axis=0)]


def table(game: Game, results: dict[str, Played]) -> str:
    """Mean movement by style and audience."""
    rows = [
        "| points, mean over games | " + " | ".join(game.audiences) + " |",
        "|---" * (len(game.audiences) + 1) + "|",
    ]
    rows += [_row(name, np.mean(played.moved, axis=0)) for name, played in results.items()]
    return "\n".join([*rows, "| *best style* | " + " | ".join(best_styles(results)) + " |"])


def causes(game: Game, results: dict[str, Played]) -> str:
    """Mean movement by style, term and audience, where it is worth a line."""
    rows = ["| points by term | " + " | ".join(game.audiences) + " |", "|---" * (len(game.audiences) + 1) + "|"]
    for name, played in results.items():
        rows += [_row(f"{name}: {term}", mean) for term, mean in played.causes.items() if np.abs(mean).max() >= 0.25]
    return "\n".join(rows)


def _row(name: str, values: np.ndarray) -> str:
    return f"| {name} | " + " | ".join(map(signed, values)) + " |"


def sizes(results: dict[str, Played]) -> str:
    """How far publics moved, in one sentence."""
    moved = np.concatenate([np.abs(played.moved).ravel() for played in results.values()])
    return f"Movements: median {np.median(moved):.1f}, 95 % below {np.quantile(moved, 0.95):.1f}, largest {moved.max():.1f} points."


def price_of_a_contradiction(game: Game) -> np.ndarray:
    """Points that each public takes off for a contradiction that all who follow the conference learn of; (A,)."""
    caught = Exchange(caught=np.ones(len(game.audiences), np.float32))
    return -deliver(game.opening, caught).explanation.favourable[0]


def report(level: str, games: int, *, with_causes: bool) -> str:
    """The whole report on a level as Markdown."""
    game = compile_game(load_scenario(data_folder("levels") / f"{level}.yaml"))
    price = price_of_a_contradiction(game)
    parts = [
        f"A contradiction that everybody learns of costs {price.min():.1f} to {price.max():.1f} points, by public."
    ]
    for press in PRESSES:
        results = {style: play(game, style, press, games) for style in STYLES}
        parts += [f"**{level}, {press}**, {games} games a style. {sizes(results)}", table(game, results)]
        if with_causes:
            parts.append(causes(game, results))
        shown = STYLES if with_causes else ON_THE_PAGE
        parts += [TRADE_OFFS, trade_offs(game.audiences, {style: results[style].causes for style in shown})]
    return "\n\n".join(parts)


def main() -> None:
    """Print the report on a level, or write it into the page; arguments: `--write`, the level and the number of games."""
    words = [word for word in sys.argv[1:] if word != "--write"]
    level, games = words[0] if words else "two_sessions_2020", int(words[1]) if len(words) > 1 else 12
    write = "--write" in sys.argv
    found = report(level, games, with_causes=not write)
    sys.stdout.write(found + "\n")
    if write:
        PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8"), "calibration", found), encoding="utf-8")


if __name__ == "__main__":
    main()
