"""Every key of a level file as tables for the author's guide."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from game.scenario.keys import key_names
from game.scenario.model import Scenario
from game.scenario.schema.export import all_models, shown
from game.scenario.vocabulary import Tactic, TacticGroup

WHERE = {
    "Scenario": "The file itself",
    "Speaker": "`speaker`",
    "Issue": "`issues`: each",
    "Proposition": "`propositions`: each",
    "Implications": "`implies` of a proposition",
    "Evidence": "`evidence`: each card",
    "Source": "`source` of a card",
    "Phrasing": "`phrasings` of a card: each",
    "IssueResponsibility": "`responsibility`: each issue",
    "Frame": "`frames`: each",
    "Audience": "`audiences`: each",
    "Poll": "`source` of an audience",
    "Outlet": "`outlets`: each",
    "NewsValues": "`news_values` of an outlet",
    "Reporter": "`reporters`: each",
    "Briefing": "`briefing`",
    "Opening": "`openings`: each",
    "Question": "`questions`: each",
    "Ask": "`asks` of a question: each way to put it",
    "Dimensions": "`dimensions` of a way to put it",
    "Part": "`parts` of a question or follow-up: each",
    "FollowUp": "`follow_ups` of a question: each",
    "Response": "`responses`: each line",
    "Event": "`events`: each",
    "Condition": "`when`, and inside `all`, `any`, `not`: exactly one of",
    "MeterCondition": "`meter` in a condition",
    "EvasionCondition": "`evasion` in a condition",
    "DebtCondition": "`debt` in a condition",
    "ExchangeCondition": "`exchange` in a condition",
    "MeterObjective": "`objectives`: `kind: meter`",
    "ChangeObjective": "`objectives`: `kind: change`",
    "NeverClaimObjective": "`objectives`: `kind: never_claim`",
    "DeliverObjective": "`objectives`: `kind: deliver`",
    "DodgesObjective": "`objectives`: `kind: dodges`",
    "DebtsObjective": "`objectives`: `kind: debts`",
    "ClockObjective": "`objectives`: `kind: clock`",
    "History": "`history`",
    "HistoricalExchange": "`exchanges` of the history: each",
    "HistoricalLine": "`answer` of an exchange: each link",
}
LONGEST = 90
"""Characters of an example that a table has room for."""
MOST_WORDS = 12
"""A longer list of words has a table of its own."""


def key_tables() -> str:
    """A table for each kind of node, in the order of `WHERE`."""
    models = {model.__name__: model for model in all_models()}
    return "\n\n".join(_table(title, models[name]) for name, title in WHERE.items()) + "\n"


def tactic_table() -> str:
    """The tactics, group by group."""
    lines = ["| group | tactics |", "|---|---|"]
    for group in TacticGroup:
        members = ", ".join(f"`{tactic}`" for tactic in Tactic if tactic.group is group)
        lines.append(f"| {group} | {members} |")
    return "\n".join(lines) + "\n"


def _table(title: str, model: type[BaseModel]) -> str:
    rows = [_row(model, key) for key in key_names(model) if model is Scenario or key not in ("note", "ignore")]
    return "\n".join([f"### {title}", "", "| key | | example |", "|---|---|---|", *rows])


def _row(model: type[BaseModel], key: str) -> str:
    field = next(field for name, field in model.model_fields.items() if (field.alias or name) == key)
    how = shown(model, key)
    example = how.example if len(how.example) <= LONGEST else "see below"
    must = "**" if field.is_required() else ""
    said = field.description or how.description
    known = words(field.annotation)
    if 1 < len(known) <= MOST_WORDS:
        said += f" Words: {', '.join(f'`{word}`' for word in known)}."
    return f"| {must}`{key}`{must} | {said} | `{example}` |".replace("`see below`", "")


def words(annotation: Any) -> list[str]:
    """The closed list of words that a key's value, or what it holds, is taken from; empty where there is none."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(member.value) for member in annotation]
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return [word for word in inside if isinstance(word, str)]
    if origin is Mapping:
        inside = inside[1:]
    return next((found for each in inside if (found := words(each))), [])
