"""Citing: the citation or the address of a place goes to the clipboard, and a line says so.

The words are those of `app.export.citation`; nothing about the reader or the machine is added.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.editions.errors import EditionError
from app.i18n import gettext as _
from app.model.guide import OpenGuide
from app.model.place import Place
from app.ui.actions import Act
from app.ui.history import View
from app.ui.navigator import Navigator


class CitingDesk(QObject):
    """Cites what is open in the reader.

    Args:
        source: The guide that is open.
        navigator: Knows which page is open; its menu asks for citations too.
        say: Shows one sentence to the reader for a while.
    """

    def __init__(
        self, source: OpenGuide, navigator: Navigator, say: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._navigator = navigator
        self._say = say
        self._listening = False
        navigator.moved.connect(self._listen)

    @property
    def calls(self) -> dict[Act, Callable[[], object]]:
        """What it does, by action."""
        return {Act.COPY_CITATION: self.cite}

    def _listen(self) -> None:
        """The page is made at its first visit; from then on its menu asks for citations too."""
        reader = self._navigator.reader
        if reader is not None and not self._listening:
            self._listening = True
            reader.view.citation_asked.connect(self.cite_place)
            reader.view.place_address_asked.connect(self.copy_address)

    def cite(self) -> None:
        """Cite the block at the caret, else the block at the reading line."""
        from app.ui.reader.menu import cited_place  # noqa: PLC0415 - pages are opened later

        reader = self._navigator.reader
        is_reading = reader is not None and self._navigator.view is View.READER
        place = cited_place(reader.view) if reader is not None and is_reading else None
        if place is None:
            # TRANSLATORS: After Ctrl+Shift+C where no page of the guide is open.
            self._say(_("Nothing to cite here. Open a chapter, an article or an indicator first."))
            return
        self.cite_place(place)

    def cite_place(self, place: Place) -> None:
        """Copy the citation of a place."""
        from app.export.citation import NothingToCiteError, citation_of  # noqa: PLC0415 - rare

        try:
            citation = citation_of(self._source, place)
        except (EditionError, NothingToCiteError):
            # TRANSLATORS: A citation was asked for and the edition has not the place any more.
            self._say(_("This place could not be cited: it is not in this edition."))
            return
        QGuiApplication.clipboard().setText(citation)
        # TRANSLATORS: After a citation was copied; {citation} is its first line.
        words = _("Citation copied: {citation}")
        self._say(words.format(citation=citation.partition("\n")[0]))

    def copy_address(self, place: Place) -> None:
        """Copy the address of a place, which other programs can open."""
        QGuiApplication.clipboard().setText(place.address)
        # TRANSLATORS: After the address of a place in the guide was copied; {address} is it.
        self._say(_("Address copied: {address}").format(address=place.address))
