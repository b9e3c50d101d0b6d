"""The command `check`: every problem of level files, with its place and a remedy."""

import json
from pathlib import Path

import click

from game.scenario.checking import CheckedFile, check_paths, verdict
from game.scenario.problems import Severity, counts


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, with ranges, instead of text.")
@click.option("--strict", is_flag=True, help="Count warnings as problems.")
@click.pass_context
def check(context: click.Context, paths: tuple[Path, ...], as_json: bool, strict: bool) -> None:
    """Check level files, or folders of them: every problem with its place.

    Exit status: 0 clean, 1 problems, 2 unreadable.
    """
    files = []
    for file in check_paths(paths):
        files.append(file)
        if not as_json:
            _print_problems(file)
    click.echo(_as_json(files) if as_json else _summary(files))
    context.exit(verdict(files, strict=strict))


def _print_problems(file: CheckedFile) -> None:
    for problem in file.problems:
        click.echo(str(problem))


def _summary(files: list[CheckedFile]) -> str:
    found = counts(problem for file in files for problem in file.problems)
    parts = [_number(amount, str(severity)) for severity, amount in found.items() if amount]
    return f"{_number(len(files), 'file')} checked: {', '.join(parts) or 'no problems'}"


def _number(amount: int, thing: str) -> str:
    return f"{amount:,} {thing}{'' if amount == 1 else 's'}"


def _as_json(files: list[CheckedFile]) -> str:
    found = counts(problem for file in files for problem in file.problems)
    report = {
        "errors": found[Severity.ERROR],
        "warnings": found[Severity.WARNING],
        "files": [file.as_json() for file in files],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)
