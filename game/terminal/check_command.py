"""The command `check`: every problem of level files, with its place and a remedy; and the page of each rule."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click

from game.scenario.checking import CheckedFile, check_file, level_files, verdict
from game.scenario.checks.catalogue import catalogue
from game.scenario.checks.page import contents, page
from game.scenario.checks.rule import Rule
from game.scenario.problems import Severity, counts
from game.scenario.suggestions import did_you_mean


def check_command(rules_of_play: Callable[[], Sequence[Rule]]) -> click.Command:
    """The command; the rules that have to play a level come from whoever can play one, and only when they are wanted."""

    @click.command()
    @click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="PATH...")
    @click.option("--json", "as_json", is_flag=True, help="Print one JSON object, with ranges and fixes, not text.")
    @click.option("--strict", is_flag=True, help="Count warnings as problems.")
    @click.option("--balance", is_flag=True, help="Tell, too, what `balance --keep` has measured of each level.")
    @click.option("--explain", metavar="CODE", help="Print the page of a rule; `all` lists every rule.")
    @click.pass_context
    def check(
        context: click.Context, paths: tuple[Path, ...], as_json: bool, strict: bool, balance: bool, explain: str | None
    ) -> None:
        """Check level files, or folders of them: every problem with its place.

        A folder stands for the level files right in it, not for those in its folders.
        Exit status: 0 clean, 1 problems, 2 unreadable.
        """
        if explain is not None:
            click.echo(_explanation(explain, {**catalogue(), **{rule.code: rule for rule in rules_of_play()}}))
            return
        if not paths:
            raise click.UsageError("Name a level file, or a folder of them.")
        files = _checked(paths, rules_of_play() if balance else (), quiet=as_json)
        click.echo(_as_json(files) if as_json else _summary(files))
        context.exit(verdict(files, strict=strict))

    return check


def _checked(paths: Sequence[Path], rules: Sequence[Rule], *, quiet: bool) -> list[CheckedFile]:
    """Every file, in the order of the paths; its problems are printed as soon as they are found."""
    files = []
    for path in paths:
        for file in level_files(path):
            files.append(check_file(file, rules))
            if not quiet:
                _print_problems(files[-1])
    return files


def _explanation(code: str, rules: Mapping[str, Rule]) -> str:
    if code == "all":
        return contents(rules.values())
    if code not in rules:
        raise click.UsageError(f"There is no rule `{code}`: {did_you_mean(code, rules) or '`all` lists them'}")
    return page(rules[code])


def _print_problems(file: CheckedFile) -> None:
    for problem in file.problems:
        click.echo(str(problem))


def _summary(files: list[CheckedFile]) -> str:
    found = counts(problem for file in files for problem in file.problems)
    parts = [_number(amount, str(severity)) for severity, amount in found.items() if amount]
    more = "\n`check --explain CODE` says more about a problem." if parts else ""
    return f"{_number(len(files), 'file')} checked: {', '.join(parts) or 'no problems'}{more}"


def _number(amount: int, thing: str) -> str:
    return f"{amount:,} {thing}{'' if amount == 1 else 's'}"


def _as_json(files: list[CheckedFile]) -> str:
    found = counts(problem for file in files for problem in file.problems)
    report = {
        "errors": found[Severity.ERROR],
        "warnings": found[Severity.WARNING],
        "files": [file.as_json() for file in files],
    }
    return json.dumps(report, indent=2)
