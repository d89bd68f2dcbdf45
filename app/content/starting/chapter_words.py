"""The skeleton of a new chapter: its head, its headings and boxes, and where words are missing.

What is to be written stands between ‹ and ›, in the language of the interface, so that the
examination lets none of it pass. No file is touched.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.i18n import gettext as _
from app.model.locale import Locale

_OURS = "{: .ours }"


@dataclass(frozen=True, slots=True)
class ChapterPlan:
    """What is known of a chapter before a word of it is written.

    Attributes:
        id: Its section id.
        prefix: What the ids of its sections and boxes begin with.
        audience: Every code that the guide has; the writer takes out whom it is not for.
    """

    id: str
    prefix: str
    title: str
    locale: Locale
    audience: Sequence[str]


def chapter_text(plan: ChapterPlan) -> str:
    """The whole file, ready to be written over."""
    parts = [_head(plan), _opening(plan)]
    # TRANSLATORS: placeholder for a heading in a new chapter; the writer puts words in its place.
    parts.append(_section(f"{plan.prefix}-first", _("What to do first")))
    # TRANSLATORS: placeholder for a heading in a new chapter; the writer puts words in its place.
    parts.append(_section(f"{plan.prefix}-then", _("What comes next")))
    return "\n".join([*parts, _trainer(plan), _ending(plan)])


def to_write(words: str) -> str:
    """The words between the marks that say: write your own here."""
    return f"‹{words}›"


def _head(plan: ChapterPlan) -> str:
    audience = ", ".join(f'"{code}"' for code in plan.audience)
    # TRANSLATORS: hint in the head of a new chapter file.
    whom = _("whom the chapter is for: take out the others")
    # TRANSLATORS: hint in the head of a new chapter file; sources.toml is a file name.
    cited = _('every key of sources.toml that the text cites, as in ["criminal-code"]')
    return (
        f'+++\nid = "{plan.id}"\nlocale = "{plan.locale.value}"\nstatus = "draft"\n'
        f"# {whom}\naudience = [{audience}]\n# {cited}\nsources = []\n+++\n"
    )


def _opening(plan: ChapterPlan) -> str:
    # TRANSLATORS: placeholder in a new chapter: what to write there.
    lead = _(
        "The lead: in two sentences, what the chapter is for and what the reader can do after it."
    )
    # TRANSLATORS: placeholder in a new chapter: the title of a box.
    title = _("Key points")
    points = (
        # TRANSLATORS: placeholder in a new chapter: what to write there.
        _("The most important point, in one sentence that tells the reader what to do"),
        # TRANSLATORS: placeholder in a new chapter: what to write there.
        _("The next point"),
        # TRANSLATORS: placeholder in a new chapter: what to write there.
        _("What must never be done"),
    )
    return (
        f"# {plan.title} {{#{plan.id}}}\n\n{to_write(lead)}\n\n"
        f"::: key {{#{plan.prefix}-key}} {to_write(title)}\n\n{_advice(points)}\n:::\n"
    )


def _section(section_id: str, title: str) -> str:
    # TRANSLATORS: placeholder in a new chapter: what to write there.
    step = _("The first step: who does what")
    # TRANSLATORS: placeholder in a new chapter: what to write there.
    why = _("Why, and where it is written: cite the source at the statement.")
    return (
        f"## {to_write(title)} {{#{section_id}}}\n\n- {to_write(step)}\n{_OURS}\n\n"
        f"{to_write(why)}\n"
    )


def _trainer(plan: ChapterPlan) -> str:
    # TRANSLATORS: placeholder in a new chapter: the title of the box for the trainer.
    title = _("For the trainer: a case to discuss")
    # TRANSLATORS: placeholder in a new chapter: the word before the number of minutes.
    minutes = to_write(_("Minutes"))
    lines = (
        # TRANSLATORS: placeholder in a new chapter: what to write there.
        to_write(_("Notes: what the trainer says, shows and watches")),
        # TRANSLATORS: placeholder in a new chapter; it must end in a question mark.
        to_write(_("Question 1, with its answer: what would you do first?")),
        # TRANSLATORS: placeholder in a new chapter; it must end in a question mark.
        to_write(_("Question 2, with its answer: what could go wrong?")),
    )
    items = "".join(f"- {line}\n{_OURS}\n" for line in (f"{minutes}: 20", *lines))
    return f"::: trainer {{#{plan.prefix}-trainer}} {to_write(title)}\n\n{items}\n:::\n"


def _ending(plan: ChapterPlan) -> str:
    # TRANSLATORS: placeholder for the last heading of a new chapter.
    title = _("What to do")
    # TRANSLATORS: placeholder in a new chapter: what to write there.
    role = _("For each role in one line: the next step")
    return f"## {to_write(title)} {{#{plan.id}-what-to-do}}\n\n{_advice([role])}"


def _advice(lines: Iterable[str]) -> str:
    return "".join(f"- {to_write(line)}\n{_OURS}\n" for line in lines)
