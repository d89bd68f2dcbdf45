"""The installed pair of Python and PySide6 does not take references from None.

PySide6 6.12.0 on Python 3.11 does, on every call that returns nothing, until the interpreter ends
with "deallocating None" (docs/decisions/0002-pyside6-below-6-12.md). From Python 3.12 on, None is
immortal and its count never moves.
"""

import sys

from PySide6.QtGui import QTextBlockFormat

CALLS = 10_000
ALLOWED_DRIFT = 100


def test_ten_thousand_void_calls_leave_none_alone() -> None:
    block = QTextBlockFormat()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        block.setTopMargin(1.0)
    assert abs(sys.getrefcount(None) - before) < ALLOWED_DRIFT
