"""Tries Windows programs on Linux: each trial has a Windows of its own under wine.

What runs here says little about a real Windows: no SmartScreen, no Defender, no rights of files,
no printer. The stand-ins from `installers/wine` are put into the trial's Windows and never shipped.
"""

import fcntl
import filecmp
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from types import TracebackType
from typing import Self

from scripts.installers.display import SIZE, Display
from scripts.installers.errors import InstallerError, MissingToolError
from scripts.installers.launchers import COMPILER
from scripts.installers.names import BUILD, DATA
from scripts.installers.tools import PACKAGES, find, need, run

STUBS = DATA / "wine"
# Debian's `wine` is a script that speaks of a missing 32-bit part each time; this is the program.
_DEBIAN = Path("/usr/lib/wine/wine64")
_DEBIAN_SERVER = Path("/usr/lib/wine/wineserver")
_DEBIAN_LIBRARIES = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows")
_BOOT_SECONDS = 180
_STOP_SECONDS = 20
# wine offers to fetch Mono and Gecko, and writes menus of the desktop: neither belongs to a trial.
_QUIET = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe="}
_NEEDED = ("wine", "Xvfb", "xdotool", COMPILER)


@dataclass(frozen=True, slots=True)
class Done:
    """What a program said.

    Attributes:
        code: Its exit code.
        out: What it printed.
        err: What it printed as errors.
    """

    code: int
    out: str
    err: str


def available() -> str | None:
    """None when wine can be used here, else what is missing and how to get it."""
    missing = [tool for tool in _NEEDED if find(tool) is None]
    if not missing:
        return None
    packages = " ".join(PACKAGES.get(tool, tool) for tool in missing)
    return f"{', '.join(missing)}: not here. Type: apt-get install {packages}"


def _loader() -> str:
    return str(_DEBIAN) if _DEBIAN.exists() else need("wine")


def _server() -> str:
    return str(_DEBIAN_SERVER) if _DEBIAN_SERVER.exists() else need("wineserver")


def build_stubs(out: Path) -> list[Path]:
    """Compile the stand-ins for libraries that wine lacks.

    Raises:
        MissingToolError: There is no cross compiler.
    """
    need(COMPILER)
    out.mkdir(parents=True, exist_ok=True)
    made = []
    for source in sorted(STUBS.glob("*.c")):
        target = out / f"{source.stem}.dll"
        flags = ["-Wall", "-Wextra", "-Werror", "-O1", "-s", "-shared", "-nostdlib"]
        run([COMPILER, *flags, "-Wl,--entry,0", source, "-o", target], timeout=60)
        made.append(target)
    return made


class Wine:
    """One trial's Windows 10, with its own registry, user, drive and screen.

    Args:
        size: Pixels of the screen.
    """

    def __init__(self, size: tuple[int, int] = SIZE) -> None:
        self.display = Display(size)
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._started: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        for tool in _NEEDED:
            if find(tool) is None:
                raise MissingToolError(tool, PACKAGES.get(tool, tool))
        self._folder = tempfile.TemporaryDirectory(prefix="windows-", ignore_cleanup_errors=True)
        try:
            self.display.__enter__()
            (self.folder / "home").mkdir()
            run(["/bin/cp", "-a", "--reflink=auto", _template(), self.prefix], timeout=300)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in self._started:
            if process.poll() is None:
                process.kill()
            process.wait()
        if self.prefix.is_dir():
            _stop(self.environment)
        self.display.__exit__(None, None, None)
        assert self._folder is not None
        self._folder.cleanup()

    @property
    def folder(self) -> Path:
        """Everything of this trial."""
        assert self._folder is not None
        return Path(self._folder.name)

    @property
    def prefix(self) -> Path:
        """The folder of this Windows."""
        return self.folder / "prefix"

    @property
    def drive_c(self) -> Path:
        """Drive C of this Windows."""
        return self.prefix / "drive_c"

    @property
    def environment(self) -> dict[str, str]:
        """The variables that make a program run in this Windows."""
        return _environment(self.prefix, self.folder / "home", self.display.name)

    def windows_path(self, path: Path) -> str:
        r"""A path as Windows programs see it: below ``C:``, else on ``Z:`` with all of Linux."""
        path = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they are
        if path.is_relative_to(self.drive_c):
            return "C:\\" + str(path.relative_to(self.drive_c)).replace("/", "\\")
        return "Z:" + str(path).replace("/", "\\")

    def unix_path(self, path: str) -> Path:
        r"""A path of this Windows as Linux sees it.

        Raises:
            InstallerError: It is on another drive.
        """
        pure = PureWindowsPath(path)
        base = {"c:": self.drive_c, "z:": Path("/")}.get(pure.drive.lower())
        if base is None:
            message = f"{path} is on no drive of this trial"
            raise InstallerError(message)
        return base.joinpath(*pure.parts[1:])

    def _command(self, command: str | Path, args: Sequence[str | Path]) -> list[str]:
        words = [command, *args]
        plain = [self.windows_path(word) if isinstance(word, Path) else word for word in words]
        return [_loader(), *plain]

    def run(
        self,
        command: str | Path,
        *args: str | Path,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        timeout: float = 120,
    ) -> Done:
        """Run a program to its end.

        Args:
            command: A path of Windows or of Linux, or the name of a program of Windows.
            args: Its words; paths of Linux are translated when they are `Path`.
            cwd: The current folder.
            env: Set in addition.
            timeout: Seconds until it is given up.

        Raises:
            InstallerError: It did not end in time.
        """
        # Pipes, never files: wine 8 cannot tell CPython 3.13 what kind of file its output is.
        process = subprocess.Popen(
            self._command(command, args),
            cwd=cwd,
            env={**self.environment, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired as error:
            process.kill()
            _stop(self.environment)
            message = f"{Path(str(command)).name} did not end within {timeout:.0f} s under wine"
            raise InstallerError(message) from error
        return Done(process.returncode, _text(out), _text(err))

    def start(
        self, command: str | Path, *args: str | Path, cwd: Path | None = None
    ) -> subprocess.Popen[bytes]:
        """Start a program that shows windows; it is ended with the block at the latest."""
        process = subprocess.Popen(
            self._command(command, args),
            cwd=cwd,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._started.append(process)
        return process

    def stop(self) -> None:
        """End every program of this Windows, and write its registry to disk."""
        _stop(self.environment)
        for process in self._started:
            process.wait(_STOP_SECONDS)

    def picture(self, path: Path) -> None:
        """Keep what the whole screen shows as a PNG."""
        self.display.picture(path)

    def registry(self, key: str, name: str = "") -> str | None:
        r"""A value of the registry as text, or None.

        Args:
            key: For example ``HKLM\Software\ICTGuide``.
            name: The value's name; the key's own value when empty.
        """
        target = self.folder / "exported.reg"
        target.unlink(missing_ok=True)
        done = self.run("reg", "export", key, target, "/y", timeout=60)
        if done.code or not target.is_file():
            return None
        return read_value(target.read_text(encoding="utf-16"), name)


def read_value(exported: str, name: str) -> str | None:
    r"""A value of the first key in what ``reg export`` wrote; numbers stay as ``dword:…``."""
    wanted = "@=" if not name else f'"{name}"='.lower()
    keys = 0
    for line in exported.splitlines():
        keys += line.startswith("[")
        if keys > 1:
            return None
        if line.lower().startswith(wanted):
            said = line[len(wanted) :]
            quoted = re.fullmatch(r'"(.*)"', said)
            return re.sub(r"\\(.)", r"\1", quoted[1]) if quoted else said
    return None


def _text(output: bytes) -> str:
    return output.decode("utf-8", "replace").replace("\r\n", "\n")


def _environment(prefix: Path, home: Path, display: str) -> dict[str, str]:
    """Nothing of ours but PATH: what Python and Qt hear of is the trial's business."""
    return {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "DISPLAY": display,
        "WINEPREFIX": str(prefix),
        "WINELOADER": _loader(),
        "WINEARCH": "win64",
        **_QUIET,
    }


def _stop(environment: Mapping[str, str]) -> None:
    for word in ("-k", "-w"):
        try:
            subprocess.run(
                [_server(), word],
                env=dict(environment),
                check=False,
                capture_output=True,
                timeout=_STOP_SECONDS,
            )
        except subprocess.TimeoutExpired:
            continue


def _template() -> Path:
    """A fresh Windows 10 that trials copy: made once for a wine and its stand-ins.

    Raises:
        InstallerError: wine cannot make one.
    """
    parts = [source.read_bytes() for source in sorted(STUBS.glob("*.c"))]
    parts.append(run([_loader(), "--version"], timeout=30).encode())
    parts.append(Path(__file__).read_bytes())
    key = hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]
    folder = BUILD / "work" / "wine"
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"windows-{key}"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.is_dir():
            for old in folder.glob("windows-*"):
                shutil.rmtree(old, ignore_errors=True)
            _make_template(target)
    return target


def _link_libraries(system: Path) -> None:
    """Replace wine's own 650 MB of libraries by links to where it has them, for quick copies."""
    for path in system.rglob("*"):
        own = _DEBIAN_LIBRARIES / path.name
        plain = path.is_file() and not path.is_symlink() and own.is_file()
        if plain and filecmp.cmp(path, own, shallow=False):
            path.unlink()
            path.symlink_to(own)


def _make_template(target: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="windows-new-") as temporary, Display() as display:
        prefix, home = Path(temporary) / "prefix", Path(temporary) / "home"
        home.mkdir()
        environment = _environment(prefix, home, display.name)
        # wine begins as Windows 7, on which neither Qt 6 nor Python 3.13 would run.
        version = ["reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f"]
        try:
            for words in (["wineboot", "-i"], version):
                run([_loader(), *words], env=environment, timeout=_BOOT_SECONDS)
        finally:
            _stop(environment)
        system = prefix / "drive_c" / "windows" / "system32"
        build_stubs(system)
        _link_libraries(system)
        shutil.copytree(prefix, target.with_suffix(".new"), symlinks=True)
    target.with_suffix(".new").rename(target)
