"""Whether there is a display to open a window on; asked before anything heavy is loaded."""

import os
import sys

_UNSEEN = ("dummy", "offscreen")
"""Drivers of video that show nothing to anybody."""


def has_display() -> bool:
    """Whether a window that a person can see is likely to open here."""
    if os.environ.get("SDL_VIDEODRIVER"):
        return os.environ["SDL_VIDEODRIVER"] not in _UNSEEN
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
