"""The sample guide with signs and checklists, for tests of what an officer uses."""

from dataclasses import replace

from app.model.checklist import Checklist, Step
from app.model.indicator import Grade, Indicator
from app.model.indicator import Tested as Trial
from app.model.locale import Locale, Words
from app.model.source import Mark, Status
from tests.gui.shell.sample import SampleGuide
from tests.unit.ui.sample_signs import guide_of, sign

PHONE = "Someone else holds the person's phone"
RECALLED = "A sign that nobody read again"
POOR = "The person has no income"
ADVICE = "The person repeats the same answer word for word"

SIGNS: tuple[Indicator, ...] = (
    sign("I001", PHONE, observers=("POL", "TEA"), child=Grade.STRONG, adult=Grade.MEDIUM),
    sign("I002", "The phone rings at fixed hours", adult=Grade.STRONG, child=Grade.STRONG),
    sign("I003", "A job is offered without an address", category="JOB-AD", stage="REC"),
    sign("I004", RECALLED, mark=Mark.RECALLED),
    sign("I005", ADVICE, mark=Mark.COMPILED),
    replace(sign("I006", POOR, category="GEN"), vulnerability=True),
    sign("I007", "The same telephone stands in many job offers", category="JOB-AD", stage="REC"),
    sign("I008", "A child sells flowers at night", age="child", forms=("begging",)),
    replace(
        sign("I009", "Travel is paid before any interview", category="JOB-AD", stage="REC"),
        tested=Trial.FAILED,
        tested_result=Words(en="It was as common in other cases."),
    ),
    *(sign(f"I0{number}", f"The person is watched, case {number}") for number in range(10, 40)),
)


def _checklist(name: str, title: str) -> Checklist:
    steps = tuple(
        Step(Words(en=f"Step {number} of {title}", mk=f"Чекор {number}", sq=f"Hapi {number}"))
        for number in range(1, 5)
    )
    return Checklist(
        id=name,
        title=Words(en=title, mk=f"{title} (mk)", sq=f"{title} (sq)"),
        lead=Words(en=f"When to use {title}."),
        steps=steps,
        audience=("police",),
        indicators=("I001",),
    )


CHECKLISTS = (
    _checklist("first-hour-list", "The first hour, step by step"),
    _checklist("seizing-list", "Seizing a phone, step by step"),
    _checklist("third-list", "A third list"),
)


class OfficerGuide(SampleGuide):
    """The sample guide with one chapter, and entries beside it."""

    def __init__(self) -> None:
        super().__init__()
        signs = guide_of(*SIGNS)
        self.guide = replace(
            self.guide,
            lists=signs.lists,
            statuses={"indicators": dict.fromkeys(Locale, Status.DRAFT)},
            indicators=signs.indicators,
            checklists={one.id: one for one in CHECKLISTS},
        )
