"""A rule's page, and the list of all rules, as a person reads them."""

from collections.abc import Collection, Iterator
from textwrap import fill, indent

from game.scenario.checks.rule import Example, Layer, Rule

EXAMPLE_LEVEL = "bilingual"
"""The template that examples are pieces of."""
WIDTH = 100
LONGEST_EXAMPLE = 600
"""Characters of an example that a page shows."""


def page(rule: Rule) -> str:
    """What, why, how to mend, and the examples."""
    return "\n".join(_lines(rule))


def contents(rules: Collection[Rule]) -> str:
    """Every rule with what it finds, layer by layer."""
    lines = ["Rules, in the order in which a level is read. `check --explain CODE` prints the page of one.", ""]
    for layer in Layer:
        inside = [rule for rule in rules if rule.layer is layer]
        width = max((len(rule.code) for rule in inside), default=0)
        listed = [f"  {rule.code:<{width}}  {rule.severity:<7}  {rule.what}" for rule in inside]
        lines += [layer, *listed, ""] if listed else []
    return "\n".join(lines)


def _lines(rule: Rule) -> Iterator[str]:
    yield f"{rule.code} ({rule.severity}, {rule.layer})"
    yield ""
    yield fill(rule.what, WIDTH)
    yield ""
    yield fill(f"Why. {rule.why}", WIDTH)
    yield ""
    yield fill(f"How to mend it. {rule.mend}", WIDTH)
    for title, examples in (("Fails", rule.failing), ("Passes", rule.passing)):
        for example in examples:
            yield ""
            yield from _example(title, example)
    if rule.severity == "warning":
        yield ""
        yield "Where it is meant so, the node can say so, with the reason:"
        yield indent(f'ignore: {{{rule.code}: "the reason"}}', "    ")


def _example(title: str, example: Example) -> Iterator[str]:
    where = f", at `{example.at}` of the template `{EXAMPLE_LEVEL}`" if example.at else ", as a file"
    yield f"{title}{where}:"
    shown = example.yaml if len(example.yaml) <= LONGEST_EXAMPLE else example.yaml[:LONGEST_EXAMPLE] + " …"
    shown = "".join(character if character.isprintable() or character == "\n" else "�" for character in shown)
    yield indent(fill(shown, WIDTH) if "\n" not in shown else shown.rstrip("\n"), "    ")
