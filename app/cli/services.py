"""What a command is given to work with: folders, the open edition on demand, the painter.

Tests hand in their own; nothing here looks for anything.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.export.painter import Painter
from app.model.folders import Folders
from app.model.guide import OpenGuide
from app.model.locale import Locale


class OpenEdition(OpenGuide, Protocol):
    """A compiled edition: a guide with its folder and, when it could be trusted, its index."""

    @property
    def folder(self) -> Path:
        """Where the edition lies."""
        ...

    @property
    def index_folder(self) -> Path | None:
        """The search index, or None when a file of it is not what the manifest says."""
        ...


class RequestError(Exception):
    """What was asked for cannot be done; the message is one line for the terminal."""


@dataclass(frozen=True, slots=True)
class Services:
    """The tools of a command.

    Attributes:
        folders: Where things lie.
        locale: The language to answer in.
        open_edition: Opens the edition that the options chose; raises `RequestError`.
        painter: Gives the painter; Qt is loaded by it and not before.
    """

    folders: Folders
    locale: Locale
    open_edition: Callable[[], OpenEdition]
    painter: Callable[[], Painter]
