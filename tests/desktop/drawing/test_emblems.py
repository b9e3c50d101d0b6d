"""Emblems: every audience of a level its own, none a cross or a star of faith or state."""

import pygame
import pytest

from game.desktop.drawing.emblem import COUNTS, EVERY_EMBLEM, draw_emblem, emblem_keys
from game.desktop.tokens import PALETTES, Edition

DAY = PALETTES[Edition.DAY]
LEVEL = ("home", "usa", "nigeria", "brazil", "sweden", "russia")


def drawn(audience: str, among: tuple[str, ...] = (), edition: Edition = Edition.DAY) -> bytes:
    return pygame.image.tobytes(draw_emblem(audience, 36, PALETTES[edition], among), "RGBA")


def test_no_two_audiences_of_a_level_share_an_emblem() -> None:
    for count in (6, 12, len(EVERY_EMBLEM)):
        names = tuple(f"audience {number}" for number in range(count))
        assert len(set(emblem_keys(names).values())) == count


def test_six_audiences_have_six_motifs() -> None:
    assert len({emblem.motif for emblem in emblem_keys(LEVEL).values()}) == 6


def test_more_audiences_than_emblems_still_get_one_each() -> None:
    names = [f"audience {number}" for number in range(len(EVERY_EMBLEM) + 5)]
    assert set(emblem_keys(names)) == set(names)


def test_the_same_audience_in_the_same_level_keeps_its_emblem() -> None:
    assert drawn("usa", LEVEL) == drawn("usa", LEVEL)
    assert len({drawn(audience, LEVEL) for audience in LEVEL}) == len(LEVEL)


def test_an_audience_that_the_list_lacks_still_has_an_emblem() -> None:
    assert drawn("moon", LEVEL) == drawn("moon")


def test_what_would_read_as_a_cross_is_never_made() -> None:
    assert all(set(counts) <= {4, 6, 8} for counts in COUNTS.values())
    assert {motif for motif, counts in COUNTS.items() if 4 in counts} == {"dots", "arcs", "chevrons"}


@pytest.mark.parametrize("edition", Edition)
def test_an_emblem_is_ink_on_nothing(edition: Edition) -> None:
    image = draw_emblem("usa", 36, PALETTES[edition], LEVEL)
    assert image.get_at((0, 0)).a == 0
    assert image.get_bounding_rect().width >= 30
