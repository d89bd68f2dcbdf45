"""Words typed letter by letter into the search and above the list of indicators.

The window's thread alone is counted: the search itself runs in another one, which `searching`
measures.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from app.i18n import current_locale
from app.model.locale import Locale
from app.search.reply import Reply
from app.ui.main_window import MainWindow
from app.ui.search_overlay.overlay import SearchOverlay
from app.ui.search_overlay.results_view import ResultsView
from scripts.bench.queries import some_words
from scripts.bench.stage import Stage, Watch
from scripts.bench.tour import Report, open_signs, said, the_guide, the_window

# Words typed in each language, and letters of each.
_WORDS = 5
_LETTERS = 7


def run(_what: str, report: Report) -> None:
    """Report every key."""
    window, stage = the_window(), Stage()
    window.activateWindow()
    stage.settle()
    replied: list[_Shown] = []
    results = Watch(ResultsView)
    _note_replies(SearchOverlay, replied, results)
    for locale in Locale:
        window.set_locale(locale)
        stage.settle()
        for word in some_words(the_guide(window), locale, _WORDS):
            window.open_search()
            stage.settle()
            field = window.desk.overlay.panel.head.field
            _type(field, word, _seen(results, replied), stage, report, "key")
            window.desk.overlay.dismiss()
            stage.settle()
    _type_above_signs(window, stage, report)


def _type_above_signs(window: MainWindow, stage: Stage, report: Report) -> None:
    """The same in the field above the list of indicators."""
    from app.ui.indicator_list.cards_view import CardsView  # noqa: PLC0415 - as the program
    from app.ui.panes.indicators import IndicatorsPane  # noqa: PLC0415 - as the program

    report("signs.first", **said(open_signs(window, stage)))
    window.show_home()
    stage.settle()
    report("signs.again", **said(open_signs(window, stage)))
    pane = window.navigator.signs
    if pane is None:
        return
    replied: list[_Shown] = []
    cards = Watch(CardsView)
    _note_replies(IndicatorsPane, replied, cards)
    for word in some_words(the_guide(window), current_locale(), _WORDS):
        pane.put_words("")
        stage.settle()
        _type(pane.box.field, word, _seen(cards, replied), stage, report, "signs.key")


class _TakesReplies(Protocol):
    """What shows the answer to a query."""

    def show_reply(self, number: int, reply: Reply) -> None:
        """Show it."""
        ...


@dataclass(frozen=True, slots=True)
class _Shown:
    """A reply that was shown: whether it found anything, and how many paints there were then."""

    found: bool
    paints: int


def _note_replies(kind: type[_TakesReplies], replied: list[_Shown], watch: Watch) -> None:
    """Note each reply that a widget of this class was given."""
    shown, name = kind.show_reply, "show_reply"

    def show_and_note(self: _TakesReplies, number: int, reply: Reply) -> None:
        shown(self, number, reply)
        replied.append(_Shown(bool(reply.results), watch.count))

    setattr(kind, name, show_and_note)


def _seen(watch: Watch, replied: list[_Shown]) -> Callable[[], Callable[[], bool]]:
    """Makes, for each key, the question whether a newer reply came and was painted since."""

    def begin() -> Callable[[], bool]:
        before = len(replied)

        def painted() -> bool:
            newer = replied[before:]
            # Where nothing was found there is no list that could paint.
            return bool(newer) and (watch.count > newer[0].paints or not newer[-1].found)

        return painted

    return begin


def _type(
    field: QLineEdit,
    word: str,
    seen: Callable[[], Callable[[], bool]],
    stage: Stage,
    report: Report,
    name: str,
) -> None:
    for at, letter in enumerate(word[:_LETTERS]):
        last = at == len(word[:_LETTERS]) - 1
        step = stage.step(lambda letter=letter: _press(field, letter), seen())  # type: ignore[misc]  # mypy infers no default's type
        report(name, where=word[: at + 1], last=last, **said(step))


def _press(field: QLineEdit, letter: str) -> None:
    """A key with its letter; Qt's own tests can type ASCII letters only."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, event)
