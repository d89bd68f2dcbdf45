"""Programs of the system that installers are made and tried with, and how to run them.

A missing one is an error that names its Debian package, never a silent step less.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from scripts.installers.errors import InstallerError, MissingToolError

# Debian 12 package of each program.
PACKAGES = {
    "Xvfb": "xvfb",
    "appstreamcli": "appstream",
    "chattr": "e2fsprogs",
    "chmod": "coreutils",
    "desktop-file-validate": "desktop-file-utils",
    "dpkg-deb": "dpkg",
    "dpkg-shlibdeps": "dpkg-dev",
    "gcc": "gcc",
    "gio": "libglib2.0-bin",
    "git": "git",
    "lintian": "lintian",
    "makensis": "nsis",
    "man": "man-db",
    "mmdebstrap": "mmdebstrap",
    "msiextract": "msitools",
    "msiinfo": "msitools",
    "objcopy": "binutils",
    "openssl": "openssl",
    "osslsigncode": "osslsigncode",
    "readelf": "binutils",
    "softhsm2-util": "softhsm2 libengine-pkcs11-openssl",
    "strace": "strace",
    "strip": "binutils",
    "tar": "tar",
    "unshare": "util-linux",
    "wine": "wine64 wine",
    "wixl": "wixl",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
    "xdotool": "xdotool",
}


def find(tool: str) -> str | None:
    """The path of a program, or None."""
    return shutil.which(tool)


def need(tool: str) -> str:
    """The path of a program.

    Raises:
        MissingToolError: It is not installed.
    """
    path = shutil.which(tool)
    if path is None:
        raise MissingToolError(tool, PACKAGES.get(tool, tool))
    return path


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    timeout: float = 1800,
) -> str:
    """Run a program and return what it printed.

    Args:
        command: The program (looked up by `need`) and its arguments.
        cwd: Where to run it.
        env: Set in addition to this process's environment.
        timeout: Seconds until it is given up.

    Raises:
        MissingToolError: The program is not installed.
        InstallerError: It failed or took too long; its last lines are in the words.
    """
    words = [str(part) for part in command]
    words[0] = need(words[0]) if "/" not in words[0] else words[0]
    try:
        done = subprocess.run(
            words,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            timeout=timeout,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired as error:
        message = f"{Path(words[0]).name} did not end within {timeout:.0f} s"
        raise InstallerError(message) from error
    if done.returncode:
        said = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        message = f"{' '.join(words)[:300]}\nended with {done.returncode}:\n{said}"
        raise InstallerError(message)
    return done.stdout
