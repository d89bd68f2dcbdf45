"""Starts the window: application, settings, edition, search engine, first place.

It puts things together and waits; what each of them does is its own.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from app.i18n import use_locale
from app.library.policy import NO_POLICY, Policy
from app.library.policy_words import fault_words
from app.library.settings import Settings, SettingsStore
from app.model.folders import Folders
from app.model.guide import OpenEdition
from app.model.locale import Locale
from app.model.place import Place
from app.ui.application import make_application
from app.ui.collecting import collect_in_window, hold_back, leave_alone
from app.ui.late_engine import LateEngine
from app.ui.opening import show_opening
from app.ui.theme.style import shown_theme

if TYPE_CHECKING:
    from app.ui.watch.live_guide import LiveGuide

SETTINGS_FILE = "settings.json"


def run_window(  # noqa: PLR0913 - all that a start may ask for, each by its name
    folders: Folders,
    locale: Locale,
    open_edition: Callable[[], OpenEdition],
    place: Place | None,
    *,
    locale_given: bool,
    began: float,
    policy: Policy = NO_POLICY,
    watched: Path | None = None,
) -> int:
    """Open the window and stay until it is closed; returns the exit code.

    Args:
        folders: Where settings are kept.
        locale: The language to start in, unless another one was remembered.
        open_edition: Opens the guide; what it raises is let through.
        place: Where to begin, or None for the start page.
        locale_given: `locale` was asked for and wins over what was remembered.
        began: When the program began, on the clock of `time.monotonic`.
        policy: What the administrator has set.
        watched: Sources to show instead of an edition, redrawn whenever they are saved.

    Raises:
        FaultyContentError: The watched sources hold no guide that could be shown.
    """
    hold_back()
    store = None if policy.leave_no_trace else SettingsStore(folders.config / SETTINGS_FILE)
    if policy.leave_no_trace:
        _keep_qt_silent()
    settings = _with_locale(store.load() if store else Settings(), locale, given=locale_given)
    if place is not None:
        settings = replace(settings, locale=place.locale)
    if policy.locale is not None:
        settings = replace(settings, locale=policy.locale)
    use_locale(settings.locale or locale)
    app = make_application()
    sign = show_opening(shown_theme(settings.theme), began)
    # The window brings most of the program along: where that takes long, the sign is up by now.
    from app.ui.main_window import MainWindow  # noqa: PLC0415

    live = open_sources(watched) if watched else None
    edition = live or open_edition()
    engine = LateEngine(edition)
    keep = store.keep if store else None
    window = MainWindow(edition, engine, settings, keep=keep, first=place, policy=policy)
    window.navigator.licences = folders.licences
    window.first_painted.connect(leave_alone)
    if sign is not None:
        window.first_painted.connect(sign.close)
    collect_in_window(window)
    if live is not None and watched is not None:
        from app.ui.watch.desk import WatchDesk  # noqa: PLC0415 - only for those who write

        WatchDesk(window, live, engine, watched)
    window.show()
    window.frame.notice.say(fault_words(policy))
    return app.exec()


def open_sources(folder: Path) -> "LiveGuide":
    """The sources as they are now, ready to be changed.

    Raises:
        FaultyContentError: They hold no guide that could be shown.
    """
    from app.content.loader import load  # noqa: PLC0415 - it brings Markdown along
    from app.editions.errors import FaultyContentError  # noqa: PLC0415
    from app.ui.watch.live_guide import LiveGuide  # noqa: PLC0415

    loaded = load(folder)
    if loaded.source is None:
        raise FaultyContentError(folder, loaded.complaints)
    return LiveGuide(loaded.source)


def _keep_qt_silent() -> None:
    """Qt's file dialog remembers folders in a file of its own; give it none that can be written.

    On Windows that is the registry, which Qt does not let anybody turn away.
    """
    nowhere = QSettings.Scope.UserScope
    QSettings.setPath(QSettings.Format.NativeFormat, nowhere, os.devnull)


def _with_locale(settings: Settings, locale: Locale, *, given: bool) -> Settings:
    if given or settings.locale is None:
        return replace(settings, locale=locale)
    return settings
