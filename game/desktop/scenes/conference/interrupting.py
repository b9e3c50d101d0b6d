"""She cuts in: a torn band across the page, your words cut off, hers in red, and the ways to meet it."""

from game.desktop.node import Node
from game.desktop.scenes.conference.moment import Moment
from game.desktop.tokens import Type
from game.desktop.widgets.dialog import dialog
from game.desktop.widgets.texts import Column
from game.presentation.choices import label
from game.presentation.generated import interruption
from game.rules.phases import legal_actions


def interruption_band(moment: Moment) -> Node:
    """The band."""
    exchange = moment.state.current
    assert exchange is not None  # nobody interrupts silence

    def build(column: Column) -> None:
        column.text(interruption(moment.narrator, exchange), Type.QUESTION, "red")

    buttons = [
        (f"card.{number}", label(action, moment.narrator, moment.state), str(number), _chosen(moment, action))
        for number, action in enumerate(legal_actions(moment.state), 1)
    ]
    return dialog(moment.page, moment.say("interruption.label"), moment.offsets, build, buttons, lambda: None, 900)


def _chosen(moment: Moment, action):  # type: ignore[no-untyped-def]
    return lambda: moment.moves.choose(action)
