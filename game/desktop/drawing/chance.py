"""Choices that depend on a name alone, so that the same person always looks the same."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

Choice = TypeVar("Choice")


def share(name: str, purpose: str) -> float:
    """Return a number in [0, 1) that depends on nothing but its arguments."""
    return int.from_bytes(blake2b(f"{name}\x1f{purpose}".encode(), digest_size=7).digest()) / 2**56


def between(name: str, purpose: str, low: float, high: float) -> float:
    """Return a number between two others."""
    return low + share(name, purpose) * (high - low)


def pick(name: str, purpose: str, options: Sequence[Choice]) -> Choice:
    """Return one of the options, each as likely as it is often there."""
    return options[int(share(name, purpose) * len(options))]
