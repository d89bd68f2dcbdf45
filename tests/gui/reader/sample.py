"""A small invented guide in three languages with one of everything a page can show.

Layout text, not law and not advice: the numbers and names are examples.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from app.model.contact import Contact
from app.model.figure import Figure
from app.model.guide import (
    Chapter,
    ChapterHead,
    EditionInfo,
    Guide,
    ListEntry,
    SectionHead,
    UnknownChapterError,
)
from app.model.indicator import Grade, Indicator
from app.model.locale import Locale, Words
from app.model.section import Block, BlockKind, Box, BoxKind, Section
from app.model.source import Citation, Mark, Reading, Source, Status
from app.model.statute import Act, Article, Element, Penalty
from app.model.term import Term, TermWords
from app.model.text import Ref, RefKind, Run

READ_ON = date(2026, 11, 23)

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 110">
<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7"
 orient="auto"><path d="M0 0 L10 5 L0 10 z" class="fill-muted"/></marker></defs>
<rect x="10" y="10" width="280" height="90" rx="10" class="fill-accent-soft stroke-accent"
 stroke-width="1.5"/>
<text data-word="look" x="150" y="55" data-width="250" data-size="16" class="fill-ink"
 text-anchor="middle"/>
<line x1="290" y1="55" x2="366" y2="55" class="stroke-muted" stroke-width="2"
 marker-end="url(#tip)"/>
<rect x="370" y="10" width="280" height="90" rx="10" class="fill-warning-soft stroke-warning"
 stroke-width="1.5"/>
<text data-word="keep" x="510" y="55" data-width="250" data-size="16" class="fill-ink"
 text-anchor="middle"/>
</svg>"""

_SAID = {
    "title": Words(
        "Од првата порака до долгот", "Nga mesazhi i parë te borxhi", "From the first message"
    ),
    "lead": Words(
        "Контактот често почнува со недели трпеливи, пријателски пораки.",
        "Kontakti shpesh fillon me javë mesazhesh të durueshme e miqësore.",
        "Contact often begins with weeks of patient, friendly messages.",
    ),
    "plain": Words(
        "Запишете ја адресата на профилот: сѐ што е прикажано може да исчезне за час.",
        "Shënoni adresën e profilit: gjithçka që shfaqet mund të zhduket për një orë.",
        "Write down the address of the profile: what is shown can be gone in an hour.",
    ),
    "more": Words(
        "Оваа реченица само го полни редот за да се види како се прелом\u0301уваат редовите, "
        "уште неколку зборови и уште малку, за да има барем три реда.",
        "Kjo fjali vetëm e mbush rreshtin që të shihet si thyhen rreshtat, edhe disa fjalë dhe "
        "edhe pak, që të ketë të paktën tre rreshta në faqe.",
        "This sentence only fills the line to show how lines are broken, a few more words and a "
        "little more of them, so that there are at least three lines on the page.",
    ),
    "grooming": Words("намамување", "joshje", "grooming"),
    "see": Words("Видете", "Shihni", "See"),
    "and": Words("и", "dhe", "and"),
    "first": Words("Прв чекор", "Hapi i parë", "First step"),
    "signs": Words("Знаци на преглед", "Shenjat në pamje", "Signs at a glance"),
    "todo": Words("Што да направите", "Çfarë të bëni", "What to do"),
    "key": Words("Клучни точки", "Pikat kryesore", "Key points"),
    "careful": Words("Внимавајте на буквата", "Kini kujdes shkronjën", "Mind the letter"),
    "safe": Words(
        "Не гледајте, не копирајте и не праќајте такви слики.",
        "Mos shikoni, mos kopjoni dhe mos dërgoni fotografi të tilla.",
        "Do not look at, copy or send such pictures.",
    ),
    "stage": Words("Фаза", "Faza", "Stage"),
    "sign": Words("Што се гледа", "Çfarë shihet", "What is seen"),
    "who": Words("Кој може да го види", "Kush mund ta shohë", "Who can see it"),
    "recruit": Words("Регрутирање", "Rekrutimi", "Recruitment"),
    "control": Words(
        "Контрола на телефонот и документите",
        "Kontroll i telefonit dhe i dokumenteve",
        "Control of the telephone and documents",
    ),
    "officer": Words("полициски службеник", "zyrtar policor", "police officer"),
    "look": Words("Погледнете и запишете", "Shikoni dhe shënoni", "Look and write down"),
    "keep": Words(
        "Зачувајте го изворникот на уредот",
        "Ruani origjinalin e pajisjes siç është",
        "Keep the original of the device",
    ),
}


def said(name: str, locale: Locale) -> str:
    """Sample words in a language."""
    return _SAID[name].said_in(locale)


def ref(kind: RefKind, entry: str, text: str, locator: str = "", **dress: bool) -> Run:
    """A run that points to an entry."""
    return Run(text, ref=Ref(kind, entry, locator), **dress)


def _article_number(locale: Locale) -> str:
    return "418-г" if locale is Locale.MK else "418-d"


def _opening(locale: Locale) -> Section:
    lead = Block("p-1", BlockKind.LEAD, (Run(said("lead", locale)),))
    points = tuple(
        Block(f"p-{number}", BlockKind.ITEM, (Run(said(name, locale)),), box="s-key")
        for number, name in ((2, "plain"), (3, "more"))
    )
    trainer = Block("p-4", BlockKind.PARAGRAPH, (Run("Minutes: 10"),), box="s-trainer")
    boxes = (
        Box("s-key", BoxKind.KEY, said("key", locale)),
        Box("s-trainer", BoxKind.TRAINER, "Trainer"),
    )
    return Section("sample", said("title", locale), 1, (lead, *points, trainer), boxes)


def _first(locale: Locale) -> Section:
    number = _article_number(locale)
    runs = (
        ref(RefKind.TERM, "grooming", said("grooming", locale)),
        Run(": " + said("plain", locale)),
        ref(RefKind.CITATION, "study", "1", "p. 41"),
        ref(RefKind.CITATION, "code", "2", "чл. 418-г"),
        Run(" " + said("see", locale) + " "),
        ref(RefKind.INDICATOR, "I031", "I031"),
        Run(" " + said("and", locale) + " "),
        ref(RefKind.STATUTE, "kz-418-g", number),
        Run(". "),
        Run(f"{said('more', locale)} {number}, I031", emphasis=True),
    )
    figure = Block("p-3", BlockKind.FIGURE, figure="steps", alt=f"alt {locale.value}")
    blocks = (
        Block("p-1", BlockKind.PARAGRAPH, runs),
        Block("p-2", BlockKind.PARAGRAPH, (Run(said("more", locale), strong=True),), ours=True),
        figure,
        Block("p-4", BlockKind.PARAGRAPH, (Run(said("safe", locale)),), safety=True),
        Block("p-5", BlockKind.PARAGRAPH, (Run(said("plain", locale)),), box="s-law"),
        Block("p-6", BlockKind.PARAGRAPH, (Run(said("more", locale)),), box="s-law"),
    )
    law = Box("s-law", BoxKind.LAW, said("careful", locale))
    return Section("first-step", said("first", locale), 2, blocks, (law,))


def _signs(locale: Locale) -> Section:
    head = tuple((Run(said(name, locale)),) for name in ("stage", "sign", "who"))
    rows = (
        head,
        (
            (Run(said("recruit", locale)),),
            (Run(said("plain", locale)), ref(RefKind.CITATION, "study", "1", "p. 41")),
            (Run(said("officer", locale)),),
        ),
        (
            (Run(said("control", locale)),),
            (ref(RefKind.INDICATOR, "I031", "I031"), Run(" " + said("more", locale))),
            (Run(said("officer", locale)),),
        ),
    )
    blocks = (
        Block("p-1", BlockKind.PARAGRAPH, (Run(said("more", locale)),)),
        Block("tbl-signs", BlockKind.TABLE, rows=rows),
        Block("p-2", BlockKind.ITEM, (Run(said("plain", locale)),)),
        Block("p-3", BlockKind.ITEM, (Run(said("more", locale)),)),
    )
    return Section("signs", said("signs", locale), 2, blocks)


def _what_to_do(locale: Locale) -> Section:
    steps = tuple(
        Block(f"p-{number}", BlockKind.ITEM, (Run(said(name, locale)),), number=number, ours=True)
        for number, name in ((1, "plain"), (2, "more"), (3, "safe"))
    )
    ticks = tuple(
        Block(f"p-{number}", BlockKind.ITEM, (Run(said(name, locale)),), box="s-check")
        for number, name in ((4, "plain"), (5, "more"))
    )
    warned = Block("p-6", BlockKind.PARAGRAPH, (Run(said("safe", locale)),), box="s-warn")
    where = (
        Run(said("see", locale) + " "),
        ref(RefKind.SECTION, "signs", said("signs", locale)),
        Run(" "),
        ref(RefKind.CONTACT, "sos-line", "SOS"),
        Run("."),
    )
    boxes = (
        Box("s-check", BoxKind.CHECKLIST, said("todo", locale)),
        Box("s-warn", BoxKind.WARNING, said("careful", locale)),
    )
    last = Block("p-7", BlockKind.PARAGRAPH, where)
    blocks = (*steps, *ticks, warned, last)
    return Section("sample-what-to-do", said("todo", locale), 3, blocks, boxes)


CITATIONS = (
    Citation(1, "study", "p. 41", Mark.SECONDARY),
    Citation(2, "code", "чл. 418-г", Mark.SEEN),
    Citation(3, "study", "p. 44", Mark.SECONDARY),
    Citation(4, "study", "", Mark.SECONDARY),
)


def chapter(locale: Locale) -> Chapter:
    """The one chapter of the sample."""
    sections = (_opening(locale), _first(locale), _signs(locale), _what_to_do(locale))
    heads = tuple(SectionHead(part.id, part.title, part.level) for part in sections[1:])
    head = ChapterHead(
        "sample", "03-sample", 3, sections[0].title, locale, acts=("kz",), sections=heads
    )
    return Chapter(head, sections, CITATIONS)


def guide() -> Guide:
    """The entries that the sample chapter points to."""
    info = EditionInfo(
        id="sample",
        number="0.1",
        date=date(2026, 11, 24),
        source_locale=Locale.EN,
        title=Words("Примерок", "Mostër", "Sample"),
        subtitle=Words("Прирачник", "Doracak", "Guide"),
        independent=Words(
            "Ова издание е независно и неофицијално.",
            "Ky botim është i pavarur dhe jozyrtar.",
            "This edition is independent and unofficial.",
        ),
        honesty=Words(
            "Еден знак не докажува ништо; знак што недостига не докажува ништо.",
            "Një shenjë nuk provon asgjë; mungesa e saj nuk provon asgjë.",
            "One sign proves nothing, and a missing sign proves nothing.",
        ),
    )
    heads = {locale: (chapter(locale).head,) for locale in Locale}
    return Guide(
        info=info,
        contents=heads,
        sources={source.key: source for source in _sources()},
        terms={"grooming": _term()},
        acts={"kz": _act()},
        articles={"kz-418-g": _article()},
        indicators={"I031": _indicator()},
        contacts={"sos-line": _contact()},
        figures={"steps": _figure()},
        lists={"category": (ListEntry("SOC", Words("Мрежи", "Rrjete", "Networks")),)},
        statuses={},
        moved={},
    )


def _sources() -> tuple[Source, ...]:
    study = Source(
        key="study",
        title="Debt and distance: an invented study",
        publisher="Sample Institute",
        year=2024,
        address="https://example.org/debt",
        read=(Reading("Summary", Mark.SECONDARY, READ_ON),),
    )
    code = Source(
        key="code",
        title="Кривичен законик",
        publisher="Sample Gazette",
        language="mk",
        read=(Reading("Art. 418-а–418-д", Mark.SEEN, READ_ON),),
    )
    return study, code


def _term() -> Term:
    return Term(
        id="grooming",
        domain="ict",
        mk=TermWords(("намамување",), attested=True),
        sq=TermWords(("joshje",)),
        en=TermWords(("grooming",), attested=True),
        definition=Words(
            "Градење доверба за подоцна да се искористи.",
            "Ndërtimi i besimit për ta shfrytëzuar më vonë.",
            "Building trust in order to exploit it later.",
        ),
    )


def _act() -> Act:
    return Act(
        id="kz",
        name=Words("Кривичен законик", "Kodi Penal", "Criminal Code"),
        short=Words("КЗ", "KP", "CC"),
        version_read="OG 36/2023",
        unread=("188/2023", "16/2026", "17/2026"),
        source="code",
    )


def _article() -> Article:
    return Article(
        id="kz-418-g",
        act="kz",
        number=Words("418-г", "418-d", "418-d"),
        heading=Words("Трговија со дете", "Tregtia me fëmijë", "Trafficking in a child"),
        offence=True,
        elements=(
            Element("act", Words("врбува, превезува", "rekruton, transporton", "recruits")),
            Element("purpose", Words("експлоатација", "shfrytëzim", "exploitation")),
        ),
        penalties=(
            Penalty(
                "1",
                Words("основно дело", "vepra bazë", "basic offence"),
                Words(
                    "затвор од најмалку осум години",
                    "burgim së paku tetë vjet",
                    "imprisonment of at least eight years",
                ),
                minimum_months=96,
            ),
        ),
        source="code",
        locator="чл. 418-г",
        verification=Mark.SEEN,
    )


def _indicator() -> Indicator:
    return Indicator(
        id="I031",
        category="SOC",
        stage="REC",
        observers=("POL",),
        forms=("labour",),
        age="both",
        text=Words(
            "Патувањето е однапред платено",
            "Udhëtimi paguhet paraprakisht",
            "Travel is paid in advance",
        ),
        grade_adult=Grade.MEDIUM,
        grade_child=Grade.STRONG,
        mislead=Words(
            "И чесни работодавачи плаќаат пат. Прашајте уште.",
            "Edhe punëdhënës të ndershëm paguajnë rrugën. Pyetni më tej.",
            "Honest employers pay for travel too. Ask further.",
        ),
        next=Words("Прашајте", "Pyetni", "Ask"),
        sources=("study: p. 41",),
        verification=Mark.SEEN,
    )


def _contact() -> Contact:
    return Contact(
        id="sos-line",
        name=Words("СОС линија", "Linja SOS", "SOS line"),
        number="0800 00 000",
        source="study",
        source_date=date(2025, 5, 1),
        verification=Mark.SEEN,
    )


def _figure() -> Figure:
    return Figure(
        id="steps",
        file="assets/steps.svg",
        title=Words("Два чекора", "Dy hapa", "Two steps"),
        description=Words("alt mk", "alt sq", "alt en"),
        words={"look": _SAID["look"], "keep": _SAID["keep"]},
    )


@dataclass(frozen=True)
class SampleGuide:
    """The sample as an open guide; `missing` languages fall back to English."""

    guide: Guide = field(default_factory=guide)
    missing: tuple[Locale, ...] = ()
    behind: bool = False

    def chapter(self, locale: Locale, chapter_id: str) -> Chapter:
        """The sample chapter."""
        if chapter_id not in {"sample", "03-sample"}:
            raise UnknownChapterError(chapter_id)
        made = chapter(Locale.EN if locale in self.missing else locale)
        head = replace(made.head, behind=self.behind, status=Status.DRAFT)
        return replace(made, head=head)

    def drawing(self, figure_id: str) -> str:
        """The sample drawing."""
        if figure_id != "steps":
            raise KeyError(figure_id)
        return DRAWING
