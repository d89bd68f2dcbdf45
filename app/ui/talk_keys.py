"""The keys of a talk as the list of keys tells them; they are no actions of the main window.

Only words are here: what the keys do is read in `app.ui.presenter.keys`, which is loaded with the
first talk alone.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class TalkKey:
    """One line: what happens during a talk, the keys that do it, and what is pressed before them.

    Attributes:
        words: Asked anew after a change of language.
        keys: Any of them does it, or one for each language.
        before: What is typed before the key, in words; None for nothing.
    """

    words: Callable[[], str]
    keys: tuple[str, ...]
    before: Callable[[str], str] | None = None


def heading() -> str:
    """Over the keys of a talk."""
    # TRANSLATORS: Heading in the list of keys, over those that work while slides are shown.
    return _("During a talk")


TALK_KEYS = (
    # TRANSLATORS: List of keys: goes on to the next slide of a talk.
    TalkKey(lambda: _("Next slide"), ("PgDown", "Right", "Space")),
    # TRANSLATORS: List of keys: goes back to the slide before.
    TalkKey(lambda: _("Previous slide"), ("PgUp", "Left", "Backspace")),
    # TRANSLATORS: List of keys: goes to the first slide of a talk.
    TalkKey(lambda: _("First slide"), ("Home",)),
    # TRANSLATORS: List of keys: goes to the last slide of a talk.
    TalkKey(lambda: _("Last slide"), ("End",)),
    TalkKey(
        # TRANSLATORS: List of keys: goes to the slide whose number was typed.
        lambda: _("The slide with that number"),
        ("Enter",),
        # TRANSLATORS: List of keys: a number is typed, then {key} is pressed.
        lambda key: _("number + {key}").format(key=key),
    ),
    # TRANSLATORS: List of keys: the audience sees black; the same key shows the slide again.
    TalkKey(lambda: _("Black screen, then the slide again"), ("B", ".")),
    # TRANSLATORS: List of keys: the audience sees white; the same key shows the slide again.
    TalkKey(lambda: _("White screen, then the slide again"), ("W", ",")),
    TalkKey(
        # TRANSLATORS: List of keys: with one screen notes lie over the slides; P is a key.
        lambda: _("With one screen: your notes; P leads back to the slides"),
        ("P", "Tab"),
    ),
    # TRANSLATORS: List of keys: the ground of all slides of a talk.
    TalkKey(lambda: _("Slides dark or light"), ("D",)),
    # TRANSLATORS: Button that sets the speaker's notes in larger letters.
    TalkKey(lambda: _("Larger notes"), ("+",)),
    # TRANSLATORS: Button that sets the speaker's notes in smaller letters.
    TalkKey(lambda: _("Smaller notes"), ("-",)),
    TalkKey(
        # TRANSLATORS: List of keys: three keys, one for each language, in this order.
        lambda: _("Slides in Macedonian, Albanian, English"),
        ("Ctrl+1", "Ctrl+2", "Ctrl+3"),
    ),
    TalkKey(
        # TRANSLATORS: List of keys: three keys, one for each language, in this order.
        lambda: _("Notes in Macedonian, Albanian, English"),
        ("Alt+1", "Alt+2", "Alt+3"),
    ),
    # TRANSLATORS: List of keys: ends the talk and goes back to the page.
    TalkKey(lambda: _("End the talk"), ("Esc",)),
)
