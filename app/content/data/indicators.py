"""`indicators.toml`: the numbered signs, with what each is worth and what to do next.

Codes are looked up in the closed lists of the guide; signs are not compared or ranked.
"""

from collections.abc import Mapping, Sequence

from app.content.data.edition import Category
from app.content.data.toml_file import TomlFile
from app.content.fields import Fields
from app.model.guide import ListEntry
from app.model.indicator import Grade, Indicator, Tested
from app.model.source import Mark

FILE = "indicators.toml"


class IndicatorReader:
    """Reads indicators against the closed lists of the guide."""

    def __init__(
        self, lists: Mapping[str, Sequence[ListEntry]], categories: Mapping[str, Category]
    ) -> None:
        self._lists = lists
        self._categories = categories

    def read(self, file: TomlFile) -> dict[str, Indicator]:
        """The indicators in the order of the file."""
        found = {}
        for fields in file.entries("indicator"):
            indicator = self._indicator(fields)
            fields.finish()
            found[indicator.id] = indicator
        return found

    def _indicator(self, fields: Fields) -> Indicator:
        fields.text("csv", "")
        category_code = self._code(fields, "category", "category")
        category = self._categories.get(category_code, Category((), "both"))
        adult, child = _grades(fields)
        return Indicator(
            id=fields.text("id"),
            category=category_code,
            stage=self._code(fields, "stage", "stage"),
            observers=self._codes(fields, "observers", "observer"),
            forms=self._codes(fields, "forms", "form") or category.forms,
            age=self._code(fields, "age", "age", category.age),
            text=fields.words("text"),
            grade_adult=adult,
            grade_child=child,
            grade_words=fields.words("grade_words", required=False),
            tested=fields.member("tested", Tested, Tested.NO) or Tested.NO,
            tested_result=fields.words("tested_result", required=False),
            mislead=fields.words("mislead", required=False),
            next=fields.words("next", required=False),
            vulnerability=fields.flag("vulnerability"),
            sources=fields.texts("sources", required=True),
            verification=fields.member("verification", Mark) or Mark.RECALLED,
            related=fields.texts("related"),
        )

    def _code(self, fields: Fields, key: str, list_name: str, default: str | None = None) -> str:
        code = fields.text(key, default)
        self._look_up(fields, key, list_name, (code,) if code else ())
        return code

    def _codes(self, fields: Fields, key: str, list_name: str) -> tuple[str, ...]:
        codes = fields.texts(key)
        self._look_up(fields, key, list_name, codes)
        return codes

    def _look_up(self, fields: Fields, key: str, list_name: str, codes: tuple[str, ...]) -> None:
        known = [entry.code for entry in self._lists.get(list_name, ())]
        for code in codes:
            if code not in known:
                fields.not_allowed(key, code, known)


def _grades(fields: Fields) -> tuple[Grade, Grade]:
    part = fields.part("grade")
    if part is None:
        return Grade.UNGRADED, Grade.UNGRADED
    adult = part.member("adult", Grade, Grade.UNGRADED) or Grade.UNGRADED
    child = part.member("child", Grade, Grade.UNGRADED) or Grade.UNGRADED
    part.finish()
    return adult, child
