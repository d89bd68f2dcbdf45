"""`ict-guide check` and `stamp`: what an editor runs on the source folder of an edition.

Only `stamp` writes, and only the digests and kept source texts of translations.
"""

import argparse
import dataclasses
from pathlib import Path

from app.cli.answers import complaint_fields, envelope, print_json
from app.cli.services import RequestError, Services
from app.i18n import gettext as _
from app.i18n import ngettext
from app.model.locale import Locale


def source_folder(options: argparse.Namespace, services: Services) -> Path:
    """The folder with `guide.toml` that was named, else the checkout's own.

    Raises:
        RequestError: There is none.
    """
    folder = Path(options.edition) if options.edition else services.folders.source
    if folder is None or not (folder / "guide.toml").is_file():
        # TRANSLATORS: an error at the terminal; guide.toml is a file name.
        words = _("There is no guide.toml in {folder}: name an edition's source with --edition.")
        raise RequestError(words.format(folder=folder or "."))
    return folder


def check(options: argparse.Namespace, services: Services) -> int:
    """Examine the content and print complaints; 1 when one of them is an error."""
    # Markdown is loaded by this import: only the commands that need it pay for it.
    from app.content.check import check as examine  # noqa: PLC0415
    from app.content.report import report  # noqa: PLC0415

    behind = Locale(options.behind) if options.behind else None
    folder = source_folder(options, services)
    found = examine(folder, strict=options.strict, behind=behind)
    info = found.source.guide.info if found.source else None
    answer = envelope(info) | {
        "ok": found.ok,
        "chapters": found.chapters,
        "complaints": [complaint_fields(complaint) for complaint in found.complaints],
    }
    if options.report and found.source:
        answer["report"] = dataclasses.asdict(report(found.source))
    if options.json:
        print_json(answer)
    else:
        _print_check(answer)
    return 0 if found.ok else 1


def _print_check(answer: dict[str, object]) -> None:
    complaints = answer["complaints"]
    assert isinstance(complaints, list)
    for found in complaints:
        print(f"{found['file']}:{found['line']}: {found['severity']} {found['code']}")
        print(f"    {found['what']}")
        print(f"    → {found['remedy']}")
    report = answer.get("report")
    if isinstance(report, dict):
        _print_report(report)
    errors = sum(found["severity"] == "error" for found in complaints)
    chapters = answer["chapters"]
    assert isinstance(chapters, int)
    # TRANSLATORS: last line of the content check; {count} is a number of chapters.
    first = ngettext("{count} chapter examined.", "{count} chapters examined.", chapters)
    # TRANSLATORS: last line of the content check; {count} is a number of errors.
    second = ngettext("{count} error.", "{count} errors.", errors)
    warned = len(complaints) - errors
    # TRANSLATORS: last line of the content check; {count} is a number of warnings.
    third = ngettext("{count} warning.", "{count} warnings.", warned)
    print(first.format(count=chapters), second.format(count=errors), third.format(count=warned))


def _print_report(report: dict[str, object]) -> None:
    chapters = report.get("chapters")
    assert isinstance(chapters, (list, tuple))
    for chapter in chapters:
        print("  ".join(f"{name}: {value}" for name, value in chapter.items()))


def stamp(options: argparse.Namespace, services: Services) -> int:
    """Mark translations as made from today's source text."""
    from app.content.stamp import stamp as mark  # noqa: PLC0415

    folder = source_folder(options, services)
    written = mark(folder, Locale(options.to), tuple(options.chapters))
    names = [str(path.relative_to(folder)) for path in written]
    if options.json:
        print_json(envelope(None) | {"written": names})
    else:
        print("\n".join(names))
    return 0
