"""A small guide made of values: one chapter in three languages, six articles, a few entries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.model.contact import Contact
from app.model.guide import (
    Chapter,
    ChapterHead,
    EditionInfo,
    Guide,
    ListEntry,
    SectionHead,
    UnknownChapterError,
)
from app.model.indicator import Indicator
from app.model.locale import Locale, Words
from app.model.section import Block, BlockKind, Box, BoxKind, Section
from app.model.source import Mark, Status
from app.model.statute import Act, Article, Element, Penalty
from app.model.term import Term, TermWords
from app.model.text import Run

CHAPTER = "digital-evidence"

# Section id, level, title, paragraphs; the same ids in every language.
_TEXTS: Mapping[Locale, tuple[tuple[str, int, str, tuple[str, ...]], ...]] = {
    Locale.MK: (
        (
            CHAPTER,
            1,
            "Дигитални докази",
            ("Телефонот на жртвата може да ја докаже трговијата со луѓе.",),
        ),
        (
            "first-hour",
            2,
            "Првиот час",
            (
                "Не исклучувајте го телефонот и не отворајте апликации.",
                "Запишете кој го нашол уредот, каде и кога.",
            ),
        ),
        (
            "seizing-a-phone",
            2,
            "Одземање телефон",
            (
                "Без наредба на судијата нема претрес на телефон, освен кога не се одлага.",
                "Кај дете жртва постапката по член 418-г бара посебна грижа.",
                "Чувајте ги пораките од Telegram и од други апликации.",
            ),
        ),
        (
            "chain-of-custody",
            2,
            "Синџир на чување",
            ("Секое предавање на доказот се запишува: кој, кога, зошто.",),
        ),
    ),
    Locale.SQ: (
        (
            CHAPTER,
            1,
            "Provat digjitale",
            ("Telefoni i viktimës mund të provojë tregtinë me njerëz.",),
        ),
        (
            "first-hour",
            2,
            "Ora e parë",
            (
                "Mos e fikni telefonin dhe mos hapni aplikacione.",
                "Shënoni kush e gjeti pajisjen, ku dhe kur.",
            ),
        ),
        (
            "seizing-a-phone",
            2,
            "Sekuestrimi i telefonit",
            (
                "Pa urdhër të gjykatës nuk ka bastisje të telefonit, veç kur nuk shtyhet.",
                "Te fëmija viktimë neni 418-d kërkon kujdes të veçantë.",
                "Ruani mesazhet nga Telegram dhe nga aplikacione të tjera.",
            ),
        ),
        (
            "chain-of-custody",
            2,
            "Zinxhiri i ruajtjes",
            ("Çdo dorëzim i provës shënohet: kush, kur, pse.",),
        ),
    ),
    Locale.EN: (
        (
            CHAPTER,
            1,
            "Digital evidence",
            ("The phone of a victim can prove human trafficking.",),
        ),
        (
            "first-hour",
            2,
            "The first hour",
            (
                "Do not switch off the phone and do not open applications.",
                "Write down who found the device, where and when.",
            ),
        ),
        (
            "seizing-a-phone",
            2,
            "Seizing a phone",
            (
                "Without a court order there is no search of a phone, except when it cannot wait.",
                "With a child victim, article 418-г asks for special care.",
                "Keep the messages from Telegram and from other applications.",
            ),
        ),
        (
            "chain-of-custody",
            2,
            "Chain of custody",
            ("Every handover of evidence is written down: who, when, why.",),
        ),
    ),
}

_BOX_TITLES = {Locale.MK: "Предупредување", Locale.SQ: "Paralajmërim", Locale.EN: "Warning"}
_TRAINER_NOTE = {
    Locale.MK: "Водичот прашува за изненадувања.",
    Locale.SQ: "Trajneri pyet për befasi.",
    Locale.EN: "The trainer asks about surprises.",
}


def _section(
    locale: Locale, section_id: str, level: int, title: str, texts: tuple[str, ...]
) -> Section:
    first = BlockKind.LEAD if level == 1 else BlockKind.PARAGRAPH
    blocks = [Block(f"p-{n}", first, (Run(text),)) for n, text in enumerate(texts, 1)]
    boxes: tuple[Box, ...] = ()
    if section_id == "first-hour":
        blocks[0] = Block("p-1", BlockKind.PARAGRAPH, blocks[0].runs, box="warn")
        note = (Run(_TRAINER_NOTE[locale]),)
        blocks.append(Block("p-9", BlockKind.PARAGRAPH, note, box="train"))
        boxes = (
            Box("warn", BoxKind.WARNING, _BOX_TITLES[locale]),
            Box("train", BoxKind.TRAINER, "Trainer"),
        )
    if section_id == "chain-of-custody":
        rows = tuple(tuple((Run(cell),) for cell in row) for row in (("ID", "418"), ("A", "B")))
        blocks.append(Block("tbl", BlockKind.TABLE, rows=rows))
    return Section(section_id, title, level, tuple(blocks), boxes)


def _chapter(locale: Locale) -> Chapter:
    sections = tuple(_section(locale, *row) for row in _TEXTS[locale])
    heads = tuple(SectionHead(part.id, part.title, part.level) for part in sections[1:])
    head = ChapterHead(
        CHAPTER,
        "06-digital-evidence",
        6,
        sections[0].title,
        locale,
        Status.REVIEWED if locale is Locale.EN else Status.DRAFT,
        acts=("kz",),
        sections=heads,
    )
    return Chapter(head, sections)


CHAPTERS = {locale: _chapter(locale) for locale in Locale}

# Macedonian letter, English letter, heading mk, sq, en.
_ARTICLES = (
    ("", "", "Засновање ропски однос", "Vendosja e marrëdhënies skllavëruese", "Slavery"),
    ("а", "a", "Трговија со луѓе", "Tregti me njerëz", "Trafficking in human beings"),
    ("б", "b", "Криумчарење мигранти", "Kontrabandim me migrantë", "Smuggling of migrants"),
    ("в", "c", "Организирање група", "Organizim i grupit", "Organising a group"),
    ("г", "d", "Трговија со дете", "Tregti me fëmijë", "Trafficking in a child"),
    ("д", "e", "Злоупотреба на виза", "Keqpërdorim i vizës", "Abuse of the visa regime"),
)
_IDS = ("kz-418", "kz-418-a", "kz-418-b", "kz-418-v", "kz-418-g", "kz-418-d")


def _article(article_id: str, row: tuple[str, str, str, str, str]) -> Article:
    mk, en, *headings = row
    number = Words(
        mk=f"418-{mk}" if mk else "418",
        sq=f"418-{en}" if en else "418",
        en=f"418-{en}" if en else "418",
    )
    act = Words("Дејствие на сторителот.", "Veprimi i kryerësit.", "What the offender does.")
    years = Words("Затвор најмалку осум години.", "Burg së paku tetë vjet.", "Eight years or more.")
    return Article(
        article_id,
        "kz",
        number,
        Words(*headings),
        offence=True,
        elements=(Element("act", act, "1"),),
        penalties=(Penalty("1", Words(), years, minimum_months=96),),
        verification=Mark.SEEN,
    )


def _term(term_id: str, mk: str, sq: str, en: str, definition: Words) -> Term:
    """Words are parted by semicolons: the first preferred, those after a star deprecated."""

    def words(text: str) -> TermWords:
        parts = [part.strip() for part in text.split(";")]
        good = [part for part in parts if not part.startswith("*")]
        bad = tuple(part[1:] for part in parts if part.startswith("*"))
        return TermWords(tuple(good[:1]), tuple(good[1:]), bad, attested=True)

    return Term(term_id, "ict", words(mk), words(sq), words(en), definition)


_TERMS = (
    _term(
        "human-trafficking",
        "трговија со луѓе; ТЛ",
        "tregti me njerëz; trafikim me njerëz; trafikim i qenieve njerëzore",
        "human trafficking; trafficking in human beings; THB",
        Words(
            "Врбување на човек заради експлоатација.",
            "Rekrutimi i njeriut për shfrytëzim.",
            "Recruiting a person for exploitation.",
        ),
    ),
    _term("victim", "жртва", "viktimë", "victim", Words(en="The person harmed by an offence.")),
    _term(
        "seizure",
        "одземање; заплена",
        "sekuestrim; marrje e përkohshme",
        "seizure",
        Words(en="Taking a thing into custody by law."),
    ),
    _term(
        "csam",
        "материјал со сексуална злоупотреба на деца; *детска порнографија",
        "material i abuzimit seksual të fëmijëve; *pornografi fëmijësh",
        "child sexual abuse material; *child pornography",
        Words(en="Pictures of the abuse of a child."),
    ),
)

_INDICATORS = (
    Indicator(
        "I001",
        "SOC-NET",
        "REC",
        ("police",),
        ("labour",),
        "both",
        Words(
            "Оглас нуди работа во странство без договор.",
            "Një shpallje ofron punë jashtë vendit pa kontratë.",
            "An advertisement offers work abroad without a contract.",
        ),
        mislead=Words(en="Many honest employers write short advertisements."),
        next=Words(en="Keep the advertisement and ask who wrote it."),
        verification=Mark.SEEN,
    ),
    Indicator(
        "I002",
        "SOC-NET",
        "CON",
        ("police",),
        ("sexual",),
        "child",
        Words(
            "Туѓо лице управува со телефонот на детето.",
            "Një person tjetër e mban telefonin e fëmijës.",
            "Somebody else controls the phone of the child.",
        ),
        verification=Mark.SEEN,
    ),
    Indicator("I003", "SOC-NET", "REC", (), (), "both", Words(en="Recalled telepathically.")),
)

_CONTACTS = (
    Contact(
        "sos-line",
        Words("СОС линија", "Linja SOS", "SOS line"),
        "+389 2 000 0000",
        for_whom=Words("За жртви", "Për viktima", "For victims"),
        source_date=date(2025, 5, 1),
    ),
)


def _guide() -> Guide:
    words = Words("Прирачник", "Doracak", "Guide")
    info = EditionInfo(
        "sample",
        "0.1",
        date(2026, 11, 24),
        Locale.EN,
        words,
        words,
        words,
        words,
        status=Status.DRAFT,
    )
    kz = Act(
        "kz",
        Words("Кривичен законик", "Kodi penal", "Criminal Code"),
        Words("КЗ", "KP", "CC"),
        "OG 36/2023",
        unread=("188/2023", "16/2026"),
    )
    articles = map(_article, _IDS, _ARTICLES)
    return Guide(
        info,
        {locale: (CHAPTERS[locale].head,) for locale in Locale},
        {},
        {term.id: term for term in _TERMS},
        {"kz": kz},
        {article.id: article for article in articles},
        {sign.id: sign for sign in _INDICATORS},
        {contact.id: contact for contact in _CONTACTS},
        {},
        {"category": (ListEntry("SOC-NET", Words("Мрежи", "Rrjete", "Social networks")),)},
        {"statutes": dict.fromkeys(Locale, Status.REVIEWED)},
        {"old-first-hour": "first-hour"},
    )


@dataclass(frozen=True, slots=True)
class SampleGuide:
    """The sample as an open guide."""

    guide: Guide = field(default_factory=_guide)

    def chapter(self, locale: Locale, chapter_id: str) -> Chapter:
        if chapter_id != CHAPTER:
            raise UnknownChapterError(chapter_id)
        return CHAPTERS[locale]

    def drawing(self, figure_id: str) -> str:
        raise KeyError(figure_id)


SAMPLE = SampleGuide()
