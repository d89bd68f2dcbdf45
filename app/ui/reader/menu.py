"""The menu on the text of a page: copy, select, cite, copy the address.

It is our own, since Qt's speaks no Macedonian. It says what was asked and does nothing else.
"""

from typing import TYPE_CHECKING

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from app.i18n import gettext as _
from app.model.place import Place

if TYPE_CHECKING:
    from app.ui.reader.view import PageView


def cited_place(view: "PageView") -> Place | None:
    """What to cite: the block of the selection or the caret, else the one being read."""
    cursor = view.textCursor()
    if cursor.hasSelection():
        return view.place_at(cursor.selectionStart())
    caret = view.cursorRect(cursor)
    # At its beginning the caret was never placed; out of sight it is not what is meant.
    if cursor.position() and view.viewport().rect().intersects(caret):
        return view.place_at(cursor.position())
    top = view.top_place()
    return top[0] if top else None


def open_menu(view: "PageView", event: QContextMenuEvent) -> None:
    """Open the menu where it was asked for, for the block that is there."""
    by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
    position = view.cursorForPosition(event.pos()).position()
    place = cited_place(view) if by_key else view.place_at(position)
    menu = QMenu(view)
    # TRANSLATORS: Menu on the text of a page: copy what is selected.
    copy = menu.addAction(_("Copy"))
    copy.setEnabled(view.textCursor().hasSelection())
    copy.triggered.connect(view.copy_selection)
    # TRANSLATORS: Menu on the text of a page: select all of it.
    menu.addAction(_("Select all")).triggered.connect(view.selectAll)
    if place is not None:
        menu.addSeparator()
        # TRANSLATORS: Copies a reference to the block or article that is being read.
        cite = menu.addAction(_("Cite this place"))
        cite.triggered.connect(lambda _on=False: view.citation_asked.emit(place))
        # TRANSLATORS: Menu on the text of a page: copy the address of this block, which other
        # programs can open.
        address = menu.addAction(_("Copy the address"))
        address.triggered.connect(lambda _on=False: view.place_address_asked.emit(place))
    menu.exec(event.globalPos())
    menu.deleteLater()
