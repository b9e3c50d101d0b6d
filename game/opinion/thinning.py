"""A sample of a population's people, for quick looks ahead."""

from dataclasses import fields, replace
from typing import Any

import numpy as np

from game.opinion.checking import check_between
from game.opinion.population import Population
from game.opinion.structure import Structure
from game.opinion.talk import retied

ONE_A_PUBLIC = ("membership", "blamed")
"""Arrays whose last axis is not people."""


def thinned(population: Population, every: int, structure: Structure | None = None) -> Population:
    """Every so-many-th person of each audience, as if they were all; shares move about as those of all do.

    People stand in shuffled order, so these are a sample. `structure`: that of an earlier sample of the same population, to save work.
    Raises OpinionInputError.
    """
    check_between("every", every, 1, population.structure.people)
    kept = structure if structure is not None else thinned_structure(population.structure, every)
    return replace(population, structure=kept, **_sampled(population, every, population.structure.people))


def thinned_structure(structure: Structure, every: int) -> Structure:
    """The structure of a sample."""
    sampled = _sampled(structure, every, structure.people)
    people = sampled["exposure"].shape[1]
    return replace(structure, ties=retied(structure.ties, people), **sampled)


def _sampled(whole: Structure | Population, every: int, people: int) -> dict[str, Any]:
    found = {}
    for each in fields(whole):
        value = getattr(whole, each.name)
        if isinstance(value, np.ndarray) and each.name not in ONE_A_PUBLIC and value.shape[-1] == people and people > 1:
            found[each.name] = np.ascontiguousarray(value[..., ::every])
    return found
