"""Names of keys, as shortcuts give them and as key caps show them."""

from collections.abc import Mapping

import pygame

NAMED: Mapping[int, str] = {
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_ESCAPE: "escape",
    pygame.K_SPACE: "space",
    pygame.K_TAB: "tab",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_PAGEUP: "page_up",
    pygame.K_PAGEDOWN: "page_down",
    **{getattr(pygame, f"K_F{number}"): f"f{number}" for number in range(1, 13)},
    **{getattr(pygame, f"K_KP{number}"): str(number) for number in range(10)},
}
CAPS: Mapping[str, str] = {
    "enter": "↵",
    "escape": "Esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "page_up": "PgUp",
    "page_down": "PgDn",
    "delete": "Del",
}
"""What is printed on a key, where it isn't the name with a capital."""
ARROWS: Mapping[str, tuple[int, int]] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def key_name(event: pygame.event.Event) -> str:
    """The name of the key that an event tells of: a name from the table, else its letter or figure in lower case.

    With Control (or Command) held, "ctrl+" stands before it.
    """
    name = NAMED.get(event.key) or pygame.key.name(event.key).lower()
    held = getattr(event, "mod", 0) & (pygame.KMOD_CTRL | pygame.KMOD_META)
    return f"ctrl+{name}" if held else name


def cap(shortcut: str) -> str:
    """What a key cap shows for a shortcut."""
    return "+".join(CAPS.get(part, part.capitalize()) for part in shortcut.split("+")) if shortcut != "+" else "+"
