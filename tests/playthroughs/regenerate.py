"""Play every golden game again, print what changed, and keep it: `python -m tests.playthroughs.regenerate`."""

import sys
from difflib import unified_diff

from tests.playthroughs.playthrough import GOLDEN, PAIRINGS, golden_file, levels, play_through


def main() -> None:
    """Write every playthrough and print the difference to what was kept."""
    GOLDEN.mkdir(exist_ok=True)
    wanted = {golden_file(level, name) for level in levels() for name in PAIRINGS}
    for stale in set(GOLDEN.glob("*.txt")) - wanted:
        print(f"removed {stale.name}")  # noqa: T201
        stale.unlink()
    for level, path in levels().items():
        for name, pairing in PAIRINGS.items():
            file = golden_file(level, name)
            kept = file.read_text(encoding="utf-8") if file.exists() else ""
            now = play_through(path, pairing)
            difference = unified_diff(
                kept.splitlines(True), now.splitlines(True), f"kept/{file.name}", f"now/{file.name}"
            )
            sys.stdout.writelines(difference)
            file.write_text(now, encoding="utf-8")


if __name__ == "__main__":
    main()
