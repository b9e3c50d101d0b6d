"""An exchange that does not fit its population is refused with the field's name and the reason.

Every delivered exchange is checked, so the check is written twice: `fit` is quick and says only yes or no, `check_exchange` looks for
what is wrong once something is.
"""

from collections.abc import Sequence

import numpy as np

from game.opinion.checking import check_array, check_between
from game.opinion.errors import OpinionInputError
from game.opinion.exchange import Claim, Crisis, Exchange, Link, News, Premise, Strategy, Treatment
from game.opinion.structure import Structure

SHARES = ("fluency", "evidence", "concession", "answered", "distance", "visible", "accused", "attack", "defended")
MOST_SIDED = 4.0
"""Largest factor for two-sidedness that is accepted."""
MOST_HEARD = 1e6
"""Most hearings of one claim that are accepted."""
STRATEGIES, TREATMENTS = tuple(Strategy), tuple(Treatment)


def check_exchange(exchange: Exchange, structure: Structure) -> None:
    """Raise OpinionInputError unless every value is in its range and every array has one value an audience."""
    if not fit([exchange], structure):
        _find_fault(exchange, structure)


def check_exchanges(exchanges: Sequence[Exchange], structure: Structure) -> None:
    """The same for many exchanges at once."""
    if not isinstance(exchanges, Sequence):
        raise OpinionInputError("exchanges", f"{exchanges!r} is not a list of exchanges")
    if not fit(exchanges, structure):
        for exchange in exchanges:
            check_exchange(exchange, structure)


def fit(exchanges: Sequence[Exchange], structure: Structure) -> bool:
    """Whether exchanges fit a population."""
    try:
        issues, propositions = len(structure.salience), len(structure.issues)
        return all(_scalars_fit(each, issues, propositions) for each in exchanges) and _arrays_fit(exchanges, structure)
    except (TypeError, AttributeError, ValueError):
        return False


def _scalars_fit(exchange: Exchange, issues: int, propositions: int) -> bool:
    return (
        0 <= exchange.fluency <= 1
        and 0 <= exchange.evidence <= 1
        and 0 <= exchange.concession <= 1
        and 0 <= exchange.answered <= 1
        and 0 <= exchange.distance <= 1
        and 0 <= exchange.visible <= 1
        and 0 <= exchange.accused <= 1
        and 0 <= exchange.attack <= 1
        and 0 <= exchange.defended <= 1
        and 0 <= exchange.abandoned_threat <= 1
        and (exchange.issue is None or _is_column(exchange.issue, issues))
        and (exchange.crisis is None or _crisis_fits(exchange.crisis))
        and _reports_fit(exchange, issues, propositions)
        and _links_fit(exchange.links, issues, propositions)
    )


def _is_column(value: object, count: int) -> bool:
    return isinstance(value, (int, np.integer)) and 0 <= int(value) < count


def _crisis_fits(crisis: Crisis) -> bool:
    return 0 <= crisis.responsibility <= 1 and crisis.strategy in STRATEGIES


def _reports_fit(exchange: Exchange, issues: int, propositions: int) -> bool:
    reports: tuple[Premise | News, ...] = (*exchange.premises, *exchange.news)
    if not all(-1 <= each.value <= 1 and _is_column(each.proposition, propositions) for each in reports):
        return False
    if not all(premise.treatment in TREATMENTS for premise in exchange.premises):
        return False
    return not exchange.raised or all(_is_column(issue, issues) for issue, _ in exchange.raised)


def _links_fit(links: Sequence[Link], issues: int, propositions: int) -> bool:
    for link in links:
        if not (-1 <= link.warmth <= 1 and 0 <= link.hostility <= 1 and 0 <= link.worn <= 1):
            return False
        if link.frame is not None and not _is_column(link.frame, issues):
            return False
        for claim in link.claims:
            if not (-1 <= claim.value <= 1 and 0 <= claim.quality <= 1 and 0 <= claim.sidedness <= MOST_SIDED):
                return False
            if not (1 <= claim.hearing <= MOST_HEARD and _is_column(claim.proposition, propositions)):
                return False
    return True


def _arrays_fit(exchanges: Sequence[Exchange], structure: Structure) -> bool:
    shares, signed = [], []
    for exchange in exchanges:
        shares += [link.carriage for link in exchange.links]
        shares += [premise.credibility for premise in exchange.premises]
        for item in exchange.news:
            shares += [item.credibility, item.carriage]
        shares += [carriage for _, carriage in exchange.raised]
        shares += [array for array in (exchange.conflict, exchange.caught) if array is not None]
        signed += [link.closeness for link in exchange.links if link.closeness is not None]
        if exchange.speaker_closeness is not None:
            signed.append(exchange.speaker_closeness)
    shape = (structure.audiences,)
    if any(array.shape != shape for array in shares) or any(array.shape != shape for array in signed):
        return False
    return _within(shares, 0) and _within(signed, -1)


def _within(arrays: list[np.ndarray], least: float) -> bool:
    if not arrays:
        return True
    values = np.concatenate(arrays)
    return values.dtype.kind in "fiu" and bool(np.minimum.reduce(values) >= least and np.maximum.reduce(values) <= 1)


def _find_fault(exchange: Exchange, structure: Structure) -> None:
    shape, issues = (structure.audiences,), len(structure.salience)
    _check_parts(exchange)
    for name in (*SHARES, "abandoned_threat"):
        check_between(f"exchange.{name}", getattr(exchange, name), 0, 1)
    _check_column("exchange.issue", exchange.issue, issues, "issues")
    if exchange.crisis is not None:
        check_between("exchange.crisis.responsibility", exchange.crisis.responsibility, 0, 1)
        _check_choice("exchange.crisis.strategy", exchange.crisis.strategy, STRATEGIES)
    for name, least in (("conflict", 0), ("caught", 0), ("speaker_closeness", -1)):
        if getattr(exchange, name) is not None:
            check_array(f"exchange.{name}", getattr(exchange, name), shape, least, 1)
    for place, link in enumerate(exchange.links):
        _check_link(f"exchange.links[{place}]", link, structure)
    for place, premise in enumerate(exchange.premises):
        _check_report(f"exchange.premises[{place}]", premise, structure)
        _check_choice(f"exchange.premises[{place}].treatment", premise.treatment, TREATMENTS)
    for place, item in enumerate(exchange.news):
        _check_report(f"exchange.news[{place}]", item, structure)
        check_array(f"exchange.news[{place}].carriage", item.carriage, shape, 0, 1)
    for place, (issue, carriage) in enumerate(exchange.raised):
        _check_column(f"exchange.raised[{place}]", issue, issues, "issues")
        check_array(f"exchange.raised[{place}]", carriage, shape, 0, 1)
    raise OpinionInputError("exchange", "arrays of numbers must be numpy arrays, and lists of parts tuples")


def _check_report(name: str, report: Premise | News, structure: Structure) -> None:
    _check_column(f"{name}.proposition", report.proposition, len(structure.issues), "propositions")
    check_between(f"{name}.value", report.value, -1, 1)
    check_array(f"{name}.credibility", report.credibility, (structure.audiences,), 0, 1)


def _check_link(name: str, link: Link, structure: Structure) -> None:
    shape = (structure.audiences,)
    check_array(f"{name}.carriage", link.carriage, shape, 0, 1)
    if link.closeness is not None:
        check_array(f"{name}.closeness", link.closeness, shape, -1, 1)
    for field, least in (("warmth", -1), ("hostility", 0), ("worn", 0)):
        check_between(f"{name}.{field}", getattr(link, field), least, 1)
    _check_column(f"{name}.frame", link.frame, len(structure.salience), "issues")
    for place, claim in enumerate(link.claims):
        of = f"{name}.claims[{place}]"
        _check_column(f"{of}.proposition", claim.proposition, len(structure.issues), "propositions")
        check_between(f"{of}.value", claim.value, -1, 1)
        check_between(f"{of}.quality", claim.quality, 0, 1)
        check_between(f"{of}.hearing", claim.hearing, 1, MOST_HEARD)
        check_between(f"{of}.sidedness", claim.sidedness, 0, MOST_SIDED)


def _check_parts(exchange: Exchange) -> None:
    """Raise unless the exchange and all its parts are of the right kind."""
    _check_kind("exchange", exchange, Exchange)
    for name, kind in (("links", Link), ("premises", Premise), ("news", News)):
        _check_all(f"exchange.{name}", getattr(exchange, name), kind)
    for place, link in enumerate(exchange.links):
        _check_all(f"exchange.links[{place}].claims", link.claims, Claim)
    if exchange.crisis is not None:
        _check_kind("exchange.crisis", exchange.crisis, Crisis)
    _check_all("exchange.raised", exchange.raised, tuple)


def _check_all(name: str, parts: object, kind: type) -> None:
    if not isinstance(parts, Sequence):
        raise OpinionInputError(name, f"{parts!r} is not a tuple")
    for place, part in enumerate(parts):
        _check_kind(f"{name}[{place}]", part, kind)


def _check_kind(name: str, part: object, kind: type) -> None:
    if not isinstance(part, kind):
        raise OpinionInputError(name, f"{part!r} is not of the kind {kind.__name__}")


def _check_choice(name: str, value: object, choices: Sequence[object]) -> None:
    if value not in choices:
        raise OpinionInputError(name, f"{value!r} is none of {', '.join(map(str, choices))}")


def _check_column(name: str, value: object, count: int, what: str) -> None:
    if value is None:
        return
    if not isinstance(value, (int, np.integer)):
        raise OpinionInputError(name, f"{value!r} is not a column number")
    if not 0 <= int(value) < count:
        raise OpinionInputError(name, f"{value} is not one of the {count} {what}, counted from 0")
