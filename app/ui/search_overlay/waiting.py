"""How long an answer is awaited: nothing is said at first, then a bar, then a sentence.

It counts time only; what is shown is the overlay's concern.
"""

from PySide6.QtCore import QObject, QTimer, Signal

# A wait shorter than this is not noticed, and after this it is said in words; in ms.
BAR_AFTER = 300
WORDS_AFTER = 1000


class Waiting(QObject):
    """A wait that has begun or not.

    Signals:
        noticed: It is long enough for a sign.
        long: It is long enough for words.
    """

    noticed = Signal()
    long = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = QTimer(self, singleShot=True, interval=BAR_AFTER)
        self._words = QTimer(self, singleShot=True, interval=WORDS_AFTER)
        self._bar.timeout.connect(self.noticed)
        self._words.timeout.connect(self.long)

    def begin(self) -> None:
        """Something was asked; who waits already waits since the first question."""
        if not self._words.isActive() and not self._bar.isActive():
            self._bar.start()
            self._words.start()

    def end(self) -> None:
        """The answer is there, or nobody waits for it any more."""
        self._bar.stop()
        self._words.stop()
