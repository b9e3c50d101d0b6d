"""Input that does not fit is refused with the argument's name and the reason."""

from collections.abc import Sequence
from dataclasses import fields

import numpy as np
from numpy.typing import ArrayLike

from game.opinion.arrays import Exact
from game.opinion.constants import Constants
from game.opinion.errors import OpinionInputError
from game.opinion.structure import AudienceProfile

MOST = 1e6
"""No constant is further from 0."""


def check_between(argument: str, value: object, least: float, most: float) -> None:
    """Raise unless a number lies between two others; NaN never does."""
    if not isinstance(value, (int, float, np.number)):
        raise OpinionInputError(argument, f"{value!r} is not a number")
    if not least <= value <= most:
        raise OpinionInputError(argument, f"{value!r} is not between {least:g} and {most:g}")


def check_count(argument: str, value: object, least: int, most: float = float("inf")) -> None:
    """Raise unless a whole number lies between two others."""
    if not isinstance(value, (int, np.integer)):
        raise OpinionInputError(argument, f"{value!r} is not a whole number")
    if not least <= value:
        raise OpinionInputError(argument, f"{value} is not at least {least}")
    if not value <= most:
        raise OpinionInputError(argument, f"{value} is not at most {most:g}")


def numbers(argument: str, values: ArrayLike) -> Exact:
    """Values as an array. Raises OpinionInputError unless all are numbers, and rows are of one length."""
    try:
        return np.asarray(values, np.float64)
    except (TypeError, ValueError):
        raise OpinionInputError(argument, f"{values!r} is not an array of numbers") from None


def check_constants(constants: Constants) -> None:
    """Raise unless every constant is a finite number, and the response noise leaves room for attitudes."""
    for each in fields(Constants):
        check_between(f"constants.{each.name}", getattr(constants, each.name), -MOST, MOST)
    check_between("constants.response_noise", constants.response_noise, 0.01, 0.99)
    check_between("constants.farthest", constants.farthest, 0.001, MOST)
    check_count("constants.rounds", constants.rounds, 0)


def check_array(argument: str, value: object, shape: tuple[int, ...], least: float, most: float) -> None:
    """Raise unless an array has this shape and only numbers between two others."""
    array = np.asarray(value)
    if array.dtype.kind not in "fiu":
        raise OpinionInputError(argument, f"is not an array of numbers but of {array.dtype}")
    if array.shape != shape:
        raise OpinionInputError(argument, f"has shape {array.shape} where {shape} is needed")
    if array.size and not (array.min() >= least and array.max() <= most):
        raise OpinionInputError(
            argument, f"holds a value that is not between {least:g} and {most:g}: {array.ravel()[:8]}"
        )


def check_profiles(profiles: Sequence[AudienceProfile], issues: Sequence[int]) -> None:
    """Raise unless every profile is complete and speaks of the same propositions and issues."""
    if not isinstance(profiles, Sequence) or not profiles:
        raise OpinionInputError("profiles", "is empty; at least one audience is needed")
    for place, profile in enumerate(profiles):
        if not isinstance(profile, AudienceProfile):
            raise OpinionInputError(f"profiles[{place}]", f"{profile!r} is not an AudienceProfile; `public` makes one")
    if not isinstance(issues, (Sequence, np.ndarray)):
        raise OpinionInputError("issues", f"{issues!r} is not a list with the issue of each proposition")
    count = len(profiles[0].salience)
    for place, issue in enumerate(issues):
        check_count(f"issues[{place}]", issue, 0)
        if not issue < count:
            raise OpinionInputError(f"issues[{place}]", f"{issue} is not an issue; there are {count}, from 0")
    for place, profile in enumerate(profiles):
        _check_profile(f"profiles[{place}]", profile, len(issues), count)


def _check_profile(name: str, profile: AudienceProfile, propositions: int, issues: int) -> None:
    for share in ("favourable", "unfavourable"):
        check_between(f"{name}.{share}", getattr(profile, share), 0, 100)
    if profile.favourable + profile.unfavourable > 100 + 1e-9:
        raise OpinionInputError(f"{name}.unfavourable", "with favourable it is more than 100 percent")
    for share in ("trust", "involvement", "exposure"):
        check_between(f"{name}.{share}", getattr(profile, share), 0, 1)
    check_array(f"{name}.beliefs", profile.beliefs, (propositions,), -1, 1)
    check_array(f"{name}.images", profile.images, (propositions,), -1, 1)
    check_array(f"{name}.salience", profile.salience, (issues,), 0, float(np.finfo(np.float32).max))
    if not np.sum(profile.salience) > 0:
        raise OpinionInputError(f"{name}.salience", "sums to 0; some issue must have weight")


def check_mixing(mixing: object, audiences: int) -> None:
    """Raise unless the shares of talk that leave each public are between 0 and 1."""
    check_array("mixing", mixing, (audiences, audiences), 0, 1)
    array = np.asarray(mixing, float)
    leaving = array.sum(axis=1) - np.diag(array)
    if leaving.max() > 1 + 1e-6:
        raise OpinionInputError("mixing", f"row {int(leaving.argmax())} sends more than all of its talk to others")
