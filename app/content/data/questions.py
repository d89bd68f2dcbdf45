"""`questions.toml`: questions on chapters, with answers and the places that prove them.

Whether the place exists, and whether it proves the answer, is not known here.
"""

from app.content.data.toml_file import TomlFile
from app.content.fields import Fields
from app.model.question import Question, QuestionKind

FILE = "questions.toml"


def read_questions(file: TomlFile) -> dict[str, Question]:
    """The questions in the order of the file."""
    found = {}
    for fields in file.entries("question"):
        question = _question(fields)
        fields.finish()
        found[question.id] = question
    return found


def _question(fields: Fields) -> Question:
    kind = fields.member("kind", QuestionKind) or QuestionKind.CHOICE
    statement = kind is QuestionKind.STATEMENT
    return Question(
        id=fields.text("id"),
        chapter=fields.text("chapter"),
        kind=kind,
        text=fields.words("question"),
        why=fields.words("why"),
        place=fields.text("place"),
        options=() if statement else fields.words_list("options"),
        answer=() if statement else fields.wholes("answer"),
        holds=fields.flag("holds") if statement else False,
    )
