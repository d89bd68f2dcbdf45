"""What was given to open: an address of the guide, told apart from a file of a content pack.

Addresses come from browsers, mail programs and shells, so they are read strictly: never a path,
never an option, nothing decoded. No file is opened here, nor looked for.
"""

import argparse
import re
from pathlib import PureWindowsPath

from app.cli.services import RequestError, Services
from app.i18n import gettext as _
from app.model.place import SCHEME, BadPlaceError, Place, parse_place

PACK_SUFFIX = ".guidepack"

# Letters of what was given that are told again. Our choice: enough to know it by.
_TOLD = 80

_AUTHORITY = re.compile(r"ict-guide:(//)?(.*)\Z", re.IGNORECASE | re.DOTALL)


class PackNotYetError(RequestError):
    """A content pack was given, and this version has none."""


def told(given: str) -> str:
    """What was given, fit to be shown: short, and without signs that steer what shows it."""
    shown = given if len(given) <= _TOLD else given[: _TOLD - 1] + "…"
    return "".join(letter if letter.isprintable() else "?" for letter in shown)


def read_address(given: str) -> Place:
    """Read an address as other programs hand it over.

    Schemes have no case (RFC 3986, section 3.1), some programs write ``//`` after any scheme, and
    some end an address without a fragment with a slash. Nothing else is forgiven: no address of the
    guide needs a sign that would be written with a percent sign.

    Raises:
        BadPlaceError: It is not an address of the guide.
    """
    found = _AUTHORITY.match(given)
    if not found:
        return parse_place(given)
    rest = found[2]
    if "#" not in rest:
        rest = rest.removesuffix("/")
    return parse_place(SCHEME + rest)


def place_of(options: argparse.Namespace, services: Services) -> Place | None:
    """The place named on the command line; `--locale` wins over the place's own.

    Raises:
        PackNotYetError: The words name a content pack.
        RequestError: The words are not an address.
    """
    if not options.place:
        return None
    if _is_pack(options.place):
        # TRANSLATORS: {name} is the name of a file with a newer edition of the guide.
        words = _(
            "This version of the program cannot install content packs yet. {name} was not opened, "
            "and nothing was changed."
        )
        name = PureWindowsPath(options.place).name
        raise PackNotYetError(words.format(name=told(name)))
    try:
        place = read_address(options.place)
    except BadPlaceError as error:
        # TRANSLATORS: an error at the terminal; {place} is what was typed.
        words = _("{place} is not a place: write e.g. ict-guide:mk/digital-evidence")
        raise RequestError(words.format(place=told(options.place))) from error
    return place.in_locale(services.locale) if options.locale else place


def _is_pack(given: str) -> bool:
    """Whether a path or file address ends as content packs do; addresses of the guide never do."""
    return given.lower().endswith(PACK_SUFFIX) and not _AUTHORITY.match(given)
