"""Several ways to say one thing, chosen so that the same moment always reads the same."""

from game.presentation.language import Wording


def variant(wording: Wording, key: str, turn: int, **values: object) -> str:
    """One of the texts `key.1`, `key.2`, ..., or the text `key` itself if it has no variants."""
    names = wording.variants(key)
    return wording.say(names[turn % len(names)] if names else key, **values)
