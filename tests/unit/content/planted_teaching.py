"""Faults to plant in the questions and lessons of the sample guide, one a row.

None of them changes another file.
"""

from tests.unit.content.planted import Plant

ASKED, TAUGHT = "questions.toml", "lessons.toml"

_QUESTION, _SEVERAL, _LESSON = "[[question]]", "[[question]] # several", "[[lesson]]"
_WRONG = 'en = "Open it.", mk = "Отворете го.", sq = "Hapeni."'
_RIGHT = 'en = "Ask who owns it.", mk = "Прашајте чиј е.", sq = "Pyesni i kujt është."'
_PLACE = 'place = "at-the-scene#fs-evidence"'
_LAW = 'place = "statute/kz-418-g"'
_PENALTY = "It brings two years in prison."

TEACHING = (
    Plant("QUE001", ASKED, "answer = [1]", "answer = []", _QUESTION),
    Plant("QUE001", ASKED, "answer = [1]", "answer = [3]", _QUESTION),
    Plant("QUE001", ASKED, "answer = [1]", "answer = [0]", _QUESTION),
    Plant("QUE001", ASKED, "answer = [1]", "answer = [1, 2]", _QUESTION),
    Plant("QUE001", ASKED, "answer = [1, 2]", "answer = [2]", _SEVERAL),
    Plant("QUE001", ASKED, "answer = [1, 2]", "answer = [2, 2]", _SEVERAL),
    Plant("QUE001", ASKED, _WRONG, _RIGHT, _QUESTION),
    Plant("QUE001", ASKED, f"  {{ {_WRONG} }},\n", "", _QUESTION),
    Plant("QUE002", ASKED, "Both can be checked.", _PENALTY, _SEVERAL),
    Plant("QUE002", ASKED, "The owner may be watched.", _PENALTY, _QUESTION),
    Plant(
        "QUE002",
        ASKED,
        "The owner may be watched.",
        _PENALTY,
        _QUESTION,
        more=((ASKED, _PLACE, _LAW),),
    ),
    Plant("LNK010", ASKED, "#fs-evidence", "#fs-evidences", _QUESTION),
    Plant("LNK010", ASKED, _PLACE, 'place = "at-sea"', _QUESTION),
    Plant("LNK010", ASKED, _PLACE, 'place = "statute/kz-999"', _QUESTION),
    Plant("LNK010", ASKED, _PLACE, 'place = "statute/kz-418-g#p-1"', _QUESTION),
    Plant("LNK010", ASKED, _PLACE, 'place = "at the scene"', _QUESTION),
    Plant("LNK010", TAUGHT, 'place = "first-steps"', 'place = "second-steps"', "[[lesson.steps]]"),
    Plant("DAT010", ASKED, 'chapter = "second"', 'chapter = "at-the-scene"', "# statement"),
    Plant("DAT010", TAUGHT, 'chapter = "first-steps"', 'chapter = "third"', _LESSON),
    Plant("DAT006", ASKED, 'kind = "choice"', 'kind = "essay"', "kind"),
    Plant("DAT003", ASKED, "holds = false", "holds = false\nanswer = [3]", "answer = [3]"),
    Plant(
        "DAT004",
        ASKED,
        "answer = [1, 2]",
        'answer = [1, "2"]',
        'answer = [1, "2"]',
        also=frozenset({"QUE001"}),
    ),
    Plant(
        "DAT004",
        ASKED,
        "answer = [1, 2]",
        "answer = [1, true]",
        "answer = [1, t",
        also=frozenset({"QUE001"}),
    ),
    Plant("DAT005", ASKED, f"{_PLACE}\n", "", _QUESTION),
    Plant("DAT007", ASKED, 'id = "what-to-note"', 'id = "whose-phone"', _SEVERAL),
    Plant("DAT006", TAUGHT, '["police"]', '["firemen"]', "audience"),
    Plant("LES001", TAUGHT, "minutes = 30", "minutes = 20", _LESSON),
    Plant(
        "LES001",
        TAUGHT,
        "minutes = 45",
        "minutes = 30",
        _LESSON,
        more=(
            (TAUGHT, "minutes = 30\ntext", "minutes = 0\ntext"),
            (TAUGHT, "minutes = 15", "minutes = 30"),
        ),
    ),
    Plant("LOC013", ASKED, ', sq = "Hapeni." }', " }", "options"),
    Plant("LOC014", ASKED, "Koha.", "Koha: 20 minuta.", _SEVERAL),
    Plant("TER002", TAUGHT, "Talk in pairs.", "Talk of a prostitute.", 'text = { en = "Talk'),
)
