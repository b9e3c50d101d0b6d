"""Every rule there is: one file each, in the folder of its layer; a file that is added is in the catalogue."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from game.scenario.checks.rule import Rule
from game.scenario.problems import Severity

FOLDERS = ("files", "syntax", "schema", "references", "graph", "conditions", "texts", "fairness")


@cache
def catalogue() -> Mapping[str, Rule]:
    """All rules by code, layer after layer."""
    rules = [rule for folder in FOLDERS for rule in _rules_in(f"game.scenario.checks.{folder}")]
    return {rule.code: rule for rule in rules}


@cache
def finders(severity: Severity) -> tuple[Rule, ...]:
    """The rules of a severity that look at a valid level."""
    return tuple(rule for rule in catalogue().values() if rule.severity is severity and rule.find is not None)


def _rules_in(package: str) -> list[Rule]:
    folder = import_module(package)
    modules = [import_module(f"{package}.{module.name}") for module in iter_modules(folder.__path__)]
    return [module.RULE for module in modules if hasattr(module, "RULE")]
