"""Addresses: `question.part`, `question.ask`, `question.follow_up`, and the ids of contradictions."""

_CONTRADICTION = "contradiction."


def question_in(address: str) -> str:
    """The question that an address belongs to."""
    return address.partition(".")[0]


def contradiction(earlier: int, later: int) -> str:
    """The id of the debt made by two places in the record's claims; no part's id begins with a digit."""
    return f"{_CONTRADICTION}{earlier}.{later}"


def is_contradiction(debt: str) -> bool:
    """Whether a debt's id names two claims rather than a part."""
    return debt.startswith(_CONTRADICTION) and debt[len(_CONTRADICTION) :][:1].isdigit()


def places_of(debt: str) -> tuple[int, int]:
    """The two places in the record's claims that a contradiction's id names."""
    _, earlier, later = debt.split(".")
    return int(earlier), int(later)
