"""The same program at a quarter of a processor: what takes longer than a second there.

The limit is the kernel's where this user may set one, else the process is stopped three quarters
of the time; which of them it was is said. It limits only processes that it began.
"""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Self

from scripts.bench.figures import Figure
from scripts.bench.starts import Installed

# Share of one processor, and the period in which it is given out, in µs.
SHARE = 0.25
_PERIOD = 100_000

_GROUPS = Path("/sys/fs/cgroup")


@contextlib.contextmanager
def quota() -> Iterator[Path | None]:
    """A control group with the limit, removed afterwards; None where none can be made."""
    group = _make_group()
    try:
        yield group
    finally:
        if group is not None:
            # A process that has just ended may still be counted.
            for _ in range(20):
                with contextlib.suppress(OSError):
                    group.rmdir()
                    break
                time.sleep(0.1)


def _make_group() -> Path | None:
    first = _GROUPS / "cpu" if (_GROUPS / "cpu").is_dir() else _GROUPS
    group: Path | None = None
    try:
        group = Path(mkdtemp(prefix="ict-guide-bench-", dir=first))
        if (group / "cpu.cfs_quota_us").exists():
            (group / "cpu.cfs_period_us").write_text(f"{_PERIOD}", encoding="ascii")
            (group / "cpu.cfs_quota_us").write_text(f"{round(_PERIOD * SHARE)}", encoding="ascii")
        else:
            limit = f"{round(_PERIOD * SHARE)} {_PERIOD}"
            (group / "cpu.max").write_text(limit, encoding="ascii")
    except OSError:
        if group is not None:
            with contextlib.suppress(OSError):
                group.rmdir()
        return None
    return group


class Stopping:
    """Stops a process three quarters of each tenth of a second, from when it has told its id."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        """Stop no longer."""
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._over.is_set() and not self._file.exists():
            time.sleep(0.001)
        period = _PERIOD / 1_000_000
        while not self._over.is_set():
            try:
                child = int(self._file.read_text(encoding="ascii"))
                os.kill(child, signal.SIGSTOP)
                time.sleep(period * (1 - SHARE))
                os.kill(child, signal.SIGCONT)
            except (OSError, ValueError):
                return
            time.sleep(period * SHARE)


def measure_slow(installed: Installed, size: str) -> list[Figure]:
    """Start, first search, another chapter and the list of indicators, each once, wall."""
    with quota() as group:
        if group is not None:
            wrapper = ["sh", "-c", f'echo $$ > "{group}/cgroup.procs"; exec "$@"', "sh"]
            said = installed.start("chapter", "tour", wrapper=wrapper)
            how = "quota of the kernel: 25 ms of every 100 ms"
        else:
            file = installed.data / "slow.pid"
            wrapper = ["sh", "-c", f'echo $$ > "{file}"; exec "$@"', "sh"]
            with Stopping(file):
                said = installed.start("chapter", "tour", wrapper=wrapper)
            how = "no quota here: stopped 75 ms of every 100 ms"
    start = float(said.one("painted")["clock"]) - said.began
    figures = [
        Figure("slow.start", size, "at 25 % CPU: start to painted chapter, wall", "s", start, how)
    ]
    steps = {
        "search": ("searched", "first search at once, to painted results"),
        "switch": ("switched", "another chapter, first visit"),
        "signs": ("signs", "indicators opened, first visit"),
    }
    for name, (tag, words) in steps.items():
        line = said.one(tag)
        value = line["wall_ms"] / 1000 if line["ok"] else None
        note = f"longest deaf turn {line['longest_ms']:.0f} ms CPU"
        figures.append(
            Figure(f"slow.{name}", size, f"at 25 % CPU: {words}, wall", "s", value, note)
        )
    return figures
