"""The fields of the Whoosh index and how texts are cut into them.

Imported late, by the two modules that build and read an index; nothing of this is imported at
start-up. Texts themselves are not kept in the index: the guide already holds them.
"""

from collections.abc import Iterator

from whoosh import fields
from whoosh.analysis import Analyzer, Token

from app.model.locale import Locale
from app.search.analyzer import words_of
from app.search.nodes import Form

# Stands between passages in a text given to the index. A phrase never reaches over it.
PASSAGE_BREAK = "\x1e"

# Positions left free between two passages; one more than the longest phrase would be enough.
_GAP = 100


class GuideAnalyzer(Analyzer):  # type: ignore[misc] # Whoosh has no types
    """Gives Whoosh the words of `app.search.analyzer` in one form."""

    def __init__(self, locale: Locale, form: Form) -> None:
        self.locale = locale
        self.form = form

    def __call__(self, value: str, **_asked: object) -> Iterator[Token]:
        """The words of a text as Whoosh tokens, with positions and places."""
        token = Token(positions=True, chars=True, removestops=True, mode="index")
        token.boost = 1.0
        token.stopped = False
        position = offset = 0
        for passage in value.split(PASSAGE_BREAK):
            for word in words_of(passage, self.locale):
                token.text = word.stem if self.form is Form.STEM else word.exact
                token.original = token.text
                token.pos = position
                token.startchar = offset + word.start
                token.endchar = offset + word.end
                position += 1
                yield token
            position += _GAP
            offset += len(passage) + len(PASSAGE_BREAK)


def title_field(locale: Locale, form: Form) -> str:
    """Name of the field of titles."""
    return f"title_{form.value}_{locale.value}"


def text_field(locale: Locale, form: Form) -> str:
    """Name of the field of passages."""
    return f"text_{form.value}_{locale.value}"


def build_schema() -> fields.Schema:
    """The schema: for each language titles and passages, each by stem and as written."""
    schema = fields.Schema()
    for locale in Locale:
        for form in Form:
            for name in (title_field(locale, form), text_field(locale, form)):
                schema.add(name, fields.TEXT(analyzer=GuideAnalyzer(locale, form), stored=False))
    return schema
