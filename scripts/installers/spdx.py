"""SPDX: which words are licences of its list, and what is wrong with an expression of them.

The list is the one that comes with the schema of CycloneDX. It judges names alone, no licence.
"""

import json
import re
from functools import cache

from scripts.installers.names import DATA

_LIST = DATA / "cyclonedx" / "spdx.schema.json"
_OWN = re.compile(r"LicenseRef-[\w.-]+", re.ASCII)
# An exception is on the list beside the licences; its name tells it from them.
_EXCEPTION = re.compile(r".+-(exception|note)(-.+)?")


@cache
def _listed() -> frozenset[str]:
    return frozenset(json.loads(_LIST.read_text(encoding="utf-8"))["enum"])


def is_licence(word: str) -> bool:
    """Whether a word is a licence of the SPDX list."""
    return word in _listed() and not _EXCEPTION.fullmatch(word)


def is_exception(word: str) -> bool:
    """Whether a word is an exception of the SPDX list."""
    return word in _listed() and bool(_EXCEPTION.fullmatch(word))


def fault_of(expression: str) -> str:
    """What is wrong with an expression, in words; nothing when it is one.

    Expressions here have no brackets: AND and OR are never mixed in one.
    """
    if " AND " in expression and " OR " in expression:
        return "AND and OR are mixed"
    for term in re.split(r" (?:AND|OR) ", expression):
        licence, joined, exception = term.partition(" WITH ")
        if not is_licence(licence) and not _OWN.fullmatch(licence):
            return f"{licence!r} is no licence of the SPDX list"
        if joined and not is_exception(exception):
            return f"{exception!r} is no exception of the SPDX list"
    return ""
