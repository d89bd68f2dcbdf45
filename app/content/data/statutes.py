"""`statutes.toml`: acts with the version that was read, and their articles.

It does not know whether a version is still in force.
"""

from app.content.data.toml_file import TomlFile
from app.content.fields import Fields
from app.model.source import Mark
from app.model.statute import Act, Article, Element, Penalty

FILE = "statutes.toml"

# What an element of an article can be.
_ELEMENT_KINDS = ("act", "means", "purpose", "note", "consent", "non-punishment", "confiscation")


def read_acts(file: TomlFile) -> dict[str, Act]:
    """The acts in the order of the file."""
    found = {}
    for fields in file.entries("act"):
        act = Act(
            id=fields.text("id"),
            name=fields.words("name"),
            short=fields.words("short"),
            version_read=fields.text("version_read", ""),
            version_words=fields.words("version_read_words", required=False),
            unread=fields.texts("unread"),
            source=fields.text("source"),
        )
        fields.finish()
        found[act.id] = act
    return found


def read_articles(file: TomlFile) -> dict[str, Article]:
    """The articles in the order of the file."""
    found = {}
    for fields in file.entries("article"):
        article = _article(fields)
        fields.finish()
        found[article.id] = article
    return found


def _article(fields: Fields) -> Article:
    return Article(
        id=fields.text("id"),
        act=fields.text("act"),
        number=fields.words("number"),
        heading=fields.words("heading"),
        aliases=fields.texts("aliases"),
        offence=fields.flag("offence"),
        deleted=fields.flag("deleted"),
        moved_to=fields.text("moved_to", ""),
        elements=tuple(_element(part) for part in fields.parts("elements")),
        penalties=tuple(_penalty(part) for part in fields.parts("penalties")),
        warnings=fields.words_list("warnings"),
        source=fields.text("source"),
        locator=fields.text("locator", ""),
        verification=fields.member("verification", Mark) or Mark.RECALLED,
    )


def _element(part: Fields) -> Element:
    kind = part.text("kind")
    if kind and kind not in _ELEMENT_KINDS:
        part.not_allowed("kind", kind, _ELEMENT_KINDS)
    element = Element(
        kind=kind,
        text=part.words("text"),
        paragraph=part.text("paragraph", ""),
        needed=part.flag("needed", default=True),
    )
    part.finish()
    return element


def _penalty(part: Fields) -> Penalty:
    penalty = Penalty(
        paragraph=part.text("paragraph", ""),
        when=part.words("when", required=False),
        text=part.words("text"),
        kind=part.text("kind"),
        minimum_months=part.whole("minimum_months", 0),
        maximum_months=part.whole("maximum_months", 0),
        who=part.words("who", required=False),
    )
    part.finish()
    return penalty
