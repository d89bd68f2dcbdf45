"""What naming promises: an id, or a number with any name of its act, reaches that very entry first.

All ids and all articles of the real guide are asked, in each language; the names of the acts come
from its data.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.content.loader import load
from app.model.guide import Guide, OpenGuide
from app.model.locale import Locale, Words
from app.model.statute import Act, Article
from app.search.engine import SearchEngine
from app.search.indexer import build_index
from app.search.naming import Naming
from app.search.ranking import Group
from app.search.reply import Reply, ResultKind, Why
from app.words.articles import readings
from app.words.romanise import romanise
from tests.unit.search.sample import SAMPLE, SampleGuide

MK, SQ, EN = Locale
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def real() -> OpenGuide:
    source = load(ROOT / "guide_content").source
    assert source is not None
    return source


@pytest.fixture(scope="module")
def engine(real: OpenGuide, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchEngine]:
    folder = tmp_path_factory.mktemp("naming") / "index"
    build_index(real, folder)
    made = SearchEngine(real, folder)
    yield made
    made.close()


def _two_acts() -> SampleGuide:
    """The sample with a second act whose article 418 has the number of another."""
    guide = SAMPLE.guide
    zkp = Act(
        "zkp",
        Words("Закон за кривичната постапка", "Ligji për procedurën penale", "Procedure Law"),
        Words("ЗКП", "LPP", "LCP"),
        "OG 150/2010",
    )
    number = Words("418", "418", "418")
    same = Article("zkp-418", "zkp", number, Words("Извршување", "Ekzekutimi", "Execution"))
    articles = {**guide.articles, same.id: same}
    return SampleGuide(replace(guide, acts={**guide.acts, "zkp": zkp}, articles=articles))


TWO_ACTS = _two_acts()


def asked(engine: SearchEngine, typed: str, locale: Locale) -> tuple[str, str, Locale]:
    """Kind, id and language of the first result."""
    first = next(iter(engine.search(typed, locale, snippets=0).results), None)
    return (first.kind, first.id, first.locale) if first else ("", "", locale)


def statutes(reply: Reply) -> list[str]:
    return [it.id for it in reply.results if it.kind is ResultKind.STATUTE]


def spellings(sign: str) -> tuple[str, ...]:
    letter, number = sign[0], sign[1:]
    apart = (f"{letter} {number}", f"{letter}-{number}", f"{letter}\u00a0{number}")
    return (sign, sign.lower(), *apart, f"и{number}", f"И {number}", f"{sign} ", f"the {sign}")


@pytest.mark.parametrize("locale", Locale)
def test_every_sign_is_reached_by_its_id(
    engine: SearchEngine, real: OpenGuide, locale: Locale
) -> None:
    """In the reader's language, or in English while it is written in no other."""
    shown = [sign for sign in real.guide.indicators.values() if sign.shown]
    written_here = [sign for sign in shown if sign.text.find(locale)]
    assert written_here
    for sign in shown:
        expected = (ResultKind.INDICATOR, sign.id, locale if sign in written_here else EN)
        for typed in spellings(sign.id):
            assert asked(engine, typed, locale) == expected, typed


def test_an_id_in_another_script_says_so(engine: SearchEngine) -> None:
    assert engine.search("I014", MK).results[0].why is Why.EXACT
    assert engine.search("И014", MK).results[0].why is Why.SCRIPT


def test_an_id_beside_other_words_still_comes_first(engine: SearchEngine) -> None:
    assert asked(engine, "sign I014 phone", EN)[1] == "I014"


def test_the_number_in_an_id_is_no_article() -> None:
    named = Naming(SAMPLE.guide).named_in("I 002, I002")
    assert [sign.id for sign in named.signs] == ["I002", "I002"]
    assert named.articles == ()


@pytest.mark.parametrize(
    "text", ["I999", "i 2", "XI002", "I0021", "neni i 002x", "J002", "I 0 0 2"]
)
def test_what_is_no_id_of_the_guide_names_no_sign(text: str) -> None:
    assert Naming(SAMPLE.guide).named_in(text).signs == ()


@dataclass(frozen=True, slots=True)
class Written:
    """An article beside its act, as texts of a language or a Latin keyboard write both."""

    act: str
    number: str


def written(guide: Guide, article: Article) -> Iterator[Written]:
    act = guide.acts[article.act]
    for locale in Locale:
        number = article.number.said_in(locale)
        for name in (act.short.said_in(locale), act.name.said_in(locale)):
            yield Written(name, number)
            yield Written(name.lower(), number)
    macedonian = readings(article.number.said_in(MK))[0].number
    yield Written(romanise(act.short.said_in(MK).lower()).upper(), macedonian.romanised)


@pytest.mark.parametrize("locale", Locale)
def test_every_article_is_reached_by_any_name_of_its_act(
    engine: SearchEngine, real: OpenGuide, locale: Locale
) -> None:
    guide = real.guide
    assert guide.articles
    for article in guide.articles.values():
        for it in written(guide, article):
            for typed in (f"{it.act} {it.number}", f"{it.number} {it.act}"):
                expected = (ResultKind.STATUTE, article.id, locale)
                assert asked(engine, typed, locale) == expected, typed


@pytest.mark.parametrize(
    ("typed", "article"),
    [
        ("ЗКП 198", "zkp-198"),
        ("ZKP 198", "zkp-198"),
        ("zkp-198", "zkp-198"),
        ("LCP 198", "zkp-198"),
        ("LPP 198", "zkp-198"),
        ("чл. 198 ЗКП", "zkp-198"),
        ("член 198 од ЗКП", "zkp-198"),
        ("член 198 став 2 од ЗКП-то", "zkp-198"),
        ("neni 198 i LPP-së", "zkp-198"),
        ("Article 198 of the LCP", "zkp-198"),
        ("ЗКП 198 рок", "zkp-198"),
        ("КЗ 418-г", "kz-418-g"),
        ("кз 418г", "kz-418-g"),
        ("KZ 418-g", "kz-418-g"),
        ("KZ 418-d", "kz-418-d"),
        ("CC 418-d", "kz-418-g"),
        ("KP 418-d", "kz-418-g"),
    ],
)
@pytest.mark.parametrize("locale", Locale)
def test_a_number_beside_its_act_reaches_it(
    engine: SearchEngine, typed: str, article: str, locale: Locale
) -> None:
    assert asked(engine, typed, locale) == (ResultKind.STATUTE, article, locale)


@pytest.mark.parametrize("locale", Locale)
def test_the_name_of_an_act_finds_its_articles(
    real: OpenGuide, engine: SearchEngine, locale: Locale
) -> None:
    guide = real.guide
    for act in guide.acts.values():
        mine = [article.id for article in guide.articles.values() if article.act == act.id]
        for named in Locale:
            for typed in (act.short.said_in(named), act.name.said_in(named)):
                found = engine.search(typed, locale, snippets=0).results[: len(mine)]
                assert [it.id for it in found] == mine, typed
                assert {it.locale for it in found} == {locale}


@pytest.mark.parametrize("typed", ["qqqqzzzz", "KKZZ", "zzkkpp", "КЗа", "zkpto"])
def test_what_only_sounds_like_an_abbreviation_names_no_act(typed: str) -> None:
    assert Naming(TWO_ACTS.guide).named_in(typed).acts == ()


def test_an_abbreviation_in_another_script_says_so(engine: SearchEngine) -> None:
    for typed in ("ZKP", "ZKP 198"):
        assert engine.search(typed, MK).results[0].why is Why.SCRIPT
        assert engine.search(typed, MK, exact=True).total == 0
    for typed in ("ЗКП", "ЗКП 198", "LCP 198"):
        assert engine.search(typed, MK).results[0].why is Why.EXACT


def test_a_bare_number_lists_the_articles_of_all_acts() -> None:
    found = statutes(SearchEngine(TWO_ACTS).search("418", EN))
    assert found[:2] == ["kz-418", "zkp-418"]


@pytest.mark.parametrize("typed", ["ЗКП 418", "418 LPP", "LCP 418", "ЗКП 418 и КЗ 418-а"])
def test_the_act_decides_between_equal_numbers(typed: str) -> None:
    found = statutes(SearchEngine(TWO_ACTS).search(typed, MK))
    assert found[0] == "zkp-418"
    named = Naming(TWO_ACTS.guide).named_in(typed).articles[0]
    assert [it.id for it in named.articles] == ["zkp-418"]


def test_each_number_belongs_to_the_act_beside_it() -> None:
    named = Naming(TWO_ACTS.guide).named_in("член 418 од КЗ и член 418 од ЗКП").articles
    assert [it.articles[0].id for it in named] == ["kz-418", "zkp-418"]


def test_a_number_that_its_act_does_not_have_names_no_article_for_sure() -> None:
    named = Naming(TWO_ACTS.guide).named_in("ЗКП 418-г")
    assert [it.sure for it in named.articles] == [False]
    found = SearchEngine(TWO_ACTS).search("ЗКП 418-г", MK).results
    assert all(it.score < Group.PINNED for it in found)


def test_the_act_and_other_words_find_articles_of_that_act() -> None:
    found = statutes(SearchEngine(TWO_ACTS).search("КЗ виза", MK))
    assert found == ["kz-418-d"]


def test_a_snippet_of_an_article_is_never_just_the_name_of_its_act() -> None:
    for result in SearchEngine(TWO_ACTS).search("КЗ", MK).results:
        assert result.snippet != "КЗ"
