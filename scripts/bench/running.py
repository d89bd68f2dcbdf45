"""Runs one child process and reads what it says of itself, a line of JSON at a time.

A child that hangs is ended, by its own number; no other process is touched.
"""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.bench.installed import CannotMeasureError

# Seconds after which a child is ended: three times what the longest needs with the largest guide.
# Our choice.
PATIENCE = 300.0


@dataclass(frozen=True, slots=True)
class Said:
    """What a child said: its lines by tag, and when it was started, by the system's clock."""

    began: float
    lines: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def one(self, tag: str) -> dict[str, Any]:
        """The first line with this tag.

        Raises:
            CannotMeasureError: There is none.
        """
        if tag not in self.lines:
            message = f"A child process did not get as far as: {tag}."
            raise CannotMeasureError(message)
        return self.lines[tag][0]

    def all(self, tag: str, key: str) -> list[float]:
        """One value of every line with this tag; steps that never painted are left out."""
        return [line[key] for line in self.lines.get(tag, ()) if line.get("ok", True)]

    def failed(self) -> list[str]:
        """The steps that never painted."""
        return [
            f"{tag} {line.get('where', '')}".strip()
            for tag, lines in self.lines.items()
            for line in lines
            if not line.get("ok", True)
        ]


def run_child(
    module: str,
    arguments: Sequence[str],
    program: Path,
    environment: dict[str, str],
    wrapper: Sequence[str] = (),
) -> Said:
    """Run a module of this package and gather what it prints.

    Args:
        module: Its name.
        arguments: Its own.
        program: The installed program, which the module drives.
        environment: Of the process.
        wrapper: Words before the command, such as a shell that first limits itself.

    Raises:
        CannotMeasureError: It failed; the message is the end of what it wrote.
    """
    command = [*wrapper, sys.executable, "-m", f"scripts.bench.{module}", *arguments]
    began = time.monotonic()
    child = subprocess.Popen(
        command,
        cwd=program,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    guard = threading.Timer(PATIENCE, child.kill)
    guard.start()
    try:
        out, err = child.communicate()
    finally:
        guard.cancel()
    said = Said(began, {})
    for line in out.splitlines():
        if line.startswith("{"):
            value = json.loads(line)
            said.lines.setdefault(value["tag"], []).append(value)
    if child.returncode:
        message = f"{module} {' '.join(arguments[:2])}: {err[-1500:]}"
        raise CannotMeasureError(message)
    return said
