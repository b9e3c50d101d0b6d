"""What each side sees."""

from random import Random

from game.rules.actions import Side
from game.rules.observation import observe
from tests.rules.podium import asked, cited, opened, said


def visible(observation):
    return {
        name: value
        for name, value in vars(observation).items()
        if not name.startswith("_") and name not in ("record", "scenario")
    }


def test_nobody_sees_the_seed():
    one, other = (observe(asked(opened(seed=seed), "bridge.mild"), Side.SPEAKER) for seed in (1, 2))
    assert visible(one) == visible(other)
    assert not hasattr(one, "seed")


def test_a_searching_player_imagines_other_luck():
    observation = observe(asked(opened(seed=7), "bridge.mild"), Side.SPEAKER)
    assert {observation.imagine(Random(n)).seed for n in range(3)}.isdisjoint({7})


def test_the_press_sees_only_what_was_cited_and_said():
    state = opened(dossier=("log_book", "poll_card"), messages=("work_first",))
    state = said(cited(asked(state, "bridge.hostile"), "log_book", "plain"), "why_plain")
    seen = observe(state, Side.PRESS)
    assert (seen.dossier, seen.messages) == (("log_book",), ())
    assert set(seen.scenario.evidence) == {"log_book"}
    assert set(seen.scenario.responses) == {"why_plain"}


def test_the_press_imagines_another_dossier_with_the_cited_cards_in_it():
    state = cited(asked(opened(dossier=("log_book", "poll_card")), "bridge.hostile"), "log_book", "plain")
    imagined = {observe(state, Side.PRESS).imagine(Random(n)).dossier for n in range(20)}
    assert imagined == {("log_book", "poll_card"), ("log_book", "budget_table")}


def test_the_speaker_does_not_see_unasked_questions():
    seen = observe(asked(opened(), "bridge.mild"), Side.SPEAKER)
    assert set(seen.scenario.questions) == {"bridge"}
    assert set(seen.scenario.questions["bridge"].asks) == {"mild"}


def test_only_the_side_whose_choice_it_is_has_legal_actions():
    state = asked(opened(), "bridge.mild")
    assert observe(state, Side.PRESS).legal == ()
    assert observe(state, Side.SPEAKER).legal
