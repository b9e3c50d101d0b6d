"""What a level's author tells the checks to overlook, node by node and with a reason."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any

from game.scenario.checks.rule import PLAYED, Rule
from game.scenario.display import quoted
from game.scenario.document import Address, Branch, Document, dotted
from game.scenario.edits import Remove, replacement
from game.scenario.problems import Fix, Problem, Severity
from game.scenario.suggestions import did_you_mean

KEY = "ignore"


class Ignored:
    """Which rules are to be overlooked where; remembers which of these words were needed."""

    def __init__(self, document: Document, *, played: bool = False) -> None:
        """Hold what is said about rules that play the level, or about all others."""
        written = [match.start() for match in re.finditer(KEY, document.source.text)]
        self._codes = {
            address: [code for code in codes if code.startswith(PLAYED) is played]
            for address, codes in _ignoring(document.root, (), written)
        }
        self._needed: set[tuple[Address, str]] = set()

    def covers(self, code: str, address: Address) -> bool:
        """Whether a node at or above an address ignores a rule."""
        if not self._codes:
            return False
        for length in range(len(address) + 1):
            if code in self._codes.get(address[:length], ()):
                self._needed.add((address[:length], code))
                return True
        return False

    def unneeded(self) -> Iterator[tuple[Address, str]]:
        """Each node with a rule that it ignores in vain."""
        for address, codes in self._codes.items():
            yield from ((address, code) for code in codes if (address, code) not in self._needed)


def needless(document: Document, ignored: Ignored, rules: Mapping[str, Rule]) -> Iterator[Problem]:
    """A warning for everything that is ignored in vain: it would hide the next mistake of its kind."""
    for address, code in ignored.unneeded():
        yield _needless(document, (*address, KEY, code), code, rules)


def _needless(document: Document, address: Address, code: str, rules: Mapping[str, Rule]) -> Problem:
    rule = rules.get(code)
    hint = None
    if rule is None:
        message, hint = f"there is no rule {quoted(code)}", did_you_mean(code, rules)
    elif rule.severity is Severity.ERROR:
        message = f"{quoted(code)} is an error, which cannot be ignored"
    else:
        message = f"{quoted(code)} finds nothing here any more"
    fix = Fix("Delete it", (replacement(document, Remove(address)),))
    return document.source.problem(
        "needless-ignore", *document.key_span(address), message, severity=Severity.WARNING,
        hint=hint or "delete it, so that it hides no later mistake", node=dotted(address), fix=fix,
    )  # fmt: skip


def _ignoring(branch: Branch, way: Address, written: list[int]) -> Iterator[tuple[Address, Mapping[str, Any]]]:
    """Every node that ignores something; looks only where the word is written, for most of a file has none."""
    codes = branch.value.get(KEY) if branch.keys else None
    if isinstance(codes, Mapping):
        yield way, codes
    for key, inner in branch.inside.items():
        if isinstance(inner, Branch) and key != KEY and _is_inside(inner, written):
            yield from _ignoring(inner, (*way, key), written)


def _is_inside(branch: Branch, places: list[int]) -> bool:
    """Whether any of these places, which are in order, lies in a branch."""
    return bisect_left(places, branch.start) < bisect_left(places, branch.end)
