"""`ict-guide index`, `screenshot` and `doctor`: what keeps an installation in order.

Qt is loaded for pictures alone, by the painter that was handed in.
"""

import argparse
import os
import platform
import sys
from pathlib import Path

from app import __version__
from app.cli.answers import envelope, print_json
from app.cli.given_place import place_of
from app.cli.policy_lines import policy_answer, policy_lines
from app.cli.services import RequestError, Services
from app.export.painter import PaintingError, ShotRequest
from app.i18n import gettext as _
from app.model.guide import OpenEdition

PACKAGES = ("PySide6-Essentials", "Whoosh", "Markdown", "Babel")
FONTS = Path(__file__).resolve().parent.parent / "ui" / "theme" / "fonts"


def index(options: argparse.Namespace, services: Services) -> int:
    """Compile the edition with its index; does nothing when it is there already."""
    edition = services.open_edition()
    if edition.index_folder is None:
        # TRANSLATORS: an error at the terminal; {folder} is the folder for editions.
        words = _("The edition could not be compiled into {folder}: check that it can be written.")
        raise RequestError(words.format(folder=services.folders.editions))
    if options.json:
        print_json(envelope(edition.guide.info) | {"folder": str(edition.folder)})
    else:
        # TRANSLATORS: printed when an edition is ready; {number} is the edition's number.
        words = _("Edition {number} is ready: {folder}")
        number = edition.guide.info.number
        print(words.format(number=number, folder=edition.folder.name))
    return 0


def screenshot(options: argparse.Namespace, services: Services) -> int:
    """Draw a view of the real window into a PNG file."""
    edition = services.open_edition()
    place = place_of(options, services)
    request = ShotRequest(
        view=options.view,
        out=options.out,
        locale=place.locale if place else services.locale,
        theme=options.theme,
        width=options.size[0],
        height=options.size[1],
        scale=options.scale,
        text_size=options.text_size,
        place=place,
        query=options.query,
    )
    try:
        services.painter().screenshot(edition, edition.index_folder, request)
    except PaintingError as error:
        raise RequestError(str(error)) from error
    if options.json:
        print_json(envelope(edition.guide.info) | {"out": str(options.out)})
    return 0


def doctor(options: argparse.Namespace, services: Services) -> int:
    """Say whether all is in order here; 1 only when the guide cannot be read."""
    edition, trouble = _try_edition(services)
    answer = envelope(edition.guide.info if edition else None)
    answer |= {
        "ok": edition is not None,
        "versions": _versions(),
        "folders": _folders(services),
        "guide": _guide(edition, trouble),
        "index": _index(edition),
        "fonts": _fonts(),
        "display": _display(),
        "policy": policy_answer(services.policy),
    }
    if options.json:
        print_json(answer)
    else:
        _print_doctor(answer)
        sign = "✓" if services.policy.fault is None else "!"
        # TRANSLATORS: heading of a line of `ict-guide doctor`: what the administrator has set.
        title, lines = _("Administrator's settings"), policy_lines(services.policy)
        print(f"{sign} {title}: " + "\n    ".join(lines))
    return 0 if edition else 1


def _try_edition(services: Services) -> tuple[OpenEdition | None, str]:
    try:
        return services.open_edition(), ""
    except RequestError as error:
        return None, str(error)


def _guide(edition: OpenEdition | None, trouble: str) -> dict[str, object]:
    if edition is None:
        return {"ok": False, "trouble": trouble}
    info = edition.guide.info
    named = {"edition": info.number, "digest": info.digest, "folder": str(edition.folder)}
    return {"ok": True, "trouble": "", **named}


def _versions() -> dict[str, object]:
    # Only the doctor asks, and the window is opened through this module too.
    import importlib.metadata  # noqa: PLC0415

    versions: dict[str, object] = {"ict-guide": __version__, "python": platform.python_version()}
    for name in PACKAGES:
        try:
            versions[name.lower()] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            versions[name.lower()] = None
    missing = [name for name, version in versions.items() if version is None]
    return {"ok": not missing} | versions


def _folders(services: Services) -> dict[str, object]:
    folders = services.folders
    named = {
        "source": folders.source,
        "built_in": folders.built_in,
        "editions": folders.editions,
        "translations": folders.translations,
        "data": folders.data,
        "config": folders.config,
        "cache": folders.cache,
        "state": folders.state,
    }
    return {"ok": True} | {name: str(path) if path else None for name, path in named.items()}


def _index(edition: OpenEdition | None) -> dict[str, object]:
    trusted = edition is not None and edition.index_folder is not None
    return {"ok": trusted, "state": "trusted" if trusted else "linear scan"}


def _fonts() -> dict[str, object]:
    names = sorted(path.stem for path in FONTS.glob("*.ttf"))
    return {"ok": bool(names), "files": names}


def _display() -> dict[str, object]:
    shown = sys.platform != "linux" or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    return {"ok": shown}


def _print_doctor(answer: dict[str, object]) -> None:
    for name, title in _titles().items():
        found = answer[name]
        assert isinstance(found, dict)
        print(f"{'✓' if found['ok'] else '!'} {title}{_details(name, found)}")


def _titles() -> dict[str, str]:
    return {
        # TRANSLATORS: heading of a line of `ict-guide doctor`.
        "versions": _("Versions"),
        # TRANSLATORS: heading of a line of `ict-guide doctor`.
        "folders": _("Folders"),
        # TRANSLATORS: heading of a line of `ict-guide doctor`: the edition.
        "guide": _("Guide"),
        # TRANSLATORS: heading of a line of `ict-guide doctor`: the search index.
        "index": _("Search index"),
        # TRANSLATORS: heading of a line of `ict-guide doctor`.
        "fonts": _("Fonts"),
        # TRANSLATORS: heading of a line of `ict-guide doctor`: the screen.
        "display": _("Display"),
    }


def _labels() -> dict[str, str]:
    return {
        # TRANSLATORS: label of `ict-guide doctor`: the folder with the sources of the guide.
        "source": _("sources"),
        # TRANSLATORS: label of `ict-guide doctor`: the folder of the edition that is installed.
        "built_in": _("installed edition"),
        # TRANSLATORS: label of `ict-guide doctor`: the folder of compiled editions.
        "editions": _("editions"),
        # TRANSLATORS: label of `ict-guide doctor`: the folder of interface words.
        "translations": _("interface words"),
        # TRANSLATORS: label of `ict-guide doctor`: the folder of what the reader keeps.
        "data": _("reader's data"),
        # TRANSLATORS: label of `ict-guide doctor`: the folder of settings.
        "config": _("settings"),
        # TRANSLATORS: label of `ict-guide doctor`: the folder of what can be made again.
        "cache": _("cache"),
        # TRANSLATORS: label of `ict-guide doctor`: the folder of the log.
        "state": _("state"),
        # TRANSLATORS: label of `ict-guide doctor`: number of the edition.
        "edition": _("edition"),
        # TRANSLATORS: label of `ict-guide doctor`: the digest of the content.
        "digest": _("digest"),
        # TRANSLATORS: label of `ict-guide doctor`.
        "folder": _("folder"),
        # TRANSLATORS: label of `ict-guide doctor`.
        "files": _("files"),
    }


def _states() -> dict[str, str]:
    # TRANSLATORS: state of the search index in `ict-guide doctor`.
    return {"trusted": _("as the manifest says")}


def _details(name: str, found: dict[str, object]) -> str:
    """What follows the heading: words where something is wrong, else what was found."""
    if not found["ok"]:
        troubles = {
            # TRANSLATORS: said by `ict-guide doctor`.
            "index": _("not to be trusted; the guide is read through instead"),
            # TRANSLATORS: said by `ict-guide doctor`.
            "fonts": _("missing; other faces are used"),
            # TRANSLATORS: said by `ict-guide doctor`.
            "display": _("none; pictures can still be drawn"),
        }
        return f": {troubles.get(name) or found.get('trouble') or ''}".rstrip(": ")
    lines = []
    labels, states = _labels(), _states()
    for key, value in found.items():
        if key != "ok" and value:
            shown = ", ".join(value) if isinstance(value, list) else value
            lines.append(f"\n    {labels.get(key, key)}: {states.get(str(shown), shown)}")
    return "".join(lines)
