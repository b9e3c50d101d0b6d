"""Levels to start from, and to show rules on."""

from pathlib import Path

FOLDER = Path(__file__).parent


def template(name: str) -> str:
    """The text of a template; raises FileNotFoundError where there is none of that name."""
    return (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")


def template_names() -> tuple[str, ...]:
    """The names of all templates."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))
