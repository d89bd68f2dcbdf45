"""Which function does a command; each is imported by the command that needs it, and by no other.

Nothing is caught here: `app.main` makes one line and an exit code of a `RequestError`.
"""

import argparse
from collections.abc import Callable

from app.cli.services import Services

Command = Callable[[argparse.Namespace, Services], int]


def _command(name: str) -> Command:
    """The function of a command; each imports only what it needs, so that none waits for all."""
    if name in {"check", "stamp"}:
        from app.cli import examining  # noqa: PLC0415 - Markdown is loaded by this door

        return {"check": examining.check, "stamp": examining.stamp}[name]
    if name == "search":
        from app.cli import searching  # noqa: PLC0415 - Whoosh is loaded by this door

        return searching.search
    if name == "new":
        from app.cli import starting  # noqa: PLC0415 - Markdown is loaded by this door too

        return starting.new
    from app.cli import keeping  # noqa: PLC0415

    return {"index": keeping.index, "screenshot": keeping.screenshot, "doctor": keeping.doctor}[
        name
    ]


def run_command(options: argparse.Namespace, services: Services) -> int:
    """Run the command that was read; returns the exit code.

    Raises:
        RequestError: What was asked for cannot be done; its words are one line for the terminal.
    """
    return _command(options.command)(options, services)
