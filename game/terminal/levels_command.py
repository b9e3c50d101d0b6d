"""The command `levels`: what there is to play."""

import json
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from game.presentation.figures import clock
from game.presentation.goals import goal_text
from game.presentation.language import system_language, wording
from game.presentation.narrator import Narrator, narrator
from game.presentation.problems import told
from game.rules.game import compile_game
from game.scenario.languages import LANGUAGES, Language
from game.scenario.load import load_scenario
from game.scenario.problems import ScenarioError
from game.session.progress import LevelProgress, Progress, ProgressError, load_progress
from game.terminal.levels import level_paths
from game.terminal.screen import Screen
from game.terminal.sheet import QUIET, STRONG, Sheet, padded


@click.command()
@click.option("--lang", "language", type=click.Choice(LANGUAGES), help="Language; your system's if left out.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of text.")
def levels(language: Language | None, as_json: bool) -> None:
    """List the levels: what each is, what it asks, and the best grade so far."""
    screen = Screen()
    chosen = language or system_language()
    if chosen == "zh" and not as_json and not screen.shows("记录在案"):
        chosen = "en"
    progress = _progress(chosen)
    if as_json:
        click.echo(
            json.dumps([_as_data(path, chosen, progress) for path in level_paths()], ensure_ascii=True, indent=2)
        )
        return
    say = wording(chosen).say
    sheet = Sheet(screen.width).ends(Text(say("page.nameplate"), style=STRONG), Text(say("levels.title"), style=QUIET))
    sheet.rule("━", "")
    for path in level_paths():
        _level(sheet, path, chosen, progress)
    sheet.rule().add(say("levels.how"), QUIET)
    screen.show(sheet, fresh=False)


def _progress(language: Language) -> Progress:
    try:
        return load_progress()
    except ProgressError as error:
        click.echo(told(error, wording(language)), err=True)
        return {}


def _level(sheet: Sheet, path: Path, language: Language, progress: Progress) -> None:
    """One level; a broken one is named with its first problem."""
    try:
        teller = narrator(compile_game(load_scenario(path)), language)
    except ScenarioError as error:
        say = wording(language).say
        sheet.add(path.stem, STRONG).add(say("levels.broken", n=len(error.problems), path=path), indent=3)
        return
    scenario = teller.scenario
    best = progress.get(scenario.id, LevelProgress()).best
    reached = teller.say("levels.best", grade=teller.say(f"grade.{best}")) if best else teller.say("levels.new")
    sheet.ends(Text(teller.pick(scenario.title), style=STRONG), Text(reached, style=QUIET))
    sheet.add(f"{scenario.id} · {teller.pick(scenario.place)} · {clock(scenario.clock)}", QUIET, indent=3)
    sheet.add(teller.pick(scenario.summary), indent=3)
    for objective in scenario.objectives.values():
        grade = teller.say(f"grade.{objective.grade}")
        sheet.row(padded(f"   {grade}", 11, QUIET), goal_text(teller, objective))


def _as_data(path: Path, language: Language, progress: Progress) -> dict[str, Any]:
    try:
        scenario = load_scenario(path)
    except ScenarioError as error:
        return {"path": str(path), "problems": len(error.problems)}
    reached = progress.get(scenario.id, LevelProgress())
    teller: Narrator = narrator(compile_game(scenario), language)
    return {
        "id": scenario.id,
        "path": str(path),
        "title": teller.pick(scenario.title),
        "place": teller.pick(scenario.place),
        "clock": scenario.clock,
        "best": reached.best,
        "par": reached.par,
    }
