"""Write every kept page anew and print what changed: `python -m tests.terminal.regenerate`."""

import sys
from difflib import unified_diff

from tests.terminal.golden_pages import GOLDEN, golden_pages


def main() -> None:
    """Write every page and print the difference to what was kept."""
    GOLDEN.mkdir(exist_ok=True)
    for file, write in golden_pages().items():
        kept = file.read_text(encoding="utf-8") if file.exists() else ""
        now = write()
        lines = unified_diff(kept.splitlines(True), now.splitlines(True), f"kept/{file.name}", f"now/{file.name}")
        sys.stdout.writelines(lines)
        file.write_text(now, encoding="utf-8")


if __name__ == "__main__":
    main()
