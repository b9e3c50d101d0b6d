"""Which conference is gone on with: the one in a named file, or the one left in the user’s folder."""

from contextlib import suppress

import click

from game.players.names import HUMAN
from game.presentation.figures import clock
from game.presentation.floor import exchange_number
from game.presentation.language import wording
from game.scenario.languages import Language
from game.session.session import Session
from game.terminal.saving import SaveFile, default_save
from game.terminal.screen import InputEnded, Screen
from game.terminal.wish import Wish


def save_file(wish: Wish, screen: Screen) -> SaveFile:
    """The named file; else, where a person plays, the one in the user's folder; else none."""
    if wish.file is not None:
        return SaveFile(wish.file, wish.level, options=wish.seating)
    if wish.has_person and screen.is_live:
        return default_save(wish.level, wish.scenario, wish.seating, "press" if wish.press == HUMAN else "")
    return SaveFile(None, wish.level)


def waiting(wish: Wish, save: SaveFile, screen: Screen, language: Language) -> Session | None:
    """The kept conference, if there is one that goes with what was asked for."""
    if save.is_default:
        return _offered(wish, save, screen, language)
    session = save.waiting(wish.scenario, wording(language))
    if session is None:
        return None
    say = wording(language).say
    if not wish.has_person:
        raise click.ClickException(say("save.taken", path=save.path))
    if session.state.side is None:
        raise click.ClickException(say("save.finished", path=save.path))
    if wish.seed not in (None, session.state.seed) or wish.mode not in (None, session.state.settings.mode):
        raise click.ClickException(say("save.otherwise", path=save.path))
    return session


def _offered(wish: Wish, save: SaveFile, screen: Screen, language: Language) -> Session | None:
    """The conference left unfinished in the user's folder, if the person wants to go on with it."""
    say = wording(language).say
    try:
        session = save.waiting(wish.scenario, wording(language))
    except click.ClickException as error:
        screen.say(say("save.aside", problem=error.message, path=save.set_aside()))
        return None
    wanted_otherwise = wish.seed is not None or wish.mode is not None
    if session is None or session.state.side is None:
        return None
    if wanted_otherwise:
        screen.say(say("save.kept_aside", path=save.set_aside("unfinished")))
        return None
    left = clock(session.state.clock)
    screen.say(say("save.offer", n=exchange_number(session.state), left=left))
    with suppress(InputEnded):
        return session if screen.ask(say("prompt.resume")).lower() not in ("2", "n", "new", "新") else None
    return None
