"""A fuzzer for the loader: whatever the bytes, it loads a level or lists problems.

Needs atheris, which is not among the dependencies: `pip install atheris && python -m tests.scenario.fuzz -max_total_time=60`.
The shipped levels and the broken ones are what it starts from.
"""

import contextlib
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["game.scenario"]):
    from game.scenario.load import read_level
    from game.scenario.problems import ScenarioError
    from game.scenario.source import Source, source_of

ROOT = Path(__file__).parents[2]
SEEDS = ("levels/*.yaml", "tests/broken_levels/*.yaml", "tests/scenario/*.yaml", "game/scenario/templates/*.yaml")


def one(data: bytes) -> None:
    """Read one input as a level; everything but a level or a list of problems is a find."""
    with contextlib.suppress(ScenarioError):
        _read(source_of(data, "fuzzed.yaml"))


def _read(source: Source) -> None:
    reading = read_level(source, warnings=True)
    assert (reading.scenario is None) == any(problem.severity == "error" for problem in reading.problems)
    for problem in reading.problems:
        str(problem)
        problem.as_json()


def main() -> None:
    """Collect the seeds and run until told to stop."""
    with tempfile.TemporaryDirectory() as corpus:
        for number, path in enumerate(path for pattern in SEEDS for path in ROOT.glob(pattern)):
            Path(corpus, f"{number}.yaml").write_bytes(path.read_bytes())
        atheris.Setup([sys.argv[0], corpus, "-max_len=400000", *sys.argv[1:]], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
