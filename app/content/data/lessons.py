"""`lessons.toml`: how a chapter is taught in a given time.

Codes of audiences are looked up in the closed list of the guide; whether the minutes add up and
the places exist is not known here.
"""

from collections.abc import Iterator, Sequence

from app.content.data.toml_file import TomlFile
from app.content.fields import Fields
from app.model.guide import ListEntry
from app.model.lesson import Lesson, LessonStep

FILE = "lessons.toml"


def read_lessons(file: TomlFile, audiences: Sequence[ListEntry]) -> dict[str, Lesson]:
    """The lessons in the order of the file."""
    known = [entry.code for entry in audiences]
    found = {}
    for fields in file.entries("lesson"):
        lesson = _lesson(fields, known)
        fields.finish()
        found[lesson.id] = lesson
    return found


def step_name(lesson_id: str, number: int) -> str:
    """What complaints call a step; `number` counts from 1."""
    return f"{lesson_id}/{number}"


def _lesson(fields: Fields, audiences: Sequence[str]) -> Lesson:
    lesson_id = fields.text("id")
    audience = fields.texts("audience")
    for code in audience:
        if code not in audiences:
            fields.not_allowed("audience", code, audiences)
    return Lesson(
        id=lesson_id,
        chapter=fields.text("chapter"),
        title=fields.words("title"),
        minutes=fields.whole("minutes"),
        aims=fields.words_list("aims"),
        material=fields.words_list("material"),
        steps=tuple(_steps(fields, lesson_id)),
        audience=audience,
        before=fields.words("before", required=False),
    )


def _steps(fields: Fields, lesson_id: str) -> Iterator[LessonStep]:
    for number, part in enumerate(fields.parts("steps"), 1):
        part.name_entry(step_name(lesson_id, number))
        step = LessonStep(part.whole("minutes"), part.words("text"), part.text("place", ""))
        part.finish()
        yield step
