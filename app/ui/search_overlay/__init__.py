"""The search overlay: a field over the window, results while typing, ways on when there are none.

It does not search and keeps nothing: it says what was typed and shows the replies it is given.
"""

from app.ui.search_overlay.overlay import SearchOverlay

__all__ = ["SearchOverlay"]
