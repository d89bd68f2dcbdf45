"""What Python remembers of how it was built: the frozen program gets the one fact it asks for.

The whole table names folders and flags of the machine that built Python. Only where time zones lie
is read from it at run time, by `zoneinfo`; nothing else is kept.
"""

import sysconfig
from pathlib import Path

# Begins the name of the module; the rest differs from one Python to another.
MODULE = "_sysconfigdata"
KEPT = ("TZPATH",)


def write_facts(folder: Path) -> Path:
    """Write the source of the module that takes its place; returns where it lies.

    Args:
        folder: Where to write it.
    """
    facts = {name: sysconfig.get_config_var(name) for name in KEPT}
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "build_facts.py"
    path.write_text(f"build_time_vars = {facts!r}\n", encoding="utf-8")
    return path
