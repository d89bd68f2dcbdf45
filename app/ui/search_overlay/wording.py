"""What the overlay says: every word of it in one place, in the language of the interface.

Nothing here is kept: each call asks the catalogue anew, so that a change of language shows at once.
"""

import math
from dataclasses import replace
from datetime import date
from typing import Final

from app.content.law_cited import version_lines
from app.content.number_age import number_age
from app.i18n import current_locale, ngettext
from app.i18n import gettext as _
from app.i18n.formats import whole_number
from app.model.guide import Guide
from app.model.source import Status
from app.search.reply import Reply, Result, ResultKind, Why

# The kinds a reader can filter by, in the order of the column; checklists join when there are any.
FACETS: Final = (
    ResultKind.SECTION,
    ResultKind.STATUTE,
    ResultKind.INDICATOR,
    ResultKind.TERM,
    ResultKind.CONTACT,
    ResultKind.CHECKLIST,
)

ICONS: Final = {
    ResultKind.SECTION: "book-open-text",
    ResultKind.STATUTE: "scale",
    ResultKind.INDICATOR: "shield-alert",
    ResultKind.TERM: "book-a",
    ResultKind.CONTACT: "phone",
    ResultKind.CHECKLIST: "list-checks",
}

# Tokens of the hues that stand for kinds of content; icon and word always go with them.
HUES: Final = {
    ResultKind.SECTION: "accent",
    ResultKind.STATUTE: "legal",
    ResultKind.INDICATOR: "indicator",
    ResultKind.TERM: "key",
    ResultKind.CONTACT: "accent",
    ResultKind.CHECKLIST: "accent",
}

WHY_HUES: Final = {
    Why.INFLECTED: "key",
    Why.SCRIPT: "accent",
    Why.SYNONYM: "warning",
    Why.LANGUAGE: "legal",
    Why.CORRECTED: "muted",
}


def kind_word(kind: ResultKind) -> str:
    """What one result is, on its card."""
    return {
        # TRANSLATORS: kind of one search result: a part of a chapter
        ResultKind.SECTION: _("Chapter"),
        # TRANSLATORS: kind of search results: articles of laws
        ResultKind.STATUTE: _("Law"),
        # TRANSLATORS: kind of one search result: a sign of trafficking
        ResultKind.INDICATOR: _("Indicator"),
        # TRANSLATORS: kind of search results: terms of the glossary
        ResultKind.TERM: _("Glossary"),
        # TRANSLATORS: kind of one search result: a help line or institution
        ResultKind.CONTACT: _("Contact"),
        # TRANSLATORS: kind of one search result: a checklist
        ResultKind.CHECKLIST: _("Checklist"),
    }[kind]


def facet_word(kind: ResultKind | None) -> str:
    """A line of the column of kinds; None is all of them."""
    return {
        # TRANSLATORS: filter of search results: every kind
        None: _("All"),
        # TRANSLATORS: filter of search results
        ResultKind.SECTION: _("Chapters"),
        # TRANSLATORS: kind of search results: articles of laws
        ResultKind.STATUTE: _("Law"),
        # TRANSLATORS: filter of search results
        ResultKind.INDICATOR: _("Indicators"),
        # TRANSLATORS: kind of search results: terms of the glossary
        ResultKind.TERM: _("Glossary"),
        # TRANSLATORS: filter of search results
        ResultKind.CONTACT: _("Contacts"),
        # TRANSLATORS: filter of search results
        ResultKind.CHECKLIST: _("Checklists"),
    }[kind]


def facet_name(kind: ResultKind | None, count: int) -> str:
    """The same for a screen reader, with its count."""
    # TRANSLATORS: read aloud; {kind} is "All", "Law" and so on, {count} how many were found
    message = ngettext("{kind}: {count} place", "{kind}: {count} places", count)
    return message.format(kind=facet_word(kind), count=whole_number(count, current_locale()))


def facets_title() -> str:
    """Above the column of kinds."""
    # TRANSLATORS: heading over the filter of search results by kind (chapters, law, …)
    return _("Kind")


def why_word(why: Why) -> str:
    """Why a result was found, when not by the very words that were typed."""
    return {
        Why.EXACT: "",
        # TRANSLATORS: badge on a search result: found by another form of the word (case, plural)
        Why.INFLECTED: _("word form"),
        # TRANSLATORS: badge on a search result: typed in Latin, found in Cyrillic or the reverse
        Why.SCRIPT: _("other script"),
        # TRANSLATORS: badge on a search result: found by a word of the same meaning
        Why.SYNONYM: _("synonym"),
        # TRANSLATORS: badge on a search result: found in another language of the guide
        Why.LANGUAGE: _("other language"),
        # TRANSLATORS: badge on a search result: found after a typing mistake was put right
        Why.CORRECTED: _("corrected"),
    }[why]


def status_word(status: Status) -> str:
    """Review status of a text; nothing for an approved one."""
    return {
        # TRANSLATORS: status of a text that no person has reviewed yet
        Status.DRAFT: _("Draft"),
        # TRANSLATORS: status of a text that one person has reviewed
        Status.REVIEWED: _("Reviewed"),
        Status.APPROVED: "",
    }[status]


def in_own_words(result: Result, guide: Guide | None, today: date | None = None) -> Result:
    """The result with what its reader must know of it, in the language of the interface.

    Of law, and of a section that leans on law, it is the version under the gazette's name; of a
    number that no recent call confirmed it is the number's age, counted from `today` or else from
    the machine's day.
    """
    contact = guide.contacts.get(result.id) if guide else None
    if guide and contact and result.kind is ResultKind.CONTACT:
        age = number_age(guide, contact, current_locale(), today)
        return result if age.confirmed else replace(result, note=age.words)
    if guide and result.law:
        said = " · ".join(version_lines(guide, result.law, current_locale()))
        unread = (change for act in result.law for change in guide.unread_changes(act))
        return replace(result, note=said, unread_changes=tuple(dict.fromkeys(unread)))
    article = guide.articles.get(result.id) if guide else None
    act = guide.acts.get(article.act) if guide and article else None
    version = act.version_words.find(current_locale()) if act else None
    if result.kind is not ResultKind.STATUTE or not version:
        return result
    return replace(result, version_read=version)


def version_words(result: Result) -> str:
    """Which version of a law was read and which later changes were not."""
    if not result.version_read:
        return ""
    if not result.unread_changes:
        # TRANSLATORS: {version} is the number of an official gazette
        return _("Text as of {version}").format(version=result.version_read)
    # TRANSLATORS: {version} is a gazette number, {changes} a list of later gazette numbers
    message = _("Text as of {version}; later changes not read: {changes}")
    return message.format(version=result.version_read, changes=", ".join(result.unread_changes))


def found_words(count: int, reply: Reply) -> str:
    """How many places are listed and how long the search took."""
    # TRANSLATORS: at the foot of the search; {ms} are milliseconds of processor time
    message = ngettext("{count} place · {ms} ms", "{count} places · {ms} ms", count)
    taken = max(1, math.ceil(reply.cpu_ms))
    return message.format(count=whole_number(count, current_locale()), ms=taken)


def searching_words() -> str:
    """While an answer takes longer than a moment."""
    # TRANSLATORS: At the foot of the search while it is still at work.
    return _("Searching …")


def found_aloud(count: int) -> str:
    """The same for a screen reader, which does not care for the time."""
    # TRANSLATORS: read aloud when search results arrive
    message = ngettext("{count} place found", "{count} places found", count)
    return message.format(count=whole_number(count, current_locale()))


def card_aloud(result: Result) -> str:
    """A whole result for a screen reader."""
    reason = why_word(result.why)
    told = version_words(result) or result.note
    parts = [kind_word(result.kind), result.title, result.snippet, told]
    if reason:
        # TRANSLATORS: read aloud; {reason} is "synonym", "other script" and so on
        parts.append(_("Found by: {reason}").format(reason=reason))
    parts.append(status_word(result.status))
    return ". ".join(part.rstrip(". ") for part in parts if part)


def field_name() -> str:
    """Name of the field, and what stands in it before typing."""
    # TRANSLATORS: in the search field before anything is typed
    return _("Search the guide")


def results_name() -> str:
    """Name of the list for a screen reader."""
    # TRANSLATORS: name of the list of search results, read aloud
    return _("Search results")


def close_name() -> str:
    """Name and tool tip of the button that closes."""
    # TRANSLATORS: tool tip of the button that closes the search; Esc is the key
    return _("Close the search (Esc)")


def also_words(words: tuple[str, ...]) -> tuple[str, str]:
    """The line of words that were searched as well, and those words alone."""
    joined = " · ".join(words)
    # TRANSLATORS: {words}: synonyms and words of other languages that were searched as well
    return _("Also searched: {words}").format(words=joined), joined


def exact_words() -> str:
    """The same line when nothing else is searched."""
    # TRANSLATORS: shown when the search of synonyms and other languages is switched off
    return _("Only the words as you typed them are searched")


def switch_word(*, on: bool) -> str:
    """Beside the switch of that line."""
    # TRANSLATORS: state of a switch
    if on:
        # TRANSLATORS: state of a switch
        return _("On")
    # TRANSLATORS: state of a switch
    return _("Off")


def switch_name() -> str:
    """Name of that switch for a screen reader."""
    # TRANSLATORS: name of a switch, read aloud: synonyms and words of other languages
    return _("Also search synonyms and other languages")


def corrected_words(typed: str) -> str:
    """Before the words that were searched instead."""
    # TRANSLATORS: a button with the corrected words follows; {typed} is what the reader typed
    return _("No place has “{typed}”. Did you mean:").format(typed=typed)


def degraded_words() -> str:
    """When no index could be trusted."""
    # TRANSLATORS: the search works, without its index
    return _("The whole guide is read without its index, so this may be slower")
