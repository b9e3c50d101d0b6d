"""The game in a real window on a display of its own, driven with a real pointer and real keys."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

AVAILABLE = shutil.which("Xvfb") is not None and shutil.which("xdotool") is not None
"""Whether this machine can show a window to nobody."""
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 40
"""Seconds to wait for anything, on a busy machine."""
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
        self.log = home / "said.txt"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "game", "--tree", str(self.tree_file), *arguments],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.wait_for(lambda tree: bool(tree["nodes"]) and not tree["moves"])

    def tree(self) -> Told:
        """What is on the screen."""
        with suppress(FileNotFoundError):
            tree: Told = json.loads(self.tree_file.read_text(encoding="utf-8"))
            return tree
        return {"scene": "", "acts": 0, "moves": True, "nodes": []}

    def wait_for(self, holds: Callable[[Told], bool], seconds: float = PATIENCE) -> Told:
        """Wait until something holds of the tree. Raises AssertionError with the tree if it does not come."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            tree = self.tree()
            if holds(tree):
                return tree
            if self.process.poll() is not None:
                raise AssertionError(f"the game has ended: {self.log.read_text()[-2000:]}")
            time.sleep(0.01)
        raise AssertionError(f"it did not come: {json.dumps(self.tree(), ensure_ascii=False)[:2000]}")

    def act(self, *words: str, presses: int = 1, seconds: float = PATIENCE) -> Told:
        """Press keys or buttons, and wait until the game has dealt with them all and has come to rest."""
        before = self.tree()["acts"]
        self.xdotool(*words)
        return self.wait_for(lambda tree: tree["acts"] >= before + presses and not tree["moves"], seconds)

    def xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def key(self, *names: str) -> Told:
        """Press keys one after the other, by their X names."""
        return self.act("key", "--delay", "20", *names, presses=len(names))

    def click(self, node: Told) -> Told:
        """Move the pointer to a node and click."""
        x, y, width, height = node["place"]
        where = (str(x + width // 2), str(y + height // 2))
        return self.act("mousemove", "--window", self.number, *where, "click", "1")

    def press(self, key: str) -> Told:
        """Click what has this key. Raises AssertionError if it is not there, or cannot be used."""
        node = next((node for node in self.usable() if node.get("key") == key), None)
        assert node is not None, f"no {key} among {[node.get('key') for node in self.usable()]}"
        return self.click(node)

    def focus(self, key: str) -> None:
        """Press Tab until focus is there. Raises AssertionError if it never comes."""
        for _ in range(60):
            if any(node.get("focused") and node.get("key") == key for node in self.usable()):
                return
            self.key("Tab")
        raise AssertionError(f"Tab never comes to {key}")

    @cached_property
    def number(self) -> str:
        """The window's number on its display."""
        words = ["xdotool", "search", "--pid", str(self.process.pid)]
        found = subprocess.run(words, env=self.environment, check=True, capture_output=True, text=True)
        return found.stdout.split()[0]

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
