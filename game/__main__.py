"""The command `on-the-record`, which is also `python -m game`: composes everything, and ends well however it ends."""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import click

INTERRUPTED = 128 + signal.SIGINT
"""Exit status after Ctrl-C, as shells count it."""
PIPE_CLOSED = 1
"""Exit status when whoever read the output went away; as click has it."""
USER_ERROR = 1
"""Exit status after something that a user can put right."""


def _check() -> click.Command:
    from game.terminal.check_command import check_command

    return check_command(_rules_of_play)


def _rules_of_play() -> Sequence[Any]:
    from game.balance.checks.catalogue import rules_of_play

    return rules_of_play()


def _levels() -> click.Command:
    from game.terminal.levels_command import levels

    return levels


def _play() -> click.Command:
    from game.terminal.play_command import play

    return play


def _replay() -> click.Command:
    from game.terminal.replay_command import replay

    return replay


def _new() -> click.Command:
    from game.terminal.new_command import new

    return new


def _format() -> click.Command:
    from game.terminal.format_command import format_levels

    return format_levels


def _schema() -> click.Command:
    from game.terminal.schema_command import schema

    return schema


def _balance() -> click.Command:
    from game.balance.command import balance_command
    from game.terminal.levels import find_level

    return balance_command(find_level)


_COMMANDS: dict[str, tuple[str, Callable[[], click.Command]]] = {
    "play": ("Play a level.", _play),
    "levels": ("List the levels.", _levels),
    "replay": ("Replay a saved conference.", _replay),
    "new": ("Write a small level to start from.", _new),
    "check": ("Check level files; every problem with its place.", _check),
    "balance": ("Measure who wins what at a level.", _balance),
    "format": ("Lay level files out; no comment is lost.", _format),
    "schema": ("Print the JSON Schema of level files.", _schema),
}
"""Each command with its line of help; imported only when it runs, so that help and typing errors come at once."""


class _Commands(click.Group):
    """A group that imports a command when it is wanted."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        return _COMMANDS[name][1]() if name in _COMMANDS else None

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (summary, _) in _COMMANDS.items()])


def _show_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Say which version this is, and end."""
    if wanted:
        click.echo(f"On the Record {_version()}")
        context.exit()


def _version() -> str:
    """The installed version; where the source runs as it lies, the one that it would be installed as."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("on-the-record")
    except PackageNotFoundError:
        import tomllib

        project = Path(__file__).resolve().parents[1] / "pyproject.toml"
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])


@click.command(cls=_Commands, invoke_without_command=True)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version,
              help="Show the version and exit.")  # fmt: skip
@click.option(
    "--tree", type=click.Path(path_type=Path, dir_okay=False), help="Tell FILE what is on the screen, as JSON."
)
@click.pass_context
def on_the_record(context: click.Context, tree: Path | None) -> None:
    """You stand at a podium. Everything you say goes on the record.

    Without a command: the game opens in a window. Without a display, choose a level and play it in this terminal.
    """
    context.obj = partial(_open_window, tree)
    if context.invoked_subcommand is None and not _in_a_window(None, None, tree):
        _welcome(context)


def _open_window(tree: Path | None, wish: Any) -> bool:
    """Hold the conference that was asked for in a window, and say whether one could be opened."""

    def first(desktop: Any, title: Any) -> Any:
        from game.desktop.named_level import named_level

        return named_level(desktop, title, wish.scenario, wish.seed, wish.mode, wish.press, wish.speaker, wish.file)

    return _in_a_window(first, wish.language, tree)


def _in_a_window(first: Callable[[Any, Any], Any] | None, language: Any, tree: Path | None) -> bool:
    """Open the window; the types of its parts stay unimported until there is a display."""
    from game.desktop.display import has_display

    if not has_display():
        return False
    from game.desktop.app import DisplayError
    from game.desktop.fonts import AssetError
    from game.desktop.opening import open_game

    try:
        open_game(language, first, tree_file=tree)
    except DisplayError:
        return False
    except AssetError as error:
        raise click.ClickException(str(error)) from error
    return True


def _welcome(context: click.Context) -> None:
    """Let a person choose a level and play it; where nobody can answer, show one as it really went."""
    level_ids = _level_ids()
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        _invoke(context, "play", _level_with_history(), "--text", "--speaker", "history", "--press", "friendly_room")
        return
    _invoke(context, "play", _chosen(context, level_ids), "--text")


def _level_with_history() -> str:
    """The first level after a real conference."""
    from game.files import data_folder
    from game.scenario.load import load_scenario

    levels = data_folder("levels")
    return next(name for name in _level_ids() if load_scenario(levels / f"{name}.yaml").history is not None)


def _chosen(context: click.Context, level_ids: list[str]) -> str:
    """Ask for one of several levels, by its id; the sign is the same in every language."""
    if len(level_ids) == 1:
        return level_ids[0]
    _invoke(context, "levels")
    choice: str = click.prompt(
        "›", type=click.Choice(level_ids), default=level_ids[0], prompt_suffix=" ", show_choices=False
    )
    return choice


def _invoke(context: click.Context, name: str, *arguments: str) -> None:
    command = _COMMANDS[name][1]()
    with command.make_context(name, list(arguments), parent=context) as inner:
        command.invoke(inner)


def _level_ids() -> list[str]:
    from game.files import data_folder

    return sorted(path.stem for path in data_folder("levels").glob("*.yaml"))


def main() -> None:
    """Run the command line. A user's mistake ends in a sentence, never in a traceback."""
    _prepare_streams()
    _end_in_order_on_signals()
    try:
        status = _run()
    finally:
        _flush()
    sys.exit(status)


def _run() -> int:
    """Return the exit status."""
    try:
        result = on_the_record.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        return PIPE_CLOSED
    except OSError as error:
        from game.files import in_a_sentence

        click.echo(f"Error: {in_a_sentence(error)}", err=True)
        return USER_ERROR
    return result if isinstance(result, int) else 0


def _flush() -> None:
    """Write what is left; where nobody reads any more, let it go without a complaint at exit."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _prepare_streams() -> None:
    """Let text that this terminal's encoding lacks become question marks, and a closed stream an empty one."""
    sys.stdin = sys.stdin or Path(os.devnull).open()  # noqa: SIM115  (open for as long as the program runs)
    sys.stdout = sys.stdout or Path(os.devnull).open("w")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _end_in_order_on_signals() -> None:
    """A closed terminal or a request to stop unwinds the program, so that what must be saved is saved."""
    for name in ("SIGHUP", "SIGTERM"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # as `nohup` wants it
            signal.signal(number, _leave)


def _leave(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    main()
