"""Replies built from values, and an overlay over a small window to press keys in."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.model.source import Status
from app.search.reply import Reply, Result, ResultKind, Why
from app.ui.search_overlay import SearchOverlay
from app.ui.theme.fonts import load_fonts


def spans_of(text: str, *words: str) -> tuple[tuple[int, int], ...]:
    found = []
    for word in words:
        start = text.find(word)
        while start >= 0:
            found.append((start, start + len(word)))
            start = text.find(word, start + 1)
    return tuple(sorted(found))


def make_result(kind: ResultKind, number: int, title: str, snippet: str, *hits: str) -> Result:
    locale = Locale.MK
    ids = f"example-{number}"
    return Result(
        kind=kind,
        id=ids,
        place=Place(locale, ids, PlaceKind(kind.value)),
        locale=locale,
        chapter="digital-evidence",
        section=ids,
        anchor="p-1",
        path=("6 Дигитални докази",),
        title=title,
        title_spans=spans_of(title, *hits),
        snippet=snippet,
        spans=spans_of(snippet, *hits),
        why=Why.EXACT,
        score=float(100 - number),
        status=Status.APPROVED,
    )


SECTION_TEXT = "Запишете кој го држел телефонот и кога, пред да го одземете телефонот од масата."


def example_results() -> tuple[Result, ...]:
    section = make_result(
        ResultKind.SECTION, 1, "Одземање телефон", SECTION_TEXT, "телефонот", "телефон"
    )
    law = make_result(
        ResultKind.STATUTE, 2, "член 198 Привремено одземање", "Предметите се одземаат.", "одземаат"
    )
    law = replace(
        law,
        path=("Закон за кривичната постапка",),
        version_read="Службен весник 198/2018",
        unread_changes=("16/2026", "17/2026"),
        why=Why.SYNONYM,
    )
    sign = make_result(
        ResultKind.INDICATOR, 3, "Телефонот го држи друго лице", "Лицето нема телефон.", "телефон"
    )
    albanian = make_result(
        ResultKind.SECTION, 4, "Marrja e telefonit", "Shënoni kush e mbante telefonin.", "telefonin"
    )
    albanian = replace(
        albanian, locale=Locale.SQ, why=Why.LANGUAGE, path=("6 Provat",), status=Status.DRAFT
    )
    return (
        replace(section, why=Why.SCRIPT, status=Status.DRAFT),
        law,
        replace(sign, why=Why.INFLECTED),
        albanian,
    )


def reply_of(query: str, results: tuple[Result, ...], **more: object) -> Reply:
    totals: dict[ResultKind, int] = {}
    for result in results:
        totals[result.kind] = totals.get(result.kind, 0) + 1
    reply = Reply(query, Locale.MK, total=len(results), totals=totals, cpu_ms=17.2, results=results)
    return replace(reply, **more)  # type: ignore[arg-type] # fields of Reply by name


@pytest.fixture
def full_reply() -> Reply:
    return reply_of("telefon", example_results(), also_searched=("мобилен", "celular", "phone"))


@pytest.fixture
def long_reply() -> Reply:
    one = example_results()[0]
    many = tuple(replace(one, id=f"long-{number}", title=f"Дел {number}") for number in range(95))
    return reply_of("telefon", many)


class Stage:
    """A window with a field of its own, the overlay over it, and what the overlay said."""

    def __init__(self, qtbot: QtBot, width: int, height: int) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(width, height)
        self.below = QLineEdit(self.window)
        QVBoxLayout(self.window).addWidget(self.below)
        self.overlay = SearchOverlay(self.window)
        self.asked: list[tuple[int, str]] = []
        self.chosen: list[Result] = []
        self.closed = 0
        self.overlay.query_typed.connect(lambda number, words: self.asked.append((number, words)))
        self.overlay.result_chosen.connect(self.chosen.append)
        self.overlay.closed.connect(self._count_closed)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.below.setFocus()

    def _count_closed(self) -> None:
        self.closed += 1

    @property
    def field(self) -> QLineEdit:
        return self.overlay.panel.head.field

    @property
    def selected(self) -> Result:
        """The result that Enter would open."""
        result = self.overlay.panel.results.current_result
        assert result is not None
        return result

    @property
    def chosen_way(self) -> str:
        """The way on that Enter would take."""
        row = self.overlay.panel.empty.chosen_row
        return row.text() if row else ""

    @property
    def focused(self) -> QWidget:
        """What has the focus; always inside the window."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def place_in_panel(self, widget: QWidget) -> QRect:
        """Where a widget lies in the panel."""
        corner = widget.mapTo(self.overlay.panel, QPoint(0, 0))
        return QRect(corner, widget.size())

    def answer(self, reply: Reply) -> None:
        """Give this reply for the newest words."""
        self.overlay.show_reply(self.asked[-1][0], reply)


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    load_fonts()
    return Stage(qtbot, 1366, 768)


@pytest.fixture
def narrow_stage(qtbot: QtBot) -> Stage:
    load_fonts()
    return Stage(qtbot, 683, 384)
