"""Runs the program from a folder that cannot be written to, as on a locked stick or a share.

For root, who may write everywhere, files are marked immutable meanwhile; wine knows no rights of
Windows, so what an administrator denies a reader there is not tried here.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.installers.tools import need
from scripts.installers.verify.windows_trials import (
    START_SECONDS,
    TITLE_END,
    Program,
    UntriedError,
    close_window,
    require,
    self_test,
    start_as_clicked,
)


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Let nobody write into a folder for a while.

    Raises:
        UntriedError: This disk cannot do that for root.
    """
    root = os.geteuid() == 0
    tool = need("chattr") if root else need("chmod")
    hold, free = ("+i", "-i") if root else ("a-w", "u+w")
    try:
        subprocess.run([tool, "-R", hold, folder], check=False, capture_output=True)
        if _writable(folder):
            message = "this disk lets root write into a folder that is held"
            raise UntriedError(message)
        yield
    finally:
        subprocess.run([tool, "-R", free, folder], check=False, capture_output=True)


def _writable(folder: Path) -> bool:
    probe = folder / "written.txt"
    try:
        probe.write_bytes(b"")
    except OSError:
        return False
    probe.unlink()
    return True


def read_only_program(program: Program) -> str:
    """The self-test passes and the window opens where nothing can be written."""
    with held(program.folder):
        seen = self_test(program)
        process = start_as_clicked(program, "--locale", "mk")
        program.wine.display.wait_for(TITLE_END, START_SECONDS)
        program.wine.display.settle(START_SECONDS)
        code = close_window(program, process)
    require(code == 0, f"closing the window ended the program with {code}")
    return f"{seen}; the window opened and closed"
