"""A checklist is found by the words of its steps, in each language, with the law it leans on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.editions.codec import decode, encode
from app.editions.compiler import install
from app.editions.edition import open_edition
from app.model.checklist import Checklist, Step
from app.model.guide import Guide
from app.model.locale import Locale, Words
from app.model.place import Place, PlaceKind
from app.model.source import Source, Status
from app.search.document import DocumentHead, documents, read_document
from app.search.engine import SearchEngine
from app.search.indexer import build_index
from app.search.reply import Result, ResultKind
from tests.unit.search.sample import SAMPLE, SampleGuide

MK, SQ, EN = Locale

TAKING = Checklist(
    id="taking-a-phone",
    title=Words("Преземање уред", "Marrja e pajisjes", "Taking a device"),
    lead=Words("Уредот лежи на масата.", "Pajisja është mbi tavolinë.", "It lies on the table."),
    steps=(
        Step(
            Words("Ставете го во вреќичка.", "Futeni në qese.", "Put it into a bag."),
            why=Words("Влагата штети.", "Lagështia dëmton.", "Moisture harms it."),
            order=Words(
                "Прашајте го обвинителот.", "Pyesni prokurorin.", "Ask the public prosecutor."
            ),
            sources=("code: art. 1",),
        ),
        Step(Words("Залепете ја етикетата.", "Ngjitni etiketën.", "Stick on the label.")),
    ),
    audience=("police",),
)
ENGLISH_ONLY = Checklist(
    id="listening",
    title=Words(en="Listening"),
    lead=Words(en="Somebody wants to speak."),
    steps=(Step(Words(en="Offer a glass of lemonade.")),),
    articles=("kz-418-g",),
)
CODE = Source("code", "Code", "Gazette")


def _guide() -> Guide:
    acts = {"kz": replace(SAMPLE.guide.acts["kz"], source="code")}
    statuses = {**SAMPLE.guide.statuses, "checklists": {**dict.fromkeys(Locale, Status.REVIEWED)}}
    return replace(
        SAMPLE.guide,
        acts=acts,
        sources={"code": CODE},
        statuses=statuses,
        checklists={made.id: made for made in (TAKING, ENGLISH_ONLY)},
    )


GUIDE = SampleGuide(_guide())


@pytest.fixture(scope="module", params=["index", "reading"])
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SearchEngine]:
    """Through the index, and without one."""
    folder = None
    if request.param == "index":
        folder = tmp_path_factory.mktemp("lists") / "index"
        build_index(GUIDE, folder)
    made = SearchEngine(GUIDE, folder)
    yield made
    made.close()


def lists(engine: SearchEngine, typed: str, locale: Locale) -> list[Result]:
    found = engine.search(typed, locale).results
    return [one for one in found if one.kind is ResultKind.CHECKLIST]


@pytest.mark.parametrize(
    ("typed", "locale", "words"),
    [
        ("вреќички", MK, "вреќичка"),
        ("vrekjicka", MK, "вреќичка"),
        ("влага", MK, "Влагата"),
        ("обвинител", MK, "обвинителот"),
        ("qeset", SQ, "qese"),
        ("lageshtia", SQ, "Lagështia"),
        ("prokurori", SQ, "prokurorin"),
        ("bags", EN, "bag"),
        ("moisture", EN, "Moisture"),
        ("prosecutors", EN, "prosecutor"),
        ("table", EN, "table"),
    ],
)
def test_the_words_of_its_steps_lead_to_the_list(
    engine: SearchEngine, typed: str, locale: Locale, words: str
) -> None:
    found = lists(engine, typed, locale)[0]
    assert (found.id, found.locale) == ("taking-a-phone", locale)
    assert found.place == Place(locale, "taking-a-phone", PlaceKind.CHECKLIST)
    assert found.title == TAKING.title.said_in(locale)
    assert words in [found.snippet[start:end] for start, end in found.spans]


def test_the_filter_by_kind_leaves_only_lists(engine: SearchEngine) -> None:
    reply = engine.search("phone table", EN, kinds=(ResultKind.CHECKLIST,))
    assert {one.kind for one in reply.results} == {ResultKind.CHECKLIST}


def test_a_list_carries_the_status_of_its_file_and_the_law_it_leans_on(
    engine: SearchEngine,
) -> None:
    (taking,) = lists(engine, "moisture", EN)
    (listening,) = lists(engine, "lemonade", EN)
    assert taking.status is listening.status is Status.REVIEWED
    assert taking.law == ("kz",)
    assert listening.law == ("kz",)


def test_a_list_that_is_only_in_english_is_found_there_and_once(engine: SearchEngine) -> None:
    for locale in Locale:
        (found,) = lists(engine, "lemonade", locale)
        assert found.locale is EN
    mine = [one for one in documents(GUIDE) if one.head.id == "listening"]
    assert [one.head.locale for one in mine] == [EN]


def test_the_labels_of_its_page_do_not_find_it(engine: SearchEngine) -> None:
    assert lists(engine, '"order or consent"', EN) == []


def test_a_list_that_the_guide_no_longer_has_is_a_key_error() -> None:
    head = DocumentHead(ResultKind.CHECKLIST, "gone", EN, "", "Gone")
    with pytest.raises(KeyError):
        read_document(GUIDE, head)


def test_a_list_comes_back_from_a_compiled_edition(tmp_path: Path) -> None:
    folder = install(GUIDE, "0123456789abcdef" * 4, tmp_path / "edition")
    assert open_edition(folder).guide.checklists == GUIDE.guide.checklists
    assert decode(Guide, encode(GUIDE.guide)).checklists["listening"] == ENGLISH_ONLY
