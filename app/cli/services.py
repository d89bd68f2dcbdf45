"""What a command is given to work with: folders, the open edition on demand, the painter.

Tests hand in their own; nothing here looks for anything.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.export.painter import Painter
from app.library.policy import NO_POLICY, Policy
from app.model.folders import Folders
from app.model.guide import OpenEdition
from app.model.locale import Locale


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
        policy: What the administrator has set; never weaker than what was read.
    """

    folders: Folders
    locale: Locale
    open_edition: Callable[[], OpenEdition]
    painter: Callable[[], Painter]
    policy: Policy = NO_POLICY
