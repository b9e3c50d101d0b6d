"""The command `replay`: a kept conference again, action by action."""

import json
from pathlib import Path

import click

from game.files import FilesError, write_atomically
from game.players.alternatives import as_it_was
from game.presentation.html_debrief import html_debrief
from game.presentation.language import system_language, wording
from game.presentation.problems import told
from game.scenario.languages import LANGUAGES, Language
from game.session.replay import Replay
from game.session.replay import replay as replay_transcript
from game.session.saves import load_transcript
from game.session.session import Session
from game.session.transcript import Transcript, TranscriptError
from game.terminal.desk import Desk
from game.terminal.glyphs import can_encode
from game.terminal.levels import open_level
from game.terminal.saving import SaveFile
from game.terminal.screen import Screen
from game.terminal.summary import summary
from game.terminal.watching import tell_again

DIFFERENT = 3
"""Exit status when the conference no longer comes out as it was kept."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--level", help="The level's path, if it is none of the game's own.")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), help="Language; your system's if left out.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, and nothing else, on stdout.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write the debrief to this HTML file.")
@click.pass_context
def replay(
    context: click.Context, file: Path, level: str | None, language: Language | None, as_json: bool, html: Path | None
) -> None:
    """Play the conference kept in FILE again, with no player in sight.

    Exit status: 0 as it was, 3 if the level or the rules have changed so that it comes out otherwise.
    """
    screen = Screen()
    chosen = language or system_language()
    if chosen == "zh" and not as_json and not screen.shows("记录在案"):
        chosen = "en"
    try:
        transcript = load_transcript(file)
        again = replay_transcript(transcript, open_level(level or transcript.level))
    except click.BadParameter as error:
        raise click.ClickException(f"{error.message} Name the level’s file with --level.") from error
    except TranscriptError as error:
        raise click.ClickException(told(error, wording(chosen))) from error
    if html is not None:
        _write_html(again.session, chosen, html)
    if html is None or as_json:
        _show(again.session, chosen, screen, as_json, again, transcript)
    else:
        screen.say(wording(chosen).say("replay.html", path=html))
        _tell_difference(again, chosen, screen)
    if again.difference is not None:
        context.exit(DIFFERENT)


def _show(
    session: Session, language: Language, screen: Screen, as_json: bool, again: Replay, transcript: Transcript
) -> None:
    if as_json:
        plain = not can_encode("记录在案", screen.encoding)
        data = {**summary(session, language), "replay": _report(again)}
        click.echo(json.dumps(data, ensure_ascii=plain))
        return
    tell_again(Desk(session, screen, language, SaveFile(None, transcript.level)))
    _tell_difference(again, language, screen)


def _write_html(session: Session, language: Language, path: Path) -> None:
    try:
        write_atomically(path, html_debrief(session, language, as_it_was(session)))
    except FilesError as error:
        raise click.ClickException(told(error, wording(language))) from error


def _tell_difference(again: Replay, language: Language, screen: Screen) -> None:
    """What has changed since it was kept, in words, and whether that shows."""
    say = wording(language).say
    for change in again.changed:
        screen.say(say(f"replay.changed.{change}"))
    if again.difference is not None:
        screen.say(say("replay.differs", turn=again.difference.turn))
        screen.say(again.difference.reason)
    elif again.changed:
        screen.say(say("replay.same"))


def _report(again: Replay) -> dict[str, object]:
    """What has changed since it was kept, and where that first shows."""
    difference = again.difference
    return {
        "changed": [change.value for change in again.changed],
        "differs_at": difference.turn if difference else None,
        "reason": difference.reason if difference else None,
    }
