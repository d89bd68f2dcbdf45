"""The lists by which the setup program lays files and its uninstaller deletes them, one by one.

No folder is ever deleted with what is in it: a folder that a reader chose may hold other things.
"""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from scripts.installers.errors import InstallerError
from scripts.installers.nsis_words import LANGUAGES, Words, quoted

# Windows forbids these in names; the others could end a string of NSIS.
_FORBIDDEN = '\\:*?"<>|`'

# The program that the setup program writes beside the staged files, to remove them again.
UNINSTALLER = "uninstall.exe"


def literal(text: str) -> str:
    """A name as NSIS reads it: `$` stands for itself.

    Raises:
        InstallerError: Windows forbids the name.
    """
    if not text.isprintable() or any(mark in text for mark in _FORBIDDEN):
        message = f"Windows forbids this name: {text!r}"
        raise InstallerError(message)
    return text.replace("$", "$$")


def folders_of(files: Iterable[str]) -> list[str]:
    """Every folder that holds a file, the outer before the inner."""
    inside = {str(parent) for name in files for parent in PurePosixPath(name).parents}
    return sorted(inside - {"."})


def lists(files: Iterable[str], stage: Path, words: Words) -> str:
    """The four macros that the script inserts.

    Args:
        files: Paths inside the staged folder, with forward slashes.
        stage: The staged folder.
        words: All words: a shortcut has another name in each language.
    """
    there = sorted(files, key=lambda name: PurePosixPath(name).parts)
    if not there:
        message = "There is no file to install."
        raise InstallerError(message)
    if UNINSTALLER in (name.lower() for name in there):
        message = f"{UNINSTALLER} is the setup program's own; no staged file can have that name."
        raise InstallerError(message)
    return "\n".join(
        [
            *_macro("LAY_FILES", _laid(there, stage)),
            *_macro("FIND_FOREIGN", _found([*there, UNINSTALLER])),
            *_macro("DELETE_FILES", _deleted(there)),
            *_macro("DELETE_SHORTCUTS", _shortcuts(words)),
            "",
        ]
    )


def _macro(name: str, lines: Iterable[str]) -> list[str]:
    return [f"!macro {name}", *(f"  {line}" for line in lines), "!macroend"]


def _windows(name: str) -> str:
    return literal(name).replace("/", "\\")


def _laid(files: list[str], stage: Path) -> Iterable[str]:
    folder = None
    for name in files:
        parent = str(PurePosixPath(name).parent)
        if parent != folder:
            folder = parent
            below = "" if parent == "." else f"\\{_windows(parent)}"
            yield f'SetOutPath "$INSTDIR{below}"'
        last = literal(PurePosixPath(name).name)
        yield f'File "/oname={last}" "{_source(stage, name)}"'


def _source(stage: Path, name: str) -> str:
    # makensis replaces ${…} and $%…% in the names of files it reads, and nothing else.
    path = str(stage / name)
    if "${" in path or "$%" in path or '"' in path:
        message = f"makensis cannot read a file of this name: {path}"
        raise InstallerError(message)
    return path


def _found(files: list[str]) -> Iterable[str]:
    # $R2 is the first of them that is there already, or empty.
    for name in files:
        yield f'StrCpy $R2 "{_windows(name)}"'
        yield 'IfFileExists "$INSTDIR\\$R2" foreign'
    yield 'StrCpy $R2 ""'
    yield "foreign:"


def _deleted(files: list[str]) -> Iterable[str]:
    for name in files:
        yield f'Delete "$INSTDIR\\{_windows(name)}"'
    for folder in reversed(folders_of(files)):
        yield f'RMDir "$INSTDIR\\{_windows(folder)}"'


def _shortcuts(words: Words) -> Iterable[str]:
    for locale in LANGUAGES:
        yield "Delete " + quoted(f"$SMPROGRAMS\\{words.own['PRODUCT'][locale]}.lnk")
