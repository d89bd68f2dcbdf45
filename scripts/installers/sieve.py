"""Sifts what the freezer gathers: files to keep, files to leave out, and files nobody decided on.

`installers/keep/TARGET.txt` names what is installed, `installers/linux/left-out.txt` what the
freezer brings and the guide does not need. A file on neither list stops the build: nothing slips
in with a new version of a package, and nothing drops out unseen.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.installers.errors import InstallerError
from scripts.installers.keep import Keep, keep_of, load
from scripts.installers.names import DATA

# Where PyInstaller puts all but the program's own file.
INSIDE = "_internal/"
# What PyInstaller gathers: the name inside, the file it comes from, and of which kind it is.
Gathered = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Sieve:
    """Two lists of globs over the installed folder.

    Attributes:
        kept: What is installed; it wins over the other.
        left: What is left out.
    """

    kept: Keep
    left: Keep

    def sift(self, gathered: Iterable[Gathered]) -> list[Gathered]:
        """The entries that are installed, in their order.

        Raises:
            InstallerError: An entry is on neither list.
        """
        named = [(INSIDE + entry[0].replace("\\", "/"), entry) for entry in gathered]
        rest = set(self.kept.strangers(name for name, _entry in named))
        unknown = self.left.strangers(sorted(rest))
        if unknown:
            shown = "\n  ".join(unknown)
            message = f"neither kept nor left out; put each on one of the lists:\n  {shown}"
            raise InstallerError(message)
        return [entry for name, entry in named if name not in rest]


def sieve_of(target: str) -> Sieve:
    """The two lists of a target."""
    return Sieve(keep_of(target), load(DATA / "linux" / "left-out.txt"))
