"""From what was asked for on the command line to a conference held, and kept whatever happens."""

import json
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import click

from game.players.historical import HistoryError
from game.players.names import HUMAN
from game.presentation.language import system_language, wording
from game.presentation.problems import told
from game.rules.phases import is_timed
from game.rules.state import Mode, Settings
from game.scenario.languages import Language
from game.session.progress import ProgressError, record_grade
from game.session.session import Session
from game.terminal.desk import Desk, Left
from game.terminal.game_loop import play_out
from game.terminal.glyphs import can_encode
from game.terminal.resuming import save_file, waiting
from game.terminal.screen import Screen
from game.terminal.seats import seats
from game.terminal.summary import summary
from game.terminal.watching import watch
from game.terminal.wish import Wish

_CHINESE = "记录在案"


def hold(wish: Wish) -> Session:
    """Hold the conference and return it. Raises click.ClickException for what cannot be done."""
    screen = Screen(output=sys.stderr if wish.as_json else sys.stdout)
    language = _language(wish, screen)
    save = save_file(wish, screen)
    save.check()
    session = waiting(wish, save, screen, language)
    wish = wish.seated_as(save.kept_players()) if session is not None else wish
    session = session or _new(wish)
    save = replace(save, options=wish.seating, players=wish.players)
    desk = Desk(session, screen, language, save, watched=wish.speaker != HUMAN)
    with _kept(desk):
        if wish.has_person:
            play_out(desk, seats(wish.speaker, wish.press))
            record_best(desk, wish)
        else:
            watch(desk, seats(wish.speaker, wish.press), silent=wish.as_json)
    if desk.unsaved and not save.is_default:
        raise click.ClickException(desk.unsaved)
    if wish.as_json:
        plain = not can_encode(_CHINESE, sys.stdout.encoding)
        click.echo(json.dumps(summary(session, desk.language), ensure_ascii=plain))
    return session


def _language(wish: Wish, screen: Screen) -> Language:
    """The wanted language, or the system's; English where the terminal cannot show it."""
    wanted = wish.language or system_language()
    if wanted == "zh" and not screen.shows(_CHINESE) and not (wish.as_json and not wish.has_person):
        if wish.language:
            click.echo(wording("en").say("language.cannot"), err=True)
        return "en"
    return wanted


def _new(wish: Wish) -> Session:
    luck = wish.seed
    if luck is None:
        luck = secrets.randbelow(2**31) if wish.has_person else 0
    return Session(wish.scenario, luck, Settings(wish.mode or Mode.SOLO))


@contextmanager
def _kept(desk: Desk) -> Iterator[None]:
    """Keep the conference however it stops, and say how to go on with it."""
    try:
        yield
    except Left:
        _farewell(desk)
    except KeyboardInterrupt:
        _farewell(desk)
        raise
    except HistoryError as error:
        raise click.ClickException(str(error)) from error
    finally:
        desk.keep()


def _farewell(desk: Desk) -> None:
    desk.keep()
    desk.screen.say("")
    if desk.unsaved:
        desk.screen.say(desk.unsaved)
    elif desk.save.path is None or not desk.session.steps:
        desk.screen.say(desk.say("farewell.unsaved"))
    else:
        desk.screen.say(desk.say("farewell.saved", command=desk.save.command()))
        if is_timed(desk.state):
            desk.screen.say(desk.say("farewell.exam"))


def record_best(desk: Desk, wish: Wish) -> None:
    """Remember the best grade; practice does not count, nor what two people play between them."""
    grade = desk.session.grade
    alone = wish.speaker == HUMAN and wish.press != HUMAN
    if grade is None or not alone or desk.state.settings.mode is Mode.PRACTICE:
        return
    try:
        if record_grade(wish.scenario.id, grade):
            desk.screen.say(desk.say("debrief.best", grade=desk.say(f"grade.{grade}")))
    except ProgressError as error:
        desk.screen.say(told(error, desk.narrator.wording))
