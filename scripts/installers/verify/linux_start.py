"""Compares the start of the packaged program with a start from source, by turns, in CPU seconds.

A start counts until the process has nothing more to do: chapter painted, index at hand. The
processor time of the process itself is read from the system, so that what else runs here does not
count.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from scripts.installers.display import Display
from scripts.installers.errors import InstallerError
from scripts.installers.names import BUILD, PROGRAM, ROOT
from scripts.installers.verify import linux_trials as trials

WORK = BUILD / "work" / "start"
# The budget of the packaged start.
MOST = 1.1
# Starts of each kind that count; one of each before them fills the system's cache of files.
RUNS = 7
# A start has ended when so long, in seconds, the process used less than one tick a second more.
_STILL = 1.5
_PAUSE = 0.1
_LONGEST = 60


def compare_starts(stage: Path) -> str:
    """Measure both; returns the figures.

    Raises:
        InstallerError: The packaged start costs more than it may.
    """
    shutil.rmtree(WORK, ignore_errors=True)
    edition = ["--edition", str(stage / "edition")]
    kinds = {
        "source": [sys.executable, "-m", "app"],
        "packaged": [str(stage / PROGRAM)],
    }
    found: dict[str, list[float]] = {kind: [] for kind in kinds}
    with Display() as display:
        for turn in range(RUNS + 1):
            for kind, program in kinds.items():
                own = ["--data-dir", str(WORK / kind)]
                used = _start([*program, *trials.open_words(*edition, *own)], display)
                if turn:
                    found[kind].append(used)
    shutil.rmtree(WORK, ignore_errors=True)
    middle = {kind: statistics.median(values) for kind, values in found.items()}
    ratio = middle["packaged"] / middle["source"]
    words = (
        f"{middle['packaged']:.2f} s packaged, {middle['source']:.2f} s from source: "
        f"{ratio:.2f} times (median of {RUNS} each, by turns)"
    )
    if ratio > MOST:
        raise InstallerError(words)
    return words


def _start(command: Sequence[str], display: Display) -> float:
    """CPU seconds of one start until the process is at rest."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("QT_", "ICT_"))
    }
    window = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment | {"DISPLAY": display.name},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        display.wait_for("ИКТ", _LONGEST)
        return _at_rest(window.pid)
    finally:
        window.kill()
        window.wait()


def _at_rest(process: int) -> float:
    """Wait until a process does nothing more; returns the CPU seconds it used."""
    ticks = os.sysconf("SC_CLK_TCK")
    end = time.monotonic() + _LONGEST
    before, since = -1.0, time.monotonic()
    while time.monotonic() < end and time.monotonic() - since < _STILL:
        time.sleep(_PAUSE)
        # Fields 14 and 15 of proc(5): ticks in the program and in the system on its behalf; the
        # name before them ends with the last bracket.
        fields = (
            Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        )
        now = (int(fields[11]) + int(fields[12])) / ticks
        if now - before > 2 / ticks:
            before, since = now, time.monotonic()
    return before
