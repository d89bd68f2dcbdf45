"""The page that lies beside the licence texts: what is handed out, under which terms, and whose.

It is for people; the program and the bill of materials read their own lists.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scripts.installers.names import PRODUCT, VERSION

if TYPE_CHECKING:
    from scripts.installers.licences import Shipped

_HEAD = """\
{product} {version} ({target})

This is an independent program. It belongs to no institution, and none has approved it.
The program is under the MIT licence; the text, data and figures of the guide are under the
Creative Commons Attribution 4.0 International licence.

THE QT LIBRARIES

The program uses Qt {qt} and Qt for Python {qt} (PySide6 and Shiboken6):
Copyright (C) The Qt Company Ltd. and other contributors.
Both are used under the GNU Lesser General Public License, version 3. Its text and that of the
GNU General Public License, version 3, to which it refers, are in this folder:
texts/lgpl-3.txt and texts/gpl-3.txt.
- They are used as shared libraries. Each is a file of its own in the folder of the program:
{places}
- You may replace these files by versions of your own that fit, and the program will load yours.
- You may change the program for your own use, and take it apart to find faults in such changes.
- The files are those of the packages PySide6-Essentials {qt} and shiboken6 {qt},
  unchanged.
- Their source is at download.qt.io: Qt {qt}, modules qtbase and qtsvg, in archive/qt, and
  Qt for Python {qt} in official_releases/QtForPython. Whoever passes this program on must
  see to it that you can get that source, in this or another way that section 6 of the GNU General
  Public License names.

PART BY PART

The texts are in the folder texts, whole and unchanged.
"""

_PLACES = {
    "win-x64": "  runtime/site/PySide6/ and runtime/site/shiboken6/ (*.dll, *.pyd)",
    "linux-x64": "  _internal/PySide6/ and _internal/shiboken6/ (*.so)",
}


def notice(found: Sequence["Shipped"], target: str) -> str:
    """The page for one target.

    Args:
        found: Its components.
        target: `win-x64` or `linux-x64`.
    """
    versions = {one.component.identity: one.version for one in found}
    head = _HEAD.format(
        product=PRODUCT,
        version=VERSION,
        target=target,
        qt=versions.get("qt", ""),
        places=_PLACES[target],
    )
    return head + "".join(f"\n{_lines(one, versions, found)}" for one in found)


def _lines(one: "Shipped", versions: dict[str, str], found: Sequence["Shipped"]) -> str:
    part = one.component
    names = {other.component.identity: other.component.name for other in found}
    title = f"{part.name} {one.version}".strip()
    rows = [title, f"  {part.copyright}", f"  Licence: {part.licence}"]
    if part.part_of in names:
        rows.append(f"  Came with: {names[part.part_of]} {versions[part.part_of]}".rstrip())
    rows.append(f"  Text: {', '.join(f'texts/{text.name}.txt' for text in one.texts)}")
    rows.append(f"  Source: {one.source}")
    if part.note:
        rows.append(f"  Note: {part.note}")
    return "\n".join(rows) + "\n"
