"""What the level asks of each audience, on its meter."""

from dataclasses import replace

from game.presentation.audiences import audience_views
from game.presentation.figures import believed
from game.presentation.goals import goal_text
from game.presentation.targets import asked_credibility, next_target, targets
from game.scenario.objectives import ChangeObjective, MeterObjective
from tests.presentation.ferry import opened, teller


def asking(*objectives):
    """The island, and a state whose level asks this of it."""
    state = opened().state
    scenario = state.game.scenario.model_copy(
        update={"objectives": {f"goal_{n}": each for n, each in enumerate(objectives)}}
    )
    game = replace(state.game, scenario=scenario)
    return replace(state, game=game), audience_views(teller(), state)[0]


def change(grade, **bounds):
    return ChangeObjective.model_validate({"kind": "change", "grade": grade, "audience": "island", **bounds})


def test_a_change_is_asked_in_people_per_thousand_from_the_opening():
    state, island = asking(change("silver", at_least=5))
    (target,) = targets(state, island)
    assert (target.change, target.met) == (5, False)


def test_the_next_target_is_the_lowest_that_is_not_met():
    state, island = asking(change("gold", at_least=9), change("bronze", at_least=-3), change("silver", at_least=4))
    assert [target.change for target in targets(state, island)] == [-3, 4, 9]
    assert next_target(state, island).change == 4
    assert next_target(state, replace(island, favourable=island.opened_at + 2)).change == 9


def test_credibility_is_the_speakers_in_an_audiences_eyes_and_not_the_audiences_own():
    asked = {"kind": "meter", "grade": "gold", "audience": "island", "measure": "credibility", "at_least": 0.4}
    text = goal_text(teller("zh"), MeterObjective.model_validate(asked))
    assert text == "散会时，您在岛上眼中的可信度（百分制）不低于40.0分"


def test_a_change_of_credibility_is_asked_on_the_scale_on_which_credibility_is_shown():
    goal = change("silver", at_least=12, measure="credibility")
    assert goal_text(teller("en"), goal) == "The island: credibility (out of 100) up by 1.2 or more"
    assert believed(0.752) == "75.2"


def test_where_nothing_is_asked_there_is_no_target():
    state, island = asking()
    assert next_target(state, island) is None
    assert asked_credibility(state, island) is None


def test_credibility_is_asked_as_a_level_or_as_a_change():
    state, island = asking(change("gold", at_least=20, measure="credibility"))
    assert asked_credibility(state, island) == island.credibility + 0.02
    level = MeterObjective.model_validate(
        {"kind": "meter", "grade": "gold", "audience": "island", "measure": "credibility", "at_least": 0.9}
    )
    assert asked_credibility(*asking(level)) == 0.9
