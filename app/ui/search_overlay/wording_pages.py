"""What the overlay says before anything is typed, when nothing was found, and at its foot.

Nothing here blames the reader for the words typed.
"""

from app.i18n import gettext as _


def hint_title() -> str:
    """Before anything is typed."""
    # TRANSLATORS: heading of the search before anything is typed
    return _("Type in any of the three languages")


def hint_words() -> str:
    """Under that heading."""
    # TRANSLATORS: under the heading: scripts and letters do not matter
    return _("Cyrillic or Latin letters, with or without marks: the same places are found.")


def examples_title() -> str:
    """Above the examples."""
    # TRANSLATORS: heading over three example searches that can be pressed
    return _("Try for example")


def examples() -> tuple[tuple[str, str], ...]:
    """Searches that work, each with what it shows."""
    return (
        # TRANSLATORS: beside the example search "418-г", the number of an article
        ("418-г", _("an article by its number")),
        # TRANSLATORS: beside the example search "telefon", which finds телефон
        ("telefon", _("Latin letters find Cyrillic words")),
        (
            # TRANSLATORS: an example search: a frequent word of the guide, in a form that is not
            # the dictionary form (plural or with the article)
            _("devices"),
            # TRANSLATORS: beside that example search
            _("any form of the word is found"),
        ),
    )


def nothing_title() -> str:
    """When no place was found."""
    # TRANSLATORS: heading when nothing was found
    return _("No place has all these words")


def nothing_one_title() -> str:
    """When no place was found for a single word."""
    # TRANSLATORS: heading when nothing was found for a single word
    return _("No place has this word")


def nothing_words(words: str) -> str:
    """What was looked for, and where."""
    # TRANSLATORS: {words} is what the reader typed
    message = _("Looked for “{words}” in all three languages and both scripts.")
    return message.format(words=words)


def nothing_exact_words(words: str) -> str:
    """The same while only the typed words are searched."""
    # TRANSLATORS: {words} is what the reader typed; other languages and synonyms are switched off
    message = _("Looked for “{words}” exactly as typed, without synonyms and other languages.")
    return message.format(words=words)


def meant_title() -> str:
    """Above a corrected query."""
    # TRANSLATORS: heading over a corrected search
    return _("Did you mean")


def best_title() -> str:
    """Above the best way on when there is no corrected query."""
    # TRANSLATORS: heading over the best way to go on after nothing was found
    return _("A way on")


def widen_words() -> str:
    """A way on: search synonyms and other languages too."""
    # TRANSLATORS: button: switch the search of synonyms and other languages on again
    return _("Search synonyms and other languages too")


def contents_words() -> str:
    """A way on: the list of chapters."""
    # TRANSLATORS: button after nothing was found: leads to the list of chapters
    return _("Look through the list of chapters")


def contents_chip() -> str:
    """The same, short."""
    # TRANSLATORS: short button: the list of chapters
    return _("Contents")


def one_word_note() -> str:
    """Beside a query of one word instead of several."""
    # TRANSLATORS: beside a search of a single word that is offered instead of several words
    return _("with one word")


def meant_note() -> str:
    """Beside a corrected query."""
    # TRANSLATORS: beside a corrected search that is offered
    return _("corrected")


def enter_note() -> str:
    """Beside the way on that Enter takes."""
    # TRANSLATORS: name of the Enter key
    return _("Enter")


def drop_title() -> str:
    """Above the words that can be left out."""
    # TRANSLATORS: heading over buttons that each leave one word out of the search
    return _("Leave a word out")


def drop_name(word: str) -> str:
    """Name of such a button for a screen reader."""
    # TRANSLATORS: read aloud; {word} is one word of the search
    return _("Search without “{word}”").format(word=word)


def go_title() -> str:
    """Above other ways on."""
    # TRANSLATORS: heading over other ways to go on after nothing was found
    return _("Or go to")


def kept_words() -> str:
    """At the foot: nothing is remembered."""
    # TRANSLATORS: at the foot of the search
    return _("Nothing you type here is kept.")


def choose_word() -> str:
    """At the foot, beside the arrow keys."""
    # TRANSLATORS: beside the keys Up and Down at the foot of the search
    return _("choose")


def open_word() -> str:
    """At the foot, beside Enter."""
    # TRANSLATORS: beside the Enter key at the foot of the search
    return _("open")


def filter_word() -> str:
    """At the foot, beside Alt and the arrow keys."""
    # TRANSLATORS: beside the keys Alt, Left and Right: which kind of results is listed
    return _("kind")
