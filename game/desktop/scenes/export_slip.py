"""Where something that was taken out of the game now lies."""

from game.desktop.node import Node, Press
from game.desktop.page import Page
from game.desktop.tokens import Type
from game.desktop.widgets.dialog import dialog
from game.desktop.widgets.texts import Column


def export_slip(page: Page, words: str, offsets: dict[str, float], close: Press) -> Node:
    """A slip with the place of a file that has been written."""

    def build(column: Column) -> None:
        column.text(words, Type.LINE)

    return dialog(
        page,
        page.say("export.done"),
        offsets,
        build,
        [("dialog.close", page.say("button.close"), "enter", close)],
        close,
    )
