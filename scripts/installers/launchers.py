"""Compiles the two programs that a reader of Windows starts, from one C source.

It needs a cross compiler and nothing of Windows; it links no library that Windows does not have.
"""

import re
import shutil
import tempfile
from pathlib import Path

from scripts.installers.errors import InstallerError
from scripts.installers.names import DATA, PROGRAM, PUBLISHER, VERSION, lock
from scripts.installers.tools import need, run

SOURCES = DATA / "windows"
WINDOW = f"{PROGRAM}.exe"
CONSOLE = f"{PROGRAM}-cli.exe"
COMPILER = "x86_64-w64-mingw32-gcc"
RESOURCES = "x86_64-w64-mingw32-windres"
# Windows keeps a version as four numbers of 16 bits.
VERSION_NUMBERS = 4

_COMPILE = (
    *("-std=c11", "-Os", "-municode", "-fno-ident", "-fstack-protector-strong"),
    *("-Wall", "-Wextra", "-Werror", "-Wshadow", "-Wconversion"),
)
# No time of building in the file; an address chosen anew at each start; data is never run.
_LINK = (
    *("-static", "-s", "-Wl,--no-insert-timestamp", "-Wl,--dynamicbase", "-Wl,--nxcompat"),
    *("-Wl,--high-entropy-va", "-Wl,--fatal-warnings"),
)


def python_tag(version: str) -> str:
    """What Python writes into the names of its files: "313" for 3.13.2."""
    major, minor, *_ = version.split(".")
    return major + minor


def version_numbers(version: str) -> str:
    """A version as the four numbers of a Windows resource, e.g. "0,1,0,0" for 0.1.0.

    Raises:
        InstallerError: It holds no number, or more than four.
    """
    numbers = re.findall(r"\d+", version)
    if not 0 < len(numbers) <= VERSION_NUMBERS:
        message = f"{version} cannot be written as a version of Windows"
        raise InstallerError(message)
    return ",".join([*numbers, *"0" * (VERSION_NUMBERS - len(numbers))])


def resource_words(template: str, name: str, *, console: bool) -> str:
    """The resource script of one launcher, with the program's names and version put in.

    Args:
        template: The text of `launcher.rc.in`.
        name: The file name of the launcher.
        console: Whether it is the one for terminals.

    Raises:
        InstallerError: The template asks for something that nobody gives.
    """
    words = {
        "NUMBERS": version_numbers(VERSION),
        "VERSION": VERSION,
        "PUBLISHER": PUBLISHER,
        "FILE": name,
        "KIND": " (CLI)" if console else "",
    }
    body = "\n".join(line for line in template.splitlines() if not line.startswith("//"))
    for word, said in words.items():
        body = body.replace(f"@{word}@", said)
    left = re.findall(r"@[A-Z]+@", body)
    if left:
        message = f"launcher.rc.in: nobody knows {', '.join(left)}"
        raise InstallerError(message)
    return body + "\n"


def _python_version() -> str:
    table = lock()["python"]
    assert isinstance(table, dict)
    return str(table["version"])


def _compile(folder: Path, name: str, *, console: bool) -> Path:
    """One launcher, compiled in a folder where all names are short and always the same."""
    script = (folder / "launcher.rc.in").read_text(encoding="utf-8")
    words = resource_words(script, name, console=console)
    (folder / "launcher.rc").write_text(words, encoding="utf-8")
    run([RESOURCES, "launcher.rc", "launcher.res.o"], cwd=folder, timeout=60)
    kind = ["-mconsole", "-DCONSOLE"] if console else ["-mwindows"]
    tag = f'-DPYTHON_TAG=L"{python_tag(_python_version())}"'
    command = [COMPILER, *_COMPILE, *kind, tag, "launcher.c", "launcher.res.o", *_LINK, "-o", name]
    run(command, cwd=folder, timeout=120)
    return folder / name


def build_launchers(out: Path) -> tuple[Path, Path]:
    """Compile both launchers; the same sources give the same bytes.

    Args:
        out: The folder to put them into.

    Returns:
        The one that opens a window, and the one for terminals.

    Raises:
        MissingToolError: There is no cross compiler.
        InstallerError: It refused the source.
    """
    need(COMPILER)
    need(RESOURCES)
    out.mkdir(parents=True, exist_ok=True)
    made = []
    with tempfile.TemporaryDirectory(prefix="launchers-") as temporary:
        folder = Path(temporary)
        for source in sorted(SOURCES.glob("*")):
            if source.name.startswith("launcher.") or source.suffix == ".ico":
                shutil.copyfile(source, folder / source.name)
        for name, console in ((WINDOW, False), (CONSOLE, True)):
            built = _compile(folder, name, console=console)
            made.append(Path(shutil.copyfile(built, out / name)))
    return made[0], made[1]
