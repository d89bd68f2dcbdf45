"""The parts of `verify` in the order they run, and which target each of them is about.

A part is a module with a generator `checks(dist, stage)`; it is imported when its turn comes.
"""

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from scripts.installers.names import LINUX, WIN
from scripts.installers.verify.lines import Line

Checks = Callable[[Path, Path], Iterator[Line]]


@dataclass(frozen=True, slots=True)
class Part:
    """One part.

    Attributes:
        name: As typed after `--part`.
        module: The module that tries it.
        target: What it is about.
        needs_stage: Whether it looks at the staged folder at all.
    """

    name: str
    module: str
    target: str
    needs_stage: bool = True

    def checks(self, dist: Path, stage: Path) -> Iterator[Line]:
        """Try the part; lines come as they are known.

        Args:
            dist: The folder of what is handed out.
            stage: The folder of staged folders.
        """
        module = importlib.import_module(f"scripts.installers.verify.{self.module}")
        return cast("Checks", module.checks)(dist, stage / self.target)


PARTS = (
    Part("budget-windows", "budgets", WIN),
    Part("signatures", "signatures", WIN),
    Part("licences-windows", "licences", WIN),
    Part("program-windows", "windows_program", WIN),
    Part("policy-windows", "windows_policy", WIN),
    Part("portable", "portable", WIN),
    Part("msi", "msi", WIN),
    Part("setup", "setup", WIN),
    Part("again-windows", "again", WIN),
    Part("budget-linux", "budgets", LINUX),
    Part("licences-linux", "licences", LINUX),
    Part("deb", "deb", LINUX),
    Part("program-linux", "linux_program", LINUX),
    Part("again-linux", "again", LINUX),
    Part("later", "later", WIN, needs_stage=False),
)
