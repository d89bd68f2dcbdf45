"""The skeletons of a new indicator and of a new source, with hints as remarks.

Every value that must be chosen stands between ‹ and › too: a value that is allowed but not meant
would never be noticed. No file is touched.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from app.content.starting.chapter_words import to_write
from app.i18n import gettext as _
from app.model.guide import ListEntry
from app.model.locale import Locale


def indicator_text(sign: str, locale: Locale, lists: Mapping[str, Sequence[ListEntry]]) -> str:
    """The text of a new indicator in this language."""
    said = locale.value
    # TRANSLATORS: hint in a new entry of a data file; {codes} are codes to choose from.
    one_of = _("one of: {codes}")
    # TRANSLATORS: hint in a new entry of a data file; {codes} are codes to choose from.
    some_of = _("one or more of: {codes}")
    # TRANSLATORS: placeholder in a new entry of a data file: a code stands there in the end.
    code = to_write(_("code"))
    # TRANSLATORS: hint in a new indicator.
    sign_hint = _("the sign, as somebody sees or hears it; nothing about who a person is")
    # TRANSLATORS: hint in a new indicator.
    grade_hint = _("the grades that the source gives; U: it gives none. One of: {codes}")
    # TRANSLATORS: hint in a new indicator; the quoted pieces are typed as they stand.
    tested_hint = _('if a study tested the sign: "+" or "-", and tested_result with what it found')
    # TRANSLATORS: hint in a new entry of a data file; the quoted piece is typed as it stands.
    source_hint = _('key of sources.toml, colon, the part: "sample-report: p. 12"')
    lines = [
        "[[indicator]]",
        f'id = "{sign}"',
        f"# {one_of.format(codes=_codes(lists, 'category'))}",
        f'category = "{code}"',
        f"# {one_of.format(codes=_codes(lists, 'stage'))}",
        f'stage = "{code}"',
        f"# {some_of.format(codes=_codes(lists, 'observer'))}",
        f'observers = ["{code}"]',
        f"# {sign_hint}",
        # TRANSLATORS: placeholder in a new indicator: what to write there.
        f'text.{said} = "{to_write(_("The sign, in one sentence"))}"',
        f"# {grade_hint.format(codes=_codes(lists, 'grade'))}",
        'grade.adult = "U"',
        'grade.child = "U"',
        # TRANSLATORS: placeholder in a new indicator: what to write there.
        f'grade_words.{said} = "{to_write(_("How the source grades it"))}"',
        f"# {tested_hint}",
        'tested = "no"',
        # TRANSLATORS: placeholder in a new indicator: what to write there.
        f'mislead.{said} = "{to_write(_("Why this sign can mislead"))}"',
        # TRANSLATORS: placeholder in a new indicator: what to write there.
        f'next.{said} = "{to_write(_("What to do next when it is seen"))}"',
        f"# {source_hint}",
        # TRANSLATORS: placeholder in a new entry: a key of sources.toml and a part of the source.
        f'sources = ["{to_write(_("key: part"))}"]',
        f"# {_mark_hint()}",
        f'verification = "{to_write(_mark())}"',
        "related = []",
    ]
    return "".join(f"{line}\n" for line in lines)


def source_text(key: str, today: date) -> str:
    """The text of a new source."""
    # TRANSLATORS: hint in a new source.
    year_hint = _("0: no year stood on what was read")
    # TRANSLATORS: hint in a new source.
    language_hint = _("mk, sq, en or another code of two letters")
    # TRANSLATORS: hint in a new source; the address is only shown, the program opens none.
    address_hint = _("shown to readers and never opened; leave it empty if there is none")
    lines = [
        "[[source]]",
        f'key = "{key}"',
        # TRANSLATORS: placeholder in a new source: what to write there.
        f'title = "{to_write(_("Title, as printed on it"))}"',
        # TRANSLATORS: placeholder in a new source: what to write there.
        f'publisher = "{to_write(_("Who published it"))}"',
        f"# {year_hint}",
        "year = 0",
        f"# {language_hint}",
        # TRANSLATORS: placeholder in a new source: what to write there.
        f'language = "{to_write(_("language"))}"',
        f"# {address_hint}",
        'address = ""',
        # TRANSLATORS: placeholder in a new source: what to write there.
        f'supports = "{to_write(_("What the guide takes from it"))}"',
        "",
        "[[source.read]]",
        # TRANSLATORS: placeholder in a new source: the pages or articles that were read.
        f'part = "{to_write(_("The part that was read"))}"',
        f"# {_mark_hint()}",
        f'mark = "{to_write(_mark())}"',
        f"date = {today.isoformat()}",
    ]
    return "".join(f"{line}\n" for line in lines)


def _codes(lists: Mapping[str, Sequence[ListEntry]], name: str) -> str:
    return ", ".join(entry.code for entry in lists.get(name, ()))


def _mark_hint() -> str:
    # TRANSLATORS: hint in a new entry; the four English words are typed as they stand.
    return _(
        "seen: read in the source itself; secondary: read in a report about it; recalled: from "
        "memory; compiled: our own advice"
    )


def _mark() -> str:
    # TRANSLATORS: placeholder in a new entry: one of four words stands there in the end.
    return _("how it was verified")
