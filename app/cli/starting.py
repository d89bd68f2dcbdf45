"""`ict-guide new`: begin a chapter, an indicator or a source of an edition's source folder.

It writes skeletons alone; words are written by people, and `check` asks for each of them.
"""

import argparse
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from app.cli.answers import envelope, print_json
from app.cli.examining import source_folder
from app.cli.services import RequestError, Services
from app.content.starting.errors import StartError
from app.content.starting.start import Started, start_chapter, start_indicator, start_source
from app.i18n import gettext as _


def new(options: argparse.Namespace, services: Services) -> int:
    """Begin what was asked for, and say what was made, where, and what comes next."""
    folder = source_folder(options, services)
    try:
        started = _start(options, folder)
    except StartError as error:
        raise RequestError(str(error)) from error
    check = "ict-guide check"
    if options.edition:
        check = f'{check} --edition "{options.edition}"'
    if options.json:
        _print_json(options, folder, started, check)
    else:
        _print(folder, started, check)
    return 0


def _start(options: argparse.Namespace, folder: Path) -> Started:
    if options.kind == "chapter":
        return start_chapter(folder, options.name, options.title)
    if options.kind == "source":
        # The day by this computer's own clock: it is the writer's day.
        return start_source(folder, options.name, datetime.now().astimezone().date())
    return start_indicator(folder)


def _print_json(options: argparse.Namespace, folder: Path, started: Started, check: str) -> None:
    from app.content.digest import content_digest  # noqa: PLC0415 - only when it is printed
    from app.content.loader import load  # noqa: PLC0415

    source = load(folder).source
    info = replace(source.guide.info, digest=content_digest(folder)) if source else None
    print_json(
        envelope(info)
        | {
            "kind": options.kind,
            "id": started.id,
            "written": list(started.written),
            "next": check,
        }
    )


def _print(folder: Path, started: Started, check: str) -> None:
    # TRANSLATORS: printed by ict-guide new; {id} is an id, {file} the file it stands in.
    words = _("{id} is begun in {file}.")
    print(words.format(id=started.id, file=folder / started.written[0]))
    for file in started.written[1:]:
        # TRANSLATORS: printed by ict-guide new; {file} is a file that lists the new chapter.
        print(_("It is listed in {file}.").format(file=folder / file))
    # TRANSLATORS: printed by ict-guide new; {command} is what to type at a terminal.
    words = _("Write your words in place of all that stands from ‹ to ›, then run: {command}")
    print(words.format(command=check))
