"""A measured level as a page."""

from collections.abc import Sequence

from game.balance.report import Report
from game.scenario.fields import Language
from game.scenario.model import Scenario


def page(measured: Sequence[tuple[Scenario, Report]], language: Language) -> str:
    """The page."""
    return "<html></html>"
