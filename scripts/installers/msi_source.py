"""The source of the MSI: what `wixl` reads, written from a staged folder.

It starts no program and decides nothing by chance: every id and GUID is derived from the upgrade
code and a path, so that the same folder always gives the same text. Names must be plain ASCII: an
MSI has one old code page for all its words, and none holds Macedonian and Albanian together.
"""

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.sax.saxutils import quoteattr

from scripts.installers import names
from scripts.installers.errors import InstallerError

# The folder beside the source through which wixl finds the files; it takes relative paths only.
STAGE_LINK = "stage"
ICON = "ict-guide.ico"
PACK_TYPE = "application/vnd.ict-guide.pack+zip"
PROG_ID = f"{names.WINDOWS_PROGRAM}.Pack"
COMMENTS = "Independent, unofficial edition. Works without a network."
NEWER = (
    "A newer version of ICT Guide is already installed, so nothing was changed. To go back to "
    "this version, remove the newer one first under Settings > Apps."
)
TOO_OLD = "ICT Guide needs 64-bit Windows 10, version 1809, or later. Nothing was changed."
OTHER_SETUP = (
    "ICT Guide was installed for all users of this computer with its setup program. Remove it "
    "first under Settings > Apps; what its readers keep stays."
)
# Windows 10 version 1809, the oldest that Qt 6.11 supports (doc.qt.io/qt-6.11/windows.html).
OLDEST_BUILD = 17763
# A version of an MSI holds three numbers, no larger than these (Windows Installer, ProductVersion).
_LIMITS = (255, 255, 65535)
# Marks and names that Windows forbids in paths (learn.microsoft.com, Naming Files, Paths).
_FORBIDDEN = '\\:*?"<>|'
_PORTS = [f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10)]
_DEVICES = frozenset({"CON", "PRN", "AUX", "NUL", *_PORTS})
_CURRENT = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"


@dataclass(frozen=True, slots=True)
class RegistryValue:
    """One value that the MSI writes below HKEY_LOCAL_MACHINE.

    Attributes:
        key: Its key.
        name: Its name; empty for the key's default.
        value: What it says; `[INSTALLDIR]` stands for the program's folder.
    """

    key: str
    name: str
    value: str


def guid_of(what: str) -> str:
    """A GUID that stands for something for ever.

    Args:
        what: The thing in words, such as `component:app/main.py`.
    """
    code = uuid.UUID(names.identity()["msi-upgrade-code"])
    return str(uuid.uuid5(code, what)).upper()


def id_of(kind: str, name: str) -> str:
    """An id as the tables of an MSI allow it: letters and digits, 33 characters.

    Args:
        kind: One letter: c for component, d for folder, f for file.
        name: The path inside the installed folder.
    """
    return kind + guid_of(f"{kind}:{name}").replace("-", "")


def require_version(version: str) -> str:
    """A version that an MSI can hold.

    Raises:
        InstallerError: It is not three numbers within the limits.
    """
    parts = version.split(".")
    numbers = [int(part) for part in parts if re.fullmatch(r"[0-9]{1,5}", part)]
    fits = all(number <= limit for number, limit in zip(numbers, _LIMITS, strict=False))
    if len(parts) != len(_LIMITS) or len(numbers) != len(_LIMITS) or not fits:
        message = f"An MSI cannot hold version {version!r}: three numbers up to 255.255.65535."
        raise InstallerError(message)
    return version


def require_names(files: Iterable[str]) -> None:
    """Refuse what an MSI cannot hold, what Windows alters, and what it would take for one file.

    Raises:
        InstallerError: A name is not ASCII, Windows forbids or alters it, or two names differ by
            capitals alone.
    """
    seen: dict[str, str] = {}
    for name in files:
        for part in PurePosixPath(name).parts:
            _require_part(name, part)
        folders = (str(parent) for parent in PurePosixPath(name).parents)
        for path in (name, *folders):
            other = seen.setdefault(path.lower(), path)
            if other != path:
                message = f"Windows takes these for one: {other} and {path}"
                raise InstallerError(message)
    if not seen:
        message = "There is no file to install."
        raise InstallerError(message)


def _require_part(name: str, part: str) -> None:
    plain = part.isascii() and part.isprintable() and not any(mark in part for mark in _FORBIDDEN)
    # Even doubled, wixl takes these for its own.
    replaced = "$(" in part or "$$" in part
    # Windows drops a dot or a blank at the end, and takes NUL and its kin for devices.
    device = part.partition(".")[0].rstrip().upper() in _DEVICES
    kept = part == part.rstrip(". ") and not device
    if not plain or replaced or not kept:
        message = f"An MSI cannot hold this name: {name!r}"
        raise InstallerError(message)


def registry() -> tuple[RegistryValue, ...]:
    """What Windows is told: where the program is, its addresses, and its content packs."""
    command = f'"[INSTALLDIR]{names.PROGRAM}.exe" open -- "%1"'
    icon = f"[INSTALLDIR]{names.PROGRAM}.exe,0"
    own = rf"Software\{names.WINDOWS_PROGRAM}"
    scheme = rf"Software\Classes\{names.PROGRAM}"
    pack = rf"Software\Classes\{PROG_ID}"
    suffix = r"Software\Classes\.guidepack"
    return (
        RegistryValue(own, "InstallDir", "[INSTALLDIR]"),
        RegistryValue(own, "Installer", "msi"),
        RegistryValue(own, "Version", "[ProductVersion]"),
        RegistryValue(scheme, "", f"URL:{names.PRODUCT}"),
        RegistryValue(scheme, "URL Protocol", ""),
        RegistryValue(rf"{scheme}\DefaultIcon", "", icon),
        RegistryValue(rf"{scheme}\shell\open\command", "", command),
        RegistryValue(suffix, "", PROG_ID),
        RegistryValue(suffix, "Content Type", PACK_TYPE),
        RegistryValue(pack, "", f"{names.PRODUCT} content pack"),
        RegistryValue(rf"{pack}\DefaultIcon", "", icon),
        RegistryValue(rf"{pack}\shell\open\command", "", command),
    )


def source(files: Iterable[str], version: str, size: int) -> str:
    """The whole source.

    Args:
        files: Paths inside the staged folder, with forward slashes.
        version: Three numbers.
        size: Bytes of all files together, for the list of installed programs.

    Raises:
        InstallerError: A name or the version cannot be held by an MSI.
    """
    there = sorted(files)
    require_names(there)
    product = {
        "Id": guid_of(f"product:{require_version(version)}"),
        "Name": names.PRODUCT,
        "Language": "1033",
        "Version": version,
        "Manufacturer": names.PUBLISHER,
        "UpgradeCode": names.identity()["msi-upgrade-code"],
    }
    lines = ['<?xml version="1.0" encoding="utf-8"?>']
    lines += [
        '<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">',
        _tag("Product", product, end=""),
    ]
    lines += [*_head(version, size), *_conditions(), *_folders(there), *_feature(there)]
    return "\n".join([*lines, "</Product>", "</Wix>", ""])


def _tag(name: str, attributes: dict[str, str], *, end: str = "/") -> str:
    # wixl's preprocessor takes `$` for the start of a variable; `$$` is one `$`.
    inside = " ".join(
        f"{key}={quoteattr(value).replace('$', '$$')}" for key, value in attributes.items()
    )
    return f"<{name} {inside}{end}>"


def _head(version: str, size: int) -> list[str]:
    package = {
        "InstallerVersion": "500",
        "Compressed": "yes",
        "InstallScope": "perMachine",
        "Description": f"{names.PRODUCT} {version}",
        "Comments": COMMENTS,
    }
    properties = {
        "ARPPRODUCTICON": ICON,
        "ARPNOMODIFY": "1",
        "ARPCOMMENTS": COMMENTS,
        "ARPCONTACT": names.PUBLISHER,
        # Windows counts this in kilobytes of 1024 bytes.
        "ARPSIZE": str(max(1, size // 1024)),
        # An upgrade decides what to lay before it removes the older version, and would leave out
        # a library whose file there has the same or a higher version: gone afterwards. "a" lays
        # every file whatever is there (wixl writes no versions of files to compare with).
        "REINSTALLMODE": "amus",
    }
    return [
        _tag("Package", package),
        _tag("MajorUpgrade", {"DowngradeErrorMessage": NEWER}),
        _tag("Media", {"Id": "1", "Cabinet": "guide.cab", "EmbedCab": "yes"}),
        _tag("Icon", {"Id": ICON, "SourceFile": ICON}),
        *(_tag("Property", {"Id": key, "Value": value}) for key, value in properties.items()),
    ]


def _conditions() -> list[str]:
    # VersionNT and WindowsBuild stand still at Windows 8.1 in every MSI; the registry does not.
    build = _search("WINDOWSBUILDNOW", _CURRENT, "CurrentBuildNumber")
    own = rf"Software\{names.WINDOWS_PROGRAM}"
    setup = _search("OTHERINSTALLER", own, "Installer")
    # An upgrade and the removal go where the program is, though nobody names the folder again.
    folder = _search("INSTALLDIR", own, "InstallDir")
    return [
        *build,
        *setup,
        *folder,
        _tag("Condition", {"Message": TOO_OLD}, end="")
        + f"Installed OR WINDOWSBUILDNOW &gt;= {OLDEST_BUILD}</Condition>",
        _tag("Condition", {"Message": OTHER_SETUP}, end="")
        + 'Installed OR OTHERINSTALLER &lt;&gt; "setup"</Condition>',
    ]


def _search(name: str, key: str, value: str) -> list[str]:
    search = {"Id": f"find{name}", "Root": "HKLM", "Key": key, "Name": value}
    return [
        _tag("Property", {"Id": name}, end=""),
        _tag("RegistrySearch", {**search, "Type": "raw", "Win64": "yes"}),
        "</Property>",
    ]


def _folders(files: list[str]) -> list[str]:
    return [
        '<Directory Id="TARGETDIR" Name="SourceDir">',
        '<Directory Id="ProgramFiles64Folder">',
        _tag("Directory", {"Id": "INSTALLDIR", "Name": names.WINDOWS_PROGRAM}, end=""),
        *_registry_component(),
        *_tree(files),
        "</Directory>",
        "</Directory>",
        '<Directory Id="ProgramMenuFolder">',
        *_shortcut_component(),
        "</Directory>",
        "</Directory>",
    ]


def _tree(files: list[str]) -> list[str]:
    lines: list[str] = []
    open_folders: list[str] = []
    for name in sorted(files, key=lambda name: PurePosixPath(name).parts):
        *folders, last = PurePosixPath(name).parts
        shared = _shared(open_folders, folders)
        lines += ["</Directory>"] * (len(open_folders) - shared)
        for depth in range(shared, len(folders)):
            path = "/".join(folders[: depth + 1])
            folder = {"Id": id_of("d", path), "Name": folders[depth]}
            lines.append(_tag("Directory", folder, end=""))
        open_folders = folders
        lines += _file_component(name, last)
    return lines + ["</Directory>"] * len(open_folders)


def _shared(one: list[str], other: list[str]) -> int:
    pairs = zip(one, other, strict=False)
    different = (index for index, (mine, its) in enumerate(pairs) if mine != its)
    return next(different, min(len(one), len(other)))


def _file_component(name: str, last: str) -> list[str]:
    component = {"Id": id_of("c", name), "Guid": guid_of(f"component:{name}"), "Win64": "yes"}
    file = {"Id": id_of("f", name), "Name": last, "Source": f"{STAGE_LINK}/{name}"}
    return [
        _tag("Component", component, end=""),
        _tag("File", {**file, "KeyPath": "yes"}),
        "</Component>",
    ]


def _registry_component() -> list[str]:
    component = {"Id": "Registry", "Guid": guid_of("component:registry"), "Win64": "yes"}
    lines = [_tag("Component", component, end="")]
    for place, entry in enumerate(registry()):
        attributes = {"Root": "HKLM", "Key": entry.key, "Type": "string", "Value": entry.value}
        if entry.name:
            attributes["Name"] = entry.name
        if place == 0:
            attributes["KeyPath"] = "yes"
        lines.append(_tag("RegistryValue", attributes))
    return [*lines, "</Component>"]


def _shortcut_component() -> list[str]:
    component = {"Id": "StartMenu", "Guid": guid_of("component:start-menu"), "Win64": "yes"}
    shortcut = {
        "Id": "StartMenuShortcut",
        "Name": names.PRODUCT,
        "Description": "Offline guide on ICT and human trafficking",
        "Target": f"[INSTALLDIR]{names.PROGRAM}.exe",
        "WorkingDirectory": "INSTALLDIR",
        "Icon": ICON,
        "IconIndex": "0",
    }
    key = {"Root": "HKLM", "Key": rf"Software\{names.WINDOWS_PROGRAM}", "Name": "StartMenu"}
    return [
        _tag("Component", component, end=""),
        _tag("Shortcut", shortcut),
        _tag("RegistryValue", {**key, "Type": "integer", "Value": "1", "KeyPath": "yes"}),
        "</Component>",
    ]


def _feature(files: list[str]) -> list[str]:
    feature = {"Id": "Main", "Level": "1", "Title": names.PRODUCT}
    ids = ["Registry", "StartMenu", *(id_of("c", name) for name in files)]
    return [
        _tag("Feature", feature, end=""),
        *(_tag("ComponentRef", {"Id": one}) for one in ids),
        "</Feature>",
    ]
