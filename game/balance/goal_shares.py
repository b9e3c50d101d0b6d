"""How often each goal of a level is met: which of them keeps players from a grade."""

from collections.abc import Iterator

from game.balance import lineup
from game.balance.report import Report
from game.balance.statistics import Share
from game.balance.tally import Count, Tally, total
from game.players.registry import PRESSES
from game.presentation.goals import goal_text
from game.presentation.language import Wording
from game.presentation.narrator import narrator
from game.rules.game import compile_game
from game.scenario.model import Scenario
from game.scenario.vocabulary import Grade


def able_by_press(report: Report) -> dict[str, Tally]:
    """All games of those who try to do well, by the press that they met, the mildest first."""
    met = {
        press: total(
            tally
            for pairing, tally in report.cells.items()
            if pairing.press == press and pairing.speaker in lineup.ABLE
        )
        for press in PRESSES
    }
    return {press: tally for press, tally in met.items() if tally.games}


def goals(words: Wording, scenario: Scenario) -> Iterator[tuple[str, Grade, str]]:
    """Every goal by its id, its grade and its sentence as those read it who watch, bronze first."""
    teller = narrator(compile_game(scenario), words.language, watched=True)
    for grade in Grade:
        for name, objective in scenario.objectives.items():
            if objective.grade == grade:
                yield name, grade, goal_text(teller, objective)


def met(tally: Tally, goal: str) -> str:
    """The share of games in which a goal was met, in percent."""
    return f"{100 * Share(tally.count(Count.MET, goal), tally.games).value:.0f}\N{NO-BREAK SPACE}%"
