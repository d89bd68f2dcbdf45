"""The one place that knows everybody: finds folders, picks the language, builds objects, starts.

It decides nothing about the guide; whatever takes more than a line is done by the package it hands
things to. Qt is imported only inside the functions that open a window or paint.
"""

import argparse
import io
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import pairwise
from pathlib import Path

from app import i18n
from app.cli.arguments import UsageError, read_arguments
from app.cli.plain_box import show_plain_box
from app.cli.run import run_command
from app.cli.services import RequestError, Services
from app.cli.troubles import crash_trouble, request_trouble, usage_trouble
from app.export.painter import Painter
from app.library.policy import Policy, read_policy
from app.library.policy_words import fault_words, locked_words
from app.model.folders import Folders
from app.model.guide import OpenEdition
from app.model.locale import Locale
from app.model.trouble import Trouble

# When the program began, on the clock of `time.monotonic`.
_BEGAN = time.monotonic()

PROGRAM = "ict-guide"
WINDOWS_PROGRAM = "ICTGuide"
# Platforms of Qt on which a window is drawn for nobody; a question there would never be answered.
_UNSEEN = frozenset({"offscreen", "minimal", "vnc"})


def _program_folder() -> Path:
    """The folder that holds `app`, or the frozen program's own."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parent.parent


def _user_folders(program: Path, given: str | None) -> tuple[Path, Path, Path, Path, Path]:
    """Folders for data, config, cache, state and editions: portable, on Windows, or by XDG."""
    portable = program / "data" if (program / "portable.txt").exists() else None
    data = Path(given).resolve() if given else portable
    if data:
        return data, data, data / "cache", data, data / "editions"
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA") or home / "AppData/Local") / WINDOWS_PROGRAM
        roaming = Path(os.environ.get("APPDATA") or home / "AppData/Roaming") / WINDOWS_PROGRAM
        # Editions are large and can be had again: a profile that travels must not carry them.
        return roaming, roaming, local / "cache", local, local / "editions"
    names = (
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_STATE_HOME", ".local/state"),
    )
    found = [Path(os.environ.get(name) or home / usual) / PROGRAM for name, usual in names]
    return found[0], found[1], found[2], found[3], found[0] / "editions"


def find_folders(data_dir: str | None = None) -> Folders:
    """Where this run reads and writes; `data_dir` gathers everything written, as portable does."""
    program = _program_folder()
    data, config, cached, state, editions = _user_folders(program, data_dir)
    source = program / "guide_content"
    checkout = (source / "guide.toml").is_file()
    built_in = program / "edition"
    if checkout and not data_dir:
        editions = program / "build" / "editions"
    translations = program / "build" / "translations" if checkout else program / "translations"
    licences = program / ("installers/licences" if checkout else "licenses")
    return Folders(
        source=source if checkout else None,
        built_in=built_in if built_in.is_dir() else None,
        editions=editions,
        translations=translations if translations.is_dir() else None,
        data=data,
        config=config,
        cache=cached,
        state=state,
        licences=licences if licences.is_dir() else None,
    )


def _system_locale() -> Locale:
    """The system's language when the guide speaks it, else Macedonian."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    wanted = next((name for name in names if name), "").partition("_")[0].partition(".")[0].lower()
    return Locale(wanted) if wanted in set(Locale) else Locale.MK


def _asked_locale(words: Sequence[str]) -> Locale | None:
    """The language asked for, found before the words are read, so that help speaks it too."""
    words = words[: words.index("--")] if "--" in words else words
    asked = [after for word, after in pairwise(words) if word == "--locale"]
    asked += [word.partition("=")[2] for word in words if word.startswith("--locale=")]
    asked.append(os.environ.get("ICT_GUIDE_LOCALE", ""))
    return next((Locale(name) for name in asked if name in set(Locale)), None)


def _open_edition(folders: Folders, given: str | None, *, force: bool) -> OpenEdition:
    """The edition that was named, else the checkout's, else the built-in one.

    Raises:
        RequestError: It cannot be read, or there is none.
    """
    # Imported late: the window paints before it needs more than this, and `--version` never does.
    from app.editions.active import open_active  # noqa: PLC0415
    from app.editions.errors import EditionError  # noqa: PLC0415

    try:
        return open_active(folders, Path(given) if given else None, force=force)
    except EditionError as error:
        raise RequestError(str(error)) from error


def _painter(licences: Path | None) -> Painter:
    """The one that paints, loaded with Qt on first use; it never needs a display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Without a display Qt for Windows looks for fonts in this one folder, and complains without it.
    os.environ.setdefault("QT_QPA_FONTDIR", str(Path(__file__).parent / "ui" / "theme" / "fonts"))
    from app.ui.painting.screens import ScreenPainter  # noqa: PLC0415

    return ScreenPainter(licences)


def _has_display() -> bool:
    """Whether a window could be shown."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _has_terminal() -> bool:
    """Whether anybody could read what is printed: a window program of Windows has no streams."""
    return sys.stderr is not None


def _has_reader() -> bool:
    """Whether a program reads what is printed: on Windows alone it can be told from a desktop."""
    streams = sys.platform == "win32" and not isinstance(sys.stderr, io.StringIO)
    return streams and not sys.stderr.isatty()


def _use_utf8() -> None:
    """Let terminals and pipes carry all three languages; where there are none, print nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        reconfigure = getattr(stream, "reconfigure", None)
        if stream is None:
            setattr(sys, name, io.StringIO())
        elif reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _open_window(options: argparse.Namespace, services: Services) -> int:
    """Open the window and stay until it is closed.

    Raises:
        RequestError: There is no display, no such place, or no edition that can be read.
    """
    if not _has_display():
        # TRANSLATORS: an error at the terminal when there is no screen; keep the command as it is.
        words = i18n.gettext(
            "There is no display to open a window on. Draw a view into a file instead: "
            "ict-guide screenshot home --out home.png"
        )
        raise RequestError(words)
    from app.cli.given_place import place_of  # noqa: PLC0415
    from app.editions.errors import EditionError  # noqa: PLC0415
    from app.ui.shell import run_window  # noqa: PLC0415 - Qt is loaded here and not before

    watched = None
    if options.watch:
        from app.cli.examining import source_folder  # noqa: PLC0415 - only for those who write

        watched = source_folder(options, services)
    place = place_of(options, services)
    try:
        return run_window(
            services.folders,
            services.locale,
            services.open_edition,
            place,
            locale_given=bool(options.locale),
            began=_BEGAN,
            policy=services.policy,
            watched=watched,
        )
    except EditionError as error:
        raise RequestError(str(error)) from error


def _say(words: str) -> None:
    """One line on stderr."""
    print(f"{PROGRAM}: {' '.join(words.split())}", file=sys.stderr)


def _lock_locale(options: argparse.Namespace, policy: Policy) -> None:
    """The administrator's language wins over every other; who asked for another one is told."""
    if policy.locale is None:
        return
    if options.locale not in {None, policy.locale.value}:
        _say(locked_words())
    options.locale = policy.locale.value


def _services(options: argparse.Namespace, policy: Policy) -> Services:
    """What the command is given to work with."""
    folders = find_folders(options.data_dir)
    locale = Locale(options.locale) if options.locale else _system_locale()
    i18n.use_locale(locale)

    @cache
    def open_edition() -> OpenEdition:
        force = options.command == "index" and options.force
        return _open_edition(folders, options.edition, force=force)

    painter = partial(_painter, folders.licences)
    return Services(folders, locale, open_edition, painter, policy)


def _run(options: argparse.Namespace, policy: Policy, *, alone: bool) -> int:
    """Do what was asked; what goes wrong while a window opens is shown in one.

    Args:
        options: What was asked.
        policy: What the administrator has set.
        alone: There is no terminal.
    """
    opens = options.command == "open"
    try:
        services = _services(options, policy)
        return _open_window(options, services) if opens else run_command(options, services)
    except RequestError as error:
        _say(str(error))
        if opens or alone:
            _show(partial(request_trouble, error))
    except BrokenPipeError:
        # Who read our answer has had enough (`| head`); what is still buffered goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        if not opens:
            raise
        import traceback  # noqa: PLC0415 - only when something is wrong

        traceback.print_exc()
        _show(partial(crash_trouble, error))
    return 1


def _show(make: Callable[[], Trouble]) -> None:
    """Show what went wrong in a small window, where somebody could see one."""
    if not _has_display() or _has_reader() or os.environ.get("QT_QPA_PLATFORM") in _UNSEEN:
        return
    trouble = make()
    try:
        from app.ui.trouble import show_trouble  # noqa: PLC0415

        show_trouble(trouble)
    except Exception:  # noqa: BLE001 - whatever it is, Qt itself is of no use then
        show_plain_box(trouble)
    # The launcher of Windows tells of an end that nobody has told of; see launcher.c.
    os.environ["ICT_GUIDE_TOLD"] = "1"


def _read(words: Sequence[str], *, alone: bool) -> argparse.Namespace:
    """Read the words typed.

    Raises:
        SystemExit: As `read_arguments` says; wrong usage without a terminal is shown in a window.
    """
    try:
        return read_arguments(words)
    except UsageError as error:
        if alone:
            _show(partial(usage_trouble, error.words))
        raise


def main(argv: Sequence[str] | None = None, policy_file: Path | None = None) -> int:
    """Run the program; returns the exit code.

    Args:
        argv: The words typed; those the program was started with when there are none.
        policy_file: A policy to obey instead of this computer's, for tests alone.
    """
    alone = not _has_terminal()
    _use_utf8()
    words = sys.argv[1:] if argv is None else argv
    policy = read_policy(policy_file)
    i18n.set_folder(find_folders().translations)
    i18n.use_locale(policy.locale or _asked_locale(words) or _system_locale())
    if policy.fault is not None:
        _say(fault_words(policy))
    options = _read(words, alone=alone)
    _lock_locale(options, policy)
    return _run(options, policy, alone=alone)


if __name__ == "__main__":
    raise SystemExit(main())
