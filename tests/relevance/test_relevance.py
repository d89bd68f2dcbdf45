"""How well search serves real questions; the score may not fall.

A first small set, judged by the developers on one chapter and again when the guide grew, and a set
in English for the chapters that came then. It is to grow to 50 queries a language, 20 of them in
practitioners' own words, judged by two people. Grades: 3 answers it, 2 helps, 1 touches.
"""

import csv
from collections import defaultdict
from collections.abc import Mapping
from math import log2
from pathlib import Path

import pytest

from app.content.loader import load
from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.search.engine import SearchEngine
from app.search.indexer import build_index

HERE = Path(__file__).parent
GUIDE = HERE.parents[1] / "guide_content"

# Results looked at, as a reader would.
DEPTH = 10

# The first set measured, in mk, sq, en: rank 1.00, 0.97, 1.00 and gain 0.94, 0.91, 0.95 on one
# chapter; rank 1.00, 0.94, 0.98 and gain 0.94, 0.89, 0.87 on the whole English guide. Some room is
# left for edits of the text; raise them when search gets better.
LEAST_RECIPROCAL_RANK = 0.9
LEAST_GAIN = 0.85

# The set for the later chapters measured rank 0.91 and gain 0.62: an answer mostly comes first, but
# a place that lacks one of several typed words is not found. Raise it when that is mended.
LEAST_GAIN_OF_CHAPTERS = 0.6

LEAST_GAINS = {"first": LEAST_GAIN, "chapters": LEAST_GAIN_OF_CHAPTERS}


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


QUERIES = rows("queries.csv")


@pytest.fixture(scope="module")
def source() -> OpenGuide:
    found = load(GUIDE).source
    assert found is not None
    return found


@pytest.fixture(scope="module")
def engine(source: OpenGuide, tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    folder = tmp_path_factory.mktemp("relevance") / "index"
    build_index(source, folder)
    return SearchEngine(source, folder)


@pytest.fixture(scope="module")
def judged() -> Mapping[str, Mapping[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows("judgments.csv"):
        found[row["query_id"]][row["section_id"]] = int(row["grade"])
    return found


def found_ids(engine: SearchEngine, query: Mapping[str, str]) -> list[str]:
    """The first places, each once: the page in another language is the same place."""
    reply = engine.search(query["query"], Locale(query["language"]))
    return list(dict.fromkeys(result.id for result in reply.results))[:DEPTH]


def reciprocal_rank(ids: list[str], grades: Mapping[str, int]) -> float:
    ranks = (rank for rank, place in enumerate(ids, 1) if grades.get(place, 0) > 1)
    return 1 / next(ranks, float("inf"))


def gain(ids: list[str], grades: Mapping[str, int]) -> float:
    def discounted(each: list[int]) -> float:
        return sum(((1 << grade) - 1) / log2(rank + 1) for rank, grade in enumerate(each, 1))

    best = sorted(grades.values(), reverse=True)[:DEPTH]
    return discounted([grades.get(place, 0) for place in ids]) / discounted(best)


SETS = sorted({(query["set"], query["language"]) for query in QUERIES})


@pytest.mark.parametrize(("chosen", "language"), SETS)
def test_relevance_does_not_fall(
    engine: SearchEngine, judged: Mapping[str, Mapping[str, int]], chosen: str, language: str
) -> None:
    asked = [it for it in QUERIES if (it["set"], it["language"]) == (chosen, language)]
    told = []
    ranks, gains = [], []
    for query in asked:
        ids, grades = found_ids(engine, query), judged[query["query_id"]]
        ranks.append(reciprocal_rank(ids, grades))
        gains.append(gain(ids, grades))
        told.append(f"{query['query']}: {ranks[-1]:.2f} {gains[-1]:.2f} {ids[:5]}")
    mean_rank, mean_gain = sum(ranks) / len(asked), sum(gains) / len(asked)
    summary = "\n".join([f"{mean_rank:.3f} {mean_gain:.3f}", *told])
    assert mean_rank >= LEAST_RECIPROCAL_RANK, summary
    assert mean_gain >= LEAST_GAINS[chosen], summary


# Queries that name one entry outright; a mean would hide that one of them comes second.
NAMING = [query for query in QUERIES if query["kind"] in {"indicator_id", "article"}]


@pytest.mark.parametrize("query", NAMING, ids=[query["query_id"] for query in NAMING])
def test_what_is_named_outright_comes_first(
    engine: SearchEngine, judged: Mapping[str, Mapping[str, int]], query: Mapping[str, str]
) -> None:
    first = found_ids(engine, query)[0]
    assert judged[query["query_id"]].get(first) == max(judged[query["query_id"]].values())


@pytest.mark.parametrize("query", QUERIES, ids=[query["query_id"] for query in QUERIES])
def test_no_question_of_the_set_finds_nothing(
    engine: SearchEngine, query: Mapping[str, str]
) -> None:
    assert found_ids(engine, query)


def test_judgments_name_places_that_exist(
    source: OpenGuide, judged: Mapping[str, Mapping[str, int]]
) -> None:
    guide = source.guide
    heads = guide.contents[Locale.EN]
    known = {head.id for head in heads} | {part.id for head in heads for part in head.sections}
    known |= {*guide.articles, *guide.indicators, *guide.terms, *guide.contacts}
    known |= guide.checklists.keys()
    assert {place for grades in judged.values() for place in grades} <= known
    assert judged.keys() == {query["query_id"] for query in QUERIES}
