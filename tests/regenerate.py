"""Write everything that is kept as text anew, and print what changed: `python -m tests.regenerate`."""

import sys
from difflib import unified_diff

from tests.playthroughs.playthrough import GOLDEN, golden_games
from tests.terminal.golden_pages import golden_pages


def main() -> None:
    """Write whole games and pages, and print the difference to what was kept."""
    kept_files = {**golden_games(), **golden_pages()}
    for stale in set(GOLDEN.glob("*.txt")) - kept_files.keys():
        print(f"removed {stale.name}")  # noqa: T201
        stale.unlink()
    for file, write_down in kept_files.items():
        file.parent.mkdir(exist_ok=True)
        kept = file.read_text(encoding="utf-8") if file.exists() else ""
        now = write_down()
        lines = unified_diff(kept.splitlines(True), now.splitlines(True), f"kept/{file.name}", f"now/{file.name}")
        sys.stdout.writelines(lines)
        file.write_text(now, encoding="utf-8")


if __name__ == "__main__":
    main()
