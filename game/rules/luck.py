"""Luck: a hash of what happens, so that it is order-free, undo is exact and alternatives meet the same luck."""

from hashlib import blake2b


def luck(seed: int, exchange: int, purpose: str, *ids: str) -> float:
    """A number in [0, 1) that depends on nothing but its arguments."""
    key = "\x1f".join((str(seed), str(exchange), purpose, *ids))
    return int.from_bytes(blake2b(key.encode(), digest_size=7).digest()) / 2**56
