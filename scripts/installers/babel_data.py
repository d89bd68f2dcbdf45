"""Makes Babel's data smaller: the tables that dates, numbers and lists are written from.

Babel keeps for every language also the names of all languages, countries, currencies, units and
time zones, and for all together how to guess a language from a country. The guide writes none of
these. It changes nothing in the tables that stay.
"""

import pickle  # noqa: TID251 - Babel's own files are written so
from pathlib import Path
from typing import Any

from scripts.installers.errors import InstallerError

# Tables of `global.dat` that stay: how languages are called and which one stands for another.
_COMMON = frozenset(
    {
        "all_currencies",
        "cldr",
        "currency_fractions",
        "language_aliases",
        "parent_exceptions",
        "script_aliases",
        "territory_aliases",
        "variant_aliases",
    }
)
# Tables of each language that go; small ones stay, whatever they are for.
_NAMES = frozenset(
    {
        "compound_unit_patterns",
        "currency_names",
        "currency_names_plural",
        "languages",
        "meta_zones",
        "scripts",
        "territories",
        "time_zones",
        "unit_display_names",
        "unit_patterns",
        "variants",
    }
)
# As Babel writes them.
_PROTOCOL = 2


def reduce(folder: Path) -> None:
    """Empty the tables that the guide does not need.

    Args:
        folder: `babel` in the staged folder.

    Raises:
        InstallerError: A file is not as Babel writes it.
    """
    common = folder / "global.dat"
    _empty(common, set(_load(common)) - _COMMON)
    for path in sorted((folder / "locale-data").glob("*.dat")):
        _empty(path, _NAMES)


def _load(path: Path) -> dict[str, Any]:
    tables = pickle.loads(path.read_bytes())  # noqa: S301 - a file of the locked package
    if not isinstance(tables, dict) or not tables:
        message = f"{path.name} holds no tables of Babel"
        raise InstallerError(message)
    return tables


def _empty(path: Path, names: set[str] | frozenset[str]) -> None:
    tables = _load(path)
    for name in names & set(tables):
        tables[name] = type(tables[name])()
    path.write_bytes(pickle.dumps(tables, _PROTOCOL))
