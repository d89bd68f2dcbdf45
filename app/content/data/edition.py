"""`guide.toml`: what the edition is, which chapters it has in which language, the closed lists.

It does not look whether the chapters are there.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from app.content.complaint import complain
from app.content.data.toml_file import TomlFile
from app.content.fields import Fields
from app.model.guide import EditionInfo, ListEntry
from app.model.locale import Locale

FILE = "guide.toml"
# The one format that this program reads.
FORMAT = 1

_LISTS = ("form", "stage", "observer", "audience", "age", "grade", "tested", "category")


@dataclass(frozen=True, slots=True)
class Category:
    """What a category of signs says of each of its indicators that does not say it itself."""

    forms: tuple[str, ...]
    age: str


@dataclass(frozen=True, slots=True)
class Edition:
    """All of `guide.toml`.

    Attributes:
        chapters: File names without ``.md``, in reading order.
        written: Which of them exist, by language.
        numbers: The printed number of each.
        moved: Old ids and the ids that took their place.
    """

    info: EditionInfo
    chapters: tuple[str, ...]
    written: Mapping[Locale, tuple[str, ...]]
    numbers: Mapping[str, int]
    moved: Mapping[str, str]
    lists: Mapping[str, tuple[ListEntry, ...]]
    categories: Mapping[str, Category]


def read_edition(file: TomlFile) -> Edition | None:
    """The edition, or None after a complaint when its first facts are not there."""
    top = file.top()
    number = top.whole("format")
    if number != FORMAT:
        file.notes.complaints.append(
            complain("DAT011", top.at("format"), found=number, known=FORMAT)
        )
        return None
    info = _info(top)
    lists, categories = _lists(file, top)
    chapters = top.texts("chapters", required=True)
    written, numbers, moved = _written(top), _numbers(top, chapters), _moved(top)
    top.finish()
    if info is None:
        return None
    return Edition(info, chapters, written, numbers, moved, lists, categories)


def _info(top: Fields) -> EditionInfo | None:
    day = top.day("date")
    source_locale = top.member("source_locale", Locale)
    named, number = top.text("id"), top.text("edition")
    title, subtitle = top.words("title"), top.words("subtitle")
    independent, honesty = top.words("independent"), top.words("honesty")
    if day is None or source_locale is None:
        return None
    return EditionInfo(named, number, day, source_locale, title, subtitle, independent, honesty)


def _written(top: Fields) -> Mapping[Locale, tuple[str, ...]]:
    part = top.part("locales", required=True)
    found: dict[Locale, tuple[str, ...]] = dict.fromkeys(Locale, ())
    if part is None:
        return found
    for locale in Locale:
        inner = part.part(locale.value)
        if inner is not None:
            found[locale] = inner.texts("chapters", required=True)
            inner.finish()
    part.finish()
    return found


def _numbers(top: Fields, chapters: tuple[str, ...]) -> Mapping[str, int]:
    part = top.part("chapter_numbers")
    numbers = {name: at for at, name in enumerate(chapters, 1)}
    if part is not None:
        numbers |= {name: part.whole(name) for name in part.written}
    return numbers


def _moved(top: Fields) -> Mapping[str, str]:
    part = top.part("moved")
    return {} if part is None else {old: part.text(old) for old in part.written}


def _lists(
    file: TomlFile, top: Fields
) -> tuple[Mapping[str, tuple[ListEntry, ...]], Mapping[str, Category]]:
    lists: dict[str, tuple[ListEntry, ...]] = {}
    categories: dict[str, Category] = {}
    for name in _LISTS:
        for _ in top.parts(name):
            pass
        entries = []
        for fields in file.entries(name, "code"):
            code = fields.text("code")
            entries.append(ListEntry(code, fields.words("name")))
            if name == "category":
                categories[code] = Category(fields.texts("forms"), fields.text("age", "both"))
            fields.finish()
        lists[name] = tuple(entries)
    return lists, categories
