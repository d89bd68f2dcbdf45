"""Signs made of values, and a guide of them with short closed lists."""

from app.model.guide import Guide, ListEntry
from app.model.indicator import Grade, Indicator, Tested
from app.model.locale import Locale, Words
from app.model.source import Mark
from tests.gui.shell.sample import INFO

LISTS = {
    "form": ("labour", "sexual", "begging"),
    "stage": ("REC", "CON"),
    "age": ("adult", "child", "both"),
    "observer": ("POL", "TEA", "BANK"),
    "grade": ("S", "M", "W", "U"),
    "tested": ("+", "-", "no"),
    "category": ("JOB-AD", "GEN"),
}


def sign(  # noqa: PLR0913 - each a field that some test sets
    sign_id: str,
    words: str = "Someone else holds the phone",
    *,
    category: str = "GEN",
    stage: str = "CON",
    forms: tuple[str, ...] = ("labour",),
    observers: tuple[str, ...] = ("POL",),
    age: str = "both",
    adult: Grade = Grade.UNGRADED,
    child: Grade = Grade.UNGRADED,
    tested: Tested = Tested.NO,
    mark: Mark = Mark.SEEN,
) -> Indicator:
    return Indicator(
        id=sign_id,
        category=category,
        stage=stage,
        observers=observers,
        forms=forms,
        age=age,
        text=Words(en=words, mk=f"{words} (mk)", sq=f"{words} (sq)"),
        grade_adult=adult,
        grade_child=child,
        tested=tested,
        verification=mark,
    )


def guide_of(*signs: Indicator) -> Guide:
    lists = {
        name: tuple(ListEntry(code, Words(en=f"{name} {code}")) for code in codes)
        for name, codes in LISTS.items()
    }
    return Guide(
        info=INFO,
        contents=dict.fromkeys(Locale, ()),
        sources={},
        terms={},
        acts={},
        articles={},
        indicators={one.id: one for one in signs},
        contacts={},
        figures={},
        lists=lists,
        statuses={},
        moved={},
    )
