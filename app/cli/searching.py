"""`ict-guide search`: the window's search, printed.

Nothing that was typed is kept.
"""

import argparse

from app.cli.answers import envelope, print_json, search_fields
from app.cli.services import Services
from app.content.law import version_line
from app.content.law_cited import version_lines
from app.i18n import current_locale, ngettext
from app.i18n import gettext as _
from app.model.guide import Guide
from app.search.engine import SearchEngine
from app.search.reply import Reply, Result, ResultKind


def search(options: argparse.Namespace, services: Services) -> int:
    """Search and print; finding nothing is an answer, not a failure."""
    edition = services.open_edition()
    engine = SearchEngine(edition, edition.index_folder)
    kinds = tuple(ResultKind(kind) for kind in options.kind)
    words = " ".join(options.words)
    reply = engine.search(words, services.locale, kinds=kinds, exact=options.exact)
    if options.json:
        fields = search_fields(edition.guide, reply, options.limit)
        print_json(envelope(edition.guide.info) | fields)
    else:
        _print(edition.guide, reply, options.limit)
    return 0


def _print(guide: Guide, reply: Reply, limit: int) -> None:
    if reply.corrected:
        # TRANSLATORS: printed above search results; {words} is what was searched instead.
        print(_("Searched instead: {words}").format(words=reply.corrected))
    if reply.also_searched:
        # TRANSLATORS: printed above search results; {words} is a list of related words.
        print(_("Also searched: {words}").format(words=" · ".join(reply.also_searched)))
    shown = reply.results[:limit] if limit else reply.results
    for result in shown:
        _print_result(guide, result)
    # TRANSLATORS: printed below search results; {count} is how many places were found in all.
    words = ngettext("{count} place found", "{count} places found", reply.total)
    print(words.format(count=reply.total))


def _print_result(guide: Guide, result: Result) -> None:
    where = " › ".join(result.path)
    print(f"{result.title}   {result.place.address}")
    version = _version(guide, result) or _number_age(guide, result)
    versions = version_lines(guide, result.law, current_locale()) if result.law else ()
    for line in (where, _coloured(result), version, *versions):
        if line:
            print(f"    {line}")
    print()


def _number_age(guide: Guide, result: Result) -> str:
    """How old the number of a contact is; empty for anything else."""
    contact = guide.contacts.get(result.id)
    if contact is None or result.kind is not ResultKind.CONTACT:
        return ""
    from app.content.number_age import number_age  # noqa: PLC0415 - few results are contacts

    return number_age(guide, contact, current_locale(), None).words


def _coloured(result: Result) -> str:
    """The snippet in one line, with the words that matched between ‹ and ›."""
    parts, done = [], 0
    for start, end in result.spans:
        parts += [result.snippet[done:start], "‹", result.snippet[start:end], "›"]
        done = end
    return " ".join("".join([*parts, result.snippet[done:]]).split())


def _version(guide: Guide, result: Result) -> str:
    """Which text of its act an article stands on, in the reader's words; empty for other kinds."""
    article = guide.articles.get(result.id)
    return version_line(guide, article.act, current_locale()) if article else ""
