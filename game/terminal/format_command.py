"""The command `format`: level files in the canonical order of keys, and not one comment lost."""

from difflib import unified_diff
from pathlib import Path

import click

from game.files import FilesError, write_atomically
from game.scenario.checking import Verdict, level_files
from game.scenario.layout import LayoutError, laid_out
from game.scenario.problems import ScenarioError
from game.scenario.source import Source, read_source


@click.command("format")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--check", is_flag=True, help="Write nothing; show what would change, and exit 1 if anything would.")
@click.pass_context
def format_levels(context: click.Context, paths: tuple[Path, ...], check: bool) -> None:
    """Lay level files out: keys in the canonical order, seconds where a line has none.

    Comments, blank lines, line ends and ways of writing stay as they are, and so does the order of what you named.
    A folder stands for the level files right in it.
    Exit status: 0 done, 1 would change (--check) or cannot be laid out, 2 unreadable.
    """
    files = [file for path in paths for file in level_files(path)]
    context.exit(max((_format(file, check) for file in files), default=Verdict.CLEAN))


def _format(path: Path, is_check: bool) -> Verdict:
    try:
        source = read_source(path)
        text = laid_out(source)
        if text == source.text:
            return Verdict.CLEAN
        if is_check:
            click.echo(_difference(source, text), nl=False)
            return Verdict.PROBLEMS
        write_atomically(path, source.written(text))
    except (ScenarioError, FilesError) as error:
        click.echo(str(error), err=True)
        return Verdict.UNREADABLE
    except LayoutError as error:
        click.echo(f"{path}: {error}", err=True)
        return Verdict.PROBLEMS
    click.echo(f"{path}: laid out")
    return Verdict.CLEAN


def _difference(source: Source, text: str) -> str:
    lines = unified_diff(source.text.splitlines(True), text.splitlines(True), source.path, f"{source.path}, laid out")
    return "".join(line if line.endswith("\n") else line + "\n" for line in lines)
