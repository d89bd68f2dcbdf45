"""Searches in a process of their own, without a window: the first one, then many of each kind.

It asks for the snippets of all results or of the first ones only, and keeps no answer.
"""

import gc
import json
import sys
import time
from pathlib import Path

from app.editions.edition import open_edition
from app.model.locale import Locale
from app.search.engine import SearchEngine
from scripts.bench.queries import KINDS, draw_queries

# Queries of each kind in each language: 72 of a kind in all.
_COUNT = 24


def _ask(
    engine: SearchEngine, words: str, locale: Locale, snippets: int | None
) -> tuple[float, int]:
    """Processor ms of one search, and how many places it found."""
    began = time.thread_time()
    reply = engine.search(words, locale, snippets=snippets)
    return (time.thread_time() - began) * 1000, reply.total


def main() -> int:
    """Search the edition named by the first argument; prints one line of JSON for each search.

    The second argument is how many results get a snippet: "all" or a number.
    """
    # As the program does: no cycles are collected in the thread that searches.
    gc.disable()
    edition = open_edition(Path(sys.argv[1]))
    snippets = None if sys.argv[2] == "all" else int(sys.argv[2])
    queries = {
        (kind, locale): draw_queries(edition, locale, kind, _COUNT)
        for kind in KINDS
        for locale in Locale
    }
    engine = SearchEngine(edition, lambda: edition.index_folder)
    first = queries["term", Locale.MK][0]
    began = time.perf_counter()
    cpu, _ = _ask(engine, first, Locale.MK, snippets)
    wall = (time.perf_counter() - began) * 1000
    print(json.dumps({"tag": "first", "cpu_ms": cpu, "wall_ms": wall}))
    for (kind, locale), words in queries.items():
        for query in words:
            cpu, total = _ask(engine, query, locale, snippets)
            line = {"tag": kind, "where": f"{locale.value} {query}", "cpu_ms": cpu, "found": total}
            print(json.dumps(line, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream here
    raise SystemExit(main())
