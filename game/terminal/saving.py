"""Where a conference in the terminal is kept, and how one goes on with it."""

import os
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import time

import click

from game.files import FilesError, make_folder, user_folder
from game.presentation.language import Wording
from game.presentation.problems import told
from game.scenario.model import Scenario
from game.session.absence import absence, let_pass
from game.session.replay import resume
from game.session.saves import load_transcript, save_transcript
from game.session.session import Session
from game.session.transcript import TranscriptError, transcribe


@dataclass(frozen=True)
class SaveFile:
    """The file that a conference is kept in; without a path it is not kept."""

    path: Path | None
    level: str
    """As it was named on the command line."""
    is_default: bool = False
    options: tuple[str, ...] = ()
    """What else was said on the command line, and must be said again to go on in the same way."""
    players: Mapping[str, str] = field(default_factory=dict)
    """By side, who chooses; kept with the conference."""

    def save(self, session: Session) -> FilesError | None:
        """Keep the conference; return what went wrong, if anything did."""
        if self.path is None or not (session.steps or self.path.exists()):
            return None
        try:
            if self.is_default:
                make_folder(self.path.parent)
            save_transcript(transcribe(session, self.players, time()), self.path)
        except FilesError as error:
            return error
        return None

    def check(self) -> None:
        """Find out before a conference, not after it, whether it can be kept. Raises click.ClickException."""
        if self.path is None or self.is_default:
            return
        folder = self.path.parent.absolute()
        if not folder.is_dir():
            raise click.ClickException(f"{self.path} cannot be written: there is no folder {folder}. Create it first.")
        if not os.access(self.path if self.path.exists() else folder, os.W_OK):
            raise click.ClickException(f"{self.path} cannot be written: you may not write there. Choose another place.")

    def waiting(self, scenario: Scenario, wording: Wording) -> Session | None:
        """The conference that is kept, ready to go on; None if there is none. An exam has gone on meanwhile.

        Raises click.ClickException if it is damaged, is of another level, or cannot go on.
        """
        if self.path is None or not self.path.exists():
            return None
        try:
            transcript = load_transcript(self.path)
            session = resume(transcript, scenario)
            let_pass(session, int(absence(transcript, time())))
            return session
        except TranscriptError as error:
            raise click.ClickException(told(error, wording)) from error

    def kept_players(self) -> Mapping[str, str]:
        """By side, who chose in the conference that is kept, as far as that is known. Raises TranscriptError."""
        return load_transcript(self.path).players if self.path is not None else {}

    def set_aside(self, kind: str = "unusable") -> Path:
        """Move a file out of the way without losing an earlier one, and say where it is now."""
        assert self.path is not None  # only a file can be in the way
        names = (self.path.with_suffix(f".{kind}{number or ''}.json") for number in count())
        return self.path.replace(next(name for name in names if not name.exists()))

    def command(self) -> str:
        """What to type to go on."""
        words = ["on-the-record", "play", self.level, "--text", *self.options]
        if not self.is_default and self.path is not None:
            words += ["--save", str(self.path)]
        return shlex.join(words)


def default_save(level: str, scenario: Scenario, options: tuple[str, ...] = (), kind: str = "") -> SaveFile:
    """The file in the user's own folder: one a level, and one more for each other kind of game."""
    name = f"{scenario.id}.{kind}.json" if kind else f"{scenario.id}.json"
    return SaveFile(user_folder() / "saves" / name, level, is_default=True, options=options)
