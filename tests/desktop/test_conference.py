"""A whole conference can be held on the screen: by pointer, by keys, in every phase, in either language."""

from random import Random

import pytest

from game.desktop.desktop import Desktop
from game.desktop.scene import Scene
from game.desktop.scenes.conference import ConferenceScene
from tests.desktop.conferences import click, conference, key, random_choice, tree, usable

MOST_STEPS = 600


def _through(scene: Scene, back: ConferenceScene) -> Scene:
    """Past the screens that come between two questions, back to the conference, or to the end."""
    for _ in range(40):
        if scene is back or back.playing.state.side is None:
            return scene
        following = key(scene, "enter")
        moved = following.advance(0.5)
        scene = moved if isinstance(moved, Scene) else following
        if scene is not back:
            scene.opened()
    raise AssertionError("no way back to the conference")


@pytest.mark.parametrize("seed", [1, 2])
def test_a_random_game_can_be_played_to_its_end_with_the_pointer(desktop: Desktop, seed: int):
    scene, rng = conference(desktop, seed=seed), Random(seed)
    for _ in range(MOST_STEPS):
        if scene.playing.state.side is None:
            break
        _through(click(scene, random_choice(scene, rng)), scene)
    assert scene.playing.state.termination is not None


def test_a_random_game_can_be_played_to_its_end_with_keys_alone(desktop: Desktop):
    scene, rng = conference(desktop, seed=5), Random(5)
    for _ in range(MOST_STEPS):
        if scene.playing.state.side is None:
            break
        chosen = random_choice(scene, rng)
        if chosen.shortcut:
            following = key(scene, chosen.shortcut)
        else:
            while scene.focus != chosen.key:
                key(scene, "tab")
            following = key(scene, "enter")
        _through(following, scene)
    assert scene.playing.state.termination is not None


def test_every_key_on_the_screen_is_used_once(desktop: Desktop):
    scene = conference(desktop, seed=3)
    rng = Random(3)
    for _ in range(60):
        if scene.playing.state.side is None:
            break
        shortcuts = [node.shortcut for node in usable(scene) if node.shortcut]
        assert len(shortcuts) == len(set(shortcuts))
        _through(click(scene, random_choice(scene, rng)), scene)
    assert tree(scene)
