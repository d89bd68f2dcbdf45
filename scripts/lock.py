"""Resolve requirements/*.in into lock files with hashes and without any index address.

Needs the resolver ``uv`` in the environment or on the path; it is no dependency of the gate.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# One lock serves Python 3.11 to 3.13 on every system.
OPTIONS = ("--universal", "--python-version", "3.11", "--generate-hashes")
QUIET = ("--no-emit-index-url", "--no-header", "--quiet")


def main() -> int:
    """Lock all files; returns the exit code."""
    resolver = shutil.which("uv")
    if resolver is None:
        print("uv is not here. Type: python3 -m pip install uv", file=sys.stderr)
        return 1
    # What is locked already is kept; to move a package on, name it: uv's --upgrade-package.
    for name in ("run", "dev", "build"):
        command = [resolver, "pip", "compile", *OPTIONS, *QUIET]
        files = [f"requirements/{name}.in", "-o", f"requirements/{name}.txt"]
        subprocess.run([*command, *files], check=True, cwd=ROOT)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
