"""Runs the parts of `verify`, prints each line as it comes, and keeps the report.

It counts no line as kept that was not tried: what could not be tried here is listed again at the
end with the command that would try it.
"""

import json
import textwrap
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from scripts.installers import staging
from scripts.installers.errors import InstallerError
from scripts.installers.names import VERSION
from scripts.installers.verify.lines import UNFORESEEN, Line, State, words_of
from scripts.installers.verify.parts import PARTS, Part

_SIGNS = {State.PASSED: "✓", State.FAILED: "✗", State.NOT_VERIFIED: "?", State.NOT_YET: "…"}
_WIDTH = 100
_TAB = "    "


def run_parts(parts: Sequence[Part], dist: Path, stage: Path) -> int:
    """Try the parts; returns 1 when a promise is not kept.

    Args:
        parts: What to try, in this order.
        dist: What is handed out; once all parts were tried, `verify.json` and `verify.txt` are
            written into it. A run of some parts leaves the report of the whole as it is.
        stage: The folder of staged folders.
    """
    dist.mkdir(parents=True, exist_ok=True)
    lines: list[Line] = []
    for part in parts:
        began = time.monotonic()
        for line in _tried(part, dist, stage):
            lines.append(line)
            print(_printed(line), flush=True)
        print(f"{_TAB}{part.name}: {time.monotonic() - began:.0f} s", flush=True)
    print(_summary(lines))
    if tuple(parts) == PARTS:
        _report(lines, dist)
    else:
        print(f"not all parts were tried: no report is written into {dist.name}")
    return 1 if any(line.state is State.FAILED for line in lines) else 0


def _report(lines: Sequence[Line], dist: Path) -> None:
    report = {"schema": 1, "version": VERSION, "lines": [asdict(line) for line in lines]}
    text = json.dumps(report, ensure_ascii=False, indent=1) + "\n"
    (dist / "verify.json").write_text(text, encoding="utf-8")
    (dist / "verify.txt").write_text("\n".join(map(_printed, lines)) + "\n", encoding="utf-8")


def _tried(part: Part, dist: Path, stage: Path) -> Iterator[Line]:
    """The lines of a part; what keeps it from its work or ends it before its time is one too."""
    what, count = "the staged folder is there, as it was staged", 0
    try:
        if part.needs_stage:
            staging.staged(part.target, stage)
        what = "the part runs to its end"
        for line in part.checks(dist, stage):
            count += 1
            yield line
    except (InstallerError, *UNFORESEEN) as error:
        yield Line(part.name, what, State.FAILED, words_of(error))
        return
    if not count:
        yield Line(part.name, what, State.FAILED, "it tried nothing")


def _printed(line: Line) -> str:
    """A line as it is shown and kept."""
    head = f"{_SIGNS[line.state]} {line.part}: {line.what}"
    if line.state is not State.PASSED:
        head += f" [{line.state}]"
    more = [textwrap.indent(textwrap.fill(row, _WIDTH), _TAB) for row in line.detail.splitlines()]
    if line.remedy:
        more.append(f"{_TAB}to verify it: {line.remedy}")
    return "\n".join([head, *more])


def _summary(lines: Sequence[Line]) -> str:
    """The counts, and once more what was not verified and what failed."""
    counts = Counter(line.state for line in lines)
    shown = [
        _printed(line)
        for state in (State.NOT_YET, State.NOT_VERIFIED, State.FAILED)
        for line in lines
        if line.state is state
    ]
    total = ", ".join(f"{counts[state]} {state}" for state in State)
    return "\n".join(["", *shown, "", f"verify: {len(lines)} lines: {total}"])
