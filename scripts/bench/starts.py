"""Starts of the program beside starts of a bare window, by turns, and their memory.

A start is measured from the call that begins the process; only the program's own figures are taken
from what its process says of itself.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.bench.figures import Figure, middle
from scripts.bench.running import Said, run_child

# Runs of each kind; the median of them is taken.
RUNS = 7
# Runs with memory read, and cold runs.
FEW_RUNS = 3
# Where every start begins: the longest chapter of the guide, in the language of most readers.
PLACE = "ict-guide:mk/digital-evidence"


@dataclass(frozen=True, slots=True)
class Installed:
    """What is started: the program, the edition it opens, where it keeps its own, and how."""

    program: Path
    edition: Path
    data: Path
    environment: dict[str, str]

    def start(
        self, mode: str, then: str = "-", more: Sequence[str] = (), wrapper: Sequence[str] = ()
    ) -> Said:
        """One start; see `start_child` for the modes and for what may follow."""
        arguments = [mode, then, *more]
        if mode != "bare":
            arguments += ["open", "--data-dir", str(self.data), "--edition", str(self.edition)]
            arguments += ["--locale", "mk", *([PLACE] if mode == "chapter" else [])]
        return run_child("start_child", arguments, self.program, self.environment, wrapper)


def _wall(said: Said) -> float:
    return float(said.one("painted")["clock"]) - said.began


def _cpu(said: Said) -> float:
    return float(said.one("painted")["cpu"])


def measure_starts(installed: Installed, size: str, runs: int = RUNS) -> list[Figure]:
    """Starts to a chapter and to the start page by turns with a bare window."""
    kinds = ("bare", "chapter", "bare", "home")
    for kind in kinds:
        installed.start(kind)  # the first of each fills the system's cache of files
    found: dict[str, list[Said]] = {kind: [] for kind in kinds}
    for _ in range(runs):
        for kind in kinds:
            found[kind].append(installed.start(kind))
    cpu = {kind: middle([_cpu(it) for it in found[kind]]) for kind in found}
    wall = {kind: middle([_wall(it) for it in found[kind]]) for kind in found}
    note = f"median of {runs}"
    figures = [
        Figure("start.bare.cpu", "", "bare window painted, CPU", "s", cpu["bare"], note),
        Figure("start.bare.wall", "", "bare window painted, wall", "s", wall["bare"]),
    ]
    for kind, words in (("chapter", "start to painted chapter"), ("home", "start to painted Home")):
        figures += [
            Figure(f"start.{kind}.cpu", size, f"{words}, CPU", "s", cpu[kind], note),
            Figure(f"start.{kind}.wall", size, f"{words}, wall", "s", wall[kind]),
            Figure(
                f"start.{kind}.cpu.ratio",
                size,
                f"{words}, CPU to bare window",
                "x",
                cpu[kind] / cpu["bare"],
            ),
            Figure(
                f"start.{kind}.wall.ratio",
                size,
                f"{words}, wall to bare window",
                "x",
                wall[kind] / wall["bare"],
            ),
        ]
    return figures


def measure_cold(installed: Installed, size: str) -> list[Figure]:
    """Starts after the program's files were put out of the system's cache, to warm ones."""
    files = installed.start("chapter", more=["--files"]).one("files")["files"]
    files += [str(it) for it in installed.edition.rglob("*") if it.is_file()]
    cold, warm = [], []
    for _ in range(FEW_RUNS):
        warm.append(_wall(installed.start("chapter")))
        put_out(files)
        cold.append(_wall(installed.start("chapter")))
    note = (
        f"{len(files)} files put out of memory; those that other programs use stay: a lower bound"
    )
    return [
        Figure("start.cold", size, "cold start to painted chapter, wall", "s", middle(cold), note),
        Figure("start.cold.ratio", size, "cold start to warm", "x", middle(cold) / middle(warm)),
    ]


def put_out(files: Sequence[str]) -> None:
    """Ask the system to forget the content of files; those in use elsewhere it keeps."""
    for name in files:
        try:
            handle = os.open(name, os.O_RDONLY)
        except OSError:
            continue
        try:
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)


def measure_memory(installed: Installed, size: str) -> list[Figure]:
    """Memory when painted, 3 s after, and after a first search, beside a bare window's."""
    bare, own = [], []
    for _ in range(FEW_RUNS):
        bare.append(installed.start("bare", "stay"))
        own.append(installed.start("chapter", "stay"))
    shared = "what is shared counts by its share: depends on who else uses Qt now"

    def pss(runs: Sequence[Said], tag: str) -> float | None:
        values = [it.one(tag)["pss"] for it in runs]
        return None if None in values else middle(values)

    def figure(name: str, words: str, tag: str, note: str = "") -> Figure:
        return Figure(f"memory.{name}", size, f"memory (PSS) {words}", "MB", pss(own, tag), note)

    first = [it.one("searched") for it in own]
    return [
        Figure("memory.bare", "", "memory (PSS), bare window", "MB", pss(bare, "painted"), shared),
        Figure("memory.bare.settled", "", "memory (PSS), bare, 3 s", "MB", pss(bare, "settled")),
        figure("painted", "when the chapter is painted", "painted"),
        figure("settled", "3 s after", "settled"),
        figure("searched", "after a first search", "searched"),
        Figure(
            "results.first.wall",
            size,
            "first search in the window to painted results, wall",
            "ms",
            middle([it["wall_ms"] for it in first]),
        ),
        Figure(
            "results.first.cpu",
            size,
            "first search in the window, CPU of its thread",
            "ms",
            middle([it["cpu_ms"] for it in first]),
        ),
    ]
