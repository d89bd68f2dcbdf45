"""Lets Python collect cycles in the window's thread alone, seldom, and never over the guide.

A cycle may hold objects of Qt, such as the sheets of a page that was printed, and those may only
end in the thread that made them; left to itself the collector runs in whichever thread makes the
next value, that of the search too. The guide and its search are some hundred thousand values that
live as long as the program and refer to no cycle; each full round over them was measured at 46 ms
of CPU and more. Nothing that is still held is freed here.
"""

import gc

from PySide6.QtCore import QObject, QTimer

# Rounds of the collector: new objects before a young round, young rounds before a middle one,
# middle ones before a full one. Python's own are 700, 10, 10; ours keep young rounds cheap and put
# a full round off for minutes of use.
_ROUNDS = (10_000, 20, 50)

# How often it is looked whether a round is due, in ms. Our choice: what waits meanwhile is small.
_LOOK = 1000


def hold_back() -> None:
    """Collect nothing from now on, in any thread, but what is asked for."""
    gc.disable()


def collect_in_window(window: QObject) -> None:
    """Collect in the thread of this window, as long as it lives."""
    timer = QTimer(window, interval=_LOOK)
    timer.timeout.connect(_collect_what_is_due)
    timer.start()


def _collect_what_is_due() -> None:
    """Do the largest round that is due; it counts for all smaller ones."""
    counted = gc.get_count()
    for generation in (2, 1, 0):
        if counted[generation] > _ROUNDS[generation]:
            gc.collect(generation)
            return


def leave_alone() -> None:
    """Take everything that lives now out of all further rounds; quick, and may be said again."""
    gc.freeze()
