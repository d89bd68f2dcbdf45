"""The letters of neighbouring articles, side by side in three languages.

A Macedonian letter is counted, not romanised, in English texts: 418-г is 418-d there. Nothing is
guessed here: the numbers are those of `statutes.toml`.
"""

from collections.abc import Iterator

from app.content.entries.blocks import paragraph
from app.i18n import gettext_in
from app.model.guide import Guide
from app.model.locale import Locale
from app.model.section import Block, BlockKind, Cell
from app.model.statute import Article
from app.model.text import Ref, RefKind, Run
from app.words.alphabet import LETTERS
from app.words.articles import ArticleNumber, readings

# Cyrillic letters of article numbers that look like the Latin ones which count as they do.
_LOOK_ALIKE = str.maketrans("а", "a")


def number_of(article: Article) -> ArticleNumber | None:
    """The number as the Macedonian text writes it, or None when it is none."""
    found = readings(article.number.mk)
    return found[0].number if found else None


def family(guide: Guide, article: Article) -> tuple[Article, ...]:
    """The articles of the same act and number, in the order of the Macedonian letters."""
    own = number_of(article)
    if own is None:
        return (article,)
    found = {
        number.order: other
        for other in guide.articles.values()
        if other.act == article.act and (number := number_of(other)) and number.number == own.number
    }
    return tuple(found[order] for order in sorted(found))


def letter_blocks(guide: Guide, article: Article, locale: Locale) -> Iterator[Block]:
    """The table and the sentence; nothing where there is nothing to confuse."""
    articles = family(guide, article)
    letters = [number.letter for other in articles if (number := number_of(other))]
    if not any(letters) or (len(articles) == 1 and not _differs(article)):
        return
    yield _table(article, articles, locale)
    said = (_sentence(article, locale), _other_letter(article, articles, locale))
    if any(said):
        yield paragraph(" ".join(filter(None, said)))


def _differs(article: Article) -> bool:
    """Whether one sees that languages write it differently; nobody sees it of 193-а and 193-a."""
    return article.number.mk.translate(_LOOK_ALIKE) != article.number.en


def _table(article: Article, articles: tuple[Article, ...], locale: Locale) -> Block:
    # TRANSLATORS: head of a row of a table: the place of the letter in the alphabet, 1, 2, 3.
    head: list[Cell] = [(Run(gettext_in(locale, "Letter")),)]
    for other in articles:
        number = number_of(other)
        head.append((Run(_place(number.letter if number else "")),))
    rows: list[tuple[Cell, ...]] = [tuple(head)]
    # The reader's own language stands first and leads to the neighbours.
    for spoken in (locale, *(other for other in Locale if other is not locale)):
        cells: list[Cell] = [(Run(_written_in(spoken, locale)),)]
        cells.extend(_cell(other, spoken, article, locale) for other in articles)
        rows.append(tuple(cells))
    return Block("", BlockKind.TABLE, rows=tuple(rows))


def _cell(other: Article, spoken: Locale, article: Article, locale: Locale) -> Cell:
    number = other.number.find(spoken) or "–"
    if other.id == article.id:
        return (Run(number, strong=True),)
    ref = Ref(RefKind.STATUTE, other.id) if spoken is locale else None
    return (Run(number, ref=ref),)


def _place(letter: str) -> str:
    alphabet = LETTERS[Locale.MK]
    return str(alphabet.index(letter) + 1) if letter in alphabet and letter else "–"


def _written_in(spoken: Locale, locale: Locale) -> str:
    match spoken:
        case Locale.MK:
            # TRANSLATORS: head of a table row: the number as Macedonian texts write it.
            return gettext_in(locale, "In Macedonian")
        case Locale.SQ:
            # TRANSLATORS: head of a table row: the number as Albanian texts write it.
            return gettext_in(locale, "In Albanian")
        case Locale.EN:
            # TRANSLATORS: head of a table row: the number as English texts write it.
            return gettext_in(locale, "In English")


def _sentence(article: Article, locale: Locale) -> str:
    number = number_of(article)
    if number is None or number.letter not in LETTERS[Locale.MK] or not number.letter:
        return ""
    if not _differs(article):
        return ""
    place = LETTERS[Locale.MK].index(number.letter) + 1
    # TRANSLATORS: why the letter of an article differs: {letter} as г, {place} as 4, {mk} as 418-г,
    # {en} and {sq} as 418-d.
    words = gettext_in(
        locale,
        "The letter is counted, not romanised: {letter} is number {place} in the Macedonian "
        "alphabet, so {mk} is {en} in English texts and {sq} in the Albanian of this guide.",
    )
    numbers = {spoken.value: article.number.said_in(spoken) for spoken in Locale}
    return words.format(letter=number.letter, place=place, **numbers)


def _other_letter(article: Article, articles: tuple[Article, ...], locale: Locale) -> str:
    """The neighbour whose Macedonian letter, romanised, looks like this article's English one."""
    for other in articles:
        number = number_of(other)
        if other.id != article.id and number and number.romanised == article.number.en:
            # TRANSLATORS: {en} as 418-d, {mk} as 418-д, {heading} the name of that other article.
            words = gettext_in(
                locale, "{en} is not the Macedonian {mk}, which is another article: {heading}."
            )
            heading = other.heading.said_in(locale)
            return words.format(en=article.number.en, mk=other.number.mk, heading=heading)
    return ""
