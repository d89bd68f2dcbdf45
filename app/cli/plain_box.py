"""The last resort of Windows: a box of the system's own, where not even Qt can be loaded.

It is one call to the system, and does nothing anywhere else.
"""

import sys

from app.model.trouble import Trouble

_ERROR_SIGN = 0x10  # MB_ICONERROR, WinUser.h


def show_plain_box(trouble: Trouble) -> None:
    """Show the words in a message box and wait until it is closed."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only where all else has failed

        words = "\n\n".join([trouble.said, *trouble.steps])
        ctypes.windll.user32.MessageBoxW(None, words, trouble.title, _ERROR_SIGN)
