"""Set up a checkout: virtual environment, locked packages, system libraries that Qt needs.

Run by the Makefile with any python3 (3.11, 3.12 or 3.13 is found by itself); uses nothing but the
standard library, installs nothing that the lock files do not name, and redoes only what changed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
SUPPORTED = ((3, 13), (3, 12), (3, 11))

# Debian package of each shared library that a PySide6 wheel leaves to the system, found by running
# ldd over its xcb and offscreen platform plugins on Debian 12 (PySide6-Essentials 6.11.3).
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libICE.so.6": "libice6",
    "libSM.so.6": "libsm6",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def say(words: str) -> None:
    """Tell the person at the terminal what happens now."""
    print(f"· {words}", flush=True)


def fail(words: str) -> None:
    """Say what is wrong and what to do, and stop.

    Raises:
        SystemExit: Always, with exit code 1.
    """
    print(f"✗ {words}", file=sys.stderr, flush=True)
    raise SystemExit(1)


def supported_python() -> str:
    """The path of a Python this project runs on: this one, else the newest that can be found."""
    if sys.version_info[:2] in SUPPORTED:
        return sys.executable
    for major, minor in SUPPORTED:
        found = shutil.which(f"python{major}.{minor}")
        if found:
            return found
    have = ".".join(str(part) for part in sys.version_info[:2])
    fail(f"This is Python {have}; the guide needs 3.11, 3.12 or 3.13. Install one and try again.")
    raise AssertionError


def run(*command: str, quiet: bool = False) -> None:
    """Run a command; stop with its own words when it fails."""
    result = subprocess.run(command, check=False, capture_output=quiet, text=True)
    if result.returncode:
        fail(f"{' '.join(command)}\n{result.stdout or ''}{result.stderr or ''}")


def has_module(python: str, name: str) -> bool:
    """Whether this interpreter can import a module."""
    done = subprocess.run([python, "-c", f"import {name}"], check=False, capture_output=True)
    return done.returncode == 0


def make_environment(venv: Path, base: str) -> str:
    """Make the virtual environment if it is not there; returns its interpreter."""
    python = venv / "bin" / "python"
    if python.exists() and has_module(str(python), "sys"):
        return str(python)
    say(f"making {venv.name}")
    shutil.rmtree(venv, ignore_errors=True)
    # Debian ships Python without ensurepip unless python3-venv is installed.
    bundled = has_module(base, "ensurepip")
    run(base, "-m", "venv", *([] if bundled else ["--without-pip"]), str(venv))
    if not bundled and not has_module(base, "pip"):
        fail("Neither pip nor ensurepip is there. Type: apt-get install python3-pip")
    return str(python)


def pip(python: str, base: str) -> list[str]:
    """The command that installs into the environment, with its own pip or from outside."""
    if has_module(python, "pip"):
        return [python, "-m", "pip"]
    return [base, "-m", "pip", "--python", python]


def install(venv: Path, python: str, base: str, lock: Path) -> None:
    """Install a lock file with its hashes, once per content of the file."""
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = venv / f"installed-{lock.stem}"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
        return
    say(f"installing the locked packages of {lock.name}")
    command = [*pip(python, base), "--disable-pip-version-check", "install", "--quiet"]
    run(*command, "--no-deps", "--require-hashes", "-r", str(lock))
    # Whoosh 2.7.4 warns when it is first compiled; compiled here, no reader ever sees that.
    packages = next((venv / "lib").glob("python3.*/site-packages"))
    run(python, "-W", "ignore", "-m", "compileall", "-q", str(packages / "whoosh"), quiet=True)
    stamp.write_text(digest, encoding="utf-8")


def missing_libraries(venv: Path) -> list[str]:
    """Names of shared libraries that Qt's platform plugins want and the system lacks."""
    qt = next((venv / "lib").glob("python3.*/site-packages/PySide6/Qt"))
    wanting: set[str] = set()
    for name in ("libqxcb.so", "libqoffscreen.so"):
        plugin = qt / "plugins" / "platforms" / name
        answer = subprocess.run(["ldd", str(plugin)], check=False, capture_output=True, text=True)
        lines = [line.split() for line in answer.stdout.splitlines() if "not found" in line]
        wanting.update(words[0] for words in lines)
    return sorted(wanting)


def administrator() -> list[str] | None:
    """How to run apt: directly as root, through passwordless sudo, or None when neither works."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def python_package(python: str) -> list[str]:
    """The Debian package of the shared library of this Python, where that is not installed.

    The Linux program is frozen around it; Debian has it apart from `python3`.
    """
    names = ("INSTSONAME", "LIBDIR")
    ask = f"import sysconfig; print(*map(sysconfig.get_config_var, {names!r}), sep='\\n')"
    told = subprocess.run([python, "-c", ask], check=False, capture_output=True, text=True)
    name, folder = [*told.stdout.splitlines(), "", ""][:2]
    # Another Python than Debian's brings its own library, or none: freezing says so in words.
    of_debian = folder.startswith("/usr/lib") and ".so" in name
    if not of_debian or (Path(folder) / name).exists():
        return []
    return [name.partition(".so")[0]]


def ensure_system(
    venv: Path,
    programs: Mapping[str, str],
    *,
    packages: Sequence[str] = (),
    needed: bool = True,
) -> None:
    """Name what is missing and install it where we may, else print the line to type.

    Args:
        venv: The environment whose Qt is asked for the libraries it wants.
        programs: The Debian packages of each program that must be there too.
        packages: Debian packages that are missing besides.
        needed: Whether nothing can be done without them; else the line is printed and that is all.
    """
    if sys.platform != "linux" or not shutil.which("ldd"):
        return
    missing = missing_libraries(venv)
    absent = [name for name in programs if not shutil.which(name)]
    wanted = {*packages, *(DEBIAN_PACKAGES.get(name, name) for name in missing)}
    wanted.update(package for name in absent for package in programs[name].split())
    if not wanted:
        return
    line = ["apt-get", "install", "-y", "--no-install-recommends", *sorted(wanted)]
    say(f"missing from this system: {', '.join([*missing, *absent, *packages])}")
    prefix = administrator()
    if prefix is None or not shutil.which("apt-get"):
        typed = " ".join(["sudo", *line])
        tell = fail if needed else say
        tell(f"Install them with your system's tools. On Debian or Ubuntu type:\n  {typed}")
        return
    say(f"installing {', '.join(sorted(wanted))}")
    run(*prefix, "apt-get", "update", "-qq", quiet=True)
    run(*prefix, "env", "DEBIAN_FRONTEND=noninteractive", *line, quiet=True)
    still = missing_libraries(venv)
    if still:
        fail(f"still missing after the installation: {', '.join(still)}")


# Programs that the tests start, with the Debian package that brings each: a display, keys sent
# through it, keyboard layouts, a trace of system calls, and a reader of PDF files.
TEST_PROGRAMS = {
    "pdftotext": "poppler-utils",
    "setxkbmap": "x11-xkb-utils",
    "strace": "strace",
    "xdotool": "xdotool",
    "Xvfb": "xvfb",
}


def installer_programs() -> dict[str, str]:
    """The Debian packages of the programs that installers are made and tried with."""
    sys.path.insert(0, str(ROOT))
    from scripts.installers.tools import PACKAGES  # noqa: PLC0415 - of no use to `run` and `dev`

    return PACKAGES


def main() -> None:
    """Set up what is asked for and print the interpreter to use."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("purpose", choices=["run", "dev", "build"])
    parser.add_argument("--venv", default=".venv", help="folder of the environment")
    options = parser.parse_args()
    base = supported_python()
    venv = ROOT / options.venv
    python = make_environment(venv, base)
    covered = options.purpose == "run" and (venv / "installed-dev").exists()
    if not covered:
        install(venv, python, base, ROOT / "requirements" / f"{options.purpose}.txt")
    programs = {"dev": TEST_PROGRAMS}.get(options.purpose, {})
    ensure_system(venv, programs)
    if options.purpose == "build":
        # What cannot be made or tried without one of these is said by name when it is asked for.
        library = python_package(python)
        ensure_system(venv, installer_programs(), packages=library, needed=False)


if __name__ == "__main__":
    main()
