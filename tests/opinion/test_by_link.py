from dataclasses import replace

import numpy as np
import pytest

from game.opinion.by_link import explain_links
from game.opinion.exchange import Exchange
from game.opinion.reception import deliver
from tests.opinion.world import each, full_exchange, world


def test_links_sum_exactly_to_the_exchange():
    whole = deliver(world(), full_exchange()).explanation
    parts = explain_links(world(), full_exchange())
    assert len(parts) == 1 + len(full_exchange().links)
    for meter in ("favourable", "unfavourable", "credibility"):
        total = sum(getattr(part, meter).sum(axis=0) for part in parts)
        assert total == pytest.approx(getattr(whole, meter).sum(axis=0), abs=1e-9)


def test_an_answer_without_links_is_all_the_question():
    exchange = replace(full_exchange(), links=())
    (only,) = explain_links(world(), exchange)
    assert np.array_equal(only.favourable, deliver(world(), exchange).explanation.favourable)


def test_only_the_hostile_link_is_blamed_for_the_rally():
    _, hostile, warm = explain_links(world(), full_exchange())
    assert np.abs(hostile.favourable[hostile.terms.index("rally")]).max() > 0.05
    assert np.abs(warm.favourable[warm.terms.index("rally")]).max() < 0.01


def test_an_unseen_link_does_nothing_but_follow_another():
    links = full_exchange().links
    unseen = replace(links[1], carriage=each(0.0), claims=(), frame=None)
    _, seen, last = explain_links(world(), Exchange((links[0], unseen), issue=0))
    assert np.abs(last.favourable).max() < 0.05 < np.abs(seen.favourable).max(), "no line is the last any more"
