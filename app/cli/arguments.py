"""What may be typed after `ict-guide`: commands, options and their limits.

It only reads the words; nothing is opened, and a mistake becomes one line and exit code 2.
"""

import argparse
import os
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from app import __version__
from app.cli.usage_words import usage_words
from app.export.painter import BUILT_VIEWS, VIEWS
from app.i18n import gettext as _
from app.model.locale import Locale
from app.search.reply import ResultKind

WRONG_USAGE = 2
LOCALES = tuple(locale.value for locale in Locale)
THEMES = ("system", "light", "dark", "contrast", "sepia")
COMMANDS = frozenset({"open", "search", "check", "stamp", "new", "index", "screenshot", "doctor"})
# What `new` can begin, and whether it must be given a name.
NEW_KINDS = {"chapter": True, "indicator": False, "source": True}
# A picture larger than this is a slip of the finger; 8K is 7680 × 4320.
MAX_SIDE = 8192
MIN_SIDE = 320
# The scales that desktops offer, and the text sizes in percent of the window's own control.
SCALES = (1.0, 3.0)
TEXT_SIZES = (80, 200)
# More results than any edition could hold.
MAX_LIMIT = 100_000


class _Formatter(argparse.HelpFormatter):
    """Help whose first word is in the reader's language."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        # TRANSLATORS: begins the line of --help that shows how a command is typed.
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


class UsageError(SystemExit):
    """Wrong usage: the program ends with code 2; `words` say what was wrong."""

    def __init__(self, words: str) -> None:
        super().__init__(WRONG_USAGE)
        self.words = words


class _Parser(argparse.ArgumentParser):
    """An argument parser that complains in one line."""

    def error(self, message: str) -> NoReturn:
        # TRANSLATORS: first line of an error at the terminal; {message} says what was wrong.
        words = _("ict-guide: {message} (see ict-guide --help)")
        said = usage_words(message)
        print(words.format(message=said), file=sys.stderr)
        raise UsageError(said)


class _Form:
    """A parser under construction, with its two groups headed in the reader's language."""

    def __init__(self, parser: _Parser) -> None:
        self.parser = parser
        # TRANSLATORS: heading in --help over what a command is given, e.g. words to search.
        self.given = parser.add_argument_group(_("arguments"))
        # TRANSLATORS: heading in --help over the options of a command.
        self.options = parser.add_argument_group(_("options"))


# argparse gives what `add_subparsers` returns no public name.
_Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"  # noqa: SLF001


def _size(text: str) -> tuple[int, int]:
    sides = re.fullmatch(r"(\d{1,5})[xX](\d{1,5})", text)
    if not sides or not all(MIN_SIDE <= int(side) <= MAX_SIDE for side in sides.groups()):
        # TRANSLATORS: wrong usage at the terminal; the numbers are pixels.
        words = _("write the size as 1366x768, each side from {low} to {high}")
        raise argparse.ArgumentTypeError(words.format(low=MIN_SIDE, high=MAX_SIDE))
    return int(sides[1]), int(sides[2])


def _number(text: str, low: float, high: float) -> float:
    """A number between two bounds, both allowed."""
    value = float(text) if re.fullmatch(r"-?\d{1,6}(\.\d{1,3})?", text) else None
    if value is None or not low <= value <= high:
        # TRANSLATORS: wrong usage at the terminal; {low} and {high} are numbers.
        words = _("write a number from {low} to {high}")
        raise argparse.ArgumentTypeError(words.format(low=f"{low:g}", high=f"{high:g}"))
    return value


def _scale(text: str) -> float:
    return _number(text, *SCALES)


def _text_size(text: str) -> int:
    return int(_number(text, *TEXT_SIZES))


def _limit(text: str) -> int:
    return int(_number(text, 0, MAX_LIMIT))


def _picture(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".png":
        # TRANSLATORS: wrong usage at the terminal.
        raise argparse.ArgumentTypeError(_("name a file that ends in .png"))
    return path


def _share(form: _Form, *, top: bool) -> _Form:
    """Add what may stand before or after the command; only the top level has defaults."""
    env = os.environ if top else {}

    def default(name: str) -> str | None:
        return env.get(name) or (None if top else argparse.SUPPRESS)

    add = form.options.add_argument
    # TRANSLATORS: help of a command line option.
    words = _("folder of the edition to use")
    add("--edition", default=default("ICT_GUIDE_EDITION"), metavar="DIR", help=words)
    # TRANSLATORS: help of a command line option.
    words = _("folder for all that is written")
    add("--data-dir", default=default("ICT_GUIDE_DATA"), metavar="DIR", help=words)
    # TRANSLATORS: help of a command line option.
    words = _("language: mk, sq or en")
    add("--locale", default=default("ICT_GUIDE_LOCALE"), metavar="LOCALE", help=words)
    # TRANSLATORS: help of a command line option.
    words = _("print one JSON object")
    off = False if top else argparse.SUPPRESS
    add("--json", action="store_true", default=off, help=words)
    # TRANSLATORS: help of the option --help.
    add("-h", "--help", action="help", help=_("show this help"))
    return form


def _command(commands: _Commands, name: str, words: str) -> _Form:
    """Begin a command with the options that all commands share."""
    parser = commands.add_parser(
        name,
        help=words,
        description=words,
        add_help=False,
        allow_abbrev=False,
        formatter_class=_Formatter,
    )
    return _share(_Form(parser), top=False)


def _add_open(commands: _Commands) -> None:
    # TRANSLATORS: help of a command.
    form = _command(commands, "open", _("open a place in the window"))
    # TRANSLATORS: help of a command line argument; the address stays as it is.
    words = _("where to begin, e.g. ict-guide:mk/first-hour")
    form.given.add_argument("place", nargs="?", metavar="PLACE", help=words)
    _add_watch(form, default=argparse.SUPPRESS)


def _add_watch(form: _Form, *, default: object) -> None:
    # TRANSLATORS: help of a command line option.
    words = _("show the source folder, and redraw it whenever one of its files is saved")
    form.options.add_argument("--watch", action="store_true", default=default, help=words)


def _add_search(commands: _Commands) -> None:
    # TRANSLATORS: help of a command.
    form = _command(commands, "search", _("search the guide"))
    kinds = tuple(kind.value for kind in ResultKind)
    add = form.options.add_argument
    # TRANSLATORS: help of a command line option.
    words = _("only this kind; may be repeated")
    add("--kind", action="append", choices=kinds, default=[], help=words)
    # TRANSLATORS: help of a command line option.
    words = _("how many results to print; 0 for all")
    add("--limit", type=_limit, default=10, metavar="N", help=words)
    # TRANSLATORS: help of a command line option.
    add("--exact", action="store_true", help=_("no synonyms and no other languages"))
    # TRANSLATORS: help of a command line argument.
    form.given.add_argument("words", nargs="+", metavar="WORDS", help=_("what to look for"))


def _add_check(commands: _Commands) -> None:
    # TRANSLATORS: help of a command.
    form = _command(commands, "check", _("examine the guide's content"))
    add = form.options.add_argument
    # TRANSLATORS: help of a command line option.
    add("--strict", action="store_true", help=_("count what is not translated yet as an error"))
    # TRANSLATORS: help of a command line option.
    add("--report", action="store_true", help=_("also count words, citations and marks"))
    # TRANSLATORS: help of a command line option.
    words = _("show what has changed since this language was translated")
    add("--behind", choices=LOCALES, metavar="LOCALE", help=words)


def _add_stamp(commands: _Commands) -> None:
    # TRANSLATORS: help of a command.
    words = _("mark a translation as made from today's source text")
    form = _command(commands, "stamp", words)
    # TRANSLATORS: help of a command line argument.
    form.given.add_argument("to", choices=LOCALES, metavar="LOCALE", help=_("the translation"))
    # TRANSLATORS: help of a command line argument.
    words = _("chapters by file name; all of them when none is named")
    form.given.add_argument("chapters", nargs="*", metavar="CHAPTER", help=words)


def _add_new(commands: _Commands) -> None:
    # TRANSLATORS: help of a command.
    words = _("begin a chapter, an indicator or a source: write its skeleton")
    form = _command(commands, "new", words)
    kinds = tuple(NEW_KINDS)
    form.given.add_argument("kind", choices=kinds, metavar="KIND", help=", ".join(kinds))
    # TRANSLATORS: help of a command line argument; 14-safe-return stays as it is.
    words = _("a chapter's file name, e.g. 14-safe-return, or a source's key")
    form.given.add_argument("name", nargs="?", metavar="NAME", help=words)
    # TRANSLATORS: help of a command line option.
    words = _("a chapter's title in the language it is written in")
    form.options.add_argument("--title", metavar="WORDS", help=words)


def _add_index(commands: _Commands) -> None:
    # TRANSLATORS: help of a command.
    form = _command(commands, "index", _("compile the edition with its search index"))
    # TRANSLATORS: help of a command line option.
    form.options.add_argument("--force", action="store_true", help=_("even if it is there"))


def _add_screenshot(commands: _Commands) -> None:
    # TRANSLATORS: help of a command.
    form = _command(commands, "screenshot", _("draw a view into a file"))
    views = ", ".join(BUILT_VIEWS)
    form.given.add_argument("view", choices=VIEWS, metavar="VIEW", help=views)
    add = form.options.add_argument
    # TRANSLATORS: help of a command line option.
    add("--out", required=True, type=_picture, metavar="FILE", help=_("the PNG file to write"))
    add("--theme", choices=THEMES, default="light", help=", ".join(THEMES[:3]), metavar="THEME")
    # TRANSLATORS: help of a command line option.
    words = _("size of the picture in pixels")
    add("--size", type=_size, default=(1366, 768), metavar="WxH", help=words)
    # TRANSLATORS: help of a command line option.
    words = _("scale of the display, 1 to 3")
    add("--scale", type=_scale, default=1.0, metavar="SCALE", help=words)
    # TRANSLATORS: help of a command line option.
    words = _("size of the text, 80 to 200 percent")
    add("--text-size", type=_text_size, default=100, metavar="PERCENT", help=words)
    # TRANSLATORS: help of a command line option; the address stays as it is.
    words = _("what to open, e.g. ict-guide:mk/first-hour")
    add("--place", metavar="PLACE", help=words)
    # TRANSLATORS: help of a command line option.
    add("--query", default="", metavar="WORDS", help=_("words typed into the search"))


def _build() -> _Parser:
    # TRANSLATORS: one line that says what the program is, printed by --help.
    about = _("Offline reference guide on ICT and human trafficking in North Macedonia.")
    parser = _Parser(
        prog="ict-guide",
        description=about,
        allow_abbrev=False,
        add_help=False,
        formatter_class=_Formatter,
    )
    form = _share(_Form(parser), top=True)
    _add_watch(form, default=False)
    version = f"ict-guide {__version__}"
    # TRANSLATORS: help of the option --version.
    words = _("print the program's version")
    form.options.add_argument("--version", action="version", version=version, help=words)
    commands = parser.add_subparsers(
        dest="command",
        parser_class=_Parser,
        metavar="COMMAND",
        # TRANSLATORS: heading in --help over the list of commands.
        title=_("commands"),
    )
    for add in (_add_open, _add_search, _add_check, _add_stamp, _add_new):
        add(commands)
    for add in (_add_index, _add_screenshot):
        add(commands)
    # TRANSLATORS: help of a command.
    _command(commands, "doctor", _("say whether all is in order here"))
    return parser


def _refuse_unbuilt(parser: _Parser, options: argparse.Namespace) -> None:
    if options.command == "screenshot":
        if options.view not in BUILT_VIEWS:
            # TRANSLATORS: {view} is the name of a view, e.g. "presenter".
            parser.error(_("this version has no view {view}").format(view=options.view))
        if options.theme in {"contrast", "sepia"}:
            # TRANSLATORS: {theme} is the name of a theme, e.g. "sepia".
            parser.error(_("this version has no theme {theme}").format(theme=options.theme))
    if options.watch and options.command != "open":
        parser.error("unrecognized arguments: --watch")
    if options.command == "new":
        _refuse_unnamed(parser, options)
    if options.locale is not None and options.locale not in LOCALES:
        # TRANSLATORS: {locale} is what was typed as language.
        words = _("unknown language {locale}: choose mk, sq or en")
        parser.error(words.format(locale=options.locale))


def _refuse_unnamed(parser: _Parser, options: argparse.Namespace) -> None:
    """What `new` needs depends on what is begun; argparse knows no such rule."""
    if NEW_KINDS[options.kind] and not options.name:
        parser.error("the following arguments are required: NAME")
    if options.kind == "chapter" and not options.title:
        parser.error("the following arguments are required: --title")
    if not NEW_KINDS[options.kind] and options.name:
        parser.error(f"unrecognized arguments: {options.name}")
    if options.kind != "chapter" and options.title:
        parser.error("unrecognized arguments: --title")


def read_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Read the words typed; a bare place is opened as `open PLACE` would.

    Raises:
        UsageError: The words make no sense.
        SystemExit: 0 after ``--help`` and ``--version``.
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
