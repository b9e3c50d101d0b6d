"""The glossary: every word of the game with an example and its source, and the way to it from wherever one is."""

import pytest

from game.desktop.desktop import Desktop
from game.desktop.scenes.glossary import GlossaryScene
from game.presentation.glossary import glossary
from game.presentation.language import wording
from game.rules.actions import Say
from game.rules.events import Phase
from game.rules.phases import choices
from game.scenario.vocabulary import EvasionCode, Tactic
from tests.desktop.afterwards import Elsewhere, names, over
from tests.desktop.conferences import conference, key, tree
from tests.desktop.test_debrief import debrief


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_tactic_and_every_code_has_a_meaning_an_example_and_a_source(language: str):
    entries = [entry for section in glossary(wording(language)) for entry in section.entries]  # type: ignore[arg-type]
    assert {entry.id for entry in entries} == {*Tactic, *EvasionCode}
    for entry in entries:
        for told in (entry.name, entry.gloss, entry.example, entry.source):
            assert told
            assert not told.startswith(("tactic.", "code."))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_all_of_it_stands_on_one_page(desktop: Desktop, language: str):
    desktop.change(language=language)
    scene = GlossaryScene(desktop, Elsewhere(desktop))
    shown = names(scene)
    for section in glossary(wording(language)):  # type: ignore[arg-type]
        for entry in section.entries:
            assert entry.name in shown
            assert entry.source in shown


def test_a_section_that_is_chosen_comes_to_the_top(desktop: Desktop):
    scene = GlossaryScene(desktop, Elsewhere(desktop))
    tree(scene)
    scene.press(next(item.node for item in tree(scene) if item.node.key == "section.5"))
    placed = tree(scene)
    attack = glossary(desktop.wording)[5]
    head = next(item for item in placed if item.node.name == attack.name and item.clip.width > 500)
    assert head.node.rect.y - head.clip.y < 40
    assert next(item.node for item in placed if item.node.key == "section.5").selected


def test_help_leads_on_to_the_tactic_of_the_card_that_is_looked_at(desktop: Desktop):
    scene = conference(desktop)
    while scene.playing.state.phase is not Phase.ANSWER:
        scene.choose(choices(scene.playing.state)[0])
    tree(scene)
    scene._help()
    tree(scene)
    found = key(scene, "g")
    assert isinstance(found, GlossaryScene)
    responses = scene.playing.session.scenario.responses
    said = [action.response for action in choices(scene.playing.state) if isinstance(action, Say)]
    assert found.word in {responses[response].tactic.value for response in said}
    placed = tree(found)
    word = next(item for item in placed if item.node.name == desktop.wording.say(f"tactic.{found.word}.name"))
    assert word.clip.contains(*word.node.rect.centre)
    assert key(found, "escape") is scene
    assert not scene.helping


def test_help_leads_from_a_line_of_the_debrief_to_its_tactic(desktop: Desktop):
    scene = debrief(desktop)
    tree(scene)
    scene.focus = "debrief.line.1.0"
    link = over().state.record.exchanges[1].links[0]
    assert scene.glossary_entry() == link.tactic.value


def test_help_closes_with_enter_and_gives_the_focus_back(desktop: Desktop):
    scene = debrief(desktop)
    tree(scene)
    scene.focus = "debrief.line.1.0"
    scene._help()
    tree(scene)
    assert scene.focus == "dialog.close"
    assert key(scene, "enter") is scene
    assert not scene.helping
    tree(scene)
    assert scene.focus == "debrief.line.1.0"


def test_the_glossary_s_own_help_does_not_lead_to_itself(desktop: Desktop):
    scene = GlossaryScene(desktop, Elsewhere(desktop))
    scene._help()
    assert "help.glossary" not in {item.node.key for item in tree(scene)}
