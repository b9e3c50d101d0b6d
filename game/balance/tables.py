"""What the page says in words and figures rather than in plots: who the players are, and which goals are met."""

from collections.abc import Iterable
from html import escape

from game.balance.goal_shares import able_by_press, goals, met
from game.balance.naming import player
from game.balance.report import Report
from game.presentation.language import Wording
from game.scenario.model import Scenario


def who(words: Wording, title: str, names: Iterable[str]) -> str:
    """What each player does, in a sentence."""
    items = (
        f"<dt>{escape(player(words, name))}</dt><dd>{escape(words.say(f'balance.player.{name}.about'))}</dd>"
        for name in names
        if words.has(f"balance.player.{name}.about")
    )
    return f"<div><h3>{escape(words.say(f'balance.page.{title}'))}</h3><dl>{''.join(items)}</dl></div>"


def goals_met(words: Wording, scenario: Scenario, report: Report) -> str:
    """Goals down, presses across: in how many games each was met; empty where nobody tried to do well."""
    presses = able_by_press(report)
    if not presses:
        return ""
    heads = "".join(f"<th>{escape(player(words, press))}</th>" for press in presses)
    rows = (
        f"<tr><th><small>{escape(words.say(f'grade.{grade}'))}</small>{escape(text)} <code>{escape(name)}</code></th>"
        + "".join(f"<td>{met(tally, name)}</td>" for tally in presses.values())
        + "</tr>"
        for name, grade, text in goals(words, scenario)
    )
    head = f"<tr><th>{escape(words.say('balance.page.goal'))}</th>{heads}</tr>"
    return f'<table class="goals"><thead>{head}</thead><tbody>{"".join(rows)}</tbody></table>'
