"""What the engine needs of an index, whoever keeps it.

Two stand behind this door: Whoosh, and a linear scan that needs no index at all.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from app.model.locale import Locale
from app.search.document import DocumentHead
from app.search.nodes import Node
from app.search.vocabulary import Vocabulary


class Backend(Protocol):
    """Finds documents; a document is known by its number, its place in `heads`."""

    @property
    def heads(self) -> Sequence[DocumentHead]:
        """All documents of the guide, in their order."""
        ...

    @property
    def vocabularies(self) -> Mapping[Locale, Vocabulary]:
        """The words of the guide."""
        ...

    def find(self, locale: Locale, node: Node) -> Mapping[int, float]:
        """All documents of one language that fit, with a weight of relevance above 0.

        Never a part of them: with a limit, Whoosh loses hits (search.md section 3A).
        """
        ...

    def close(self) -> None:
        """Let go of files."""
        ...
