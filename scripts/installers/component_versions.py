"""Versions of the components, read from what is staged: no version is typed twice.

A version that no rule finds is left empty: it is never guessed.
"""

import re
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from scripts.installers.components import Component
from scripts.installers.keep import parse
from scripts.installers.names import ROOT, VERSION

# Begins the fixed part of a Windows file's version (VS_FIXEDFILEINFO, winver.h).
_FIXED = struct.pack("<I", 0xFEEF04BD)


def locked(name: str, requirements: Path) -> str:
    """The version of a package in a requirements file, or nothing."""
    pattern = re.compile(rf"^{re.escape(name)}==([^ \\]+)", re.MULTILINE | re.IGNORECASE)
    found = pattern.search(requirements.read_text(encoding="utf-8"))
    return found.group(1) if found else ""


def file_version(data: bytes) -> str:
    """The fixed version of a Windows file, without trailing zeros, or nothing."""
    at = data.find(_FIXED)
    if at < 0:
        return ""
    high, low = struct.unpack_from("<II", data, at + 8)
    parts = [high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF]
    if not parts[-1]:
        parts.pop()
    return ".".join(map(str, parts))


def version_of(component: Component, stage: Path, names: Sequence[str]) -> str:
    """The version of a component, or nothing.

    Args:
        component: Whose.
        stage: The staged folder.
        names: Its files.
    """
    found = (_by_rule(rule, stage, names) for rule in component.version)
    return next((version for version in found if version), "")


def _by_rule(rule: Mapping[str, Any], stage: Path, names: Sequence[str]) -> str:
    if "build" in rule:
        return locked(rule["build"], ROOT / "requirements" / "build.txt")
    if "root" in rule:
        return _searched(rule["bytes"], (ROOT / rule["root"]).read_bytes())
    if "file" in rule:
        keep = parse(rule["file"])
        matching = [name for name in names if keep.matches(name)]
        return next(filter(None, (_in_file(rule, stage, name) for name in matching)), "")
    return VERSION if rule.get("program") else ""


def _in_file(rule: Mapping[str, Any], stage: Path, name: str) -> str:
    if "name" in rule:
        return _searched(rule["name"], name.encode())
    data = (stage / name).read_bytes()
    if "wide" in rule:
        # Without its zero bytes a Latin text of UTF-16 is one of ASCII, wherever it begins.
        return _searched(rule["wide"], data.replace(b"\x00", b""))
    return file_version(data) if rule.get("pe") else _searched(rule["bytes"], data)


def _searched(expression: str, data: bytes) -> str:
    found = re.search(expression.encode(), data)
    return found.group(1).decode() if found else ""
