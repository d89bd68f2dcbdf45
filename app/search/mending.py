"""What a query was perhaps meant to be: typed on another keyboard, or with one slip.

Only asked when the typed words lead nowhere, and only words of the guide itself are offered.
"""

from collections.abc import Mapping

from app.model.locale import Locale
from app.search.analyzer import keys_of
from app.search.query import Query
from app.search.vocabulary import Vocabulary
from app.words.romanise import is_cyrillic, layout_repair


def retyped_words(query: Query) -> str | None:
    """The query as the Macedonian keyboard would have written it, or None."""
    return layout_repair(query.text)


def mended_words(
    query: Query, vocabularies: Mapping[Locale, Vocabulary], locale: Locale
) -> str | None:
    """The query with its unknown words mended, or None when none is unknown or can be."""
    text = query.text
    changed = False
    for part in reversed(query.wanted):
        for word in reversed(part.words):
            better = _mended(word.text, vocabularies, locale)
            if better:
                text = text[: word.start] + better + text[word.end :]
                changed = True
    return text if changed else None


def _mended(word: str, vocabularies: Mapping[Locale, Vocabulary], locale: Locale) -> str | None:
    if any(_is_known(word, vocabulary) for vocabulary in vocabularies.values()):
        return None
    first = Locale.MK if is_cyrillic(word) else locale
    for other in (first, *(rest for rest in Locale if rest is not first)):
        if better := vocabularies[other].mend(keys_of(word, other)[1]):
            return better
    return None


def _is_known(word: str, vocabulary: Vocabulary) -> bool:
    _, key, stem = keys_of(word, vocabulary.locale)
    return vocabulary.has_key(key) or vocabulary.has_stem(stem)
