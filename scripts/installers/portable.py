"""Makes the portable folder for a USB stick: a zip with the staged files and the portable mark.

The same folder always gives the same bytes. It asks nothing of the computer it is unpacked on.
"""

from pathlib import Path

from scripts.installers import names, trees
from scripts.installers.errors import InstallerError
from scripts.installers.readme import PORTABLE_MARK, portable_mark
from scripts.installers.zips import write_zip

# The folder that everything in the zip lies in.
TOP = "ICT-Guide-{version}"


def make_zip(stage: Path, out: Path) -> Path:
    """Make the zip.

    Args:
        stage: The staged folder of Windows.
        out: The file to write.

    Returns:
        `out`.

    Raises:
        InstallerError: The folder is empty or already portable.
    """
    files = trees.files_of(stage)
    if not files or PORTABLE_MARK in files:
        message = f"{stage} is empty or already holds {PORTABLE_MARK}."
        raise InstallerError(message)
    contents = {name: (stage / name).read_bytes() for name in files}
    contents[PORTABLE_MARK] = portable_mark(windows=True)
    return write_zip(contents, TOP.format(version=names.VERSION), out)
