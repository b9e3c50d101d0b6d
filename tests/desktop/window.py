"""The game in a real window on a display of its own, driven with a real pointer and real keys."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

AVAILABLE = shutil.which("Xvfb") is not None and shutil.which("xdotool") is not None
"""Whether this machine can show a window to nobody."""
ROOT = Path(__file__).resolve().parents[2]
Told = dict[str, Any]
"""What the tree tells of a node."""


@contextmanager
def display(width: int = 1920, height: int = 1080) -> Iterator[str]:
    """A display that nobody sees."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Window:
    """A running game."""

    def __init__(self, display_name: str, home: Path, *arguments: str) -> None:
        self.home, self.tree_file = home, home / "tree.json"
        home.mkdir(exist_ok=True)
        self.tree_file.unlink(missing_ok=True)
        self.environment = {
            **os.environ,
            "DISPLAY": display_name,
            "ON_THE_RECORD_HOME": str(home),
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "LANGUAGE": "en",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "game", "--tree", str(self.tree_file), *arguments],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self.wait_for(lambda tree: bool(tree["nodes"]), seconds=20)

    def tree(self) -> Told:
        """What is on the screen."""
        with suppress(FileNotFoundError):
            tree: Told = json.loads(self.tree_file.read_text(encoding="utf-8"))
            return tree
        return {"scene": "", "nodes": []}

    def wait_for(self, holds: Callable[[Told], bool], seconds: float = 5) -> Told:
        """Wait until something holds of the tree. Raises AssertionError with the tree if it does not come."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            tree = self.tree()
            if holds(tree):
                return tree
            if self.process.poll() is not None:
                assert self.process.stdout is not None
                raise AssertionError(f"the game has ended: {self.process.stdout.read().decode()[-2000:]}")
            time.sleep(0.01)
        raise AssertionError(f"it did not come: {json.dumps(self.tree(), ensure_ascii=False)[:2000]}")

    def change(self, act: Callable[[], None], seconds: float = 1.5) -> Told:
        """Do something, and wait until the tree has come to rest again."""
        before, stamp = self.tree(), self._stamp()
        act()
        until = time.monotonic() + seconds
        while self._stamp() == stamp and time.monotonic() < until:
            time.sleep(0.01)
        quiet = self._stamp()
        while time.monotonic() < until + 2:
            time.sleep(0.08)
            if quiet == self._stamp():
                break
            quiet = self._stamp()
        return self.tree() if self._stamp() != stamp else before

    def _stamp(self) -> int:
        with suppress(FileNotFoundError):
            return self.tree_file.stat().st_mtime_ns
        return 0

    def xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def key(self, *names: str) -> Told:
        """Press keys, by their X names."""
        return self.change(lambda: self.xdotool("key", "--delay", "30", *names))

    def click(self, node: Told) -> Told:
        """Move the pointer to a node and click."""
        x, y, width, height = node["place"]
        where = (str(x + width // 2), str(y + height // 2))
        return self.change(lambda: self.xdotool("mousemove", *where, "click", "1"))

    def usable(self) -> list[Told]:
        """What can be pressed now and would do something."""
        return [node for node in self.tree()["nodes"] if node.get("enabled") and node["place"][2] and node["place"][3]]

    def kill(self) -> None:
        """End it as a crash would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        """Close it as a person would, or at least end it."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()


@contextmanager
def window(display_name: str, home: Path, *arguments: str) -> Iterator[Window]:
    """A running game that is closed in the end."""
    opened = Window(display_name, home, *arguments)
    try:
        yield opened
    finally:
        opened.close()


def choice_of(options: list[Told], luck: random.Random) -> Told:
    """One of several, by luck."""
    return luck.choice(options)
