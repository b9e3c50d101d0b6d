"""Play every golden game again, print what changed, and keep it: `python -m tests.playthroughs.regenerate`."""

import sys
from difflib import unified_diff

from tests.playthroughs.playthrough import GOLDEN, golden_games


def main() -> None:
    """Write every playthrough and print the difference to what was kept."""
    GOLDEN.mkdir(exist_ok=True)
    games = golden_games()
    for stale in set(GOLDEN.glob("*.txt")) - games.keys():
        print(f"removed {stale.name}")  # noqa: T201
        stale.unlink()
    for file, write_down in games.items():
        kept = file.read_text(encoding="utf-8") if file.exists() else ""
        now = write_down()
        lines = unified_diff(kept.splitlines(True), now.splitlines(True), f"kept/{file.name}", f"now/{file.name}")
        sys.stdout.writelines(lines)
        file.write_text(now, encoding="utf-8")


if __name__ == "__main__":
    main()
