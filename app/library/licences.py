"""The works that came with the program and their licence texts, read from beside it.

It shows nothing and invents nothing: a list that is missing is empty, a text that cannot be read is
an error.
"""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.model.licence import Component, LicenceText

# What an installed program has; a checkout has the other.
_INSTALLED = "components.json"
_CHECKOUT = "components.toml"


class LicenceError(Exception):
    """A licence text could not be read; the words name the file."""


def load_components(folder: Path | None) -> tuple[Component, ...]:
    """The works that came with the program; none where the list is missing or damaged.

    Args:
        folder: `licenses` of an installed program, `installers/licences` of a checkout, or None.
    """
    if folder is None:
        return ()
    try:
        if (folder / _INSTALLED).is_file():
            table = json.loads((folder / _INSTALLED).read_text(encoding="utf-8"))
            return _components(folder, table["components"], table["texts"])
        table = tomllib.loads((folder / _CHECKOUT).read_text(encoding="utf-8"))
        # A checkout brings no Windows and no frozen Python: only what it runs with is listed.
        rows = [row for row in table["component"] if row.get("checkout")]
        return _components(folder, rows, table["texts"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ()


def read_texts(component: Component) -> str:
    """All licence texts of a work as they were written; where there are several, under titles.

    Raises:
        LicenceError: One of them cannot be read.
    """
    parts = []
    for text in component.texts:
        try:
            words = text.file.read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise LicenceError(text.file.name) from error
        # Signs for a printer and for the order of bytes have no letter of their own.
        words = words.replace("\f", "").replace("\ufeff", "").strip("\n") + "\n"
        rule = "=" * len(text.title)
        parts.append(words if len(component.texts) == 1 else f"{text.title}\n{rule}\n\n{words}")
    return "\n\n".join(parts)


def _components(
    folder: Path, rows: list[Mapping[str, Any]], texts: Mapping[str, Mapping[str, str]]
) -> tuple[Component, ...]:
    files = {
        name: LicenceText(str(text["title"]), folder / str(text["file"]))
        for name, text in texts.items()
    }
    names = {str(row["id"]): str(row["name"]) for row in rows}
    return tuple(_component(row, files, names) for row in rows)


def _component(
    row: Mapping[str, Any], files: Mapping[str, LicenceText], names: Mapping[str, str]
) -> Component:
    version = row.get("version", "")
    return Component(
        name=str(row["name"]),
        # In a checkout there are rules that find the version of what is staged.
        version=version if isinstance(version, str) else "",
        licence=str(row["licence"]),
        copyright=str(row["copyright"]),
        texts=tuple(files[name] for name in row["texts"]),
        part_of=names.get(str(row.get("part_of", "")), ""),
        source=_said(row.get("source", "")),
        note=str(row.get("note", "")),
    )


def _said(source: object) -> str:
    """Where the source is, or nothing while its versions are not filled in."""
    words = str(source)
    return "" if "{" in words else words
