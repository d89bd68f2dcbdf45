"""What argparse says of wrong usage, in the reader's language.

argparse speaks English only. Its few sentences are recognised here and said anew; one that is not
known is passed on as it is, which is better than nothing said.
"""

import re
from collections.abc import Callable

from app.i18n import gettext as _


def _choices(raw: str) -> str:
    return raw.replace("'", "")


def _invalid_choice(found: re.Match[str]) -> str:
    # TRANSLATORS: wrong usage at the terminal; {name} is an option or argument as it is typed.
    words = _("{name} cannot be “{value}”; choose from {choices}")
    return words.format(name=found[1], value=found[2], choices=_choices(found[3]))


def _unknown(found: re.Match[str]) -> str:
    # TRANSLATORS: wrong usage at the terminal; {words} is what was typed.
    return _("not understood: {words}").format(words=found[1])


def _required(found: re.Match[str]) -> str:
    # TRANSLATORS: wrong usage at the terminal; {names} are options or arguments that are missing.
    return _("still needed: {names}").format(names=found[1])


def _no_value(found: re.Match[str]) -> str:
    # TRANSLATORS: wrong usage at the terminal; {name} is an option, e.g. --out.
    return _("{name} needs a value").format(name=found[1])


def _named(found: re.Match[str]) -> str:
    # A sentence of ours after the name of the option it is about.
    return f"{found[1]}: {found[2]}"


# The sentences of argparse in Python 3.11 to 3.13.
_SAID: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.+)\)\Z"),
        _invalid_choice,
    ),
    (re.compile(r"unrecognized arguments: (.+)\Z", re.DOTALL), _unknown),
    (re.compile(r"the following arguments are required: (.+)\Z"), _required),
    (re.compile(r"argument (.+?): expected (?:one|at least one) argument\Z"), _no_value),
    (re.compile(r"argument (.+?): (.+)\Z", re.DOTALL), _named),
)


def usage_words(message: str) -> str:
    """A complaint of argparse in one line of the reader's language."""
    for pattern, say in _SAID:
        if found := pattern.match(message):
            return " ".join(say(found).split())
    return " ".join(message.split())
