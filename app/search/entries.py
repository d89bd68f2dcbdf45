"""The entries of the data files as search sees them: which exist in a language, and their names.

An entry is a document in a language only when its own words are there in that language; a page that
falls back to English would be found twice.
"""

from app.model.guide import Guide
from app.model.locale import Locale
from app.model.place import PlaceKind
from app.model.section import Block, BlockKind, Section
from app.model.text import Run


def entry_ids(guide: Guide, kind: PlaceKind, locale: Locale) -> tuple[str, ...]:
    """The entries of one kind that have words in this language, in the order of the guide."""
    match kind:
        case PlaceKind.STATUTE:
            return tuple(key for key, value in guide.articles.items() if value.heading.find(locale))
        case PlaceKind.INDICATOR:
            return tuple(
                key
                for key, value in guide.indicators.items()
                if value.shown and value.text.find(locale)
            )
        case PlaceKind.TERM:
            return tuple(key for key, value in guide.terms.items() if value.words(locale).preferred)
        case PlaceKind.CONTACT:
            return tuple(key for key, value in guide.contacts.items() if value.name.find(locale))
        case _:
            return ()


def entry_head(
    guide: Guide, kind: PlaceKind, entry_id: str, locale: Locale
) -> tuple[str, tuple[str, ...]]:
    """The name of an entry and the headings above it."""
    match kind:
        case PlaceKind.STATUTE:
            article = guide.articles[entry_id]
            act = guide.acts.get(article.act)
            title = f"{article.label(locale)} {article.heading.said_in(locale)}"
            return title, (act.name.said_in(locale),) if act else ()
        case PlaceKind.INDICATOR:
            indicator = guide.indicators[entry_id]
            category = guide.list_name("category", indicator.category, locale)
            return f"{entry_id} {indicator.text.said_in(locale)}", (category,)
        case PlaceKind.TERM:
            return guide.terms[entry_id].name(locale), ()
        case _:
            return guide.contacts[entry_id].name.said_in(locale), ()


def entry_sections(
    guide: Guide, kind: PlaceKind, entry_id: str, locale: Locale
) -> tuple[Section, ...]:
    """Temporary: the plain words of an entry."""
    texts: list[str] = []
    match kind:
        case PlaceKind.STATUTE:
            article = guide.articles[entry_id]
            texts += [part.text.said_in(locale) for part in article.elements]
            texts += [part.text.said_in(locale) for part in article.penalties]
            texts += [part.said_in(locale) for part in article.warnings]
        case PlaceKind.INDICATOR:
            sign = guide.indicators[entry_id]
            texts += [sign.mislead.said_in(locale), sign.next.said_in(locale)]
        case PlaceKind.TERM:
            term = guide.terms[entry_id]
            words = term.words(locale)
            texts += [", ".join(words.preferred + words.admitted), term.definition.said_in(locale)]
        case _:
            contact = guide.contacts[entry_id]
            texts += [contact.number, contact.for_whom.said_in(locale)]
    blocks = tuple(
        Block(f"p-{number}", BlockKind.PARAGRAPH, (Run(text),))
        for number, text in enumerate(texts, 1)
        if text
    )
    return (Section("entry", "", 1, blocks),)
