"""Drawing: what a screen draws when it opens must not be felt."""

from time import process_time

from game.desktop.drawing.portrait import draw_portrait
from game.desktop.drawing.pose import MOODS
from game.desktop.tokens import PALETTES, Edition


def test_a_portrait_is_drawn_within_thirty_milliseconds() -> None:
    draw_portrait("meridian", "listens", (210, 192), PALETTES[Edition.DAY])
    taken = []
    for mood in MOODS * 3:
        begun = process_time()
        draw_portrait("meridian", mood, (210, 192), PALETTES[Edition.DAY])
        taken.append(process_time() - begun)
    assert min(taken) < 0.03
