"""Clippings, mastheads, pointers, icon, the room and the levels' pictures."""

import pygame
import pytest

from game.desktop.drawing.clipping import ASKEW, TORN, clipping, rays, torn_line
from game.desktop.drawing.contact_sheet import contact_sheet
from game.desktop.drawing.cursor import KINDS, cursor, draw_cursor
from game.desktop.drawing.icon import draw_icon
from game.desktop.drawing.illustration import draw_illustration
from game.desktop.drawing.masthead import TEMPLATES, draw_masthead
from game.desktop.drawing.room import draw_room
from game.desktop.tokens import PALETTES, Edition
from game.scenario.vocabulary import Picture

DAY = PALETTES[Edition.DAY]


def pixels(image: pygame.Surface) -> bytes:
    return pygame.image.tobytes(image, "RGBA")


def red_share(image: pygame.Surface) -> float:
    red = pygame.mask.from_threshold(image, DAY.red, (12, 12, 12, 255))
    return red.count() / (image.get_width() * image.get_height())


def test_a_clipping_strays_no_further_than_the_style_sheet_allows() -> None:
    for number in range(40):
        for x, y in clipping(f"line {number}", 10, 20, 200, 120):
            assert 10 <= x <= 10 + TORN or 210 - TORN <= x <= 210
            assert 20 <= y <= 140
        corners = clipping(f"line {number}", 10, 20, 200, 120)
        assert corners[0][1] - 20 <= ASKEW


def test_a_clipping_is_torn_alike_each_time_and_unlike_its_neighbour() -> None:
    assert clipping("a", 0, 0, 200, 120) == clipping("a", 0, 0, 200, 120)
    assert clipping("a", 0, 0, 200, 120) != clipping("b", 0, 0, 200, 120)


def test_a_tear_crosses_the_whole_page_and_never_runs_back() -> None:
    line = torn_line("interruption", 0, 100, 1536)
    across = [x for x, _ in line]
    assert (across[0], across[-1]) == (0, 1536)
    assert across == sorted(across)
    assert all(abs(y - 100) <= 7 for _, y in line)


def test_rays_leave_the_middle_free() -> None:
    for wedge in rays("interruption", (0, 0), 100, 200):
        assert all(99 <= (x * x + y * y) ** 0.5 <= 201 for x, y in wedge)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize(
    "name",
    ["The Continental", "Diário do Maracanã", "Łódź Głos", "海棠日报", "A Very Long Name of a Paper of Record Indeed"],
)
def test_a_masthead_keeps_to_its_column(template: str, name: str) -> None:
    image = draw_masthead(name, template, 240, DAY)
    assert image.get_width() == 240
    assert image.get_bounding_rect().width > 60
    assert pixels(image) == pixels(draw_masthead(name, template, 240, DAY))


def test_templates_and_names_give_different_mastheads() -> None:
    assert len({pixels(draw_masthead("Northern Wire", template, 240, DAY)) for template in TEMPLATES}) == len(TEMPLATES)
    assert pixels(draw_masthead("Northern Wire", "wire", 240, DAY)) != pixels(
        draw_masthead("Southern Wire", "wire", 240, DAY)
    )


def test_a_chinese_name_stands_upright_in_its_frame() -> None:
    image = draw_masthead("海棠日报", "vertical", 64, DAY)
    assert image.get_height() > 2 * image.get_width()


@pytest.mark.parametrize("kind", KINDS)
def test_each_pointer_points_within_its_picture(kind: str) -> None:
    image = draw_cursor(kind, DAY, 2)
    assert image.get_size() == (48, 48)
    assert image.get_bounding_rect().width > 10
    x, y = cursor(kind, DAY, 2).data[0]
    assert 0 <= x < 48
    assert 0 <= y < 48


def test_the_icon_shows_the_light_that_is_on() -> None:
    assert 0.005 < red_share(draw_icon(64, DAY)) < 0.05


def test_red_in_the_press_room_is_one_hand() -> None:
    assert 0.002 < red_share(draw_room((490, 215), DAY)) < 0.03


@pytest.mark.parametrize("subject", Picture)
def test_a_levels_picture_has_no_red_and_is_the_same_each_time(subject: Picture) -> None:
    image = draw_illustration("ferry", (152, 74), DAY, subject=subject)
    assert image.get_size() == (152, 74)
    assert red_share(image) == 0
    assert pixels(image) == pixels(draw_illustration("ferry", (152, 74), DAY, subject=subject))


@pytest.mark.parametrize("edition", Edition)
def test_the_contact_sheet_can_be_made_again(edition: Edition) -> None:
    assert pixels(contact_sheet(edition, ("a", "b"))) == pixels(contact_sheet(edition, ("a", "b")))
