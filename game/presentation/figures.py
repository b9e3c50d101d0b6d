"""Numbers as they are shown: the clock, shares, changes per thousand, margins."""

PER_THOUSAND = 10
"""Thousandths in a point of percent."""


def clock(seconds: int) -> str:
    """Minutes and seconds, as on a podium clock."""
    minutes, rest = divmod(max(0, seconds), 60)
    return f"{minutes}:{rest:02d}"


def thousandths(points: float) -> int:
    """A change in points as people in a thousand."""
    return round(points * PER_THOUSAND)


def signed(number: int) -> str:
    """A whole number with its sign; zero has none."""
    return f"+{number}" if number > 0 else f"−{-number}" if number < 0 else "0"


def signed_decimal(number: float) -> str:
    """A number to one decimal with its sign; zero has none."""
    rounded = round(number, 1)
    return f"+{rounded:.1f}" if rounded > 0 else f"−{-rounded:.1f}" if rounded < 0 else "0.0"


def believed(credibility: float) -> str:
    """Credibility, which the model holds from 0 to 1, out of a hundred."""
    return f"{100 * credibility:.1f}"
