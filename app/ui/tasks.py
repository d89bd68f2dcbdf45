"""The six tasks of the start page: their words, and where each of them leads.

Only the table is here; whether a chapter exists in the edition is for the page to ask.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.i18n import gettext as _
from app.ui.history import View


@dataclass(frozen=True, slots=True)
class Task:
    """A task card: the chapter it opens, its icon, its words, and words to search for instead.

    `seed` is a word that the guide surely knows if it has anything on the task.
    `start` is the section that answers first: who is on duty needs the step, not the title page.
    `view` is a list of the guide that serves the task better than any chapter.
    """

    chapter: str
    icon: str
    title: Callable[[], str]
    about: Callable[[], str]
    seed: Callable[[], str]
    start: str = ""
    view: View | None = None


# The chapters are named by the ids that `guide_content` gives them.
TASKS = (
    Task(
        "indicators",
        "eye",
        # TRANSLATORS: Task on the start page: recognise trafficking by its signs.
        lambda: _("Recognise"),
        # TRANSLATORS: What is inside the task "Recognise".
        lambda: _("Signs of recruitment, control and exploitation online"),
        # TRANSLATORS: One word to search for.
        lambda: _("recruitment"),
        view=View.INDICATORS,
    ),
    Task(
        "digital-evidence",
        "camera",
        # TRANSLATORS: Task on the start page: secure digital evidence.
        lambda: _("Preserve evidence"),
        # TRANSLATORS: What is inside the task "Preserve evidence".
        lambda: _("Phones, profiles and messages: the first hour, step by step"),
        # TRANSLATORS: One word to search for.
        lambda: _("evidence"),
        "first-hour",
    ),
    Task(
        "victims-and-children",
        "users",
        # TRANSLATORS: Task on the start page: first contact with a victim.
        lambda: _("Meet a victim"),
        # TRANSLATORS: What is inside the task "Meet a victim".
        lambda: _("First contact, a careful conversation, referral"),
        # TRANSLATORS: One word to search for.
        lambda: _("victim"),
    ),
    Task(
        "prosecuting-and-judging",
        "gavel",
        # TRANSLATORS: Task on the start page: for prosecutors and judges.
        lambda: _("In the courtroom"),
        # TRANSLATORS: What is inside the task "In the courtroom".
        lambda: _("The articles: elements, penalties, and which text of the law was read"),
        # TRANSLATORS: One word to search for.
        lambda: _("trafficking"),
        view=View.LAW,
    ),
    Task(
        "working-across-borders",
        "globe",
        # TRANSLATORS: Task on the start page: cooperation with other countries.
        lambda: _("Work across borders"),
        # TRANSLATORS: What is inside the task "Work across borders".
        lambda: _("Requests to other countries and to providers, joint teams"),
        # TRANSLATORS: One word to search for.
        lambda: _("request"),
    ),
    Task(
        "using-this-guide",
        "presentation",
        # TRANSLATORS: Task on the start page: for trainers.
        lambda: _("Train a group"),
        # TRANSLATORS: What is inside the task "Train a group"; F5 is a key.
        lambda: _("Open a chapter and press F5: slides and notes are made from it"),
        # TRANSLATORS: One word to search for.
        lambda: _("training"),
        "taking-the-guide-along",
    ),
)
