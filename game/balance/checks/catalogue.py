"""All rules about a measured level, in the order in which they are told."""

from importlib import import_module
from pkgutil import iter_modules

from game.balance import checks
from game.scenario.checks.rule import Rule


def rules_of_play() -> tuple[Rule, ...]:
    """Every rule: a file that is added to the folder is in it."""
    modules = [import_module(f"{checks.__name__}.{module.name}") for module in iter_modules(checks.__path__)]
    return tuple(module.RULE for module in modules if hasattr(module, "RULE"))
