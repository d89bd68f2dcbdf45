"""The entries of the data files as search sees them: which exist in a language, and their words.

An entry is a document in a language only when its own words are there in that language; a page that
falls back to English would be found twice. The labels, the version line and the line on honesty
that `app.content.entry_page` puts on every page are left out: they would find every entry.
"""

from collections.abc import Iterator

from app.model.checklist import Checklist
from app.model.contact import Contact
from app.model.guide import Guide
from app.model.indicator import Indicator
from app.model.locale import Locale, Words
from app.model.place import PlaceKind
from app.model.statute import Article
from app.model.term import Term


def entry_ids(guide: Guide, kind: PlaceKind, locale: Locale) -> tuple[str, ...]:
    """The entries of one kind that have words in this language, in the order of the guide.

    Signs that were only recalled are left out, as in plain reading.
    """
    match kind:
        case PlaceKind.STATUTE:
            named = {key: value.heading for key, value in guide.articles.items()}
        case PlaceKind.INDICATOR:
            named = {key: value.text for key, value in guide.indicators.items() if value.shown}
        case PlaceKind.CONTACT:
            named = {key: value.name for key, value in guide.contacts.items()}
        case PlaceKind.CHECKLIST:
            named = {key: value.title for key, value in guide.checklists.items()}
        case PlaceKind.TERM:
            terms = guide.terms.items()
            return tuple(key for key, value in terms if value.words(locale).preferred)
        case _:
            return ()
    return tuple(key for key, words in named.items() if words.find(locale))


def entry_head(
    guide: Guide, kind: PlaceKind, entry_id: str, locale: Locale
) -> tuple[str, tuple[str, ...]]:
    """The name of an entry as it is searched, and the headings above it."""
    match kind:
        case PlaceKind.STATUTE:
            article = guide.articles[entry_id]
            act = guide.acts.get(article.act)
            title = f"{article.label(locale)} · {article.heading.said_in(locale)}"
            return title, (act.name.said_in(locale),) if act else ()
        case PlaceKind.INDICATOR:
            indicator = guide.indicators[entry_id]
            category = guide.list_name("category", indicator.category, locale)
            return indicator.text.said_in(locale), (category,)
        case PlaceKind.TERM:
            return guide.terms[entry_id].name(locale), ()
        case PlaceKind.CHECKLIST:
            return guide.checklists[entry_id].title.said_in(locale), ()
        case _:
            return guide.contacts[entry_id].name.said_in(locale), ()


def entry_texts(guide: Guide, kind: PlaceKind, entry_id: str, locale: Locale) -> tuple[str, ...]:
    """The entry's own words beside its name, in this language only.

    Of a term and of an article the last are names, which make no snippet.

    Raises:
        KeyError: There is no such entry, or entries of this kind have no page.
    """
    match kind:
        case PlaceKind.STATUTE:
            return _article(guide, guide.articles[entry_id], locale)
        case PlaceKind.INDICATOR:
            texts = _indicator(guide.indicators[entry_id])
        case PlaceKind.CHECKLIST:
            texts = tuple(_checklist(guide.checklists[entry_id]))
        case PlaceKind.TERM:
            return _term(guide.terms[entry_id], locale)
        case PlaceKind.CONTACT:
            return _contact(guide.contacts[entry_id], locale)
        case _:
            raise KeyError(entry_id)
    return tuple(text for words in texts if (text := words.find(locale)))


def _article(guide: Guide, article: Article, locale: Locale) -> tuple[str, ...]:
    """The words of an article; last the short name of its act, which its page has in the head."""
    penalties = (words for it in article.penalties for words in (it.when, it.who, it.text))
    texts = (*(element.text for element in article.elements), *penalties, *article.warnings)
    act = guide.acts.get(article.act)
    named = (act.short,) if act else ()
    return tuple(text for words in (*texts, *named) if (text := words.find(locale)))


def _indicator(indicator: Indicator) -> tuple[Words, ...]:
    named = Words(indicator.id, indicator.id, indicator.id)
    return (
        indicator.mislead,
        indicator.next,
        indicator.tested_result,
        indicator.grade_words,
        named,
    )


def _checklist(checklist: Checklist) -> Iterator[Words]:
    yield checklist.lead
    for step in checklist.steps:
        yield from (step.text, step.why, step.order)


def _term(term: Term, locale: Locale) -> tuple[str, ...]:
    words = term.words(locale)
    texts = (term.definition.find(locale), term.advice.find(locale))
    names = " · ".join((*words.preferred, *words.admitted, *words.deprecated))
    return (*filter(None, texts), names)


def _contact(contact: Contact, locale: Locale) -> tuple[str, ...]:
    texts = (contact.for_whom.find(locale), contact.hours.find(locale), contact.town.find(locale))
    return (contact.number, *filter(None, texts))
