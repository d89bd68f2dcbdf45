"""Faults to plant in the data files of the sample guide, one a row, as `planted` does in chapters.

None of them changes a chapter.
"""

from tests.unit.content.planted import Plant

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

_UNUSED = """
[[source]] # unused
key = "unused"
title = "Unused"
publisher = "Nobody"
year = 2024
language = "en"
read = [{ part = "all", mark = "seen", date = 2026-11-23 }]

[[source]]
key = "sample-study"
"""

DATA = (
    Plant("SRC001", "sources.toml", '[[source]]\nkey = "sample-study"\n', _UNUSED, "# unused"),
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
        more=(
            ("statutes.toml", 'moved_to = "kz-418-g"', 'moved_to = "kz-418-d"'),
            ("checklists.toml", '["kz-418-g"]', '["kz-418-d"]'),
        ),
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
    Plant("TXT007", "terms.toml", "Winning trust", "Winning ‹whose› trust", "Winning"),
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
