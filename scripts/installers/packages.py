"""Which function makes which package, and under what name it is handed out.

It packs staged folders, and for administrators the templates of policies; whether a folder is the
one that was staged is asked by the caller.
"""

from collections.abc import Callable
from pathlib import Path

from scripts.installers import tools
from scripts.installers.errors import InstallerError
from scripts.installers.names import DEB, MSI, POLICY, PORTABLE, SETUP, TAR

# The program of the system that each is made with; the others need none.
TOOLS = {"msi": "wixl", "nsis": "makensis", "deb": "dpkg-deb"}
FILES = {"msi": MSI, "nsis": SETUP, "zip": PORTABLE, "deb": DEB, "tar": TAR, "policy": POLICY}


def make(package: str, stage: Path, dist: Path) -> Path:
    """Make one package.

    Args:
        package: A key of `FILES`.
        stage: The staged folder of its target; nothing of it goes into the templates of policies.
        dist: Where it is put.

    Raises:
        InstallerError: It cannot be made.
    """
    out = dist / FILES[package]
    _maker(package)(stage, out)
    return out


def made(package: str, dist: Path) -> Path:
    """The file of a package that was made.

    Raises:
        MissingToolError: It is not there because what makes it is not installed.
        InstallerError: It is not there.
    """
    out = dist / FILES[package]
    if out.is_file():
        return out
    if package in TOOLS:
        tools.need(TOOLS[package])
    message = f"{out.name} was not made. Type: build_installer.py make {package}"
    raise InstallerError(message)


def _maker(package: str) -> Callable[[Path, Path], object]:
    # Each maker is imported for its own package: none needs the tools of another.
    match package:
        case "msi":
            from scripts.installers.msi import make_msi  # noqa: PLC0415

            return make_msi
        case "nsis":
            from scripts.installers.nsis import make_setup  # noqa: PLC0415

            return make_setup
        case "zip":
            from scripts.installers.portable import make_zip  # noqa: PLC0415

            return make_zip
        case "deb":
            from scripts.installers.deb import make_deb  # noqa: PLC0415

            return make_deb
        case "policy":
            from scripts.installers.policy_zip import make_policy  # noqa: PLC0415

            return make_policy
    from scripts.installers.tar import make_tar  # noqa: PLC0415

    return make_tar
