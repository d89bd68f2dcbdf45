"""A small guide in three languages that the examination has nothing against.

Its sources, law and numbers are invented; tests plant one fault each in a copy of it.
"""

from pathlib import Path

from app.content.digest import text_digest
from app.content.frontmatter import split_head
from tests.unit.content.sample_chapters import CHAPTERS

GUIDE = """\
format = 1
id = "sample"
edition = "0.1"
date = 2026-11-24
source_locale = "en"
chapters = ["01-first-steps", "02-second"]
title = { en = "Sample", mk = "Пример", sq = "Shembull" }
subtitle = { en = "A guide for tests", mk = "Водич за проби", sq = "Udhërrëfyes për prova" }
independent = { en = "Independent.", mk = "Независно.", sq = "E pavarur." }
honesty = { en = "One sign proves nothing.", mk = "Еден знак не докажува ништо.", \
sq = "Një shenjë nuk provon asgjë." }

[locales.en]
chapters = ["01-first-steps", "02-second"]
[locales.mk]
chapters = ["01-first-steps", "02-second"]
[locales.sq]
chapters = ["01-first-steps", "02-second"]

[moved]
old-scene = "at-the-scene"

[chapter_numbers]
"01-first-steps" = 1
"02-second" = 2

[[form]]
code = "labour"
name = { en = "Labour", mk = "Труд", sq = "Punë" }
[[stage]]
code = "REC"
name = { en = "Recruitment", mk = "Регрутирање", sq = "Rekrutim" }
[[observer]]
code = "POL"
name = { en = "Police", mk = "Полиција", sq = "Policia" }
[[audience]]
code = "police"
name = { en = "Police", mk = "Полиција", sq = "Policia" }
[[audience]]
code = "court"
name = { en = "Court", mk = "Суд", sq = "Gjykata" }
[[age]]
code = "both"
name = { en = "Adult and child", mk = "Возрасен и дете", sq = "I rritur dhe fëmijë" }
[[grade]]
code = "S"
name = { en = "Strong", mk = "Силен", sq = "I fortë" }
[[grade]]
code = "U"
name = { en = "Not graded", mk = "Без оцена", sq = "Pa vlerësim" }
[[tested]]
code = "no"
name = { en = "Not tested", mk = "Не е проверено", sq = "E paprovuar" }
[[category]]
code = "GEN"
name = { en = "General", mk = "Општо", sq = "Të përgjithshme" }
forms = ["labour"]
age = "both"
"""

SOURCES = """\
# sources
[[source]]
key = "sample-code"
title = "Sample code"
publisher = "Sample gazette"
year = 2023
language = "mk"
address = "https://example.org/code"
supports = "Articles of the sample."
read = [ { part = "Чл. 418–420", mark = "seen", date = 2026-11-23 } ]

[[source]]
key = "sample-study"
title = "Sample study"
publisher = "Sample institute"
year = 2024
language = "en"
read = [
    { part = "pp. 1–9", mark = "seen", date = 2026-11-23 },
    { part = "p. 20", mark = "recalled", date = 2026-11-23 },
    { part = "Annex 1", mark = "secondary", date = 2026-11-23 },
]
"""

TERMS = """\
[status]
mk = "draft"
sq = "draft"
en = "reviewed"

[[term]]
id = "grooming"
domain = "ict"
en = { preferred = ["grooming"], admitted = ["online grooming"], deprecated = ["luring"], \
attested = true }
mk = { preferred = ["намамување"], admitted = [], deprecated = ["вабење"], attested = true }
sq = { preferred = ["joshje"], admitted = [], deprecated = ["ndjellje"], attested = false }
definition = { en = "Winning trust for abuse.", mk = "Стекнување доверба за злоупотреба.", \
sq = "Fitim besimi për abuzim." }
advice = { en = "Do not write luring.", mk = "Не пишувајте вабење.", sq = "Mos shkruani ndjellje." }
not_to_confuse = ["evidence"]
sources = ["sample-study: p. 2"]
verification = "seen"

[[term]]
id = "evidence"
domain = "procedure"
en = { preferred = ["digital evidence"], admitted = [], deprecated = [], attested = true }
mk = { preferred = ["дигитален доказ"], admitted = [], deprecated = [], attested = true }
sq = { preferred = ["provë digjitale"], admitted = [], deprecated = [], attested = true }
definition = { en = "Data a court may weigh.", mk = "Податоци што судот ги цени.", \
sq = "Të dhëna që gjykata i vlerëson." }
sources = ["sample-study: p. 3"]
verification = "compiled"
"""

STATUTES = """\
[status]
mk = "draft"
sq = "draft"
en = "draft"

[[act]]
id = "kz"
name = { en = "Criminal Code", mk = "Кривичен законик", sq = "Kodi Penal" }
short = { en = "CC", mk = "КЗ", sq = "KP" }
version_read = "OG 36/2023"
version_read_words = { en = "OG 36/2023", mk = "Службен весник бр. 36/2023", sq = "GZ 36/2023" }
unread = ["188/2023", "16/2026"]
source = "sample-code"

[[article]]
id = "kz-418-g"
act = "kz"
number = { en = "418-d", mk = "418-г", sq = "418-d" }
heading = { en = "Sample offence", mk = "Пример за дело", sq = "Vepër shembull" }
offence = true
elements = [
    { kind = "act", text = { en = "Recruits.", mk = "Врбува.", sq = "Rekruton." } },
    { kind = "means", needed = false, text = { en = "None.", mk = "Без.", sq = "Pa." } },
]
penalties = [
    { paragraph = "1", kind = "imprisonment", minimum_months = 96, \
text = { en = "At least eight years", mk = "Најмалку осум години", sq = "Të paktën tetë vjet" } },
]
warnings = [ { en = "Mind the letter.", mk = "Внимавајте на буквата.", sq = "Kujdes shkronjën." } ]
source = "sample-code"
locator = "чл. 418-г"
verification = "seen"

[[article]] # former
id = "kz-419"
act = "kz"
number = { en = "419", mk = "419", sq = "419" }
heading = { en = "Former offence", mk = "Поранешно дело", sq = "Vepër e mëparshme" }
deleted = true
moved_to = "kz-418-g"
source = "sample-code"
locator = "чл. 419"
verification = "seen"
"""

INDICATORS = """\
[status]
mk = "draft"
sq = "draft"
en = "draft"

[[indicator]]
id = "I001"
category = "GEN"
stage = "REC"
observers = ["POL"]
text = { en = "Somebody else answers the phone.", mk = "Некој друг се јавува на телефонот.", \
sq = "Dikush tjetër përgjigjet në telefon." }
grade = { adult = "S", child = "U" }
mislead = { en = "Families share devices.", mk = "Семејствата делат уреди.", \
sq = "Familjet ndajnë pajisjet." }
next = { en = "Speak in private.", mk = "Разговарајте насамо.", sq = "Flisni veçmas." }
sources = ["sample-study: p. 5"]
verification = "seen"
related = ["I002"]
tested = "no"

[[indicator]] # second
id = "I002"
category = "GEN"
stage = "REC"
observers = ["POL"]
text = { en = "The person has no documents.", mk = "Лицето нема документи.", \
sq = "Personi nuk ka dokumente." }
mislead = { en = "Papers get lost.", mk = "Хартиите се губат.", sq = "Letrat humbasin." }
next = { en = "Ask who keeps them.", mk = "Прашајте кој ги чува.", sq = "Pyesni kush i mban." }
vulnerability = true
sources = ["sample-study: p. 6"]
verification = "seen"
"""

CONTACTS = """\
[status]
mk = "draft"
sq = "draft"
en = "draft"

[[contact]]
id = "help-line"
name = { en = "Help line", mk = "Линија за помош", sq = "Linja e ndihmës" }
number = "+389 2 000 000"
hours = { en = "Day and night", mk = "Ден и ноќ", sq = "Ditë e natë" }
for_whom = { en = "Anyone", mk = "Секој", sq = "Kushdo" }
town = { en = "Skopje", mk = "Скопје", sq = "Shkup" }
source = "sample-study"
source_date = 2025-05-01
verification = "secondary"
"""

CHECKLISTS = """\
[status]
mk = "draft"
sq = "draft"
en = "reviewed"

[[checklist]]
id = "phone-in-hand"
title = { en = "A phone in hand", mk = "Телефон в рака", sq = "Telefoni në dorë" }
lead = { en = "A phone lies before you.", mk = "Пред вас лежи телефон.", \
sq = "Para jush ndodhet një telefon." }
audience = ["police"]
evidence = true
section = "at-the-scene"
articles = ["kz-418-g"]
indicators = ["I001"]
sources = ["sample-study: p. 7"]
verification = "compiled"

[[checklist.steps]]
text = { en = "Ask who owns it.", mk = "Прашајте чиј е.", sq = "Pyesni i kujt është." }
why = { en = "The owner may be watched.", mk = "Сопственикот може да е следен.", \
sq = "Pronari mund të jetë i përgjuar." }
order = { en = "Ask the prosecutor.", mk = "Прашајте го обвинителот.", sq = "Pyesni prokurorin." }
sources = ["sample-code: чл. 418-г"]

[[checklist.steps]] # safety
text = { en = "Images of a child: stop, secure, hand over.", \
mk = "Слики од дете: запрете, обезбедете, предајте.", \
sq = "Imazhe të një fëmije: ndaluni, siguroni, dorëzoni." }
safety = true

[[checklist]] # second
id = "before-leaving"
title = { en = "Before leaving", mk = "Пред заминување", sq = "Para largimit" }
lead = { en = "You are about to leave.", mk = "Се подготвувате да заминете.", \
sq = "Jeni gati të largoheni." }

[[checklist.steps]] # last
text = { en = "Agree where to meet.", mk = "Договорете се за средба.", sq = "Lini një takim." }
"""

QUESTIONS = """\
[status]
en = "draft"
mk = "draft"
sq = "draft"

[[question]]
id = "whose-phone"
chapter = "first-steps"
kind = "choice"
question = { en = "What comes first?", mk = "Што е прво?", sq = "Çfarë vjen e para?" }
options = [
  { en = "Ask who owns it.", mk = "Прашајте чиј е.", sq = "Pyesni i kujt është." },
  { en = "Open it.", mk = "Отворете го.", sq = "Hapeni." },
]
answer = [1]
why = { en = "The owner may be watched.", mk = "Сопственикот може да е следен.", \
sq = "Pronari mund të jetë i përgjuar." }
place = "at-the-scene#fs-evidence"

[[question]] # several
id = "what-to-note"
chapter = "first-steps"
kind = "several"
question = { en = "What is noted?", mk = "Што се запишува?", sq = "Çfarë shënohet?" }
options = [
  { en = "The place.", mk = "Местото.", sq = "Vendi." },
  { en = "The time.", mk = "Времето.", sq = "Koha." },
  { en = "A guess.", mk = "Претпоставка.", sq = "Një hamendje." },
]
answer = [1, 2]
why = { en = "Both can be checked.", mk = "И двете може да се проверат.", \
sq = "Të dyja mund të verifikohen." }
place = "checklist/phone-in-hand"

[[question]] # statement
id = "a-sign-proves"
chapter = "second"
kind = "statement"
question = { en = "One sign is proof.", mk = "Еден знак е доказ.", sq = "Një shenjë është provë." }
holds = false
why = { en = "It only says: look closer.", mk = "Тој вели само: погледнете.", \
sq = "Ajo thotë vetëm: shikoni më afër." }
place = "indicator/I001"
"""

LESSONS = """\
[status]
en = "draft"
mk = "draft"
sq = "draft"

[[lesson]]
id = "first-steps-lesson"
chapter = "first-steps"
title = { en = "The first steps", mk = "Првите чекори", sq = "Hapat e parë" }
minutes = 45
aims = [{ en = "Name the first step.", mk = "Кажете го првиот чекор.", sq = "Thoni hapin e parë." }]
material = [{ en = "A switched-off phone.", mk = "Исклучен телефон.", sq = "Një telefon i fikur." }]
audience = ["police"]
before = { en = "Ask for no real case.", mk = "Не барајте вистински случај.", \
sq = "Mos kërkoni rast të vërtetë." }

[[lesson.steps]]
minutes = 15
text = { en = "Show the slides.", mk = "Прикажете ги слајдовите.", sq = "Tregoni sllajdet." }
place = "first-steps"

[[lesson.steps]] # last
minutes = 30
text = { en = "Talk in pairs.", mk = "Зборувајте во парови.", sq = "Bisedoni në çifte." }
"""

FIGURES = """\
[[figure]]
id = "path"
file = "assets/path.svg"
title = { en = "The path", mk = "Патот", sq = "Rruga" }
description = { en = "One box: ask.", mk = "Едно поле: прашајте.", sq = "Një kuti: pyesni." }
[figure.words]
ask = { en = "Ask", mk = "Прашајте", sq = "Pyesni" }
"""

DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40">
 <rect x="1" y="1" width="98" height="38" rx="4" class="fill-accent-soft stroke-accent"/>
 <text data-word="ask" x="50" y="20" data-width="90" data-size="15" class="fill-ink"/>
</svg>
"""

FILES = {
    "guide.toml": GUIDE,
    "sources.toml": SOURCES,
    "terms.toml": TERMS,
    "statutes.toml": STATUTES,
    "indicators.toml": INDICATORS,
    "contacts.toml": CONTACTS,
    "checklists.toml": CHECKLISTS,
    "questions.toml": QUESTIONS,
    "lessons.toml": LESSONS,
    "figures.toml": FIGURES,
    "assets/path.svg": DRAWING,
    **CHAPTERS,
}


def body_of(text: str) -> str:
    """The text of a chapter without its head."""
    split = split_head(text)
    assert split is not None
    return split.body


def write_sample(folder: Path) -> Path:
    """Write the whole guide, its translations stamped, and return the folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for chapter in ("01-first-steps", "02-second"):
        original = body_of(FILES[f"en/{chapter}.md"])
        for locale in ("mk", "sq"):
            kept = folder / locale / "source" / f"{chapter}.txt"
            kept.parent.mkdir(exist_ok=True)
            kept.write_text(original, encoding="utf-8")
            replace_in(folder / locale / f"{chapter}.md", "DIGEST", text_digest(original))
    return folder


def replace_in(path: Path, old: str, new: str) -> None:
    """Change one place of a file; the words must stand there exactly once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path.name, old, text.count(old))
    path.write_text(text.replace(old, new), encoding="utf-8")
