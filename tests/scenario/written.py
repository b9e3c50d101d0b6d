"""Level texts for tests: read them, change them, ask what the loader makes of them."""

from pathlib import Path

from game.scenario.load import Reading, read_level
from game.scenario.source import Source

HERE = Path(__file__).parent
SMALL = HERE / "small.yaml"
MINIMAL = HERE / "minimal.yaml"
BROKEN = sorted((HERE.parent / "broken_levels").glob("*.yaml"))


def reading(text: str, path: str = "level.yaml") -> Reading:
    """What the loader makes of a text."""
    return read_level(Source(path, text))


def minimal(*changes: tuple[str, str]) -> str:
    """The smallest level, with some of its words replaced; each must occur exactly once."""
    text = MINIMAL.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} occurs {text.count(old)} times"
        text = text.replace(old, new)
    return text


def codes(text: str) -> list[str]:
    """The codes of a text's problems, in the order of their lines."""
    return [problem.code for problem in reading(text).problems]
