"""`make bench`: measures everything in one run, prints one table, writes `build/bench.json`.

It judges nobody: the exit code is 0 when it could measure, whatever the figures, and 1 when not.
"""

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from app.search.reply import SNIPPETS_SHOWN
from scripts.bench.display import Display
from scripts.bench.figures import Figure
from scripts.bench.generated import PLANNED, TENFOLD, THREEFOLD, Size, generate
from scripts.bench.installed import (
    ROOT,
    CannotMeasureError,
    Compiled,
    compile_edition,
    install,
)
from scripts.bench.noise import Noise
from scripts.bench.running import run_child
from scripts.bench.slow import measure_slow
from scripts.bench.starts import Installed, measure_cold, measure_memory, measure_starts
from scripts.bench.table import as_table, write_json
from scripts.bench.windows import (
    measure_reading,
    measure_searches,
    measure_slides,
    measure_typing,
)

SHIPPED = "shipped"
SIZES = {it.name: it for it in (PLANNED, THREEFOLD, TENFOLD)}
USUAL = (SHIPPED, PLANNED.name, THREEFOLD.name)
JSON_FILE = ROOT / "build/bench.json"
LARGE_JSON_FILE = ROOT / "build/bench-large.json"

_SEARCHES = (
    ("term", "one word"),
    ("and", "two words"),
    ("phrase", "three words in quotation marks"),
    ("folded", "plain Latin letters"),
    ("typing", "beginnings of a word being typed"),
    ("article", "number of an article"),
)

_GENERATED = (
    "1x, 3x and 10x are made of the real guide's sections, drawn again and again: each word stands "
    "in more places than in as many real chapters, so searches there are an upper bound"
)

# A measure is a name, for the line that says what is being done, and what does it.
Measure = tuple[str, Callable[[], list[Figure]]]


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


class Run:
    """One run: the installed program, its editions by size, and the figures so far."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder = folder
        self._environment = environment
        self._program = install(folder)
        self._editions: dict[str, Compiled] = {}
        self.figures: list[Figure] = []
        self.troubles: list[str] = []
        self.noise: dict[str, float | None] = {}

    def prepare(self, size: Size | None) -> None:
        """Compile the edition of a size, or of the guide as it is shipped."""
        name = size.name if size else SHIPPED
        sources = ROOT / "guide_content"
        if size:
            target = self._folder / f"content-{name}"
            generate(sources, target, size)
            sources = target
        _say(f"compile {name}")
        made = compile_edition(self._program, sources, self._folder / f"data-{name}")
        self._editions[name] = made
        self.figures += [
            Figure("edition.cpu", name, "edition compiled, CPU", "s", made.cpu),
            Figure("edition.wall", name, "edition compiled, wall", "s", made.wall),
            Figure("edition.size", name, "edition", "MB", made.size / 1e6),
            Figure("edition.index", name, "its search index", "MB", made.index_size / 1e6),
        ]

    def installed(self, size: str) -> Installed:
        """The program with the edition of this size."""
        data = self._folder / f"own-{size}"
        data.mkdir(exist_ok=True)
        return Installed(self._program, self._editions[size].folder, data, self._environment)

    def searches(self, size: str) -> list[Figure]:
        """All kinds of searches in the edition of this size."""
        folder = str(self._editions[size].folder)
        said, cut = (
            run_child("searching", [folder, snippets], self._program, self._environment)
            for snippets in ("all", str(SNIPPETS_SHOWN))
        )
        return measure_searches(said, cut, size, _SEARCHES)

    def take(self, measures: Sequence[Measure]) -> None:
        """Take measures one after another; one that fails is told at the end and costs no other."""
        for name, measure in measures:
            began, noise = time.monotonic(), Noise()
            try:
                self.figures += measure()
            except (CannotMeasureError, OSError, ValueError) as error:
                _say(f"{name} could not be measured: {error}")
                said = str(error).strip() or repr(error)
                self.troubles.append(f"{name}: {said.splitlines()[-1]}")
            self.noise[name] = noise.cores()
            _say(f"{name}: {time.monotonic() - began:.0f} s")


def _measures(run: Run, size: str) -> list[Measure]:
    """What is measured with a guide of any size."""
    installed = run.installed(size)
    return [
        (f"searches {size}", lambda: run.searches(size)),
        (f"reading {size}", lambda: measure_reading(installed, size)),
        (f"typing {size}", lambda: measure_typing(installed, size)),
    ]


def _starting(run: Run, size: str) -> list[Measure]:
    """What is measured of a start."""
    installed = run.installed(size)
    return [
        (f"starts {size}", lambda: measure_starts(installed, size)),
        (f"cold {size}", lambda: measure_cold(installed, size)),
        (f"memory {size}", lambda: measure_memory(installed, size)),
        (f"slow {size}", lambda: measure_slow(installed, size)),
    ]


def _plan(run: Run, sizes: Sequence[str]) -> list[Measure]:
    """Starts with the planned guide, slides with the real one, all else with every size."""
    measures: list[Measure] = []
    starts = PLANNED.name if PLANNED.name in sizes else sizes[0]
    measures += _starting(run, starts)
    if SHIPPED in sizes:
        shipped = run.installed(SHIPPED)
        measures.append((f"slides {SHIPPED}", lambda: measure_slides(shipped, SHIPPED)))
    for size in sizes:
        measures += _measures(run, size)
    return measures


def _facts(run: Run, display: Display, noise: Noise, seconds: float) -> dict[str, object]:
    others = noise.cores()
    return {
        "when": time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime()),
        "machine": f"{os.cpu_count()} processors, {platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "pyside": version("PySide6-Essentials"),
        "display": display.words,
        "guides": _GENERATED,
        "took": f"{seconds:.0f} s",
        "noise": "not known" if others is None else f"{others:.2f} cores used by others",
        "noise by measure": {
            name: None if cores is None else round(cores, 2) for name, cores in run.noise.items()
        },
        "not measured": run.troubles,
    }


def _arguments() -> argparse.Namespace:
    form = argparse.ArgumentParser(prog="bench", description=__doc__)
    form.add_argument(
        "--size",
        action="append",
        choices=(SHIPPED, *SIZES),
        help=f"with this guide; may be repeated; {', '.join(USUAL)} when left out",
    )
    form.add_argument(
        "--only",
        action="append",
        choices=("starts", "cold", "memory", "slow", "searches", "reading", "typing", "slides"),
        help="only this; may be repeated",
    )
    return form.parse_args()


def _measure(options: argparse.Namespace, folder: Path, environment: dict[str, str]) -> Run:
    """Take what was asked for.

    Raises:
        CannotMeasureError: The program or an edition could not be made.
    """
    sizes = options.size or list(USUAL)
    run = Run(folder, environment)
    for name in sizes:
        run.prepare(SIZES.get(name))
    wanted = options.only
    run.take([it for it in _plan(run, sizes) if not wanted or it[0].split()[0] in wanted])
    run.figures.sort(key=lambda figure: _ORDER.index(figure.id.partition(".")[0]))
    return run


def main() -> int:
    """Measure; returns the exit code."""
    options = _arguments()
    if sys.platform != "linux":
        _say("Could not measure: what a process uses is read the way Linux tells it.")
        return 1
    began, noise = time.monotonic(), Noise()
    with TemporaryDirectory(prefix="ict-guide-bench-") as folder, Display() as display:
        try:
            run = _measure(options, Path(folder), display.environment)
        except (CannotMeasureError, OSError, ValueError) as error:
            _say(f"Could not measure: {error}")
            return 1
        facts = _facts(run, display, noise, time.monotonic() - began)
    # A part of the measures must not take the place of all of them.
    if not options.only:
        large = options.size and TENFOLD.name in options.size
        write_json(LARGE_JSON_FILE if large else JSON_FILE, run.figures, facts)
    print(as_table(run.figures, facts))
    return 1 if run.troubles else 0


# The groups of the table, in its order.
_ORDER = (
    "start",
    "memory",
    "chapter",
    "scroll",
    "language",
    "colours",
    "signs",
    "search",
    "keystroke",
    "results",
    "present",
    "slide",
    "deck",
    "edition",
    "slow",
)


if __name__ == "__main__":
    raise SystemExit(main())
