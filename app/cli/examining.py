"""`ict-guide check` and `stamp`: what an editor runs on the source folder of an edition.

Only `stamp` writes, and only the digests and kept source texts of translations.
"""

import argparse
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path

from app.cli.answers import complaint_fields, envelope, print_json
from app.cli.services import RequestError, Services
from app.i18n import gettext as _
from app.i18n import ngettext
from app.model.guide import EditionInfo, OpenGuide
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
    answer = envelope(_info(found.source, folder)) | {
        "ok": found.ok,
        "chapters": found.chapters,
        "complaints": [complaint_fields(complaint) for complaint in found.complaints],
    }
    if options.report and found.source:
        answer["report"] = asdict(report(found.source))
    if options.json:
        print_json(answer)
    else:
        _print_check(answer)
    return 0 if found.ok else 1


def _info(source: OpenGuide | None, folder: Path) -> EditionInfo | None:
    """What the sources say of themselves, with the digest that their edition would have."""
    from app.content.digest import content_digest  # noqa: PLC0415

    return replace(source.guide.info, digest=content_digest(folder)) if source else None


def _print_check(answer: dict[str, object]) -> None:
    complaints = answer["complaints"]
    assert isinstance(complaints, list)
    for found in complaints:
        # A fault of a whole file, or of one that is missing, stands on no line.
        where = f"{found['file']}:{found['line']}" if found["line"] else found["file"]
        print(f"{where}: {found['severity']} {found['code']}")
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
        print(f"{chapter['chapter']} ({chapter['locale']})")
        print(f"    {_counted(chapter)}")
        print(f"    {_standing(chapter)}")
        print(f"    {_reading(chapter)}")
        for line in _names(chapter):
            print(f"    {line}")


def _counted(chapter: Mapping[str, object]) -> str:
    # TRANSLATORS: a line of the content report; each word is followed by its number.
    words = _(
        "words: {words} · sections: {sections} · citations: {citations} · "
        "indicators: {indicators} · figures: {figures}"
    )
    return words.format(**chapter)


def _reading(chapter: Mapping[str, object]) -> str:
    # TRANSLATORS: a line of the content report; {median} is a number of words, {questions} and
    # {lessons} count what trainers have for the chapter.
    words = _(
        "words in the middle sentence: {median} · questions: {questions} · lessons: {lessons}"
    )
    median, questions, lessons = (
        chapter[key] for key in ("median_sentence", "questions", "lessons")
    )
    return words.format(median=f"{median:g}", questions=questions, lessons=lessons)


def _names(chapter: Mapping[str, object]) -> list[str]:
    names = chapter["names"]
    assert isinstance(names, (list, tuple))
    if not names:
        return []
    # TRANSLATORS: a line of the content report; {names} are words with capital letters.
    words = _("is anyone named here who must not be? {names}")
    return [words.format(names=", ".join(names))]


def _standing(chapter: Mapping[str, object]) -> str:
    statuses = {
        # TRANSLATORS: review status of a chapter.
        "draft": _("draft"),
        # TRANSLATORS: review status of a chapter.
        "reviewed": _("reviewed"),
        # TRANSLATORS: review status of a chapter.
        "approved": _("approved"),
    }
    marks = chapter["marks"]
    assert isinstance(marks, Mapping)
    # TRANSLATORS: a line of the content report; {version} is the oldest law cited, {seen} and
    # {secondary} count citations by how they were verified.
    words = _("{status} · oldest law: {version} · seen: {seen} · secondary: {secondary}")
    said = words.format(
        status=statuses.get(str(chapter["status"]), chapter["status"]),
        version=chapter["law_as_of"] or "–",
        seen=marks.get("seen", 0),
        secondary=marks.get("secondary", 0),
    )
    if not chapter["behind"]:
        return said
    # TRANSLATORS: {said} is the line before; the source text has changed since the translation.
    return _("{said} · translation behind").format(said=said)


def stamp(options: argparse.Namespace, services: Services) -> int:
    """Mark translations as made from today's source text."""
    from app.content.stamp import StampError  # noqa: PLC0415
    from app.content.stamp import stamp as mark  # noqa: PLC0415

    folder = source_folder(options, services)
    try:
        written = mark(folder, Locale(options.to), tuple(options.chapters))
    except StampError as error:
        raise RequestError(str(error)) from error
    names = [str(path.relative_to(folder)) for path in written]
    if options.json:
        from app.content.loader import load  # noqa: PLC0415

        print_json(envelope(_info(load(folder).source, folder)) | {"written": names})
    else:
        print("\n".join(names))
    return 0
