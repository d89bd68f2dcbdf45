"""A clean Debian 12 in a folder, without Python and without a desktop, for one trial.

It is made once by `mmdebstrap`, kept as a tar, and unpacked afresh for every trial. Each command
runs in a namespace of mounts of its own: nothing stays mounted, whatever ends it. It needs root, as
`mmdebstrap` of a whole system does, and shares the network so that apt can fetch dependencies.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from scripts.installers import tools
from scripts.installers.errors import InstallerError
from scripts.installers.names import BUILD

WORK = BUILD / "work" / "chroot"
RELEASE = "bookworm"
# The one who reads: an ordinary person of the system, by number.
READER = 1000
READER_HOME = Path("/home/reader")
# Where a package file lies inside while apt reads it.
_PARCELS = "/srv"
_BASE_ENVIRONMENT = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive",
}
# Run inside `unshare --mount`: what it mounts is gone when the command ends. Its words: the root,
# how many binds, then for each where from, where to and how; then the command.
_SCRIPT = """
set -e
root=$1; binds=$2; shift 2
mount -t proc proc "$root/proc"
while [ "$binds" -gt 0 ]; do
  mkdir -p "$root/$2"
  mount --bind "$1" "$root/$2"
  [ "$3" = rw ] || mount -o remount,bind,ro "$root/$2"
  shift 3; binds=$((binds - 1))
done
exec "$@"
"""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a command."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Bind:
    """A folder of this machine that the clean system sees.

    Attributes:
        source: The folder here.
        target: Where it is seen.
        writable: Whether it may be written there.
    """

    source: Path
    target: Path
    writable: bool = False


def obstacle() -> str | None:
    """Why no clean system can be made here; None when it can.

    Raises:
        MissingToolError: A program is not installed.
    """
    tools.need("mmdebstrap")
    tools.need("unshare")
    return None if os.geteuid() == 0 else "a clean Debian can only be made by root"


def base() -> Path:
    """The tar of the clean system; made at the first call."""
    tar = WORK / f"{RELEASE}.tar"
    if not tar.is_file():
        WORK.mkdir(parents=True, exist_ok=True)
        making = tar.with_suffix(".making.tar")
        # apt's lists stay: each trial installs from them.
        command = ["mmdebstrap", "--variant=minbase", "--skip=cleanup/apt/lists", "--format=tar"]
        tools.run([*command, RELEASE, making], timeout=900)
        making.rename(tar)
    return tar


class Chroot:
    """One clean system, gone at the end of its block.

    Attributes:
        root: Its folder on this machine.
    """

    def __init__(self, name: str) -> None:
        self.root = WORK / name

    def __enter__(self) -> Self:
        tar = base()
        shutil.rmtree(self.root, ignore_errors=True)
        self.root.mkdir(parents=True)
        tools.run(["tar", "--extract", "--numeric-owner", "--file", tar, "--directory", self.root])
        shutil.copyfile("/etc/resolv.conf", self.root / "etc/resolv.conf")
        home = self.at(READER_HOME)
        home.mkdir()
        os.chown(home, READER, READER)
        with self.at("/etc/passwd").open("a", encoding="ascii") as file:
            file.write(f"reader:x:{READER}:{READER}::{READER_HOME}:/bin/sh\n")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        shutil.rmtree(self.root, ignore_errors=True)

    def at(self, path: Path | str) -> Path:
        """A path of the clean system as this machine sees it."""
        return self.root / str(path).lstrip("/")

    def command(
        self,
        words: Sequence[str],
        env: Mapping[str, str] | None = None,
        binds: Sequence[Bind] = (),
        *,
        reader: bool = True,
    ) -> list[str]:
        """The words that run something in the clean system.

        Args:
            words: The command.
            env: All it knows of its environment, besides path and language.
            binds: Folders of this machine it sees.
            reader: Run as an ordinary person, else as root.
        """
        given = {
            **_BASE_ENVIRONMENT,
            "HOME": str(READER_HOME) if reader else "/root",
            **(env or {}),
        }
        mounts = [
            word
            for bind in (*binds, *self._shared())
            for word in (str(bind.source), str(bind.target), "rw" if bind.writable else "ro")
        ]
        who = [f"--userspec={READER}:{READER}"] if reader else []
        return [
            *(tools.need("unshare"), "--mount", "--propagation", "private"),
            *("sh", "-c", _SCRIPT, "sh", str(self.root), str(len(mounts) // 3), *mounts),
            *("chroot", *who, str(self.root), "env", "-i"),
            *(f"{key}={value}" for key, value in given.items()),
            *words,
        ]

    def run(
        self,
        words: Sequence[str],
        env: Mapping[str, str] | None = None,
        binds: Sequence[Bind] = (),
        *,
        reader: bool = True,
        timeout: float = 300,
    ) -> Done:
        """Run a command to its end; see `command`.

        Raises:
            InstallerError: It did not end in time.
        """
        whole = self.command(words, env, binds, reader=reader)
        try:
            done = subprocess.run(
                whole,
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
                stdin=subprocess.DEVNULL,
                timeout=timeout,
            )
        except subprocess.TimeoutExpired as error:
            message = f"{words[0]} did not end within {timeout:.0f} s in the clean Debian"
            raise InstallerError(message) from error
        return Done(done.returncode, done.stdout, done.stderr)

    def need(self, words: Sequence[str], *, reader: bool = False) -> str:
        """Run a command that must succeed; returns what it printed.

        Raises:
            InstallerError: It failed; its last lines are in the words.
        """
        done = self.run(words, reader=reader, timeout=900)
        if done.code:
            last = "\n".join((done.out + done.err).strip().splitlines()[-12:])
            message = f"{' '.join(words)[:200]} ended with {done.code} in the clean Debian:\n{last}"
            raise InstallerError(message)
        return done.out

    def install(self, package: Path) -> None:
        """Let apt install a package file, with whatever it depends on.

        Raises:
            InstallerError: apt refused.
        """
        inside = self.at(_PARCELS) / package.name
        shutil.copyfile(package, inside)
        options = ["--yes", "--no-install-recommends", "-o", "APT::Sandbox::User=root"]
        self.need(["apt-get", "install", *options, f"{_PARCELS}/{package.name}"])
        inside.unlink()

    def _shared(self) -> list[Bind]:
        """Screens of this machine, and a shelf that spares fetching the same packages again."""
        shelf = WORK / "archives"
        (shelf / "partial").mkdir(parents=True, exist_ok=True)
        screens = Path("/tmp/.X11-unix")  # noqa: S108 - the place X servers share, by convention
        found = [Bind(shelf, Path("/var/cache/apt/archives"), writable=True)]
        return [*found, Bind(screens, screens)] if screens.is_dir() else found
