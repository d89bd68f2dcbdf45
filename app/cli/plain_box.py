"""The last resort of Windows: a box of the system's own, where not even Qt can be loaded.

It is one call to the system, and does nothing anywhere else.
"""

import sys

from app.i18n import gettext as _
from app.model.trouble import Trouble

_ERROR_SIGN = 0x10  # MB_ICONERROR, WinUser.h


def box_words(trouble: Trouble) -> str:
    """All that the box says: it has no other buttons, but Ctrl+C copies its text."""
    words = [trouble.said, *trouble.steps]
    if trouble.to_pass_on:
        # TRANSLATORS: what to do, in a plain box of Windows; its details follow.
        said = _(
            "If it happens again, press Ctrl+C here, paste the text into a message and send it to "
            "whoever looks after this computer."
        )
        words += [said, trouble.details]
    return "\n\n".join(words)


def show_plain_box(trouble: Trouble) -> None:
    """Show the words in a message box and wait until it is closed."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only where all else has failed

        words = box_words(trouble)
        ctypes.windll.user32.MessageBoxW(None, words, trouble.title, _ERROR_SIGN)
