"""A scroll bar that keeps its room and shows nothing while there is nothing to scroll.

So the width of a list does not depend on how much is listed.
"""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollBar


class QuietBar(QScrollBar):
    """For a list whose scroll bar is always there."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing while everything is in sight."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)
