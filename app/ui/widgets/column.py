"""A scrolling page with one centred column, for pages that are not part of the guide's text.

It holds the parts it is given in one column and knows nothing of what they say.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme.look import Look
from app.ui.widgets.lines import TextBlock

# Narrowest space between the column and the edge of the page, in px.
_MARGIN = 40


class ColumnPage(QScrollArea):
    """Parts are added from above; the column is as wide as the text size asks."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.column_widget = QWidget()
        self.column = QVBoxLayout(self.column_widget)
        self.column.setContentsMargins(0, 28, 0, 20)
        self.column.setSpacing(0)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.addStretch(1)
        # A stretch so large that the margins get only what the column does not take.
        row.addWidget(self.column_widget, 1000)
        row.addStretch(1)
        self.setWidget(outer)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def room(self) -> int:
        """Width in px that a column could have now."""
        return self.viewport().width() - 2 * _MARGIN

    def set_look(self, look: Look) -> None:
        """Dress the page and all plain text in it anew."""
        self.column_widget.setMaximumWidth(look.px(self._width))
        for block in self.column_widget.findChildren(TextBlock):
            block.set_look(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End lead to both ends of the page; Qt itself knows only arrows and pages."""
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        end = ends.get(Qt.Key(event.key())) if not event.modifiers() else None
        if end is None:
            super().keyPressEvent(event)
            return
        bar.setValue(end)
