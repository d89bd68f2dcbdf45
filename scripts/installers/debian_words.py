"""The papers of the Debian package: whose each file is, under which licence, and what changed.

The licences' texts come from `installers/licences/texts`; those that Debian keeps on every machine
are named by their place there. It invents no owner and no licence.
"""

import textwrap
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from scripts.installers.errors import InstallerError
from scripts.installers.names import DATA, PROGRAM, PUBLISHER, ROOT, epoch

TEXTS = DATA / "licences" / "texts"
_FONTS = ROOT / "app" / "ui" / "theme" / "fonts"
_ICONS = ROOT / "app" / "ui" / "theme" / "icons"
# Each licence by the name that `installers/linux/copyright` gives it: the file with its text, and
# the words that the part which is meant begins and ends with; all of it where they are empty.
_TEXTS = (
    ("Expat", ROOT / "LICENSE", "", ""),
    ("Unicode-3.0", TEXTS / "icu.txt", "", "SPDX-License-Identifier"),
    ("PSF-2", TEXTS / "python.txt", "PYTHON SOFTWARE FOUNDATION LICENSE", "BEOPEN.COM LICENSE"),
    (
        "GPL-2+ with bootloader exception",
        TEXTS / "pyinstaller.txt",
        "PyInstaller is licensed",
        "Bootloader and Related Files",
    ),
    ("BSD-2-clause", TEXTS / "whoosh.txt", "", ""),
    ("BSD-3-clause-babel", TEXTS / "babel.txt", "", ""),
    ("BSD-3-clause-markdown", TEXTS / "markdown.txt", "", ""),
    ("OFL-1.1", _FONTS / "OFL-Inter.txt", "", ""),
    ("ISC-and-Expat", _ICONS / "LICENSE-lucide.txt", "", ""),
)
_AT_DEBIAN = {
    "LGPL-3": "The GNU Lesser General Public License, version 3.",
    "GPL-2+ with bootloader exception": "The GNU General Public License, version 2.",
}
_PLACES = {
    "LGPL-3": "/usr/share/common-licenses/LGPL-3",
    "GPL-2+ with bootloader exception": "/usr/share/common-licenses/GPL-2",
}


def copyright_text() -> str:
    """The machine-readable copyright file (DEP-5) with the licences' texts.

    Raises:
        InstallerError: The text of a licence is not there.
    """
    parts = [(DATA / "linux" / "copyright").read_text(encoding="utf-8").strip()]
    texts = {name: _part(path, begin, end) for name, path, begin, end in _TEXTS}
    for name, words in _AT_DEBIAN.items():
        where = f"On Debian systems it lies at {_PLACES[name]}."
        texts[name] = "\n\n".join(filter(None, [words, where, texts.get(name, "")]))
    parts += [f"License: {name}\n{_folded(text)}" for name, text in texts.items()]
    return "\n\n".join(parts) + "\n"


def _part(path: Path, begin: str, end: str) -> str:
    """The part of a licence's text that is meant."""
    if not path.is_file():
        message = f"{path.name}: the text of a licence is not there"
        raise InstallerError(message)
    text = path.read_text(encoding="utf-8")
    start = text.index(begin)
    return text[start : text.index(end, start)] if end else text[start:]


def _folded(text: str) -> str:
    """Text as the value of a field: each line begins with a blank, an empty one is a dot."""
    lines = (line.rstrip() for line in text.expandtabs().strip().splitlines())
    return textwrap.indent("\n".join(line or "." for line in lines), " ")


def changelog(version: str) -> str:
    """What Debian's tools show as the latest change; the whole list is in the program's own."""
    when = format_datetime(datetime.fromtimestamp(epoch(), UTC))
    return (
        f"{PROGRAM} ({version}) stable; urgency=medium\n\n"
        f"  * Version {version} of the guide.\n\n"
        f" -- {PUBLISHER} <editors@ict-guide.invalid>  {when}\n"
    )
