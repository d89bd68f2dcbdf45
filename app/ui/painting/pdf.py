"""Paper as a PDF file in memory: vectors and letters, its title and language, nobody's name.

It writes to no disk; whoever asks for the bytes saves them whole.
"""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from app.export.pdf_finish import finished
from app.model.locale import Locale
from app.ui.painting.paper import Paper

# So that a px of the page is a px of the paper.
_DOTS = 96

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


class PdfJob:
    """A PDF being made: step by step, so that a window stays alive meanwhile.

    Attributes:
        data: The file, once every step is done.
    """

    def __init__(self, paper: Paper, locale: Locale) -> None:
        self._paper = paper
        self._locale = locale
        self.data = b""

    def steps(self) -> Iterator[None]:
        """Do the work; it stops after each sheet."""
        yield from self._paper.prepare()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = _writer(buffer, self._paper.title, self._locale)
        painter = QPainter(writer)
        try:
            for number in range(self._paper.count):
                if number:
                    writer.newPage()
                self._paper.paint(painter, number)
                yield
        finally:
            painter.end()
        self.data = finished(bytes(buffer.data().data()), self._locale.value)


def _writer(buffer: QBuffer, title: str, locale: Locale) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    size = QPageSize(QPageSize.PageSizeId.A4)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)
    writer.setTitle(title)
    # Left to itself Qt writes the name of the program; an account's name is never written.
    writer.setCreator("")
    said = _XMP.format(title=escape(title), language=locale.value)
    writer.setDocumentXmpMetadata(said.encode("utf-8"))
    return writer
