"""The debrief as a file that anyone can open."""

from pathlib import Path

from game.files import export_folder, make_folder, write_atomically
from game.presentation.html_debrief import html_debrief
from game.scenario.languages import Language
from game.session.session import Session


def export_debrief(
    session: Session, language: Language, really: Session | None, par: Session | None, *, watched: bool
) -> Path:
    """Write the debrief to the folder of exports, and return where it is. Raises FilesError."""
    folder = make_folder(export_folder())
    path = folder / f"{session.scenario.id}-{session.state.seed}.html"
    write_atomically(path, html_debrief(session, language, really, par, watched=watched))
    return path
