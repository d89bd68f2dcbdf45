"""Faults to plant in the sample guide, one a row, with the complaint that must come of each.

Faults of chapters are planted where only the English chapters exist, so that the other languages
have nothing to say of it.
"""

from dataclasses import dataclass, field
from pathlib import Path

from tests.unit.content.sample_guide import replace_in

FIRST = "en/01-first-steps.md"
SECOND = "en/02-second.md"


@dataclass(frozen=True)
class Plant:
    """A fault: what to change in which file, and where the complaint must stand.

    Attributes:
        line: Words of the line that must be named, after the change; empty for no line at all.
        at: The file that must be named, if not the changed one.
        more: Further changes that keep other complaints away.
        also: Codes that cannot be kept away.
    """

    code: str
    file: str
    old: str
    new: str
    line: str = ""
    at: str = ""
    more: tuple[tuple[str, str, str], ...] = ()
    also: frozenset[str] = field(default_factory=frozenset)

    def plant(self, folder: Path) -> None:
        """Make the changes."""
        for file, old, new in ((self.file, self.old, self.new), *self.more):
            replace_in(folder / file, old, new)

    def expected_line(self, folder: Path) -> int:
        """The line that the complaint must name."""
        if not self.line:
            return 0
        lines = (folder / (self.at or self.file)).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, 1) if self.line in line)


_TODAY = "Ask the prosecutor today."
_SHORT = "A short chapter."
_CLASSROOM = "### For the classroom {#scene-classroom}"

CHAPTERS = (
    Plant("HEA001", SECOND, '+++\nid = "second"', 'id = "second"', 'id = "second"'),
    Plant("HEA002", SECOND, 'status = "draft"', "status = draft", "status"),
    Plant("HEA003", SECOND, "sources = []", "sources = []\ncolour = 1", "colour"),
    Plant("HEA003", SECOND, "sources = []", 'sources = []\ntranslated_from = "mk"', "translated"),
    Plant("HEA004", SECOND, 'audience = ["court"]', 'audience = "court"', "audience"),
    Plant("HEA004", SECOND, "sources = []", "sources = [1]", "sources"),
    Plant("HEA005", SECOND, 'status = "draft"\n', "", "+++"),
    Plant("HEA005", SECOND, 'status = "draft"', 'status = "reviewed"', "status"),
    Plant("HEA006", SECOND, 'status = "draft"', 'status = "final"', "status"),
    Plant("HEA006", SECOND, 'locale = "en"', 'locale = "mk"', "locale"),
    Plant("HEA006", SECOND, 'audience = ["court"]', 'audience = ["judges"]', "audience"),
    Plant("HEA006", SECOND, "sources = []", 'sources = []\nsource_digest = "1"', "source_digest"),
    Plant("HEA007", SECOND, 'id = "second"', 'id = "seconds"', 'id = "seconds"'),
    Plant("HEA008", FIRST, '["sample-code", "sample-study"]', '["sample-code"]', "sources"),
    Plant("HEA009", SECOND, "sources = []", 'sources = ["sample-code"]', "sources"),
    Plant("STR001", FIRST, _CLASSROOM, "### For the classroom", "### For"),
    Plant("STR002", FIRST, "{#scene-classroom}", "{#Scene_Room}", "### For"),
    Plant("STR002", FIRST, "{#fs-trainer}", "{#Fs_Trainer}", "::: trainer"),
    Plant("STR002", FIRST, "{: #p-note .ours }", "{: #P_note .ours }", "Write down every"),
    Plant("STR003", FIRST, "{#scene-classroom}", "{#term}", "### For"),
    Plant("STR004", FIRST, "{#scene-classroom}", "{#second}", "# Second", at=SECOND),
    Plant("STR004", FIRST, "{#fs-trainer}", "{#fs-evidence}", "::: trainer"),
    Plant("STR004", FIRST, "{: #p-note .ours }", "{: #fs-trainer .ours }", "Write down every"),
    Plant("STR005", SECOND, "Read [the first](#at-the-scene).", "", "## What to do"),
    Plant("STR005", SECOND, _SHORT, f"{_SHORT}\n\n::: note {{#n}} Note\n\n:::", "::: note"),
    Plant("STR006", SECOND, "# Second", "Lost words.\n\n# Second", "Lost words"),
    Plant("STR006", SECOND, "## What to do", "# What to do", "# What to do"),
    Plant(
        "STR006", SECOND, "# Second", "::: note {#n} Note\n\nOne.\n\n:::\n\n# Second", "::: note"
    ),
    Plant("STR007", FIRST, "### For", "#### For", "#### For"),
    Plant("STR008", FIRST, "::: checklist", "::: ticklist", "::: ticklist"),
    Plant("STR009", FIRST, "::: key {#fs-key} Key points", "::: key Key points", "::: key"),
    Plant("STR009", FIRST, "::: key {#fs-key} Key points", "::: key {#fs-key}", "::: key"),
    Plant("STR010", FIRST, f":::\n\n{_CLASSROOM}", _CLASSROOM, "::: checklist"),
    Plant("STR011", FIRST, "[[figure:path]]", "[[figure:path]]\n\n:::   ", ":::   "),
    Plant("STR011", FIRST, "- Ask the", "::: note {#n} Note\n\n- Ask the", "::: note"),
    Plant("STR012", FIRST, "- The phone is", "[[figure:path]]   \n\n- The phone is", "path]]   "),
    Plant("STR013", FIRST, "is sealed.", "is sealed.\n    - So is the bag.", "is sealed"),
    Plant("STR013", FIRST, "scene.\n{: #p", "scene.\n\n- One.\n\n    Two.\n{: #p", "- One."),
    Plant(
        "STR014",
        FIRST,
        "| Sign | Worth |\n|---|---|\n| Threat | 3 of 10 [^sample-study: p. 4] |",
        "| Sign | a | b | c | d |\n|---|---|---|---|---|\n| 3 [^sample-study: p. 4] |",
        "| Sign",
    ),
    Plant("STR015", FIRST, _TODAY, f"> {_TODAY}\n\nNow.", _TODAY),
    Plant("STR015", FIRST, _TODAY, "Ask the `prosecutor` today.", "today."),
    Plant("STR015", FIRST, _TODAY, f"{_TODAY}\n\n    let x = y", "let x"),
    Plant("STR016", FIRST, "{: #p-note .ours }", "{: .our }", "{: .our }"),
    Plant("STR016", SECOND, "{#second}", "{#second}\n{: .ours }", "{: .ours }"),
    Plant("STR017", FIRST, _TODAY, "Ask the <b>prosecutor</b> today.", "today."),
    Plant("STR017", FIRST, _TODAY, "Ask the prosecutor&nbsp;today.", "today."),
    Plant("STR018", SECOND, "{#second-what-to-do}", "{#second-end}", "## What to do"),
    Plant("STR019", FIRST, "- Question: what can wait?", "- Nothing can wait.", "::: trainer"),
    Plant("STR019", FIRST, "- Minutes: 10", "- Take your time.", "::: trainer"),
    Plant("STR020", SECOND, _SHORT, f"{_SHORT}\n- One.", _SHORT),
    Plant("STR020", SECOND, _SHORT, f"{_SHORT}\n| A | B |\n|---|---|\n| c | d |", _SHORT),
    Plant("STR021", SECOND, _SHORT, f"{_SHORT} {{: .ours }}", _SHORT),
    Plant("STR021", SECOND, _SHORT, "A **short chapter.", "A **short"),
    Plant("STR021", SECOND, "# Second", "# Second [[I001", "# Second"),
    Plant("LNK001", SECOND, "(#at-the-scene)", "(#at-the-sea)", "Read"),
    Plant("LNK002", SECOND, "(#at-the-scene)", "(https://example.org)", "Read"),
    Plant("LNK002", FIRST, "[[figure:path]]", "![A picture](path.png)", "![A"),
    Plant("LNK003", FIRST, "[[I001]]", "[[sign 1]]", "[[sign 1]]"),
    Plant("LNK004", FIRST, "[[418-г]]", "[[418-d]]", "[[418-d]]"),
    Plant("LNK004", FIRST, "[[418-г]]", "[[zkp:418-г]]", "[[zkp"),
    Plant("LNK005", FIRST, "[[I001]]", "[[I999]]", "[[I999]]"),
    Plant("LNK006", FIRST, "[[term:evidence|", "[[term:evidences|", "[[term"),
    Plant("LNK007", FIRST, "[[contact:help-line]]", "[[contact:help]]", "[[contact"),
    Plant("LNK009", FIRST, "[[checklist:phone-in-hand]]", "[[checklist:phone]]", "[[checklist"),
    Plant("LNK008", FIRST, "[[figure:path]]", "[[figure:road]]", "[[figure"),
    Plant("LNK008", FIRST, "[[figure:path]]", "See [[figure:path]] here.", "[[figure"),
    Plant("CIT001", SECOND, _SHORT, "A short chapter of 2024.", "2024"),
    Plant("CIT001", SECOND, _SHORT, "- One thing.\n- Two of 5 things.", "Two of 5"),
    Plant("CIT002", SECOND, _SHORT, "So does the Budapest Convention.", "Budapest"),
    Plant(
        "CIT003",
        FIRST,
        "[^sample-study: p. 4]",
        "[^sample-studies: p. 4]",
        "| Threat",
        more=((FIRST, '"sample-study"]', '"sample-studies"]'),),
    ),
    Plant("CIT004", FIRST, "[^sample-study: p. 4]", "[^sample-study: p. 20]", "| Threat"),
    Plant("CIT005", SECOND, _SHORT, f"{_SHORT} [^]", _SHORT),
    Plant("CIT005", FIRST, _TODAY, "[^sample-code: чл. 418-г]: Sample code.", "Sample code."),
    Plant("CIT006", SECOND, _SHORT, "Twelve victims were found last year.", "Twelve"),
    Plant("CIT006", SECOND, _SHORT, "Police met twenty-five new victims.", "twenty-five"),
    Plant("CIT006", SECOND, _SHORT, "Two thirds of victims are children.", "Two thirds"),
    Plant("CIT006", SECOND, _SHORT, "Half of all victims are children.", "Half of"),
    Plant("CIT007", SECOND, _SHORT, "It means prison for at least 4 years.\n{: .ours }", "prison"),
    Plant(
        "CIT007",
        SECOND,
        _SHORT,
        "The suspect faces four to ten years in prison.",
        "four to ten",
        also=frozenset({"CIT006"}),
    ),
    Plant("CIT007", FIRST, "A phone can", "Life imprisonment follows. A phone can", "A phone can"),
    Plant("TER001", SECOND, _SHORT, "A chapter on luring.", "luring"),
    Plant("TER001", SECOND, "# Second", "# Luring", "# Luring"),
    Plant("TER002", SECOND, _SHORT, "A chapter on revenge porn.", "revenge"),
    Plant("TXT002", SECOND, _SHORT, "A short cafe\u0301.", "A short caf"),
    Plant("TXT003", SECOND, _SHORT, "A short ch\u0430pter.", "A short"),
    Plant("TXT003", SECOND, _SHORT, "A short ch\u0436pter.", "A short"),
    Plant("TXT004", SECOND, _SHORT, 'A "short" chapter.', "short"),
    Plant("TXT005", SECOND, _SHORT, "A short\u200b chapter.", "A short"),
    Plant(
        "TXT006", SECOND, _SHORT, "Shënoni çdo hap që bëni në vendngjarje dhe pyesni.", "Shënoni"
    ),
    Plant("TXT006", SECOND, _SHORT, "Запишете го секој чекор што го правите таму.", "Запишете"),
    Plant("TXT007", SECOND, _SHORT, "‹The lead of the chapter›", "‹The lead"),
    Plant("TXT007", SECOND, _SHORT, "A short chapter.›", "chapter.›"),
    Plant("TXT007", SECOND, _SHORT, f"{_SHORT} ‹More words", "‹More"),
    Plant("SAF001", FIRST, "{: .safety }\n", "", "::: checklist"),
    Plant(
        "SAF003",
        SECOND,
        _SHORT,
        "Near Tetovo a girl of fifteen from Albania was recruited on Instagram.",
        "Tetovo",
    ),
    Plant(
        "SAF003",
        FIRST,
        "The rule stands in",
        "In Tetovo on 14 March 2023 Facebook was used. The rule stands in",
        "In Tetovo",
    ),
    Plant("SAF001", FIRST, "With images of a child: stop", "With images: stop", "::: checklist"),
    Plant("LAW003", FIRST, "[[418-г]]", "[[419]]", "[[419]]"),
)

MK = "mk/01-first-steps.md"
_NOW_MK = "Прашајте го обвинителот денес."
_NOW_SQ = "Pyetni prokurorin sot."

LIKENESS = (
    Plant("HEA005", MK, 'translated_from = "en"\n', "", "+++"),
    Plant("HEA006", MK, 'translated_from = "en"', 'translated_from = "sq"', "translated_from"),
    Plant(
        "LOC002",
        "guide.toml",
        '[locales.sq]\nchapters = ["01-first-steps", "02-second"]',
        '[locales.sq]\nchapters = ["01-first-steps", "02-second", "03-third"]',
    ),
    Plant("LOC004", MK, "{#scene-classroom}", "{#scene-class}", "{#scene-class}"),
    Plant("LOC004", MK, "### За", "## За", "## За"),
    Plant("LOC005", MK, _NOW_MK, f"{_NOW_MK}\n\nИ утре.", "И утре."),
    Plant(
        "LOC005",
        MK,
        "1. Погрижете",
        "- Погрижете",
        "- Погрижете",
        more=((MK, "2. Јавете", "- Јавете"),),
    ),
    Plant("LOC005", MK, "{: #p-note .ours }", "{: #p-note }", "Запишете го секој"),
    Plant("LOC006", MK, _NOW_MK, f"{_NOW_MK} [^sample-study: стр. 4]", _NOW_MK),
    Plant("LOC007", MK, "[[I001]]", "[[I002]]", "Правилото стои"),
    Plant("LOC007", MK, "phone-in-hand", "before-leaving", "1. Погрижете"),
    Plant("LOC011", MK, _NOW_MK, " ".join([_NOW_MK] * 40), "+++"),
    Plant("TXT003", MK, "Телефонот може", "Тeлефонот може", "може"),
    Plant("TXT004", MK, _NOW_MK, "Прашајте го „обвинителот” денес.", "денес."),
    Plant("TER001", MK, "Таквото намамување", "Таквото вабење", "Правилото стои"),
    Plant("LOC014", MK, "3 од 10", "3 од 100", "| Знак"),
    Plant("LOC015", "sq/01-first-steps.md", _NOW_SQ, "Ask the prosecutor today.", "Ask the"),
    Plant("TXT006", MK, _NOW_MK, "Ask the prosecutor and the police today.", "Ask the"),
    Plant(
        "TXT006", "sq/01-first-steps.md", _NOW_SQ, "Ask what is to be done for the child.", "Ask"
    ),
)
