"""How busy everybody else kept the machine while something was measured.

It only reads the kernel's counters; without them it says nothing rather than guess.
"""

import os
import resource
import time
from dataclasses import dataclass, field
from pathlib import Path

_STAT = Path("/proc/stat")


def _busy_seconds() -> float | None:
    """Processor seconds used by everybody since the machine started."""
    if not _STAT.exists():
        return None
    fields = [int(it) for it in _STAT.read_text(encoding="ascii").split("\n", 1)[0].split()[1:9]]
    # The fourth and fifth are idle time and waiting for disks.
    return (sum(fields) - fields[3] - fields[4]) / os.sysconf("SC_CLK_TCK")


def _own_seconds() -> float:
    """Processor seconds of this process and of its children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(it.ru_utime + it.ru_stime for it in used)


@dataclass(slots=True)
class Noise:
    """Counts from its making on. The server of the display counts as somebody else."""

    _began: float = field(default_factory=time.monotonic)
    _busy: float | None = field(default_factory=_busy_seconds)
    _own: float = field(default_factory=_own_seconds)

    def cores(self) -> float | None:
        """Cores that others used on average; 0 is a quiet machine. None where it is not known."""
        busy = _busy_seconds()
        if busy is None or self._busy is None:
            return None
        passed = max(time.monotonic() - self._began, 0.001)
        return max(0.0, (busy - self._busy - (_own_seconds() - self._own)) / passed)
