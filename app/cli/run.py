"""Which command does what, and how its failures become one line and an exit code.

0 done; 1 content, request or environment has a problem; 2 wrong usage. No traceback for what a
person can mend; a fault of ours is let through, so that it is seen.
"""

import argparse
import sys
from collections.abc import Callable

from app.cli.services import RequestError, Services

Command = Callable[[argparse.Namespace, Services], int]
PROBLEM = 1


def _command(name: str) -> Command:
    """The function of a command; each imports only what it needs, so that none waits for all."""
    if name in {"check", "stamp"}:
        from app.cli import examining  # noqa: PLC0415 - Markdown is loaded by this door

        return {"check": examining.check, "stamp": examining.stamp}[name]
    if name == "search":
        from app.cli import searching  # noqa: PLC0415 - Whoosh is loaded by this door

        return searching.search
    from app.cli import keeping  # noqa: PLC0415

    return {"index": keeping.index, "screenshot": keeping.screenshot, "doctor": keeping.doctor}[
        name
    ]


def run_command(options: argparse.Namespace, services: Services) -> int:
    """Run the command that was read; returns the exit code."""
    try:
        return _command(options.command)(options, services)
    except RequestError as error:
        line = " ".join(str(error).split())
        print(f"ict-guide: {line}", file=sys.stderr)
        return PROBLEM
