"""What a reader takes along from the page that is open: a citation, a print, a PDF.

It only joins the desks that do it and says which action belongs to which.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.model.guide import OpenGuide
from app.ui.actions import Act
from app.ui.citing import CitingDesk
from app.ui.navigator import Navigator
from app.ui.print_desk import PrintDesk


class TakingAlong:
    """The desks of one window.

    Attributes:
        citing: Copies citations and addresses.
        printing: Prints and saves PDFs.
    """

    def __init__(
        self, source: OpenGuide, navigator: Navigator, say: Callable[[str], None], window: QWidget
    ) -> None:
        self.citing = CitingDesk(source, navigator, say, window)
        self.printing = PrintDesk(navigator, say, window)

    @property
    def calls(self) -> dict[Act, Callable[[], object]]:
        """What they do, by action."""
        return {**self.citing.calls, **self.printing.calls}
