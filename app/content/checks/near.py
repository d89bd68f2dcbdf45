"""What an author may have meant: known ids that resemble one that does not exist.

It only suggests; nothing is replaced.
"""

from collections.abc import Iterable
from difflib import get_close_matches

# Our guess: more suggestions than this are noise.
_MOST = 3


def near(wrong: str, known: Iterable[str]) -> str:
    """Ids that resemble this one, nearest first, or a dash when none does."""
    return ", ".join(get_close_matches(wrong, list(known), n=_MOST)) or "–"
