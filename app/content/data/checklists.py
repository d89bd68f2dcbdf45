"""`checklists.toml`: the steps of a task, in the order in which they are done.

Codes of audiences are looked up in the closed list of the guide; whether a step is right, and
whether the articles and signs it names exist, is not known here.
"""

from collections.abc import Iterator, Sequence

from app.content.data.toml_file import TomlFile
from app.content.fields import Fields
from app.model.checklist import Checklist, Step
from app.model.guide import ListEntry
from app.model.source import Mark

FILE = "checklists.toml"

# A checklist is always shown, so it cannot rest on memory alone.
_MARKS = tuple(mark for mark in Mark if mark is not Mark.RECALLED)


def read_checklists(file: TomlFile, audiences: Sequence[ListEntry]) -> dict[str, Checklist]:
    """The checklists in the order of the file."""
    known = [entry.code for entry in audiences]
    found = {}
    for fields in file.entries("checklist"):
        checklist = _checklist(fields, known)
        fields.finish()
        found[checklist.id] = checklist
    return found


def step_name(checklist_id: str, number: int) -> str:
    """What complaints call a step; `number` counts from 1."""
    return f"{checklist_id}/{number}"


def _checklist(fields: Fields, audiences: Sequence[str]) -> Checklist:
    checklist_id = fields.text("id")
    audience = fields.texts("audience")
    for code in audience:
        if code not in audiences:
            fields.not_allowed("audience", code, audiences)
    return Checklist(
        id=checklist_id,
        title=fields.words("title"),
        lead=fields.words("lead"),
        steps=tuple(_steps(fields, checklist_id)),
        audience=audience,
        evidence=fields.flag("evidence"),
        section=fields.text("section", ""),
        articles=fields.texts("articles"),
        indicators=fields.texts("indicators"),
        sources=fields.texts("sources"),
        verification=_mark(fields),
    )


def _mark(fields: Fields) -> Mark:
    mark = fields.member("verification", Mark, Mark.COMPILED) or Mark.COMPILED
    if mark not in _MARKS:
        fields.not_allowed("verification", mark.value, [each.value for each in _MARKS])
    return mark


def _steps(fields: Fields, checklist_id: str) -> Iterator[Step]:
    for number, part in enumerate(fields.parts("steps"), 1):
        part.name_entry(step_name(checklist_id, number))
        step = Step(
            text=part.words("text"),
            why=part.words("why", required=False),
            order=part.words("order", required=False),
            safety=part.flag("safety"),
            sources=part.texts("sources"),
        )
        part.finish()
        yield step
