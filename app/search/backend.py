"""What the engine needs of an index, whoever keeps it, and how questions are put to it.

Two stand behind this door: Whoosh, and a linear scan that needs no index at all.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from app.model.locale import Locale
from app.search.document import DocumentHead
from app.search.nodes import AllOf, AnyOf, Form, Node, Words
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

    def find_words(self, locale: Locale, keys: tuple[str, ...], form: Form) -> Mapping[int, float]:
        """All documents of one language where these words stand next to each other.

        With a weight of relevance above 0, and never a part of them: with a limit, Whoosh loses
        hits (docs/decisions/0005).
        """
        ...

    def close(self) -> None:
        """Let go of files."""
        ...


def find(backend: Backend, locale: Locale, node: Node) -> Mapping[int, float]:
    """All documents of one language that fit a question; weights of its parts add up.

    The parts are put together here and not by the backend, so that both agree and a word that is
    asked for twice, or again at the next key press, can be remembered.
    """
    match node:
        case Words(keys, form, weight):
            found = backend.find_words(locale, keys, form) if keys else {}
            return {number: worth * weight for number, worth in found.items()}
        case AnyOf(parts):
            return _sum(find(backend, locale, part) for part in parts)
        case AllOf(parts):
            return _sum_of_common(find(backend, locale, part) for part in parts)


def _sum(found: Iterable[Mapping[int, float]]) -> Mapping[int, float]:
    total: dict[int, float] = {}
    for each in found:
        for number, worth in each.items():
            total[number] = total.get(number, 0.0) + worth
    return total


def _sum_of_common(found: Iterable[Mapping[int, float]]) -> Mapping[int, float]:
    total: Mapping[int, float] | None = None
    for each in found:
        if total is None:
            total = each
        else:
            total = {number: total[number] + each[number] for number in total if number in each}
        if not total:
            break
    return total or {}
