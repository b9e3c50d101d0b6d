"""How fast the opinion model is, beside its peers: `python -m tests.benchmarks.opinion_speed` prints the table.

All ratios are of one run, the fastest of several; peers that are not installed (extra `bench`) are left out.
"""

import platform
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import thread_time
from unittest.mock import patch

import numpy as np

from game.opinion.course import Course
from game.opinion.crowd import crowd_of, deliver_in_slices, deliver_to_crowd
from game.opinion.experiments.__main__ import PAGE, renewed
from game.opinion.forecast import forecast
from game.opinion.laboratory import (
    AudienceProfile,
    Claim,
    Exchange,
    Link,
    Population,
    Premise,
    Treatment,
    deliver,
    everyone,
    populate,
)
from game.opinion.talk import ring_offsets
from game.opinion.thinning import thinned
from tests.benchmarks import deliberation_peers

CROWD = 100_000
AUDIENCES, PROPOSITIONS, ISSUES = 6, 14, 6
PEERS = {
    "plain Python lists": (deliberation_peers.plain_python, None),
    "mesa": (deliberation_peers.mesa_step, "mesa"),
    "networkx": (deliberation_peers.networkx_step, "networkx"),
    "ndlib": (deliberation_peers.ndlib_step, "ndlib"),
}


def fastest(action: Callable[[], object], repeats: int) -> float:
    """Seconds of the fastest of several runs, after one to warm up."""
    action()
    times = []
    for _ in range(repeats):
        start = thread_time()
        action()
        times.append(thread_time() - start)
    return min(times)


def opinions(people: int = CROWD) -> tuple[np.ndarray, tuple[int, ...]]:
    """Opinions in no order, and who talks to whom."""
    shuffled = np.random.default_rng(1).permutation(np.linspace(-1, 1, people)).astype(np.float32)
    return shuffled, ring_offsets(people)


def our_step() -> float:
    """Seconds of one step of deliberation at 100,000 people."""
    return fastest(deliberation_peers.ours(*opinions()), 60)


def peer_step(name: str) -> float | None:
    """Seconds of the same step by a peer, None when it is not installed."""
    make, package = PEERS[name]
    if package is not None and version_of(package) is None:
        return None
    return fastest(make(*opinions()), 2)


def bandwidth_step() -> float:
    """Seconds that this machine needs to move what a step has to: ten neighbours read and one opinion written a person."""
    many = np.zeros(CROWD * 64, np.float32)
    copy = np.empty_like(many)
    seconds = fastest(lambda: np.copyto(copy, many), 12)
    return seconds / (2 * many.nbytes) * CROWD * 4 * 11


def public(place: int) -> AudienceProfile:
    """An invented public."""
    draw = np.random.default_rng(place)
    return AudienceProfile(
        favourable=20.0 + 10 * place,
        unfavourable=60.0 - 10 * place,
        trust=0.3 + 0.08 * place,
        involvement=0.5,
        exposure=0.3 + 0.08 * place,
        beliefs=draw.uniform(-0.6, 0.6, PROPOSITIONS),
        images=draw.uniform(-0.8, 0.8, PROPOSITIONS),
        salience=draw.uniform(0.1, 1, ISSUES),
    )


def publics(people: int) -> Population:
    """Six publics of so many people that talk to each other."""
    issues = [place % ISSUES for place in range(PROPOSITIONS)]
    return populate(
        [public(place) for place in range(AUDIENCES)], issues, np.full((AUDIENCES, AUDIENCES), 0.03), people
    )


def answer(first: int = 0, links: int = 3) -> Exchange:
    """A question with a premise, and an answer of several links with a claim each."""
    said = tuple(
        Link(
            everyone(0.6 / (1 + place), AUDIENCES),
            (Claim((first + place) % PROPOSITIONS, 1.0, 0.6, denial=place == 0),),
            frame=(first + 2) % ISSUES if place == 2 else None,
            warmth=0.3,
        )
        for place in range(links)
    )
    premise = Premise(first % PROPOSITIONS, -1.0, Treatment.CHALLENGED, everyone(0.6, AUDIENCES))
    return Exchange(
        said,
        issue=first % ISSUES,
        premises=(premise,),
        conflict=everyone(0.5, AUDIENCES),
        fluency=0.75,
        evidence=0.3,
        answered=0.5,
        distance=0.2,
        visible=0.5,
        speaker_closeness=everyone(0.2, AUDIENCES),
    )


def explained_exchange(links: int = 3) -> float:
    """Seconds of one explained exchange at the rules' resolution, six publics of 200."""
    population, exchange = publics(200), answer(links=links)
    return fastest(lambda: deliver(population, exchange), 400)


def candidate() -> float:
    """Seconds of one candidate of a batch of 64, looked at through one of every five people."""
    sample, candidates = thinned(publics(200), 5), [answer(number) for number in range(64)]
    return fastest(lambda: forecast(sample, candidates), 20) / 64


def plain_answer() -> Exchange:
    """A question, and one line with a claim: five terms to explain instead of ten."""
    line = Link(everyone(0.6, AUDIENCES), (Claim(0, 1.0, 0.6),))
    return Exchange((line,), issue=0, fluency=0.75)


def crowd_exchange(exchange: Exchange) -> tuple[float, float]:
    """Seconds of one explained exchange among 100,000 people, and of its longest slice."""
    crowd = crowd_of(publics(CROWD // AUDIENCES))
    totals, longest = [], []
    for _ in range(30):
        slices, times = deliver_in_slices(crowd, exchange), []
        for _ in range(2 * AUDIENCES + 1):
            start = thread_time()
            next(slices, None)
            times.append(thread_time() - start)
        totals.append(sum(times))
        longest.append(max(times))
    return min(totals), min(longest)


def exponentials(exchange: Exchange) -> tuple[float, float]:
    """How many exponentials a person an exchange takes in a crowd, and the seconds of these alone for 100,000 people."""
    people, exp, counted = CROWD // AUDIENCES, np.exp, list[int]()

    def counting(values: np.ndarray, *arguments: object, **options: object) -> np.ndarray:
        counted.append(np.size(values))
        result: np.ndarray = exp(values, *arguments, **options)
        return result

    crowd = crowd_of(publics(people))
    with patch("numpy.exp", counting):
        deliver_to_crowd(crowd, exchange)
    each = sum(counted) / (people * AUDIENCES)
    some, found = np.linspace(-1, 1, people, dtype=np.float32), np.empty(people, np.float32)
    return each, fastest(lambda: np.exp(some, out=found), 200) / people * CROWD * each


def undo_memory(exchanges: int = 30) -> tuple[float, float]:
    """Megabytes that a conference of 100,000 people holds with the way back through so many exchanges; seconds of the last step back."""
    tracemalloc.start()
    try:
        course = Course(crowd_of(publics(CROWD // AUDIENCES)))
        for number in range(exchanges):
            exhaust(course.deliver(answer(number)))
        held = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    start = thread_time()
    exhaust(course.rewind(exchanges - 1))
    return held / 1e6, thread_time() - start


def exhaust(slices: Iterator[None]) -> None:
    """Do all of them."""
    for _ in slices:
        pass


def version_of(package: str) -> str | None:
    """The installed version, None without one."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def machine() -> str:
    """What the numbers were measured on."""
    cpu = next(
        (line.split(":")[1].strip() for line in _cpu_lines() if line.startswith("model name")), platform.machine()
    )
    packages = [f"{name} {version_of(name)}" for name in ("numpy", "mesa", "ndlib", "networkx") if version_of(name)]
    return f"{cpu}, Python {platform.python_version()}, {', '.join(packages)}"


def _cpu_lines() -> list[str]:
    info = Path("/proc/cpuinfo")
    return info.read_text().splitlines() if info.exists() else []


def table() -> str:
    """All measurements as Markdown."""
    step, bandwidth = our_step(), bandwidth_step()
    rows = ["| measured | time | to reach |", "|---|---|---|"]
    rows.append(f"| one step of deliberation, 100,000 people | {step / CROWD * 1e9:.1f} ns a person | |")
    rows.append(
        f"| memory bandwidth for the same | {bandwidth / CROWD * 1e9:.1f} ns; {step / bandwidth:.1f} times that | 6 times |"
    )
    goals = {"plain Python lists": 25, "mesa": 100, "ndlib": 300}
    for name in PEERS:
        seconds = peer_step(name)
        if seconds is not None:
            goal = f"{goals[name]} times" if name in goals else ""
            rows.append(
                f"| {name}, the same step | {seconds / CROWD * 1e9:.0f} ns; {seconds / step:.0f} times ours | {goal} |"
            )
    three, twelve = explained_exchange(), explained_exchange(12)
    rows.append(
        f"| explained exchange, 6 × 200 people, answer of 3 links (of 12) | {three * 1e3:.2f} ms ({twelve * 1e3:.2f}) | 0.7 ms |"
    )
    rows.append(f"| one of 64 candidates foreseen together | {candidate() * 1e3:.3f} ms | 0.1 ms |")
    plain, _ = crowd_exchange(plain_answer())
    full, longest = crowd_exchange(answer())
    rows.append(
        f"| explained exchange, 100,000 people: one claim (three, and all it takes) | {plain * 1e3:.1f} ms ({full * 1e3:.1f}) | 12 ms |"
    )
    each, alone = exponentials(answer())
    rows.append(f"| its {each:.0f} exponentials a person alone, by numpy | {alone * 1e3:.1f} ms | |")
    rows.append(f"| longest slice of that exchange | {longest * 1e3:.1f} ms | 4 ms |")
    held, back = undo_memory()
    rows.append(
        f"| 100,000 people with the way back through 30 exchanges (one step back) | {held:.0f} MB ({back:.2f} s) | 200 MB |"
    )
    return "\n".join([f"Measured on {machine()}; processor time of one thread, fastest of several runs.", "", *rows])


def main() -> None:
    """Print the table; with `--write`, put it into the page too."""
    found = table()
    sys.stdout.write(found + "\n")
    if "--write" in sys.argv[1:]:
        PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8"), "speed", found), encoding="utf-8")


if __name__ == "__main__":
    main()
