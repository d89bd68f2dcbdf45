"""Queries of each kind, drawn by seed from the words of the guide that is searched.

It asks nothing and judges no answer. The same guide and seed give the same queries.
"""

from collections.abc import Callable, Iterator
from random import Random

from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.words.fold import tokens
from app.words.romanise import romanise

SEED = "ict-guide bench queries 1"

# Letters of a word that is worth a query: shorter ones are mostly articles and prepositions.
_SHORTEST = 5
# Letters after which a word that is being typed is asked for, until it is whole.
_FIRST_LETTERS = 2
# Words of a phrase.
_PHRASE = 3

KINDS = ("term", "and", "phrase", "folded", "typing", "article")


def _blocks(source: OpenGuide, locale: Locale) -> list[list[str]]:
    """The words of every block and indicator that is written in this language, in small letters.

    Where the guide falls back to another language, nobody would type its words in this one.
    """
    guide = source.guide
    texts = [
        block.text
        for head in guide.contents[locale]
        if head.locale is locale
        for section in source.chapter(locale, head.id).sections
        for block in section.blocks
    ]
    texts += [sign.text.find(locale) or "" for sign in guide.indicators.values()]
    return [[token.text.lower() for token in tokens(text)] for text in texts if text]


def some_words(source: OpenGuide, locale: Locale, count: int, seed: str = SEED) -> list[str]:
    """So many words of the guide, each as often likely as it stands there."""
    blocks = _blocks(source, locale)
    draw = _drawing(Random(f"{seed}/words/{locale.value}"))  # noqa: S311 - no secret
    return [_word(blocks, draw) for _ in range(count)]


def draw_queries(
    source: OpenGuide, locale: Locale, kind: str, count: int, seed: str = SEED
) -> list[str]:
    """So many queries of a kind of `KINDS` in a language.

    Raises:
        KeyError: There is no such kind.
    """
    blocks = _blocks(source, locale)
    draw = _drawing(Random(f"{seed}/{kind}/{locale.value}"))  # noqa: S311 - no secret
    if kind == "typing":
        return _typed(blocks, draw, count)
    makers: dict[str, Callable[[], str]] = {
        "term": lambda: _word(blocks, draw),
        "and": lambda: " ".join(_together(blocks, draw)),
        "phrase": lambda: _phrase(blocks, draw),
        "folded": lambda: unaccented(_word(blocks, draw), locale),
        "article": lambda: _article(source, locale, draw),
    }
    return [makers[kind]() for _ in range(count)]


def unaccented(word: str, locale: Locale) -> str:
    """As it is typed on a plain Latin keyboard; an English word with its first letter big."""
    if locale is Locale.MK:
        return romanise(word)
    if locale is Locale.SQ:
        return word.replace("ë", "e").replace("ç", "c")
    return word.capitalize()


def _drawing(rng: Random) -> Callable[[int], int]:
    """A number below another; of `random` alone, which is the same in all versions of Python."""
    return lambda limit: int(rng.random() * limit)


def _word(blocks: list[list[str]], draw: Callable[[int], int]) -> str:
    while True:
        block = blocks[draw(len(blocks))]
        long = [word for word in block if len(word) >= _SHORTEST and word.isalpha()]
        if long:
            return long[draw(len(long))]


def _together(blocks: list[list[str]], draw: Callable[[int], int]) -> tuple[str, str]:
    while True:
        block = blocks[draw(len(blocks))]
        long = [word for word in block if len(word) >= _SHORTEST and word.isalpha()]
        if len(set(long)) > 1:
            first = long[draw(len(long))]
            others = [word for word in long if word != first]
            return first, others[draw(len(others))]


def _phrase(blocks: list[list[str]], draw: Callable[[int], int]) -> str:
    while True:
        block = blocks[draw(len(blocks))]
        if len(block) >= _PHRASE:
            start = draw(len(block) - _PHRASE + 1)
            return f'"{" ".join(block[start : start + _PHRASE])}"'


def _typed(blocks: list[list[str]], draw: Callable[[int], int], count: int) -> list[str]:
    def beginnings() -> Iterator[str]:
        while True:
            word = _word(blocks, draw)
            yield from (word[:end] for end in range(_FIRST_LETTERS, len(word) + 1))

    each = beginnings()
    return [next(each) for _ in range(count)]


def _article(source: OpenGuide, locale: Locale, draw: Callable[[int], int]) -> str:
    articles = list(source.guide.articles.values())
    return articles[draw(len(articles))].number.said_in(locale)
