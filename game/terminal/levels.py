"""Finding levels: by id among the game's own, or by path."""

from pathlib import Path

import click

from game.files import data_folder, in_a_sentence
from game.scenario.load import load_scenario
from game.scenario.model import Scenario
from game.scenario.problems import ScenarioError
from game.scenario.suggestions import nearest


def level_paths() -> tuple[Path, ...]:
    """The game's own levels, by file name."""
    return tuple(sorted(data_folder("levels").glob("*.yaml")))


def find_level(name: str) -> Path:
    """The file of a level given by id or by path. Raises click.BadParameter, with a near name if there is one."""
    path = Path(name)
    if path.suffix in (".yaml", ".yml") or name != path.name:
        return path
    ids = {each.stem: each for each in level_paths()}
    if name in ids:
        return ids[name]
    if path.is_file():
        return path
    near = nearest(name, ids)
    hint = f" Did you mean {near!r}?" if near else f" There is: {', '.join(ids) or 'none'}."
    raise click.BadParameter(f"There is no level {name!r}.{hint} A path to a YAML file will do, too.")


def open_level(name: str) -> Scenario:
    """The level given by id or by path. Raises click.ClickException that lists every problem, with its place."""
    path = find_level(name)
    try:
        return load_scenario(path)
    except ScenarioError as error:
        raise click.ClickException(f"{path} cannot be played.\n\n{error}") from error
    except OSError as error:
        raise click.ClickException(in_a_sentence(error)) from error
