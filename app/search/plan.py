"""From the meaning of a query to the questions that are put to an index, for each language.

The words themselves are asked first; other words of the same concepts are a second question, so
that a reader always sees what was typed before what was added.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.model.locale import Locale
from app.search.analyzer import keys_of, stem_of
from app.search.lexicon import FoundConcept, Lexicon, Name
from app.search.meaning import Meaning, Unit
from app.search.nodes import AllOf, AnyOf, Form, Node, Words
from app.search.vocabulary import Vocabulary
from app.words.romanise import is_cyrillic

# Weights beside 1.0 for a form of the word itself. Our guesses, held by tests/relevance.
EXACT_WEIGHT = 0.6  # added when the word stands as typed
BEGINNING_WEIGHT = 0.3  # a longer word with this beginning
OTHER_READING_WEIGHT = 0.5  # an article that a number means less likely
NAME_WEIGHT = 0.5  # another word for the concept
ORDER_WEIGHT = 1.0  # added when all words stand in the typed order

# Other words of concepts for one query and language. Our choice: Whoosh took 6 ms of processor time
# for five phrases on 1,800 made-up sections, so more would be felt while typing.
MAX_NAMES = 64


@dataclass(frozen=True, slots=True)
class Plan:
    """The questions for one language.

    Attributes:
        direct: The typed words in any form, the last one perhaps begun only.
        any_of: At least one of the typed words, whole.
        exact: The words as typed, or None when the guide does not write one of them so.
        any_exact: One of the words as typed.
        widened: The typed words or other words of their concepts; None when there are none.
        unwanted: What a place must not hold, or None.
        other_script: A word was found by its other script, without its marks, or as an article
            number in another alphabet.
        named_here: The concepts were named by words of this language.
        names: The other words, as they are shown.
    """

    locale: Locale
    direct: Node
    any_of: Node
    exact: Node | None = None
    any_exact: Node | None = None
    widened: Node | None = None
    unwanted: Node | None = None
    other_script: bool = False
    named_here: bool = False
    names: tuple[Name, ...] = ()


def make_plan(
    meaning: Meaning, lexicon: Lexicon, vocabulary: Vocabulary, *, exact: bool = False
) -> Plan:
    """Plan a search in the language of the vocabulary."""
    locale = vocabulary.locale
    needed = meaning.needed
    typed = tuple(Words(unit.keys(locale, Form.EXACT), Form.EXACT) for unit in needed)
    as_typed = AllOf(typed)
    unwanted = _unwanted(meaning, locale)
    if exact:
        return Plan(locale, as_typed, as_typed, as_typed, unwanted=unwanted)
    nodes = tuple(_unit_node(unit, vocabulary) for unit in needed)
    whole = tuple(_unit_node(replace(unit, open_ended=False), vocabulary) for unit in needed)
    names, widened = _widened(meaning, lexicon, vocabulary)
    return Plan(
        locale,
        _with_order(AllOf(nodes), needed, locale),
        AnyOf(whole),
        as_typed if all(_is_written(unit, vocabulary) for unit in needed) else None,
        AnyOf(typed),
        widened,
        unwanted,
        any(_is_other_script(unit, vocabulary) for unit in needed),
        any(locale in concept.locales for concept in meaning.concepts),
        names,
    )


def _unwanted(meaning: Meaning, locale: Locale) -> Node | None:
    if not meaning.unwanted:
        return None
    return AnyOf(tuple(Words(unit.keys(locale, Form.STEM)) for unit in meaning.unwanted))


def _unit_node(unit: Unit, vocabulary: Vocabulary) -> Node:
    if unit.articles:
        return AnyOf(tuple(_article_words(unit)))
    locale = vocabulary.locale
    stems = unit.keys(locale, Form.STEM)
    parts: list[Node] = [Words(stems)]
    exact = unit.keys(locale, Form.EXACT)
    if len(exact) == 1:
        spellings = vocabulary.spellings(keys_of(unit.words[0], locale)[1])
        parts += [Words((word,), Form.EXACT, EXACT_WEIGHT) for word in spellings]
    if beginning := unit.beginning(locale):
        longer = dict.fromkeys(stem_of(key, locale) for key in vocabulary.complete(beginning))
        longer.pop(stems[0], None)
        parts += [Words((stem,), weight=BEGINNING_WEIGHT) for stem in longer]
    return AnyOf(tuple(parts))


def _article_words(unit: Unit) -> Iterator[Node]:
    for number, keys in enumerate(unit.article_keys()):
        weight = OTHER_READING_WEIGHT if number else 1.0
        yield from (Words((key,), weight=weight) for key in keys)


def _with_order(node: Node, needed: tuple[Unit, ...], locale: Locale) -> Node:
    """The same documents, but those where the words stand next to each other weigh more."""
    stems = tuple(key for unit in needed for key in unit.keys(locale, Form.STEM))
    if len(needed) == 1 or any(unit.articles for unit in needed):
        return node
    return AnyOf((node, Words(stems, weight=ORDER_WEIGHT)))


def _widened(
    meaning: Meaning, lexicon: Lexicon, vocabulary: Vocabulary
) -> tuple[tuple[Name, ...], Node | None]:
    """The question with other words for concepts, and these words; None when none is known."""
    parts: list[Node] = []
    added: dict[Name, None] = {}
    place = 0
    for concept in meaning.concepts:
        typed = meaning.units[concept.first : concept.last]
        names = _other_names(concept, typed, lexicon, vocabulary)[: MAX_NAMES - len(added)]
        if not names:
            continue
        added.update(dict.fromkeys(names))
        parts.extend(_plain(meaning.units[place : concept.first], vocabulary))
        words = tuple(Words(name.stems, weight=NAME_WEIGHT) for name in names)
        parts.append(AnyOf((AllOf(tuple(_plain(typed, vocabulary))), *words)))
        place = concept.last
    parts.extend(_plain(meaning.units[place:], vocabulary))
    return tuple(added), AllOf(tuple(parts)) if added else None


def _plain(units: tuple[Unit, ...], vocabulary: Vocabulary) -> Iterator[Node]:
    return (_unit_node(unit, vocabulary) for unit in units if not unit.joining)


def _other_names(
    concept: FoundConcept, typed: tuple[Unit, ...], lexicon: Lexicon, vocabulary: Vocabulary
) -> list[Name]:
    """Other words that the guide really uses in this language, each once."""
    own = tuple(key for unit in typed for key in unit.keys(vocabulary.locale, Form.STEM))
    found: dict[tuple[str, ...], Name] = {}
    for concept_id in concept.concepts:
        for name in lexicon.names(concept_id, vocabulary.locale):
            if name.stems != own and all(map(vocabulary.has_stem, name.stems)):
                found.setdefault(name.stems, name)
    return list(found.values())


def _is_written(unit: Unit, vocabulary: Vocabulary) -> bool:
    return all(map(vocabulary.has_exact, unit.keys(vocabulary.locale, Form.EXACT)))


def _is_other_script(unit: Unit, vocabulary: Vocabulary) -> bool:
    if unit.articles:
        return True
    for word in unit.words:
        exact, key, _ = keys_of(word, vocabulary.locale)
        if not key.isalpha() or vocabulary.has_exact(exact):
            continue
        if vocabulary.has_key(key) or is_cyrillic(word) != (vocabulary.locale is Locale.MK):
            return True
    return False
