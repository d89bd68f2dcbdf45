"""The entries of one data file of an edition, decoded when the first of them is asked for.

The start of the program shows a page, not hundreds of terms and signs. Bytes are handed in that
have been compared with the manifest; nothing is read from the disk here.
"""

from collections.abc import Callable, Iterator, Mapping
from threading import Lock
from typing import TypeVar

_Entry = TypeVar("_Entry")


class LateEntries(Mapping[str, _Entry]):
    """A mapping by id that is made at its first use. Safe to read from several threads."""

    def __init__(self, make: Callable[[], Mapping[str, _Entry]]) -> None:
        self._make: Callable[[], Mapping[str, _Entry]] | None = make
        self._made: Mapping[str, _Entry] = {}
        self._lock = Lock()

    def _entries(self) -> Mapping[str, _Entry]:
        with self._lock:
            if self._make is not None:
                self._made = self._make()
                self._make = None
            return self._made

    def __getitem__(self, entry_id: str) -> _Entry:
        return self._entries()[entry_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries())

    def __len__(self) -> int:
        return len(self._entries())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and dict(self.items()) == dict(other.items())

    __hash__ = None  # type: ignore[assignment]  # as of any mapping that compares by its entries
