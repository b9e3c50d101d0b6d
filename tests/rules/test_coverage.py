"""What the outlets carry."""

from game.rules.actions import PassFloor, Yield
from game.rules.coverage import LEAD, LIVE, SECOND, clips, pulls_of
from game.rules.events import ClipCarried
from tests.rules.podium import asked, cited, ended, events_of, opened, play, said


def carried(state, to_all=False):
    found: dict[str, dict[int, float]] = {}
    for clip in clips(state.game, state.current, state.record, to_all):
        found.setdefault(clip.outlet, {})[clip.link] = clip.weight
    return found


def lead(state, outlet):
    return next(
        clip.link
        for clip in clips(state.game, state.current, state.record, True)
        if clip.outlet == outlet and clip.lead
    )


def test_an_outlet_carries_one_lead_and_one_second_clip():
    state = said(asked(opened(), "bridge.hostile"), "why_plain", "hit_town", "when_plain", "near_talk")
    assert sorted(carried(state)["courier"].values()) == [SECOND, LEAD]


def test_a_live_outlet_carries_all():
    state = said(asked(opened(), "families.mild"), "families_plain", "families_dodge")
    assert carried(state)["television"] == {0: LIVE, 1: LIVE}


def test_the_askers_outlet_always_carries():
    assert "herald" in carried(said(asked(opened(), "lorries.mild"), "toll_dodge"))


def test_others_carry_only_what_pulls():
    assert set(carried(said(asked(opened(), "theatre.mild"), "theatre_dodge"))) == {"courier"}
    assert "bugle" in carried(said(asked(opened(), "bridge.hostile"), "hit_town"))


def test_two_outlets_with_opposite_news_values_quote_different_lines():
    state = said(asked(opened(), "bridge.hostile"), "hit_town", "publish", "comfort_town")
    assert lead(state, "bugle") == 0
    assert lead(state, "courier") != 0


def test_outlets_that_like_the_same_line_lead_with_different_ones():
    """The asker's own outlet chooses first; what one already leads with is worth less to the next."""
    state = said(asked(opened(), "bridge.hostile"), "why_plain", "when_plain", "publish")
    for outlet in ("courier", "television"):
        pulls = pulls_of(state.game, state.current, state.record, outlet)
        assert pulls.index(max(pulls)) == 2
    assert lead(state, "courier") == 2
    assert lead(state, "television") == 1


def test_an_answer_of_one_line_leads_everywhere_alike():
    state = said(asked(opened(), "bridge.hostile"), "hit_town")
    assert {lead(state, clip.outlet) for clip in clips(state.game, state.current, state.record, True)} == {0}


def test_a_figure_pulls_and_a_vivid_phrasing_pulls_more():
    state = asked(opened(dossier=("log_book",)), "bridge.hostile")
    plain, bold = (cited(state, "log_book", phrasing) for phrasing in ("plain", "bold"))
    assert (
        pulls_of(bold.game, bold.current, bold.record, "bugle")[0]
        > pulls_of(plain.game, plain.current, plain.record, "bugle")[0]
    )


def test_a_line_aired_before_pulls_less():
    state = opened("warm", messages=("work_first",))
    first = said(asked(state, "families.mild"), "work_first")
    again = said(asked(ended(first), "lorries.mild"), "work_first")
    pulls = [pulls_of(s.game, s.current, s.record, "herald")[0] for s in (first, again)]
    assert pulls[1] < pulls[0]


def test_a_completed_list_pulls():
    listed = said(asked(opened(), "bridge.mild"), "three_points", "point_one", "point_two", "publish")
    plain = said(asked(opened(), "bridge.mild"), "near_talk", "point_one", "point_two", "publish")
    pulls = [pulls_of(s.game, s.current, s.record, "herald")[2] for s in (listed, plain)]
    assert pulls[0] > pulls[1]


def test_silence_gives_nothing_to_carry():
    state = play(asked(opened(), "bridge.mild"), Yield())
    assert not any(isinstance(event, ClipCarried) for event in events_of(state, PassFloor()))


def test_whom_i_call_on_is_which_public_hears_me():
    """The same kind of dodge, to two askers: each time it is the asker's own readers that hear it."""
    to_courier = play(said(asked(opened(), "theatre.mild"), "theatre_dodge"), Yield())
    to_herald = play(said(asked(opened(), "lorries.mild"), "toll_dodge"), Yield())
    town, valley = (events_of(state, PassFloor())[-2:] for state in (to_courier, to_herald))
    reach = [next(event.reach for event in events if hasattr(event, "reach")) for events in (town, valley)]
    assert reach[0][0] > reach[0][1]
    assert reach[1][1] > reach[1][0]
