"""The tree of a screen as data: for tests that drive a real window, and for programs that read a screen aloud."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from game.desktop.node import Placed
from game.desktop.scene import Scene


def as_data(scene: Scene, items: Sequence[Placed], scale: float, acts: int = 0) -> dict[str, Any]:
    """What is on the screen: the scene's name, and every node with words or a use, places in pixels.

    `acts` is how many keys and clicks came before; `moves` tells whether something on the screen is still moving.
    """
    nodes = [_node(scene, item, scale) for item in items if (item.node.name or item.node.focusable) and _is_seen(item)]
    return {"scene": type(scene).__name__, "acts": acts, "moves": scene.wakes_in() == 0, "nodes": nodes}


def _is_seen(item: Placed) -> bool:
    return not item.inert and item.node.rect.overlaps(item.clip)


def _node(scene: Scene, item: Placed, scale: float) -> dict[str, Any]:
    node, rect = item.node, item.node.rect.shared(item.clip)
    place = [round(length * scale) for length in (rect.x, rect.y, rect.width, rect.height)]
    found: dict[str, Any] = {"role": node.role.value, "name": node.name, "place": place}
    told = {"key": node.key, "value": node.value, "hint": node.hint, "shortcut": node.shortcut}
    found |= {name: value for name, value in told.items() if value}
    if node.press is not None or node.adjust is not None:
        found |= {"enabled": node.enabled, "focused": node.key == scene.focus}
    return found


def write_tree(scene: Scene, items: Sequence[Placed], scale: float, acts: int, file: Path) -> None:
    """Put the tree into a file in one step, so that whoever reads it never sees half of one."""
    beside = file.with_name(f".{file.name}.new")
    beside.write_text(json.dumps(as_data(scene, items, scale, acts), ensure_ascii=False), encoding="utf-8")
    beside.replace(file)
