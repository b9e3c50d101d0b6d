"""Conferences on a desk without a window, and hands that press what is on the screen."""

from functools import cache
from pathlib import Path
from random import Random

import pygame

from game.desktop.app import automatic_scale
from game.desktop.desktop import Desktop
from game.desktop.node import Node, Placed
from game.desktop.page import Page
from game.desktop.playing import Playing, new_conference
from game.desktop.scene import Scene
from game.desktop.scenes.conference import ConferenceScene
from game.rules.actions import ChooseMessage, EndBriefing, TakeCard
from game.rules.game import Game, compile_game
from game.rules.state import Mode
from game.scenario.load import load_scenario

LEVELS = Path(__file__).parents[2] / "levels"
_CODES = {
    "escape": pygame.K_ESCAPE,
    "enter": pygame.K_RETURN,
    "space": pygame.K_SPACE,
    "tab": pygame.K_TAB,
    "f2": pygame.K_F2,
}


@cache
def level(name: str) -> Game:
    return compile_game(load_scenario(LEVELS / f"{name}.yaml"))


def playing(name: str = "two_sessions_2020", seed: int = 4, briefed: bool = True, **more: object) -> Playing:
    """A conference, mostly with the briefing behind it."""
    found = new_conference(level(name).scenario, seed, more.pop("mode", Mode.SOLO), **more)  # type: ignore[arg-type]
    if briefed:
        briefing = level(name).scenario.briefing
        for card in list(level(name).scenario.evidence)[: briefing.dossier]:
            found.play(TakeCard(card))
        for message in briefing.messages[:2]:
            found.play(ChooseMessage(message))
        found.play(EndBriefing())
    return found


def conference(desktop: Desktop, back: Scene | None = None, **more: object) -> ConferenceScene:
    scene = ConferenceScene(desktop, playing(**more), back)  # type: ignore[arg-type]
    scene.opened()
    return scene


def page(scene: Scene, width: int = 1280, height: int = 720, percent: int = 0) -> Page:
    scale = percent / 100 if percent else automatic_scale(width, height)
    desktop = scene.desktop
    settings = desktop.settings
    return Page(width / scale, height / scale, scale, desktop.wording, settings.edition, settings.reduce_motion)


def tree(scene: Scene, width: int = 1280, height: int = 720, percent: int = 0) -> tuple[Placed, ...]:
    return scene.tree(page(scene, width, height, percent))


def usable(scene: Scene, **size: int) -> list[Node]:
    """What can be pressed now."""
    return [
        item.node
        for item in tree(scene, **size)
        if item.node.press is not None and item.node.enabled and not item.inert
    ]


def key(scene: Scene, name: str, shift: bool = False) -> Scene:
    """Press a key; the screen is composed first, as a person would have seen it."""
    tree(scene)
    code = _CODES.get(name) or ord(name)
    event = pygame.event.Event(pygame.KEYDOWN, key=code, mod=pygame.KMOD_SHIFT if shift else 0, unicode="")
    return scene.handle(event)


def click(scene: Scene, node: Node) -> Scene:
    """Press a node with the pointer."""
    place = node.rect.centre
    scene.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0)))
    scene.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=place, button=1))
    return scene.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=place, button=1))


CHOICES = ("card.", "end", "sure.leave", "dialog.close", "planned.")


def random_choice(scene: Scene, rng: Random, but: tuple[str, ...] = ()) -> Node:
    """Something on the screen that is a move of the game."""
    nodes = [node for node in usable(scene) if node.key.startswith(CHOICES) and not node.key.startswith(but or ("?",))]
    cards = [node for node in nodes if node.key.startswith("card.")]
    return rng.choice(cards if cards and rng.random() < 0.75 else nodes)
