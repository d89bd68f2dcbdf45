"""What may be typed after `ict-guide`: commands, options and their limits.

It only reads the words; nothing is opened, and a mistake becomes one line and exit code 2.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from app import __version__
from app.export.painter import BUILT_VIEWS, VIEWS
from app.i18n import gettext as _
from app.model.locale import Locale
from app.search.reply import ResultKind

WRONG_USAGE = 2
LOCALES = tuple(locale.value for locale in Locale)
THEMES = ("system", "light", "dark", "contrast", "sepia")
COMMANDS = frozenset({"open", "search", "check", "stamp", "index", "screenshot", "doctor"})
# A picture larger than this is a slip of the finger; 8K is 7680 × 4320.
MAX_SIDE = 8192
MIN_SIDE = 320


class _Parser(argparse.ArgumentParser):
    """An argument parser that complains in one line."""

    def error(self, message: str) -> NoReturn:
        # TRANSLATORS: first line of an error at the terminal; {message} says what was wrong.
        words = _("ict-guide: {message} (see ict-guide --help)").format(message=message)
        print(words, file=sys.stderr)
        raise SystemExit(WRONG_USAGE)


def _size(text: str) -> tuple[int, int]:
    width, _x, height = text.lower().partition("x")
    sides = (int(width), int(height))
    if not all(MIN_SIDE <= side <= MAX_SIDE for side in sides):
        raise ValueError(text)
    return sides


def _scale(text: str) -> float:
    value = float(text)
    if not 1.0 <= value <= 3.0:  # noqa: PLR2004 - the scales that desktops offer
        raise ValueError(text)
    return value


def _text_size(text: str) -> int:
    value = int(text)
    if not 80 <= value <= 200:  # noqa: PLR2004 - percent, the reach of the window's own control
        raise ValueError(text)
    return value


def _limit(text: str) -> int:
    value = int(text)
    if value < 0:
        raise ValueError(text)
    return value


def _common(*, top: bool) -> argparse.ArgumentParser:
    """Options that stand before or after the command; only the top level has defaults."""
    common = _Parser(add_help=False, allow_abbrev=False)
    env = os.environ if top else {}

    def default(name: str) -> str | None:
        return env.get(name) or (None if top else argparse.SUPPRESS)

    add = common.add_argument
    # TRANSLATORS: help of a command line option.
    add("--edition", default=default("ICT_GUIDE_EDITION"), help=_("folder of the edition to use"))
    # TRANSLATORS: help of a command line option.
    add("--data-dir", default=default("ICT_GUIDE_DATA"), help=_("folder for all that is written"))
    # TRANSLATORS: help of a command line option.
    add("--locale", default=default("ICT_GUIDE_LOCALE"), help=_("language: mk, sq or en"))
    add(
        "--json",
        action="store_true",
        default=False if top else argparse.SUPPRESS,
        # TRANSLATORS: help of a command line option.
        help=_("print one JSON object"),
    )
    return common


def _add_search(commands: "argparse._SubParsersAction[_Parser]", common: _Parser) -> None:
    # TRANSLATORS: help of a command.
    search = commands.add_parser("search", parents=[common], help=_("search the guide"))
    kinds = tuple(kind.value for kind in ResultKind)
    search.add_argument("--kind", action="append", choices=kinds, default=[])
    search.add_argument("--limit", type=_limit, default=10, metavar="N")
    search.add_argument("--exact", action="store_true")
    search.add_argument("words", nargs="+", metavar="WORDS")


def _add_screenshot(commands: "argparse._SubParsersAction[_Parser]", common: _Parser) -> None:
    # TRANSLATORS: help of a command.
    shot = commands.add_parser("screenshot", parents=[common], help=_("draw a view into a file"))
    shot.add_argument("view", choices=VIEWS, metavar="VIEW")
    shot.add_argument("--out", required=True, type=Path, metavar="FILE")
    shot.add_argument("--theme", choices=THEMES, default="light")
    shot.add_argument("--size", type=_size, default=(1366, 768), metavar="WxH")
    shot.add_argument("--scale", type=_scale, default=1.0)
    shot.add_argument("--text-size", type=_text_size, default=100, metavar="PERCENT")
    shot.add_argument("--place", metavar="PLACE")
    shot.add_argument("--query", default="")


def _build() -> _Parser:
    # TRANSLATORS: one line that says what the program is, printed by --help.
    about = _("Offline reference guide on ICT and human trafficking in North Macedonia.")
    parser = _Parser(
        prog="ict-guide", description=about, parents=[_common(top=True)], allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"ict-guide {__version__}")
    commands = parser.add_subparsers(dest="command", parser_class=_Parser, metavar="COMMAND")
    common = _common(top=False)
    assert isinstance(common, _Parser)
    # TRANSLATORS: help of a command.
    opening = commands.add_parser("open", parents=[common], help=_("open a place in the window"))
    opening.add_argument("place", nargs="?", metavar="PLACE")
    _add_search(commands, common)
    # TRANSLATORS: help of a command.
    check = commands.add_parser("check", parents=[common], help=_("examine the guide's content"))
    check.add_argument("--strict", action="store_true")
    check.add_argument("--report", action="store_true")
    check.add_argument("--behind", choices=LOCALES, metavar="LOCALE")
    # TRANSLATORS: help of a command.
    words = _("mark a translation as made from today's source text")
    stamp = commands.add_parser("stamp", parents=[common], help=words)
    stamp.add_argument("to", choices=LOCALES, metavar="LOCALE")
    stamp.add_argument("chapters", nargs="*", metavar="CHAPTER")
    # TRANSLATORS: help of a command.
    words = _("compile the edition with its search index")
    index = commands.add_parser("index", parents=[common], help=words)
    index.add_argument("--force", action="store_true")
    _add_screenshot(commands, common)
    # TRANSLATORS: help of a command.
    commands.add_parser("doctor", parents=[common], help=_("say whether all is in order here"))
    return parser


def _refuse_unbuilt(parser: _Parser, options: argparse.Namespace) -> None:
    if options.command == "screenshot":
        if options.view not in BUILT_VIEWS:
            # TRANSLATORS: {view} is the name of a view, e.g. "presenter".
            parser.error(_("this version has no view {view}").format(view=options.view))
        if options.theme in {"contrast", "sepia"}:
            # TRANSLATORS: {theme} is the name of a theme, e.g. "sepia".
            parser.error(_("this version has no theme {theme}").format(theme=options.theme))
    if options.locale is not None and options.locale not in LOCALES:
        # TRANSLATORS: {locale} is what was typed as language.
        words = _("unknown language {locale}: choose mk, sq or en")
        parser.error(words.format(locale=options.locale))


def read_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Read the words typed; a bare place is opened as `open PLACE` would.

    Raises:
        SystemExit: 2 for wrong usage, 0 after ``--help`` and ``--version``.
    """
    parser = _build()
    words = list(argv)
    if words and words[-1].startswith("ict-guide:") and not COMMANDS.intersection(words):
        words.insert(len(words) - 1, "open")
    options = parser.parse_args(words)
    options.command = options.command or "open"
    if not hasattr(options, "place"):
        options.place = None
    _refuse_unbuilt(parser, options)
    return options
