"""The page of a term: its definition and its words in three languages.

It lists words to avoid as such and never offers them.
"""

from collections.abc import Iterator

from app.content.entries.blocks import labelled, lead, paragraph, section, sources, table
from app.i18n import gettext_in
from app.model.guide import Guide
from app.model.locale import Locale
from app.model.section import Block, Section
from app.model.term import Term
from app.model.text import Ref, RefKind, Run


def term_sections(guide: Guide, term: Term, locale: Locale) -> Iterator[Section]:
    """The sections of a term's page."""
    name = f"term-{term.id}"
    opening = [lead(term.definition.said_in(locale))] if term.definition.locales else []
    yield section(name, term.name(locale), 1, opening)
    # TRANSLATORS: heading over a table: the term in Macedonian, Albanian and English.
    title = gettext_in(locale, "In three languages")
    yield section(f"{name}-words", title, 2, _words(term, locale))
    if term.advice.locales or term.not_to_confuse:
        # TRANSLATORS: heading over advice on the use of a term.
        title = gettext_in(locale, "How to use it")
        yield section(f"{name}-advice", title, 2, _advice(guide, term, locale))
    yield from sources(guide, name, term.sources, term.verification, locale)


def _words(term: Term, locale: Locale) -> Iterator[Block]:
    # TRANSLATORS: head of a table column.
    head = [gettext_in(locale, "Language")]
    # TRANSLATORS: head of a table column: the word that this guide writes.
    head.append(gettext_in(locale, "We write"))
    # TRANSLATORS: head of a table column: other words that are right too.
    head.append(gettext_in(locale, "Also right"))
    # TRANSLATORS: head of a table column: words that this guide does not use.
    head.append(gettext_in(locale, "We avoid"))
    rows = [head]
    for spoken in (locale, *(other for other in Locale if other is not locale)):
        words = term.words(spoken)
        columns = (words.preferred, words.admitted, words.deprecated)
        rows.append([_language(spoken, locale), *("; ".join(each) or "–" for each in columns)])
    yield table(rows)
    for spoken in Locale:
        if term.words(spoken).preferred and not term.words(spoken).attested:
            # TRANSLATORS: {language} is the name of a language; "seen in use" by a source.
            words_ = gettext_in(locale, "{language}: not yet seen in use by a source.")
            yield paragraph(words_.format(language=_language(spoken, locale)))


def _language(spoken: Locale, locale: Locale) -> str:
    match spoken:
        case Locale.MK:
            # TRANSLATORS: name of a language.
            return gettext_in(locale, "Macedonian")
        case Locale.SQ:
            # TRANSLATORS: name of a language.
            return gettext_in(locale, "Albanian")
        case Locale.EN:
            # TRANSLATORS: name of a language.
            return gettext_in(locale, "English")


def _advice(guide: Guide, term: Term, locale: Locale) -> Iterator[Block]:
    if term.advice.locales:
        yield paragraph(term.advice.said_in(locale))
    for other_id in term.not_to_confuse:
        if other := guide.terms.get(other_id):
            # TRANSLATORS: label on the page of a term; another term follows.
            label = gettext_in(locale, "Not the same as:")
            yield labelled(label, Run(other.name(locale), ref=Ref(RefKind.TERM, other_id)))
