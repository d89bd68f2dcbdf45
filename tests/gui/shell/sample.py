"""A small guide made of values, for tests of the window: one chapter of plain sections."""

from collections.abc import Collection, Mapping
from datetime import date

from app.model.guide import Chapter, ChapterHead, EditionInfo, Guide, SectionHead
from app.model.guide import UnknownChapterError as Unknown
from app.model.locale import Locale, Words
from app.model.place import Place
from app.model.section import Block, BlockKind, Section
from app.model.source import Status
from app.model.statute import Act
from app.model.text import Ref, RefKind, Run
from app.search.reply import Reply, Result, ResultKind, Why

INFO = EditionInfo(
    id="sample",
    number="0.1",
    date=date(2026, 11, 24),
    source_locale=Locale.EN,
    title=Words(
        mk="ИКТ и трговија со луѓе во Северна Македонија",
        sq="TIK dhe tregtia me njerëz në Maqedoninë e Veriut",
        en="ICT and human trafficking in North Macedonia",
    ),
    subtitle=Words(
        mk="Прирачник за практичари",
        sq="Doracak për praktikuesit",
        en="A reference guide for practitioners",
    ),
    independent=Words(
        en="This is an independent and unofficial edition. It is not the guide of the NGO Impetus "
        "or of the Council of Europe, and no institution has approved it. It is not legal advice: "
        "check the law in force before you act.",
        mk="Ова е независно и неофицијално издание. Тоа не е прирачникот на НВО Импетус ниту на "
        "Советот на Европа и ниту една институција не го одобрила. Не е правен совет: проверете "
        "го законот што важи пред да постапите.",
        sq="Ky është një botim i pavarur dhe jozyrtar. Nuk është doracaku i OJQ-së Impetus ose i "
        "Këshillit të Evropës dhe asnjë institucion nuk e ka miratuar. Nuk është këshillë "
        "juridike: verifikoni ligjin në fuqi para se të veproni.",
    ),
    honesty=Words(en="One sign proves nothing, and a missing sign proves nothing."),
    digest="9f2c4ab1" * 8,
)

TITLES = {
    "digital-evidence": Words(mk="Дигитални докази", sq="Provat digjitale", en="Digital evidence"),
    "first-hour": Words(mk="Првиот час", sq="Ora e parë", en="The first hour"),
    "seizing-a-phone": Words(
        mk="Одземање на телефонот", sq="Sekuestrimi i telefonit", en="Seizing a phone"
    ),
    "preserving-a-profile": Words(
        mk="Зачувување профили и разговори",
        sq="Ruajtja e profileve dhe e bisedave",
        en="Preserving profiles and chats",
    ),
    "public-profiles": Words(mk="Јавни профили", sq="Profilet publike", en="Public profiles"),
    "chain-of-custody": Words(
        mk="Хеш-вредности и синџир на чување",
        sq="Vlerat hash dhe zinxhiri i ruajtjes",
        en="Hashes and chain of custody",
    ),
    "what-to-do": Words(mk="Што да направите", sq="Çfarë të bëni", en="What to do"),
}

PROSE = Words(
    mk="Додека разговорот е сè уште отворен на екранот, доказот е најцелосен. Запишете ја адресата "
    "на профилот, а не само прикажаното име, и времето кога сте ја виделе.",
    sq="Derisa biseda është ende e hapur në ekran, prova është më e plotë. Shënoni adresën e "
    "profilit, jo vetëm emrin e shfaqur, dhe kohën kur e keni parë.",
    en="While the conversation is still open on the screen, the evidence is at its most complete. "
    "Write down the address of the profile, not only the name it shows, and the time you saw it.",
)


def _block(locale: Locale, number: int) -> Block:
    words = PROSE.said_in(locale)
    runs: tuple[Run, ...] = (Run(f"{number}. {words}"),)
    if number == 2:
        link = Ref(RefKind.SECTION, "chain-of-custody")
        runs = (*runs, Run(" "), Run(TITLES["chain-of-custody"].said_in(locale), ref=link))
    return Block(f"p-{number}", BlockKind.PARAGRAPH, runs)


def _section(locale: Locale, section_id: str) -> Section:
    level = {"digital-evidence": 1, "public-profiles": 3}.get(section_id, 2)
    count = 1 if level == 1 else 6
    blocks = tuple(_block(locale, number) for number in range(1, count + 1))
    return Section(section_id, TITLES[section_id].said_in(locale), level, blocks)


def _chapter(locale: Locale) -> Chapter:
    sections = tuple(_section(locale, section_id) for section_id in TITLES)
    heads = tuple(SectionHead(part.id, part.title, part.level) for part in sections[1:])
    head = ChapterHead(
        id="digital-evidence",
        file="06-digital-evidence",
        number=6,
        title=sections[0].title,
        locale=locale,
        acts=("kz",),
        sections=heads,
    )
    return Chapter(head, sections)


CHAPTERS = {locale: _chapter(locale) for locale in Locale}

ACT = Act(
    id="kz",
    name=Words(mk="Кривичен законик", sq="Kodi penal", en="Criminal Code"),
    short=Words(mk="КЗ", sq="KP", en="CC"),
    version_read="OG 36/2023",
    version_words=Words(mk="„Службен весник“ бр. 36/2023", sq="GZ 36/2023", en="OG 36/2023"),
    unread=("188/2023", "16/2026", "17/2026"),
)

STATUSES: Mapping[str, Mapping[Locale, Status]] = {}


class SampleGuide:
    """An open guide without any file."""

    index_folder = "index"

    def __init__(self) -> None:
        self.guide = Guide(
            info=INFO,
            contents={locale: (CHAPTERS[locale].head,) for locale in Locale},
            sources={},
            terms={},
            acts={"kz": ACT},
            articles={},
            indicators={},
            contacts={},
            figures={},
            lists={},
            statuses=STATUSES,
            moved={},
        )

    def chapter(self, locale: Locale, chapter_id: str) -> Chapter:
        if chapter_id != "digital-evidence":
            raise Unknown(chapter_id)
        return CHAPTERS[locale]

    def drawing(self, figure_id: str) -> str:
        raise KeyError(figure_id)


class SampleEngine:
    """Answers every query with one place, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def search(
        self,
        words: str,
        locale: Locale,
        *,
        kinds: Collection[ResultKind] = (),
        exact: bool = False,
        snippets: int | None = None,
    ) -> Reply:
        del kinds, snippets
        self.asked.append(f"={words}" if exact else words)
        result = Result(
            kind=ResultKind.SECTION,
            id="seizing-a-phone",
            place=Place(locale, "seizing-a-phone", anchor="p-3"),
            locale=locale,
            chapter="digital-evidence",
            section="seizing-a-phone",
            anchor="p-3",
            path=(TITLES["digital-evidence"].said_in(locale),),
            title=TITLES["seizing-a-phone"].said_in(locale),
            title_spans=(),
            snippet=PROSE.said_in(locale),
            spans=((0, 5),),
            why=Why.EXACT,
            score=1.0,
        )
        return Reply(
            query=words,
            locale=locale,
            total=1,
            totals={ResultKind.SECTION: 1},
            results=(result,),
        )
