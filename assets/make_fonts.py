"""Makes the typefaces of the game, in assets/fonts, from the published families.

    npm install @expo-google-fonts/{newsreader,libre-franklin,noto-serif-sc,noto-sans-sc,source-code-pro,unifrakturcook,oswald}
    python assets/make_fonts.py node_modules/@expo-google-fonts

Each face keeps the characters that players and authors can need, loses hinting and the features that no text of ours uses,
and lies beside its family's licence. Needs fonttools (`pip install .[assets]`). The same source gives the same files.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ASSETS = Path(__file__).resolve().parent
FEATURES = ["calt", "case", "ccmp", "kern", "liga", "locl", "mark", "mkmk", "pnum", "tnum"]

LATIN = (
    (0x20, 0x7E),  # Basic Latin
    (0xA0, 0x17F),  # Latin-1, Latin Extended-A
    (0x218, 0x21B),  # Romanian
    (0x2C6, 0x2DD),  # free-standing accents
    (0x300, 0x33F),  # combining accents
    (0x1E80, 0x1EF9),  # Welsh, Vietnamese
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x209C),  # superior and inferior figures
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x218F),  # letterlike signs, number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x2473),  # circled figures
    (0x2500, 0x25FF),  # boxes, blocks, geometric shapes
    (0x2600, 0x27BF),  # signs and dingbats
    (0x2776, 0x277F),  # figures on discs
)
CHINESE = (
    *LATIN[:2],
    (0x2010, 0x2044),
    (0x20AC, 0x20AC),
    *LATIN[9:],
    (0x3000, 0x303F),  # CJK punctuation
    (0xFE10, 0xFE1F),  # upright forms of punctuation
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),  # full-width forms
)
BOXES = range(0x2500, 0x25A0)
"""Rules and blocks, which are meant to overlap the next line."""
WORD_SPACE = 0.29
"""The least width of a space between Latin words, in em."""
NAMES_BEYOND_GB_2312 = "镕喆堃玥珺祎昇翀珉赟煊晗栩瑀暐垚淼犇燚甦囍啰祇鍪瞭藉乾於麽噁甯陞濛峯"
"""Characters of names and of present-day print that the standard of 1980 left out."""


@dataclass(frozen=True)
class Family:
    """A published family: its folder, the faces wanted of it, and the name of what we make of it.

    A licence that reserves the family's name asks that changed versions carry another one.
    """

    folder: str
    faces: tuple[str, ...]
    chinese: bool = False
    renamed: str = ""


TIGHTER = {"newsreader-700": 0.022, "newsreader-800": 0.03}
"""Faces of headlines, and the share of an em by which their letters move together."""

FAMILIES = (
    Family("newsreader", ("400Regular", "500Medium", "500Medium_Italic", "700Bold", "800ExtraBold")),
    Family("libre-franklin", ("500Medium", "600SemiBold", "700Bold")),
    Family("source-code-pro", ("400Regular", "600SemiBold"), renamed="Record Code"),
    Family("unifrakturcook", ("700Bold",), renamed="Record Blackletter"),
    Family("oswald", ("600SemiBold",)),
    Family("noto-serif-sc", ("500Medium", "700Bold", "900Black"), chinese=True),
    Family("noto-sans-sc", ("400Regular", "700Bold"), chinese=True),
)


def gb_2312() -> Iterable[int]:
    """Yield the 6,763 Chinese characters of GB 2312, levels 1 and 2."""
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            if character := bytes((row, cell)).decode("gb2312", errors="ignore"):
                yield ord(character)


def characters_in_use() -> set[int]:
    """Return every character of the levels and of the interface's texts."""
    files = [*(ASSETS.parent / "levels").glob("**/*.yaml"), *(ASSETS / "locale").glob("**/*.po")]
    return {ord(character) for file in files for character in file.read_text("utf-8") if character.isprintable()}


def wanted(family: Family) -> set[int]:
    """Return the characters that a face of this family keeps, as far as it has them."""
    ranges = CHINESE if family.chinese else LATIN
    kept = {character for first, last in ranges for character in range(first, last + 1)} | characters_in_use()
    return kept | set(gb_2312()) | {ord(name) for name in NAMES_BEYOND_GB_2312} if family.chinese else kept


def options() -> Options:
    """Return what to keep of a face beside its outlines."""
    kept = Options()
    kept.layout_features = FEATURES
    kept.hinting = False
    kept.glyph_names = False
    kept.notdef_outline = True
    kept.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    kept.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "STAT", "DSIG", "MVAR", "HVAR", "meta"]
    return kept


def rename(face: TTFont, name: str) -> None:
    """Give a face another family name in every record that states one."""
    table = face["name"]
    style = table.getDebugName(2)
    for number, text in (
        (1, name),
        (3, f"{name} {style}"),
        (4, f"{name} {style}"),
        (6, f"{name}-{style}".replace(" ", "")),
        (16, name),
    ):
        if table.getDebugName(number):
            table.setName(text, number, 3, 1, 0x409)


def enclose(face: TTFont) -> None:
    """Widen a face's ascent and descent to its tallest and deepest glyph.

    SDL_ttf makes the picture of a line higher, and moves the baseline, when a letter such as Å rises above the ascent.
    """
    extents = face["glyf"]
    drawn = [extents[name] for code, name in face.getBestCmap().items() if code not in BOXES]
    ascent = max([face["hhea"].ascent, *(glyph.yMax for glyph in drawn if glyph.numberOfContours)])
    descent = min([face["hhea"].descent, *(glyph.yMin for glyph in drawn if glyph.numberOfContours)])
    face["hhea"].ascent, face["hhea"].descent, face["hhea"].lineGap = ascent, descent, 0
    metrics = face["OS/2"]
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = ascent, descent, 0
    metrics.usWinAscent, metrics.usWinDescent = ascent, -descent


def space_words(face: TTFont) -> None:
    """Widen the word space of a face whose own is narrow.

    At the sizes of a screen every glyph's width is rounded to whole pixels, mostly up, and a fifth of an em disappears.
    """
    widths, least = face["hmtx"], round(WORD_SPACE * face["head"].unitsPerEm)
    for code in (0x20, 0xA0):
        if name := face.getBestCmap().get(code):
            width, bearing = widths[name]
            widths[name] = (max(width, least), bearing)


def tighten(face: TTFont, share: float) -> None:
    """Take a share of an em from the space around every glyph, half on each side.

    The published faces are spaced for reading; headlines need less air.
    """
    taken = round(share * face["head"].unitsPerEm / 2)
    glyphs, advances = face["glyf"], face["hmtx"]
    for name in face.getGlyphOrder():
        glyph = glyphs[name]
        if glyph.numberOfContours > 0:
            glyph.coordinates.translate((-taken, 0))
            glyph.recalcBounds(glyphs)
    for name in face.getGlyphOrder():
        glyph = glyphs[name]
        glyph.recalcBounds(glyphs)
        width, bearing = advances[name]
        drawn = glyph.numberOfContours != 0
        advances[name] = (max(0, width - 2 * taken), glyph.xMin if drawn else bearing)


def file_name(family: Family, face: str) -> str:
    """Return the name in assets/fonts: family, weight, and whether it is an italic."""
    return f"{family.folder}-{face[:3]}{'-italic' if face.endswith('Italic') else ''}.ttf"


def make_face(source: Path, target: Path, family: Family) -> None:
    """Write the part of one face that the game keeps."""
    face = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options())
    subsetter.populate(unicodes=wanted(family))
    subsetter.subset(face)
    if not family.chinese:
        enclose(face)
        space_words(face)
    if share := TIGHTER.get(target.stem):
        tighten(face, share)
    if family.renamed:
        rename(face, family.renamed)
    face.save(target)


@click.command()
@click.argument("source", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(source: Path) -> None:
    """Make every face from the families in the folder SOURCE."""
    fonts = ASSETS / "fonts"
    fonts.mkdir(exist_ok=True)
    for family in FAMILIES:
        shutil.copyfile(source / family.folder / "LICENSE_FONT", fonts / f"{family.folder}-LICENSE.txt")
        for face in family.faces:
            target = fonts / file_name(family, face)
            make_face(next((source / family.folder / face).glob("*.ttf")), target, family)
            click.echo(f"{target.name}: {target.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
