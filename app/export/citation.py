"""The citation of a place: words that another person can follow, in the language of the place.

Of law the act and the gazette are the authority; after them stands where the guide read them and
which later changes it did not. The guide names itself, its edition and its review status. Nothing
about the reader or the machine is ever part of a citation.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.content.entries.blocks import mark_words
from app.content.entries.statute import paragraph_at
from app.content.law import version_line
from app.content.law_cited import cited_acts, listed_acts, version_lines
from app.content.locators import locator_words
from app.content.marks import mark_of
from app.i18n import gettext_in
from app.i18n.formats import long_date
from app.model.guide import ChapterHead, Guide, OpenGuide, UnknownChapterError
from app.model.indicator import Indicator
from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.model.section import Section
from app.model.source import Mark, Status
from app.model.statute import Article

# The data file whose review status an entry of a kind carries.
_FILES = {
    PlaceKind.INDICATOR: "indicators",
    PlaceKind.STATUTE: "statutes",
    PlaceKind.TERM: "terms",
    PlaceKind.CONTACT: "contacts",
    PlaceKind.CHECKLIST: "checklists",
}


class NothingToCiteError(Exception):
    """The place is not in this edition."""


def citation_of(source: OpenGuide, place: Place) -> str:
    """The citation of a place as lines of plain text, in the place's language.

    Raises:
        NothingToCiteError: The edition has no such place.
    """
    guide, locale = source.guide, place.locale
    if place.kind is PlaceKind.SECTION:
        return "\n".join(_of_section(source, place))
    if place.kind is PlaceKind.STATUTE:
        article = guide.articles.get(place.id)
        if article is None:
            raise NothingToCiteError(place.address)
        return "\n".join(_of_article(guide, article, place))
    status = guide.statuses.get(_FILES[place.kind], {}).get(locale, Status.DRAFT)
    lines = [_entry_line(guide, place), edition_line(guide, status, locale)]
    if place.kind is PlaceKind.INDICATOR:
        lines.append(_sign_words(guide, guide.indicators[place.id], locale))
        lines.append(guide.info.honesty.said_in(locale))
    if place.kind is PlaceKind.CHECKLIST:
        acts = listed_acts(guide, guide.checklists[place.id])
        lines += version_lines(guide, acts, locale)
    return "\n".join([*lines, place.address])


def edition_line(
    guide: Guide, status: Status, language: Locale, locale: Locale | None = None
) -> str:
    """Title, number, date, status and language: which text of the guide is cited."""
    told = locale or language
    info = guide.info
    # TRANSLATORS: In a citation; {status} as "Draft: not yet reviewed", {language} its language.
    words = gettext_in(
        told,
        "{title}: {subtitle}. Independent, unofficial edition {number} ({date}). {status}. "
        "Language: {language}.",
    )
    return words.format(
        title=info.title.said_in(told),
        subtitle=info.subtitle.said_in(told),
        number=info.number,
        date=long_date(info.date, told),
        status=status_words(status, told),
        language=_language(language, told),
    )


def status_words(status: Status, locale: Locale) -> str:
    """How far a text has been examined, as it is said everywhere."""
    match status:
        case Status.APPROVED:
            # TRANSLATORS: Review status of a text: signed by the person responsible for it.
            return gettext_in(locale, "Approved")
        case Status.REVIEWED:
            # TRANSLATORS: Review status of a text: read by a specialist, not yet signed.
            return gettext_in(locale, "Reviewed")
        case Status.DRAFT:
            # TRANSLATORS: Review status of a text: no specialist has examined it yet.
            return gettext_in(locale, "Draft: not yet reviewed")


def _language(language: Locale, locale: Locale) -> str:
    names = {
        # TRANSLATORS: name of a language.
        Locale.MK: gettext_in(locale, "Macedonian"),
        # TRANSLATORS: name of a language.
        Locale.SQ: gettext_in(locale, "Albanian"),
        # TRANSLATORS: name of a language.
        Locale.EN: gettext_in(locale, "English"),
    }
    return names[language]


# A chapter ----------------------------------------------------------------------------------------


def _of_section(source: OpenGuide, place: Place) -> Iterator[str]:
    guide, locale = source.guide, place.locale
    head = guide.find_head(locale, place.id)
    if head is None:
        raise NothingToCiteError(place.address)
    section = _section(source, head, place)
    yield _where_in_chapter(head, section, place)
    yield edition_line(guide, head.status, head.locale, locale)
    if section is not None:
        yield from version_lines(guide, cited_acts(guide, _part(section, place.anchor)), locale)
    yield place.address


def _section(source: OpenGuide, head: ChapterHead, place: Place) -> Section | None:
    wanted = source.guide.moved.get(place.id, place.id)
    try:
        return source.chapter(place.locale, head.id).find_section(wanted)
    except UnknownChapterError as error:
        raise NothingToCiteError(place.address) from error


def _part(section: Section, anchor: str) -> Section:
    """The cited block alone, or the box that is meant, else the whole section."""
    blocks = tuple(block for block in section.blocks if anchor in {block.anchor, block.box})
    return replace(section, blocks=blocks) if anchor and blocks else section


def _where_in_chapter(head: ChapterHead, section: Section | None, place: Place) -> str:
    locale = place.locale
    inner = section is not None and section.id != head.id
    if inner and place.anchor:
        # TRANSLATORS: In a citation; {block} as p-3 is the name of a paragraph in the section.
        words = gettext_in(
            locale, "Chapter {number} “{chapter}”, section “{section}”, block {block}."
        )
    elif inner:
        # TRANSLATORS: In a citation: a section of a chapter.
        words = gettext_in(locale, "Chapter {number} “{chapter}”, section “{section}”.")
    elif place.anchor:
        # TRANSLATORS: In a citation: a paragraph before the first section of a chapter.
        words = gettext_in(locale, "Chapter {number} “{chapter}”, block {block}.")
    else:
        # TRANSLATORS: In a citation: a whole chapter.
        words = gettext_in(locale, "Chapter {number} “{chapter}”.")
    title = section.title if section else ""
    return words.format(number=head.number, chapter=head.title, section=title, block=place.anchor)


# An article of law --------------------------------------------------------------------------------


def _of_article(guide: Guide, article: Article, place: Place) -> Iterator[str]:
    locale = place.locale
    yield _article_words(guide, article, place)
    if read := _read_words(guide, article, locale):
        yield read
    status = guide.statuses.get("statutes", {}).get(locale, Status.DRAFT)
    # TRANSLATORS: In a citation of law, before the name of this guide: it has a summary only.
    words = gettext_in(locale, "Summary in: {guide}")
    yield words.format(guide=edition_line(guide, status, locale))
    yield place.address


def _article_words(guide: Guide, article: Article, place: Place) -> str:
    locale, act = place.locale, guide.acts.get(article.act)
    paragraph = paragraph_at(article, place.anchor)
    if paragraph:
        # TRANSLATORS: Citation of a paragraph of law: {act} as CC, {number} as 418-d, {paragraph}
        # as 2, {heading} the article's name, {others} its numbers in other languages.
        words = gettext_in(
            locale, "{act}, art. {number} para. ({paragraph}), “{heading}”{others}. {version}."
        )
    else:
        # TRANSLATORS: Citation of an article of law: {act} as CC, {number} as 418-d, {heading} its
        # name, {others} its numbers in other languages.
        words = gettext_in(locale, "{act}, art. {number}, “{heading}”{others}. {version}.")
    return words.format(
        act=act.short.said_in(locale) if act else article.act,
        number=article.label(locale),
        paragraph=paragraph,
        heading=article.heading.said_in(locale),
        others=_other_numbers(article, locale),
        version=version_line(guide, article.act, locale).rstrip("."),
    )


def _other_numbers(article: Article, locale: Locale) -> str:
    """The number in other languages, each with its tag; empty where all write it alike."""
    own = article.label(locale)
    numbers = {other.value: article.number.find(other) for other in Locale if other is not locale}
    told = [f"{tag}: {number}" for tag, number in numbers.items() if number and number != own]
    return f" [{', '.join(told)}]" if told else ""


def _read_words(guide: Guide, article: Article, locale: Locale) -> str:
    """Where the editors read the text, and when."""
    source = guide.sources.get(article.source)
    if source is None or not source.read:
        return ""
    # TRANSLATORS: In a citation of law: where the editors read its text; {part} as art. 418-d.
    words = gettext_in(locale, "Read by the editors in: {publisher}, {title}, {part} ({date}).")
    return words.format(
        publisher=source.publisher,
        title=source.title,
        part=locator_words(article.locator, locale),
        date=long_date(max(reading.date for reading in source.read), locale),
    )


# Other entries ------------------------------------------------------------------------------------


def _entry_line(guide: Guide, place: Place) -> str:
    found = _entry_words(guide, place)
    if found is None:
        raise NothingToCiteError(place.address)
    words, name = found
    return words.format(id=place.id, name=name.rstrip("."), step=_step_at(place))


def _step_at(place: Place) -> str:
    """The number of the step of a checklist that an anchor stands for, or empty."""
    found = re.fullmatch(rf"checklist-{re.escape(place.id)}-steps-p-(\d+)", place.anchor)
    return found[1] if found else ""


def _sign_words(guide: Guide, sign: Indicator, locale: Locale) -> str:
    """Who says that it is a sign, and how far the editors saw it there."""
    parted = ([part.strip() for part in cited.partition(":")] for cited in sign.sources)
    named = [
        ", ".join(filter(None, (source.publisher, source.title, locator_words(locator, locale))))
        for key, _colon, locator in parted
        if (source := guide.sources.get(key)) and mark_of(source, locator) is not Mark.COMPILED
    ]
    mark = mark_words(sign.verification, locale)
    if not named:
        # TRANSLATORS: In a citation of an indicator; {mark} as "our advice".
        return gettext_in(locale, "Verified: {mark}.").format(mark=mark)
    # TRANSLATORS: In a citation of an indicator: {sources} name it as one; {mark} as "seen in the
    # source" says how far the editors saw it there.
    words = gettext_in(locale, "The sign is from: {sources}. Verified: {mark}.")
    return words.format(sources="; ".join(named), mark=mark)


def _entry_words(guide: Guide, place: Place) -> tuple[str, str] | None:
    """The form of words for an entry and its name, or None when the edition has no such entry."""
    locale = place.locale
    match place.kind:
        case PlaceKind.INDICATOR if entry := guide.indicators.get(place.id):
            # TRANSLATORS: In a citation: {id} as I014, {name} is the text of the indicator.
            return gettext_in(locale, "Indicator {id}: “{name}”."), entry.text.said_in(locale)
        case PlaceKind.TERM if term := guide.terms.get(place.id):
            # TRANSLATORS: In a citation: a term of the glossary.
            return gettext_in(locale, "Glossary, term “{name}”."), term.name(locale)
        case PlaceKind.CHECKLIST if checklist := guide.checklists.get(place.id):
            title = checklist.title.said_in(locale)
            if _step_at(place):
                # TRANSLATORS: In a citation: a step of a checklist; {step} is its number.
                return gettext_in(locale, "Checklist “{name}”, step {step}."), title
            # TRANSLATORS: In a citation: the title of a checklist.
            return gettext_in(locale, "Checklist “{name}”."), title
        case PlaceKind.CONTACT if contact := guide.contacts.get(place.id):
            # TRANSLATORS: In a citation: the name of a help line or an institution.
            return gettext_in(locale, "Contact “{name}”."), contact.name.said_in(locale)
        case _:
            return None
