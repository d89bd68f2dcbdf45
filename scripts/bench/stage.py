"""The program's own window in a process of its own, driven by keys and watched until it painted.

It changes nothing of the program: it listens to paint events, turns the event loop by hand, and
reads the processor time of the window's thread, which other work on the machine hardly changes.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

# A step that has not painted after so long is given up, in seconds. Our choice: at a quarter of a
# processor the slowest step of this program takes a tenth of it.
PATIENCE = 30.0
# Nothing has happened for so long, in seconds: the window has finished what a step began. Longer
# than the 15 ms that the search field waits after a key.
_STILL = 0.04
# Between two looks at a window that waits, in ms.
_TICK = 5


@dataclass(frozen=True, slots=True)
class Step:
    """What one step cost, in ms.

    Attributes:
        cpu: Processor time of the window's thread until it was painted.
        all_cpu: The same until the window stood still.
        wall: Time until it was painted.
        longest: The longest single turn of the event loop until then, in which no key was read.
        after: The longest turn after it was painted, until the window stood still.
        painted: Whether it was painted at all.
    """

    cpu: float
    all_cpu: float
    wall: float
    longest: float
    after: float
    painted: bool


# Who is told of the paints of a class. Each class is taken over once, and before a widget of it is
# made: what Qt has once found in a class it asks for again no more.
_TOLD: dict[type[QWidget], list[Callable[[Any], None]]] = {}


def on_paint(kind: type[QWidget], call: Callable[[Any], None]) -> None:
    """Call with the widget after each time a widget of this class has painted itself."""
    if kind in _TOLD:
        _TOLD[kind].append(call)
        return
    told = _TOLD[kind] = [call]
    painted, name = kind.paintEvent, "paintEvent"

    def paint_and_tell(self: QWidget, event: QPaintEvent) -> None:
        painted(self, event)
        for each in told:
            each(self)

    setattr(kind, name, paint_and_tell)


class Watch:
    """Tells whether a widget of a class has painted since a step began."""

    def __init__(self, kind: type[QWidget]) -> None:
        self.count = 0
        on_paint(kind, self._note)

    def _note(self, _widget: QWidget) -> None:
        self.count += 1


class Stage:
    """Turns the event loop, step by step."""

    def __init__(self) -> None:
        self._tick = QTimer(interval=_TICK)
        self._tick.timeout.connect(self._wake)
        self._turned = 0

    def _wake(self) -> None:
        """Only ends a turn that waits."""
        self._turned += 1

    def step(self, act: Callable[[], object], painted: Callable[[], bool]) -> Step:
        """Do something and turn the loop until it has painted, then until nothing moves."""
        self._tick.start()
        began, wall = time.thread_time(), time.perf_counter()
        act()
        longest = time.thread_time() - began
        while not (done := painted()) and time.perf_counter() - wall < PATIENCE:
            longest = max(longest, self._turn())
        cpu, seen = time.thread_time() - began, time.perf_counter() - wall
        after = self.settle()
        whole = time.thread_time() - began
        return Step(cpu * 1000, whole * 1000, seen * 1000, longest * 1000, after * 1000, done)

    def settle(self, still: float = _STILL) -> float:
        """Turn the loop until nothing has happened for `still` s; the longest turn, in s.

        Returns:
            Processor seconds of the longest turn.
        """
        self._tick.start()
        longest, quiet_since = 0.0, time.perf_counter()
        began = quiet_since
        while time.perf_counter() - quiet_since < still:
            used = self._turn()
            longest = max(longest, used)
            # A turn that only woke up takes some hundredths of a millisecond.
            if used > _IDLE:
                quiet_since = time.perf_counter()
            if quiet_since - began > PATIENCE:
                break
        self._tick.stop()
        return longest

    def rest(self, seconds: float) -> None:
        """Turn the loop for so long, whatever happens."""
        until = time.perf_counter() + seconds
        self._tick.start()
        while time.perf_counter() < until:
            self._turn()
        self._tick.stop()

    @staticmethod
    def _turn() -> float:
        began = time.thread_time()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return time.thread_time() - began


# Processor seconds of one turn under which it did nothing worth the name. Our measure: a turn for
# the tick alone takes 0.02 to 0.06 ms.
_IDLE = 0.0003
