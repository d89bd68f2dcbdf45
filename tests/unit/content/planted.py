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

_SIGN = """
[[indicator]] # {n}
id = "I10{n}"
category = "GEN"
stage = "REC"
text = {{ en = "Sign {n} of the row.", mk = "Знак {n} во редот.", sq = "Shenja {n} në rresht." }}
mislead = {{ en = "Reason {n}.", mk = "Причина {n}.", sq = "Arsye {n}." }}
next = {{ en = "Ask the prosecutor.", mk = "Прашајте.", sq = "Pyesni." }}
sources = ["sample-study: p. 5"]
verification = "seen"
"""
_SIGNS = "".join(_SIGN.format(n=n) for n in range(1, 5))

_CONTACT = """
[[contact]] # again
id = "{id}"
name = {{ en = "Other line", mk = "Друга линија", sq = "Linjë tjetër" }}
number = "192"
source = "sample-study"
source_date = 2025-05-01
verification = "seen"
"""
_LAST_CONTACT = 'verification = "secondary"\n'
_FORMER = 'deleted = true\nmoved_to = "kz-418-g"\n'
_PENALTY = 'penalties = [ { kind = "fine", text = { en = "Fine", mk = "Казна", sq = "Gjobë" } } ]\n'
_MONTHS = frozenset({"LAW006"})

DATA = (
    Plant("DAT002", "contacts.toml", "number = ", "number ", "number", also=frozenset({"LNK007"})),
    Plant("DAT003", "contacts.toml", "town =", "tawn =", "tawn"),
    Plant("DAT003", "statutes.toml", "needed = false", "neded = false", "elements"),
    Plant("DAT003", "guide.toml", 'en = "Sample",', 'en = "Sample", de = "Probe",', "title"),
    Plant("DAT003", "sources.toml", "# sources", "a = 1", "a = 1"),
    Plant("DAT004", "sources.toml", "year = 2023", 'year = "2023"', "year"),
    Plant(
        "DAT004",
        "sources.toml",
        "date = 2026-11-23 } ]",
        "date = 2026-11-23T10:00:00 } ]",
        "read",
        also=frozenset({"CIT004"}),
    ),
    Plant("DAT004", "terms.toml", 'en = "Do not write luring."', "en = 3", "advice"),
    Plant("DAT005", "sources.toml", 'publisher = "Sample gazette"\n', "", "[[source]]"),
    Plant("DAT004", "statutes.toml", "warnings = [ {", "warnings = [ 1, {", "warnings"),
    Plant("DAT004", "statutes.toml", "elements = [", "elements = [\n    1,", "elements"),
    Plant("DAT003", "guide.toml", "[locales.en]\n", "[locales.en]\nmore = 1\n", "more"),
    Plant("DAT005", "guide.toml", "date = 2026-11-24\n", "", "format"),
    Plant(
        "DAT003",
        "figures.toml",
        "[figure.words]",
        "[figure.word]",
        "[figure.word]",
        also=frozenset({"FIG003"}),
    ),
    Plant("DAT006", "guide.toml", 'source_locale = "en"', 'source_locale = "de"', "source_locale"),
    Plant("DAT006", "statutes.toml", 'kind = "means"', 'kind = "mean"', "elements"),
    Plant(
        "DAT006",
        "indicators.toml",
        'stage = "REC"\nobservers = ["POL"]\ntext = { en = "Somebody',
        'stage = "ZZZ"\nobservers = ["POL"]\ntext = { en = "Somebody',
        "ZZZ",
    ),
    Plant("DAT006", "contacts.toml", _LAST_CONTACT, 'verification = "sure"\n', "sure"),
    Plant("DAT006", "terms.toml", 'en = "reviewed"', 'en = "good"', 'en = "good"'),
    Plant(
        "DAT007",
        "contacts.toml",
        _LAST_CONTACT,
        _LAST_CONTACT + _CONTACT.format(id="help-line"),
        "# again",
    ),
    Plant(
        "DAT009", "contacts.toml", 'source = "sample-study"', 'source = "studies"', "[[contact]]"
    ),
    Plant("DAT010", "indicators.toml", 'related = ["I002"]', 'related = ["I009"]', "[[indicator]]"),
    Plant("DAT010", "guide.toml", 'old-scene = "at-the-scene"', 'old-scene = "at-the-sea"'),
    Plant("DAT010", "terms.toml", '["evidence"]', '["proof"]', "[[term]]"),
    Plant("DAT011", "guide.toml", "format = 1", "format = 2", "format"),
    Plant(
        "DAT012",
        "contacts.toml",
        _LAST_CONTACT,
        _LAST_CONTACT + _CONTACT.format(id="Help_2"),
        "# again",
    ),
    Plant(
        "DAT012",
        "indicators.toml",
        'id = "I002"',
        'id = "S2"',
        "[[indicator]] # second",
        more=(("indicators.toml", 'related = ["I002"]', 'related = ["S2"]'),),
    ),
    Plant("DAT013", "indicators.toml", '["sample-study: p. 5"]', "[]", "[[indicator]]"),
    Plant("LAW001", "statutes.toml", 'version_read = "OG 36/2023"\n', "", "[[article]]"),
    Plant(
        "LAW002",
        "statutes.toml",
        'id = "kz-418-g"',
        'id = "kz-418-d"',
        "[[article]]",
        more=(("statutes.toml", 'moved_to = "kz-418-g"', 'moved_to = "kz-418-d"'),),
    ),
    Plant("LAW004", "statutes.toml", _FORMER, f"{_FORMER}{_PENALTY}", "# former"),
    Plant("LAW005", "statutes.toml", "minimum_months = 96, ", "", "[[article]]", also=_MONTHS),
    Plant(
        "LAW005",
        "statutes.toml",
        "minimum_months = 96, ",
        "minimum_months = 96, maximum_months = 60, ",
        "[[article]]",
        also=_MONTHS,
    ),
    Plant("LAW006", "statutes.toml", "minimum_months = 96", "minimum_months = 48", "[[article]]"),
    Plant("LAW006", "statutes.toml", "Најмалку осум години", "Најмалку две години", "[[article]]"),
    Plant(
        "LAW006",
        "statutes.toml",
        "Të paktën tetë vjet",
        "Prej gjashtë muaj deri në tetë vjet",
        "[[article]]",
    ),
    Plant(
        "IND001",
        "indicators.toml",
        'related = ["I002"]\n',
        f'related = ["I002"]\n{_SIGNS}',
        "[[indicator]] # 1",
    ),
    Plant(
        "IND002",
        "indicators.toml",
        'en = "Families share devices."',
        'en = "Somebody else answers phones."',
        "[[indicator]]",
    ),
    Plant("IND003", "indicators.toml", 'tested = "no"', 'tested = "-"', "[[indicator]]"),
    Plant(
        "IND004",
        "indicators.toml",
        'next = { en = "Speak in private.", mk = "Разговарајте насамо.", sq = "Flisni veçmas." }\n',
        "",
        "[[indicator]]",
    ),
    Plant(
        "SAF002",
        "indicators.toml",
        'en = "Somebody else answers the phone."',
        'en = "The person lives in poverty."',
        "[[indicator]]",
    ),
    Plant("CON001", "contacts.toml", "source_date = 2025-05-01\n", "", "[[contact]]"),
    Plant("CON002", "contacts.toml", "+389 2 000 000", "ask inside", "[[contact]]"),
    Plant("CON003", "contacts.toml", "2025-05-01", "2035-05-01", "[[contact]]"),
    Plant(
        "CON003",
        "contacts.toml",
        "source_date = 2025-05-01",
        "source_date = 2025-05-01\ncalled_on = 2026-11-25",
        "[[contact]]",
    ),
    Plant("FIG001", "figures.toml", "assets/path.svg", "assets/road.svg", "[[figure]]"),
    Plant("FIG001", "figures.toml", "assets/path.svg", "../path.svg", "[[figure]]"),
    Plant("FIG002", "assets/path.svg", "<text", '<image href="a.png"/><text', "<image"),
    Plant("FIG002", "assets/path.svg", 'rx="4"', 'fill="red"', "<rect"),
    Plant("FIG002", "assets/path.svg", 'rx="4"', 'style="fill:red"', "<rect"),
    Plant("FIG002", "assets/path.svg", 'rx="4"', 'onclick="go()"', "<rect"),
    Plant("FIG002", "assets/path.svg", 'rx="4"', 'marker-end="url(http://a)"', "<rect"),
    Plant("FIG002", "assets/path.svg", "fill-ink", "fill-pink", "<text"),
    Plant("FIG002", "assets/path.svg", ' viewBox="0 0 100 40"', "", "<svg"),
    Plant(
        "FIG003", "assets/path.svg", "</svg>", '<text data-word="go" x="1" y="1"/></svg>', "</svg>"
    ),
    Plant(
        "FIG004",
        "figures.toml",
        "ask = {",
        'go = { en = "Go", mk = "Оди", sq = "Shko" }\nask = {',
        "[[figure]]",
    ),
    Plant("FIG002", "assets/path.svg", "</svg>", "<text>Ask</text></svg>", "<text"),
    Plant("FIG005", "assets/path.svg", "</svg>", "</svgg>", "</svgg>"),
    Plant(
        "LOC013",
        "terms.toml",
        'sq = { preferred = ["joshje"], admitted = [], deprecated = ["ndjellje"], '
        "attested = false }\n",
        "",
        "[[term]]",
    ),
    Plant("FIG005", "assets/path.svg", "<svg", "<!DOCTYPE svg><svg", "<!DOCTYPE"),
    Plant("TXT003", "terms.toml", "Стекнување", "Стекнувањe", "Стекнувањe"),
    Plant("TXT004", "terms.toml", "Winning trust", "Winning «trust", "Winning"),
    Plant(
        "TXT006",
        "terms.toml",
        "Стекнување доверба за злоупотреба.",
        "Winning the trust of a child and abusing it.",
        "definition",
    ),
    Plant("TER001", "indicators.toml", "Families share", "Luring families share", "mislead"),
    Plant("TER002", "indicators.toml", "Families share", "A prostitute may share", "mislead"),
    Plant("LOC013", "terms.toml", ', sq = "Fitim besimi për abuzim." }', " }", "definition"),
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
