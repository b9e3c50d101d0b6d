"""Draw the gallery and renew what the page quotes: `python -m game.opinion.experiments`, in a copy of the sources."""

import sys
from pathlib import Path

from game.opinion.constants import constants_table
from game.opinion.experiments.catalogue import FINDINGS, Finding
from game.opinion.experiments.figures import draw
from game.opinion.experiments.situation import Situation, share_that_holds

PAGE = Path(__file__).parents[1] / "README.md"
GALLERY = PAGE.parent / "gallery"


def gallery_table(shares: dict[str, float]) -> str:
    """The effects as a Markdown table: picture, finding, source, share of the grid that holds."""
    rows = ["| simulated | found | source, grade | holds at |", "|---|---|---|---|"]
    for each in FINDINGS:
        share = f"{shares[each.key]:.0%} of the grid" if each.key in shares else "closed form or size, see the test"
        rows.append(f"| ![{each.says}](gallery/{each.key}.svg) | {each.says} | {each.source}; {each.grade} | {share} |")
    return "\n".join(rows)


def share_of(finding: Finding) -> float:
    """Share of the grid at which all of a finding's tests hold."""
    return share_that_holds(lambda situation: all(test(situation) for test in finding.holds))


def renewed(page: str, name: str, text: str) -> str:
    """The page with what stands between its two marks of this name replaced."""
    start, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    before, _, rest = page.partition(start)
    _, _, after = rest.partition(end)
    return f"{before}{start}\n{text}\n{end}{after}"


def main() -> None:
    """Write every picture, and the page's tables."""
    GALLERY.mkdir(exist_ok=True)
    for each in FINDINGS:
        (GALLERY / f"{each.key}.svg").write_text(draw(each.figure(Situation())), encoding="utf-8")
    shares = {each.key: share_of(each) for each in FINDINGS if each.holds}
    page = renewed(PAGE.read_text(encoding="utf-8"), "gallery", gallery_table(shares))
    PAGE.write_text(renewed(page, "constants", constants_table()), encoding="utf-8")
    sys.stdout.write(f"{len(FINDINGS)} pictures in {GALLERY.name}/, and the tables of {PAGE.name}\n")


if __name__ == "__main__":
    main()
