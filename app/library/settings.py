"""The reader's settings, kept in one small file: language, theme, text size, window, places read.

The file is replaced whole or not at all. A damaged or hostile file never stops the program: it is
kept aside under another name and the defaults speak. Search words are never in it.
"""

import contextlib
import json
import math
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.model.locale import Locale
from app.model.place import MAX_ADDRESS, BadPlaceError, Place, parse_place

FORMAT = 1

THEME_NAMES = ("system", "light", "dark")

# Text sizes in percent that a reader can choose. 200 % is what WCAG 2.2 asks for (criterion 1.4.4,
# Resize Text); the steps are our choice.
ZOOM_STEPS = (80, 90, 100, 110, 125, 150, 175, 200)

# What the program writes is under 10 kB; a larger file is not ours. Unit: bytes.
MAX_BYTES = 262_144

# Places read that are remembered, newest first: twice the chapters of the whole guide (13).
MAX_READING = 26

# No screen is wider; a window farther out than this could never be seen. Unit: px. Our guess.
_MAX_PIXELS = 32_767


class LibraryError(Exception):
    """What the reader keeps could not be written; the program goes on without it."""


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """Where the window stood, in px of the desktop."""

    x: int
    y: int
    width: int
    height: int
    maximized: bool = False


@dataclass(frozen=True, slots=True)
class ReadingMark:
    """How far the reader came in one chapter or entry (its id): a block, and px below its top."""

    chapter: str
    place: Place
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Settings:
    """All that is remembered between two runs.

    Attributes:
        locale: The reader's language; None until one was chosen.
        theme: One of `THEME_NAMES`.
        zoom: One of `ZOOM_STEPS`.
        rail_folded: Whether the reader folded the contents rail away.
        window: Where the window stood; None on the first run.
        reading: Places read, newest first, one for each chapter or entry.
    """

    locale: Locale | None = None
    theme: str = "system"
    zoom: int = 100
    rail_folded: bool = False
    window: WindowPlace | None = None
    reading: tuple[ReadingMark, ...] = ()

    def with_reading(self, mark: ReadingMark) -> "Settings":
        """These settings with a newer mark for a chapter, put first."""
        others = tuple(old for old in self.reading if old.chapter != mark.chapter)
        return replace(self, reading=(mark, *others)[:MAX_READING])


def _whole(value: object, low: int, high: int) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
        return value
    return None


def _read_window(raw: object) -> WindowPlace | None:
    if not isinstance(raw, Mapping):
        return None
    left = _whole(raw.get("x"), -_MAX_PIXELS, _MAX_PIXELS)
    top = _whole(raw.get("y"), -_MAX_PIXELS, _MAX_PIXELS)
    width = _whole(raw.get("width"), 1, _MAX_PIXELS)
    height = _whole(raw.get("height"), 1, _MAX_PIXELS)
    if left is None or top is None or width is None or height is None:
        return None
    return WindowPlace(left, top, width, height, maximized=raw.get("maximized") is True)


def _read_mark(raw: object) -> ReadingMark | None:
    if not isinstance(raw, Mapping):
        return None
    address, chapter, offset = raw.get("place"), raw.get("chapter"), raw.get("offset")
    if not isinstance(address, str) or not isinstance(chapter, str) or isinstance(offset, bool):
        return None
    if not isinstance(offset, int | float) or not math.isfinite(offset):
        return None
    try:
        place = parse_place(address)
    except BadPlaceError:
        return None
    limit = float(_MAX_PIXELS)
    return ReadingMark(chapter[:MAX_ADDRESS], place, max(-limit, min(limit, float(offset))))


def _read_locale(raw: object) -> Locale | None:
    return next((locale for locale in Locale if locale.value == raw), None)


def parse_settings(raw: object) -> Settings:
    """Settings out of decoded JSON; every value that makes no sense gives way to its default."""
    if not isinstance(raw, Mapping):
        return Settings()
    fallback = Settings()
    theme, zoom, reading = raw.get("theme"), raw.get("zoom"), raw.get("reading")
    marks = [_read_mark(one) for one in reading[:MAX_READING]] if isinstance(reading, list) else []
    return Settings(
        locale=_read_locale(raw.get("locale")),
        theme=theme if isinstance(theme, str) and theme in THEME_NAMES else fallback.theme,
        zoom=zoom if isinstance(zoom, int) and zoom in ZOOM_STEPS else fallback.zoom,
        rail_folded=raw.get("rail_folded") is True,
        window=_read_window(raw.get("window")),
        reading=tuple(mark for mark in marks if mark),
    )


def settings_data(settings: Settings) -> dict[str, Any]:
    """The settings as JSON can hold them; `parse_settings` reads them back."""
    window = settings.window
    return {
        "format": FORMAT,
        "locale": settings.locale.value if settings.locale else None,
        "theme": settings.theme,
        "zoom": settings.zoom,
        "rail_folded": settings.rail_folded,
        "window": {name: getattr(window, name) for name in window.__slots__} if window else None,
        "reading": [
            {"chapter": mark.chapter, "place": mark.place.address, "offset": round(mark.offset, 1)}
            for mark in settings.reading
        ],
    }


class SettingsStore:
    """The file of settings at one path. Makes its folder; never touches a file beside it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """What was kept, else the defaults; never raises.

        A file that cannot be understood is moved aside as ``<name>.damaged``, so that nothing the
        reader had is deleted and the next start is quiet.
        """
        try:
            if self._path.stat().st_size > MAX_BYTES:
                return self._set_aside()
            raw = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except OSError:
            return Settings()
        except (ValueError, RecursionError):
            return self._set_aside()
        return parse_settings(raw) if isinstance(raw, Mapping) else self._set_aside()

    def keep(self, settings: Settings) -> None:
        """Write the settings whole or not at all.

        Raises:
            LibraryError: The disk refused; what was there before is still there.
        """
        text = json.dumps(settings_data(settings), ensure_ascii=False, indent=2) + "\n"
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._replace(text.encode("utf-8"))
        except OSError as error:
            raise LibraryError(str(error)) from error

    def _replace(self, data: bytes) -> None:
        number, name = tempfile.mkstemp(prefix=".settings-", dir=self._path.parent)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._path)
        except OSError:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise

    def _set_aside(self) -> Settings:
        with contextlib.suppress(OSError):
            self._path.replace(self._path.with_name(self._path.name + ".damaged"))
        return Settings()
