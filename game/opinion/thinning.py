"""A sample of a population's people, for quick looks ahead."""

from dataclasses import fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.opinion.checking import check_between
from game.opinion.population import Population
from game.opinion.structure import Structure
from game.opinion.talk import retied

ONE_A_PUBLIC = ("membership", "blamed")
"""Arrays whose last axis is not people."""


def thinned(population: Population, every: int, structure: Structure | None = None) -> Population:
    """One of every so many people of each audience, as if they were all; shares move about as those of all do.

    `structure`: that of an earlier sample of the same population, to save work. Raises OpinionInputError.
    """
    check_between("every", every, 1, population.structure.people)
    kept = structure if structure is not None else thinned_structure(population.structure, every)
    return replace(population, structure=kept, **_sampled(population, _chosen(population.structure, every)))


def thinned_structure(structure: Structure, every: int) -> Structure:
    """The structure of a sample."""
    sampled = _sampled(structure, _chosen(structure, every))
    people = sampled["exposure"].shape[1]
    return replace(structure, ties=retied(structure.ties, people), **sampled)


def _chosen(structure: Structure, every: int) -> NDArray[np.intp]:
    """Places of a sample that is spread evenly over predispositions; they rank alike in every public."""
    ranked = np.argsort(structure.predisposition[0], kind="stable")
    return np.sort(ranked[(every - 1) // 2 :: every])


def _sampled(whole: Structure | Population, chosen: NDArray[np.intp]) -> dict[str, Any]:
    found = {}
    for each in fields(whole):
        value = getattr(whole, each.name)
        if isinstance(value, np.ndarray) and each.name not in ONE_A_PUBLIC and value.shape[-1] > 1:
            found[each.name] = value[..., chosen]
    return found
