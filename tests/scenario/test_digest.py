"""The digest changes with what the rules read, and with nothing else."""

import pytest

from game.scenario.digest import digest
from tests.scenario.written import minimal, reading


def digest_of(*changes):
    level = reading(minimal(*changes))
    assert level.scenario is not None, level.problems
    return digest(level.scenario)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: T", "title: {en: Another title, zh: 标题}"),
        ("text: Why is that?", "text: Why on earth is that?"),
        ("soundbite: Yes", 'soundbite: "Oh yes"'),
        ("place: P", "place: P\nnote: to do"),
        ("source: {name: A guess, estimate: true}", "source: {name: A poll, size: 500}"),
        ("place: P", "place: P\nclock: 1800"),
        ("place: P", "place: P\npicture: railway"),
        ("patience: 3", "patience: 3, portrait: man"),
        ("language: en", "language: zh"),
        ("image: 0.5}", "image: 0.5, truth: contested, implies: {true: {}}}"),
        ("text: Why is that?", "text: Why is that?, dimensions: {initiative: 1}, invented: false"),
        ("salience: {a: 1}", "salience: {a: 1.0}"),
    ],
)
def test_texts_notes_sources_and_defaults_leave_it_as_it_is(old, new):
    assert digest_of((old, new)) == digest_of()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: minimal", "id: minimum"),
        ("place: P", "place: P\nclock: 1801"),
        ("seconds: 3,", "seconds: 4,"),
        ("claims: {p: true}", "claims: {p: false}"),
        ("favourable: 40\n    un", "favourable: 41\n    un"),
        ("q.why: explicit", "q.why: general"),
        ("tactic: direct_answer", "tactic: humour"),
        ("at_most: 3", "at_most: 2"),
    ],
)
def test_what_the_rules_read_changes_it(old, new):
    assert digest_of((old, new)) != digest_of()


def test_the_order_of_what_authors_name_is_the_order_of_menus_and_changes_it():
    mild, hostile = "      mild: {text: Why is that?}", "      hostile: {text: Why on earth?}"
    orders = [digest_of((mild, f"{one}\n{other}")) for one, other in ((mild, hostile), (hostile, mild))]
    assert orders[0] != orders[1]


def test_moving_a_line_in_the_file_leaves_it_as_it_is():
    moved = (
        "    issue: a\n    asks:\n      mild: {text: Why is that?}",
        "    asks:\n      mild: {text: Why is that?}\n    issue: a",
    )
    assert digest_of(moved) == digest_of()


def test_it_is_a_sha_256_in_hexadecimal():
    assert len(digest_of()) == 64
    assert int(digest_of(), 16) >= 0
