"""Makes each pane of the page area at its first visit, and lets the navigator hear it.

A pane that is never visited costs nothing, not even its import. Nothing is shown here.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.model.guide import Guide
from app.ui.edition_words import Integrity
from app.ui.history import View

if TYPE_CHECKING:
    from app.ui.navigator import Navigator


def make_pane(view: View, navigator: "Navigator", guide: Guide, integrity: Integrity) -> QWidget:
    """The pane of a view, connected to the navigator.

    Raises:
        KeyError: The view is a page of the reader and has no pane of its own.
    """
    makers = {View.INDICATORS: _signs, View.CHECKLISTS: _checklists, View.LAW: _law}
    if view in makers:
        return makers[view](navigator, guide)
    if view is View.HOME:
        from app.ui.panes.home import HomePane  # noqa: PLC0415 - first visit

        return HomePane(guide, integrity)
    if view is View.KEYS:
        from app.ui.panes.keys import KeysPane  # noqa: PLC0415 - first visit

        return KeysPane()
    if view is View.ABOUT:
        from app.library.licences import load_components  # noqa: PLC0415 - first visit
        from app.ui.panes.about import AboutPane  # noqa: PLC0415 - first visit

        components = load_components(navigator.licences)
        about = AboutPane(guide, integrity, components, policy=navigator.policy)
        about.copied.connect(navigator.details_copied)
        return about
    raise KeyError(view)


def _checklists(navigator: "Navigator", guide: Guide) -> QWidget:
    from app.ui.panes.checklists import ChecklistsPane  # noqa: PLC0415 - first visit

    pane = ChecklistsPane(guide)
    pane.place_chosen.connect(navigator.go_to)
    pane.left.connect(navigator.go_back)
    return pane


def _law(navigator: "Navigator", guide: Guide) -> QWidget:
    from app.ui.panes.law import LawPane  # noqa: PLC0415 - first visit

    pane = LawPane(guide)
    pane.place_chosen.connect(navigator.go_to)
    return pane


def _signs(navigator: "Navigator", guide: Guide) -> QWidget:
    from app.ui.panes.indicators import IndicatorsPane  # noqa: PLC0415 - first visit

    pane = IndicatorsPane(guide)
    pane.place_chosen.connect(navigator.go_to)
    pane.words_typed.connect(navigator.signs_asked)
    pane.search_asked.connect(navigator.search_asked)
    pane.left.connect(navigator.go_back)
    pane.listed_changed.connect(lambda: navigator.set_listed(pane.listed))
    return pane
