"""Figures of what happens in a painted window: chapters, scrolling, typing, signs, slides.

The steps themselves are taken in a child process; here its figures are put together.
"""

from collections.abc import Sequence

from scripts.bench.figures import Figure, middle, spread
from scripts.bench.running import Said
from scripts.bench.starts import Installed


def _worst(said: Said, tag: str, key: str) -> str:
    lines = [line for line in said.lines.get(tag, ()) if line.get("ok", True)]
    if not lines:
        return ""
    worst = max(lines, key=lambda line: line[key])
    return f"worst: {worst['where']}"


def _unpainted(said: Said) -> str:
    failed = said.failed()
    return f"; {len(failed)} never painted, e.g. {failed[0]}" if failed else ""


def measure_reading(installed: Installed, size: str) -> list[Figure]:
    """Chapter switches, scrolling, language and colours."""
    said = installed.start("home", "reading")
    figures = []
    tags = {
        "chapter.first": "first visit of a chapter to painted, CPU",
        "chapter.again": "key to wanted chapter painted again, CPU",
        "chapter.last": "key to a block of its last section painted, CPU",
    }
    for tag, words in tags.items():
        note = _worst(said, tag, "cpu_ms") + _unpainted(said)
        name = "chapter.painted" if tag == "chapter.again" else tag
        figures += spread(name, size, words, said.all(tag, "cpu_ms"), (50, 95, 100), note)
    visits = [line for tag in tags for line in said.lines.get(tag, ()) if line["ok"]]
    for name, key, words in (
        ("turn", "longest_ms", "longest the window was deaf until then, CPU"),
        ("slice", "after_ms", "longest slice after that, while the rest is set, CPU"),
        ("whole", "all_ms", "until the whole chapter stands still, CPU"),
    ):
        worst = max(visits, key=lambda line: line[key])["where"] if visits else ""
        values = [line[key] for line in visits]
        figures += spread(f"chapter.{name}", size, words, values, (50, 95, 100), f"worst: {worst}")
    note = _worst(said, "scroll", "cpu_ms")
    figures += spread(
        "scroll", size, "scroll step, CPU", said.all("scroll", "cpu_ms"), (50, 99), note
    )
    for tag, words in (("language", "language switch, CPU"), ("colours", "theme switch, CPU")):
        figures += spread(tag, size, words, said.all(tag, "cpu_ms"), (50, 100))
    return figures


def measure_typing(installed: Installed, size: str) -> list[Figure]:
    """Keys in the search and above the list of indicators, and the list opened."""
    said = installed.start("home", "typing")
    last = [line["wall_ms"] for line in said.lines.get("key", ()) if line["last"] and line["ok"]]
    figures = spread(
        "keystroke",
        size,
        "key in the search to painted results, CPU of the window's thread",
        said.all("key", "cpu_ms"),
        (50, 95),
        _worst(said, "key", "cpu_ms") + _unpainted(said),
    )
    for name, key, words in (
        ("turn", "longest_ms", "longest the window was deaf after a key, CPU"),
        ("whole", "all_ms", "key until the window stands still, CPU of its thread"),
    ):
        figures += spread(f"keystroke.{name}", size, words, said.all("key", key), (50, 95))
    figures += spread(
        "results.wall",
        size,
        "last key to painted results, wall",
        last,
        (50, 95),
        "holds for a quiet machine",
    )
    figures += _single(said, "signs.first", size, "indicators opened, first visit")
    figures += _single(said, "signs.again", size, "indicators opened again")
    figures += spread(
        "signs.keystroke",
        size,
        "key above the indicators to painted list, CPU of the window's thread",
        said.all("signs.key", "cpu_ms"),
        (50, 95),
        _worst(said, "signs.key", "cpu_ms"),
    )
    return figures


def _single(said: Said, tag: str, size: str, words: str) -> list[Figure]:
    cpu, wall = said.all(tag, "cpu_ms"), said.all(tag, "wall_ms")
    return [
        Figure(f"{tag}.cpu", size, f"{words}, CPU", "ms", middle(cpu) if cpu else None),
        Figure(f"{tag}.wall", size, f"{words}, wall", "ms", middle(wall) if wall else None),
    ]


def measure_slides(installed: Installed, size: str) -> list[Figure]:
    """All slides of all chapters and languages painted, and F5 to the first slide."""
    said = installed.start("chapter", "slides")
    note = _worst(said, "slide", "cpu_ms")
    figures = spread(
        "slide.paint",
        size,
        "slide painted at 1920×1080, CPU",
        said.all("slide", "cpu_ms"),
        (50, 95, 100),
        note,
    )
    figures += spread(
        "slide.first",
        size,
        "the same when its lines are set for the first time, CPU",
        said.all("slide.first", "cpu_ms"),
        (50, 95),
    )
    figures += spread(
        "deck", size, "deck of a chapter made, CPU", said.all("deck", "cpu_ms"), (50, 100)
    )
    return [*figures, *_single(said, "present", size, "F5 to first slide painted")]


def measure_searches(
    said: Said, cut: Said, size: str, kinds: Sequence[tuple[str, str]]
) -> list[Figure]:
    """Figures of the searches of a child without a window.

    Args:
        said: Of one that asked for all snippets.
        cut: Of one that asked for as many snippets as the window does.
        size: Of the guide.
        kinds: Tags of the kinds of search, with words for them.
    """
    first = said.one("first")
    note = "opening and checking the index counted"
    figures = [
        Figure("search.first.cpu", size, "first search, CPU", "ms", first["cpu_ms"], note),
        Figure("search.first.wall", size, "first search, wall", "ms", first["wall_ms"]),
    ]
    for tag, words in kinds:
        note = _worst(cut, tag, "cpu_ms")
        figures += spread(
            f"search.{tag}", size, f"search: {words}, CPU", cut.all(tag, "cpu_ms"), (50, 95), note
        )
    for tag, words in kinds:
        name = f"search: {words}, with every snippet, CPU"
        figures += spread(f"search.{tag}.all", size, name, said.all(tag, "cpu_ms"), (95,))
    return figures
