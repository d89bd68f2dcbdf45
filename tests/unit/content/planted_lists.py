"""Faults to plant in the checklists of the sample guide, one a row, as `planted_data` does.

None of them changes another file.
"""

from tests.unit.content.planted import Plant

FILE = "checklists.toml"

_LAST_STEP = """
[[checklist.steps]] # last
text = { en = "Agree where to meet.", mk = "Договорете се за средба.", sq = "Lini një takim." }
"""
_ORDER = 'order = { en = "Ask the prosecutor.", '
_LAST_TITLE = 'title = { en = "Before leaving", '
_SAFETY_MK = 'mk = "Слики од дете: запрете, обезбедете, предајте."'
_SAFETY_SQ = "Imazhe të një fëmije: ndaluni, siguroni, dorëzoni."
_HOLDS_EVIDENCE = 'id = "before-leaving"\nevidence = true'
_SECOND = "[[checklist]] # second"

LISTS = (
    Plant("CHK001", FILE, _LAST_STEP, "", _SECOND),
    Plant("CHK001", FILE, _LAST_STEP, "steps = []\n", _SECOND),
    Plant("SAF004", FILE, "safety = true\n", "", "[[checklist]]"),
    Plant("SAF004", FILE, "Images of a child: stop", "Images: stop", "[[checklist]]"),
    Plant("SAF004", FILE, "Images of a child: stop", "Phones of a child: stop", "[[checklist]]"),
    Plant("SAF004", FILE, "Слики од дете", "Слики од лице", "[[checklist]]"),
    Plant("SAF004", FILE, _SAFETY_SQ, "Ndaluni, siguroni, dorëzoni menjëherë.", "[[checklist]]"),
    Plant("SAF004", FILE, _SAFETY_MK, 'mk = ""', "[[checklist]]", also=frozenset({"LOC013"})),
    Plant("SAF004", FILE, 'id = "before-leaving"', _HOLDS_EVIDENCE, _SECOND),
    Plant("SAF004", FILE, 'id = "before-leaving"', 'id = "sealing"', _SECOND),
    Plant("DAT003", FILE, "# last", "# last\nwords = 1", "words = 1"),
    Plant("DAT003", FILE, "evidence = true", "evidences = true", "evidences"),
    Plant("DAT004", FILE, "safety = true", "safety = 1", "safety = 1", also=frozenset({"SAF004"})),
    Plant("DAT004", FILE, "evidence = true", 'evidence = "yes"', "evidence = "),
    Plant("DAT004", FILE, _LAST_STEP, "steps = [3]\n", "steps = [3]", also=frozenset({"CHK001"})),
    Plant("DAT005", FILE, _LAST_STEP, "[[checklist.steps]] # last\n", "# last"),
    Plant("DAT006", FILE, '["police"]', '["firemen"]', "audience"),
    Plant("DAT006", FILE, '"compiled"', '"recalled"', "verification"),
    Plant("DAT007", FILE, 'id = "before-leaving"', 'id = "phone-in-hand"', _SECOND),
    Plant("DAT009", FILE, '"sample-study: p. 7"', '"studies: p. 7"', "[[checklist]]"),
    Plant("DAT009", FILE, '"sample-code: чл. 418-г"', '"code"', "[[checklist.steps]]"),
    Plant("DAT009", FILE, '"sample-code: чл. 418-г"', '""', "[[checklist.steps]]"),
    Plant("CIT004", FILE, '"sample-code: чл. 418-г"', '"sample-study: p. 20"', "[[checklist.st"),
    Plant("DAT010", FILE, 'section = "at-the-scene"', 'section = "at-sea"', "[[checklist]]"),
    Plant("DAT010", FILE, '["kz-418-g"]', '["kz-418-d"]', "[[checklist]]"),
    Plant("DAT010", FILE, '["I001"]', '["I009"]', "[[checklist]]"),
    Plant("DAT012", FILE, 'id = "before-leaving"', 'id = "Before_2"', _SECOND),
    Plant("DAT013", FILE, _LAST_TITLE, f'verification = "seen"\n{_LAST_TITLE}', _SECOND),
    Plant("LAW003", FILE, '["kz-418-g"]', '["kz-419"]', "[[checklist]]"),
    Plant("CIT007", FILE, "Agree where to meet.", "It brings two years in prison.", "# last"),
    Plant("LOC013", FILE, ', sq = "Lini një takim." }', " }", 'text = { en = "Agree'),
    Plant("LOC013", FILE, _ORDER, "order = { ", "order"),
    Plant("LOC014", FILE, "Lini një takim.", "Lini një takim brenda 72 orëve.", "# last"),
    Plant("LOC014", FILE, "Agree where to meet.", "Agree within 6 months.", "# last"),
    Plant("TER001", FILE, "The owner may be watched.", "Luring may go on.", "why"),
    Plant("TER002", FILE, "A phone lies before you.", "A prostitute sits there.", "lead"),
    Plant("TXT003", FILE, "Прашајте чиј е", "Прашајтe чиј е", "Прашајтe"),
    Plant("TXT004", FILE, "Ask who owns it", "Ask «who owns it", "«"),
    Plant(
        "TXT006",
        FILE,
        "Сопственикот може да е следен.",
        "The owner of the phone may be watched by them.",
        "why",
    ),
)
