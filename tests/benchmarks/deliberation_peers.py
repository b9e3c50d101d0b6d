"""One Friedkin-Johnsen step on the same network, as peers do it: each function takes a step and gives the new opinions.

Everybody's opinion becomes half the mean of the neighbours' and half the own first one.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from game.opinion.talk import neighbours

Step = Callable[[], Any]


def ours(first: np.ndarray, offsets: Sequence[int]) -> Step:
    """The model's own step."""

    def step() -> np.ndarray:
        talked = neighbours(first, offsets)
        talked *= 0.5
        talked += first * np.float32(0.5)
        return talked

    return step


def plain_python(first: np.ndarray, offsets: Sequence[int]) -> Step:
    """Lists of neighbours, a loop and sum()."""
    opinions, people = first.tolist(), len(first)
    friends = [[(i + offset) % people for offset in offsets] for i in range(people)]

    def step() -> list[float]:
        return [
            0.5 * sum([opinions[j] for j in near]) / len(near) + 0.5 * own
            for own, near in zip(opinions, friends, strict=True)
        ]

    return step


def networkx_step(first: np.ndarray, offsets: Sequence[int]) -> Step:
    """A graph of networkx with opinions as attributes of its nodes."""
    import networkx as nx

    people = len(first)
    graph = nx.circulant_graph(people, [offset for offset in offsets if offset <= people // 2])
    nx.set_node_attributes(graph, dict(enumerate(first.tolist())), "opinion")

    def step() -> dict[int, float]:
        opinions = graph.nodes
        return {
            node: 0.5 * sum(opinions[other]["opinion"] for other in near) / len(near) + 0.5 * opinions[node]["opinion"]
            for node, near in graph.adjacency()
        }

    return step


def mesa_step(first: np.ndarray, offsets: Sequence[int]) -> Step:
    """Agents of mesa, all told to step; neighbours are looked up once, which makes it faster than asking its network each time."""
    import mesa

    people = len(first)

    class Person(mesa.Agent):
        def __init__(self, model: Any, opinion: float) -> None:
            super().__init__(model)
            self.first, self.opinion, self.next, self.near = opinion, opinion, opinion, []

        def listen(self) -> None:
            near = self.near
            self.next = 0.5 * sum([other.opinion for other in near]) / len(near) + 0.5 * self.first

    class Public(mesa.Model):
        def __init__(self) -> None:
            super().__init__(rng=1)
            members = [Person(self, opinion) for opinion in first.tolist()]
            for place, person in enumerate(members):
                person.near = [members[(place + offset) % people] for offset in offsets]

        def step(self) -> None:
            self.agents.do("listen")

    public = Public()

    def step() -> dict[int, float]:
        public.step()
        return {place: person.next for place, person in enumerate(public.agents)}

    return step


def ndlib_step(first: np.ndarray, offsets: Sequence[int]) -> Step:
    """A model written for ndlib's interface, with what its base class asks of an iteration."""
    import networkx as nx
    from ndlib.models.DiffusionModel import DiffusionModel
    from ndlib.models.ModelConfig import Configuration

    people = len(first)
    graph = nx.circulant_graph(people, [offset for offset in offsets if offset <= people // 2])

    class Talk(DiffusionModel):
        def __init__(self) -> None:
            super().__init__(graph)
            self.discrete_state, self.available_statuses = False, {"Infected": 0}
            self.parameters = {"model": {}, "nodes": {}, "edges": {}}
            self.name = "Friedkin-Johnsen"

        def clean_initial_status(self, valid_status: Any = None) -> None:
            """Opinions are numbers, not names of states."""

        def iteration(self, node_status: bool = True) -> dict[str, Any]:
            self.clean_initial_status(None)
            now = dict(self.status)
            for node in self.graph.nodes:
                near = list(self.graph.neighbors(node))
                now[node] = (
                    0.5 * sum([self.status[other] for other in near]) / len(near) + 0.5 * self.initial_status[node]
                )
            _, count, changes = self.status_delta(now)
            self.actual_iteration += 1
            return {"iteration": self.actual_iteration, "status": now, "node_count": count, "status_delta": changes}

    model = Talk()
    model.set_initial_status(Configuration())
    model.status = dict(enumerate(first.tolist()))
    model.initial_status = dict(model.status)

    def step() -> dict[int, float]:
        found: dict[int, float] = model.iteration()["status"]
        return found

    return step
