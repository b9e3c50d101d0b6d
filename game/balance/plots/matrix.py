"""Who wins against whom: every pairing as a bar of its grades, with its score."""

from collections.abc import Mapping

from game.balance.chunks import Pairing
from game.balance.naming import player
from game.balance.plots.svg import box, line, picture, text
from game.balance.tally import NO_GRADE, Count, Measured, Tally
from game.players.registry import PRESSES
from game.presentation.language import Wording
from game.scenario.vocabulary import Grade

SPEAKER, COLUMN, ROW, TOP = 150, 178, 40, 34
BAR, HEIGHT = 112, 16
KIND = {Grade.GOLD: "ink", Grade.SILVER: "hatch", Grade.BRONZE: "outline", NO_GRADE: "none"}
"""A gold is solid, a silver hatched, a bronze outlined, as the game's own medals are; no grade is a blank."""


def matrix(words: Wording, cells: Mapping[Pairing, Tally]) -> str:
    """Speakers down, presses across."""
    speakers = list(dict.fromkeys(pairing.speaker for pairing in cells))
    presses = sorted({pairing.press for pairing in cells}, key=list(PRESSES).index)
    width, height = SPEAKER + COLUMN * len(presses), TOP + ROW * len(speakers)
    shapes = [text(SPEAKER + COLUMN * n, 20, player(words, name), "head") for n, name in enumerate(presses)]
    shapes.append(line(0, TOP - 6, width, TOP - 6, "rule"))
    for row, speaker in enumerate(speakers):
        y = TOP + ROW * row
        shapes.append(text(0, y + 20, player(words, speaker), "name"))
        shapes.append(line(0, y + ROW - 4, width, y + ROW - 4))
        for column, press in enumerate(presses):
            tally = cells.get(Pairing(speaker, press))
            if tally is not None and tally.games:
                shapes += _cell(words, SPEAKER + COLUMN * column, y, tally)
    return picture(width, height, shapes, words.say("balance.page.matrix"))


def _cell(words: Wording, x: float, y: float, tally: Tally) -> list[str]:
    """A bar of a hundred games from gold to none, and the mean score behind it."""
    shapes, at = [], x
    for grade in (Grade.GOLD, Grade.SILVER, Grade.BRONZE, NO_GRADE):
        share = tally.share(Count.GRADE, grade).value
        tip = f"{words.say(f'grade.{grade}')}: {100 * share:.0f} % ({tally.games})"
        shapes.append(box(at, y + 8, BAR * share, HEIGHT, KIND[grade], tip))
        at += BAR * share
    shapes.append(box(x, y + 8, BAR, HEIGHT, "frame"))
    shapes.append(text(x + BAR + 8, y + 21, f"{tally.figure(Measured.SCORE).mean:.0f}", "figure"))
    return shapes


def key(words: Wording) -> str:
    """What the fills mean."""
    shapes: list[str] = []
    for number, (grade, kind) in enumerate(KIND.items()):
        x = 110 * number
        shapes += [box(x, 3, 22, 12, kind), box(x, 3, 22, 12, "frame"), text(x + 28, 13, words.say(f"grade.{grade}"))]
    shapes += [text(440, 13, "73", "figure"), text(464, 13, words.say("balance.column.score"))]
    return picture(560, 18, shapes, words.say("balance.page.key"))
