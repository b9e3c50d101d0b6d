"""Check a file as the command line does, and tell on the last line of stderr what it took: seconds of work, megabytes.

Run in a process of its own. What the system keeps of a finished child counts its parent's memory from before the
child began; a process's own high-water mark does not.
"""

import atexit
import resource
import sys
from pathlib import Path
from time import process_time

from game.__main__ import main

ROOM = 3 * 2**30
"""Bytes of addresses: what would take more ends, instead of the machine."""


def megabytes() -> float:
    """The most memory that this process has had so far."""
    status = Path("/proc/self/status")
    if not status.exists():  # not Linux; there, nothing is inherited
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    atexit.register(lambda: sys.stderr.write(f"{process_time():.3f} {megabytes():.1f}\n"))
    sys.argv = ["on-the-record", "check", "--json", sys.argv[1]]
    main()
