"""What a reader does next in a window that was just painted: search, another chapter, the signs.

It reports the wall time of each step and judges none.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from app.i18n import current_locale
from app.model.guide import OpenGuide
from app.model.place import Place
from app.ui.actions import Act
from app.ui.main_window import MainWindow
from scripts.bench.stage import Stage, Step, Watch

# A word that stands in every chapter, by language, as a reader would type it first.
FIRST_WORDS = {"mk": "жртва", "sq": "viktima", "en": "victim"}

Report = Callable[..., None]


def the_window() -> MainWindow:
    """The program's window.

    Raises:
        LookupError: There is none.
    """
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MainWindow):
            return widget
    raise LookupError


def the_guide(window: MainWindow) -> OpenGuide:
    """The guide that the window shows."""
    return window._source  # noqa: SLF001 - the window tells nobody else


def run(what: str, report: Report) -> None:
    """Report the memory of a window left alone and after a search, or take each step at once."""
    window, stage = the_window(), Stage()
    if what == "stay":
        report("settled")
    report("searched", **said(first_search(window, stage)))
    if what == "tour":
        window.desk.overlay.dismiss()
        stage.settle()
        report("switched", **said(other_chapter(window, stage)))
        report("signs", **said(open_signs(window, stage)))


def said(step: Step) -> dict[str, object]:
    """A step as plain values, in ms."""
    return {
        "wall_ms": step.wall,
        "cpu_ms": step.cpu,
        "longest_ms": step.longest,
        "after_ms": step.after,
        "all_ms": step.all_cpu,
        "ok": step.painted,
    }


def first_search(window: MainWindow, stage: Stage) -> Step:
    """Open the search with a word; painted when the list of results has painted."""
    from app.ui.search_overlay.results_view import ResultsView  # noqa: PLC0415 - as the program

    watch = Watch(ResultsView)
    words = FIRST_WORDS[current_locale().value]
    panel = window.desk.overlay.panel

    def painted() -> bool:
        return watch.count > 0 and panel.results.current_result is not None

    return stage.step(lambda: window.open_search(words), painted)


def other_chapter(window: MainWindow, stage: Stage) -> Step:
    """Open the chapter with most sections that is not open now, for the first time."""
    from app.ui.reader.view import PageView  # noqa: PLC0415 - as the program

    watch = Watch(PageView)
    locale = current_locale()
    heads = (it for it in the_guide(window).guide.contents[locale])
    others = (it for it in heads if it.id != window.navigator.chapter)
    head = max(others, key=lambda it: len(it.sections))

    def painted() -> bool:
        return watch.count > 0 and window.navigator.chapter == head.id

    return stage.step(lambda: window.open_place(Place(locale, head.id)), painted)


def open_signs(window: MainWindow, stage: Stage) -> Step:
    """Open the list of indicators by its key's action; painted when its cards have painted."""
    from app.ui.indicator_list.cards_view import CardsView  # noqa: PLC0415 - as the program

    watch = Watch(CardsView)
    act = window.actions_by_name[Act.INDICATORS]
    return stage.step(act.trigger, lambda: watch.count > 0)
