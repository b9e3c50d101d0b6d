"""Files and folders: where the game's own data and a user's saves lie, and writing that is never half done."""

import contextlib
import errno
import os
import secrets
import shutil
import stat
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME_VARIABLE = "ON_THE_RECORD_HOME"
"""Environment variable that moves the user folder."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What went wrong, to be said in the player's language: the key of a text, and what goes into it."""

    key: str
    values: Mapping[str, object]
    """Names, numbers and paths; other reasons where a part has to be worded too."""


def because(key: str, /, **values: object) -> Reason:
    """A reason, written briefly."""
    return Reason(f"problem.{key}", values)


_REMEDIES = {
    errno.ENOENT: "Check the spelling; a folder on the way to it does not exist.",
    errno.ENOTDIR: "Check the spelling; something on the way to it is not a folder.",
    errno.EISDIR: "This is a folder; name a file in it.",
    errno.EACCES: "You may not use this place; choose one that is yours.",
    errno.EPERM: "You may not use this place; choose one that is yours.",
    errno.EROFS: "This place is read-only; choose another.",
    errno.ENOSPC: "The disk is full; make room and try again.",
    errno.EDQUOT: "Your share of the disk is full; make room and try again.",
    errno.ENAMETOOLONG: "Choose a shorter name.",
    errno.ELOOP: "This is a link that leads to itself; choose another place.",
}


class FilesError(OSError):
    """A file could not be read or written; the message names the place and a remedy."""

    def __init__(self, message: str, reason: Reason | None = None) -> None:
        super().__init__(message)
        self.reason = reason


class NotTextError(FilesError):
    """A file can be read, but holds no text, or far too much of it."""


def in_words(error: OSError) -> str:
    """What a system's error says, without its number, and what to do about it."""
    reason = error.strerror or str(error)
    remedy = _REMEDIES.get(error.errno or 0, "Choose another place.")
    return f"{reason[:1].lower()}{reason[1:]}. {remedy}"


def in_a_sentence(error: OSError) -> str:
    """What could not be done with which file; our own errors say it already."""
    return str(error) if isinstance(error, FilesError) else f"{error.filename or 'a file'}: {in_words(error)}"


def system_reason(error: OSError) -> Reason:
    """What a system's error says and what to do about it, to be worded."""
    if error.errno in _REMEDIES:
        return because(f"system.{errno.errorcode[error.errno]}")
    return because("system.other", reason=error.strerror or str(error))


def data_folder(name: str) -> Path:
    """Return the game's own folder of this name (levels, assets): in the package, else beside it.

    Raises FilesError if the installation lacks it.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / name, package.parent / name):
        if folder.is_dir():
            return folder
    message = f"The game’s folder {name} is missing from this installation. Install the game again."
    raise FilesError(message, because("file.no_folder", name=name))


def user_folder() -> Path:
    """Return the folder of this user's saves and progress, which may not exist yet."""
    moved = os.environ.get(HOME_VARIABLE)
    return Path(moved) if moved else platformdirs.user_data_path("on-the-record", appauthor=False)


def export_folder() -> Path:
    """Return the folder for what a person takes out of the game (pages, pictures), which may not exist yet."""
    moved = os.environ.get(HOME_VARIABLE)
    return Path(moved) / "exports" if moved else platformdirs.user_documents_path() / "On the Record"


def make_folder(path: Path) -> Path:
    """Create a folder and those above it where they are missing, and return it. Raises FilesError."""
    with _explained(path, "created"):
        path.mkdir(parents=True, exist_ok=True)
    return path


def read_text(path: Path, limit: int) -> str:
    """Return a UTF-8 file of at most `limit` bytes as text. Raises FilesError, or NotTextError for its content."""
    if path.exists() and not path.is_file():
        raise FilesError(f"{path} is not a file. Name a file.", because("file.no_file", path=path))
    with _explained(path, "read"), path.open("rb") as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        message = f"{path} is larger than {limit:,} bytes and was not read. Is it the right file?"
        raise NotTextError(message, because("file.too_large", path=path, limit=f"{limit:,}"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{path} is not UTF-8 text (byte {error.start}). Is it the right file?"
        raise NotTextError(message, because("file.not_text", path=path, byte=error.start)) from error


def write_atomically(path: Path, content: str | bytes, wait: bool = True) -> None:
    """Write a whole file or nothing: until the new content is safe on disk, the old file stays as it was.

    Without `wait`, the disk is told a moment later: whatever becomes of the program, the new content is there, and only a
    power cut in that moment can lose it. Text is written as UTF-8. A link is followed, an existing file keeps its
    permissions. Raises FilesError.
    """
    with _explained(path, "written"):
        _replace(_regular(path), content.encode() if isinstance(content, str) else content, wait)


def try_writing(path: Path, room: int) -> None:
    """Raise FilesError where a file of so many bytes could not be written now. Leaves nothing behind."""
    with _explained(path, "written"):
        temporary = _beside(_regular(path))
        try:
            temporary.write_bytes(bytes(room))
        finally:
            temporary.unlink(missing_ok=True)


def _regular(path: Path) -> Path:
    """Where a file is or will be. Raises OSError where something else is."""
    target = Path(os.path.realpath(path))
    with contextlib.suppress(FileNotFoundError):
        mode = target.stat().st_mode  # `exists` keeps silent, in some Pythons, about long names and links to themselves
        if not stat.S_ISREG(mode):
            raise OSError(errno.EISDIR if stat.S_ISDIR(mode) else errno.EPERM, "not a regular file")
    return target


def _beside(target: Path) -> Path:
    """A name in the same folder that nothing has."""
    return target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}")


def _replace(target: Path, content: bytes, wait: bool) -> None:
    temporary = _beside(target)
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            if wait:
                os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    if wait:
        _sync_folder(target.parent)
    else:
        threading.Thread(target=_sync_later, args=(target,), daemon=True).start()


def _sync_later(file: Path) -> None:
    """Tell the disk of a file that is there already; if it is gone again, there is nothing to tell."""
    with contextlib.suppress(OSError), file.open("rb+") as opened:
        os.fsync(opened.fileno())
    _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, on systems where a folder can be synced."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextlib.contextmanager
def _explained(path: Path, done: str) -> Iterator[None]:
    """Turn a system's error into one that names the place and a remedy."""
    try:
        yield
    except OSError as error:
        reason = because(f"file.not_{done}", path=path, why=system_reason(error))
        raise FilesError(f"{path} could not be {done}: {in_words(error)}", reason) from error
