"""One line of `verify`: what was tried, what came of it, and how to try it where it could not be.

It prints nothing and decides no exit code.
"""

import lzma
import subprocess
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from scripts.installers.errors import InstallerError, MissingToolError

# What a trial meets where something is missing or damaged in a way that nobody foresaw. It is a
# failed line, so that the lines after it are still tried and the report is written.
UNFORESEEN = (
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    EOFError,
    # What is no XML is a wrong syntax to `xml.etree`.
    SyntaxError,
    lzma.LZMAError,
    subprocess.SubprocessError,
    tarfile.TarError,
    zipfile.BadZipFile,
)


class State(StrEnum):
    """What came of a line."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_VERIFIED = "not verified"
    NOT_YET = "not yet in the program"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was tried, or could not be.

    Attributes:
        part: What it is about: "msi", "deb", "policy" …
        what: The promise, in plain words.
        state: What came of it.
        detail: What was seen: a figure, a version, the words of an error.
        remedy: The command that would verify it; only where it could not be verified.
    """

    part: str
    what: str
    state: State
    detail: str = ""
    remedy: str = ""


def line_of(part: str, what: str, trial: Callable[[], str], *, remedy: str = "") -> Line:
    """Run one trial and say what came of it.

    Args:
        part: What it is about.
        what: The promise.
        trial: Tries it; returns what was seen, raises `InstallerError` when it is not kept.
        remedy: The command to type where a program of the system is missing, after installing it.
    """
    try:
        return Line(part, what, State.PASSED, trial())
    except MissingToolError as error:
        typed = f"apt-get install {error.package}"
        full = f"{typed} && {remedy}" if remedy else typed
        return Line(part, what, State.NOT_VERIFIED, f"{error.tool} is not here", full)
    except (InstallerError, *UNFORESEEN) as error:
        return Line(part, what, State.FAILED, words_of(error))


def words_of(error: Exception) -> str:
    """An error in words; one that nobody foresaw is named by its kind, or a key would be all."""
    if isinstance(error, InstallerError):
        return str(error)
    return f"ended before its time, {type(error).__name__}: {error}"
