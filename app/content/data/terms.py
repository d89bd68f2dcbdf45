"""`terms.toml`: the concepts of the guide and their words in three languages.

Words are not looked for in texts here: see `app.terms`.
"""

from app.content.data.toml_file import TomlFile
from app.content.fields import Fields
from app.model.locale import Locale
from app.model.source import Mark
from app.model.term import Term, TermWords

FILE = "terms.toml"


def read_terms(file: TomlFile) -> dict[str, Term]:
    """The terms in the order of the file."""
    found = {}
    for fields in file.entries("term"):
        term = _term(fields)
        fields.finish()
        found[term.id] = term
    return found


def _term(fields: Fields) -> Term:
    words = {locale: _words(fields, locale) for locale in Locale}
    return Term(
        id=fields.text("id"),
        domain=fields.text("domain"),
        mk=words[Locale.MK],
        sq=words[Locale.SQ],
        en=words[Locale.EN],
        definition=fields.words("definition", required=False),
        advice=fields.words("advice", required=False),
        not_to_confuse=fields.texts("not_to_confuse"),
        sources=fields.texts("sources"),
        verification=fields.member("verification", Mark) or Mark.RECALLED,
    )


def _words(fields: Fields, locale: Locale) -> TermWords:
    part = fields.part(locale.value, required=locale is Locale.EN)
    if part is None:
        if locale is not Locale.EN:
            fields.note_missing(locale, locale.value)
        return TermWords()
    words = TermWords(
        preferred=part.texts("preferred", required=True),
        admitted=part.texts("admitted"),
        deprecated=part.texts("deprecated"),
        attested=part.flag("attested"),
    )
    part.finish()
    return words
