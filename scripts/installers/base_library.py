"""The modules that the frozen Python starts with: which of them lie beside it, and how.

PyInstaller writes all of them into one archive. Those that Python has inside itself are taken from
there, so that their copies would never be opened; and nobody reads docstrings in a program.
"""

import importlib.util
from collections.abc import Iterable
from importlib.machinery import FrozenImporter

ARCHIVE = "base_library.zip"
# Without docstrings and assertions, as PyInstaller names it.
_KIND = "PYMODULE-2"


def beside_python(names: Iterable[str]) -> list[tuple[str, str, str]]:
    """What the archive is written from: modules, their sources and how they are compiled.

    Args:
        names: The files of the archive as PyInstaller wrote it.
    """
    modules = sorted(
        name.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".") for name in names
    )
    there = (name for name in modules if FrozenImporter.find_spec(name) is None)
    return [(name, _source(name), _KIND) for name in there]


def _source(name: str) -> str:
    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    return spec.origin
