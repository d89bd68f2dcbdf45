"""What a card says of a checklist: how many steps, for whom, and whose advice it is.

Only wording happens here; a checklist is opened and ticked elsewhere.
"""

from app.i18n import current_locale, ngettext
from app.i18n import gettext as _
from app.i18n.formats import whole_number
from app.model.checklist import Checklist
from app.model.guide import Guide
from app.ui.reader.words import mark_words
from app.ui.widgets.checklist_card import Foot

# The checklists that the start page offers: the first of the edition, which puts the most urgent
# ones first.
URGENT = 2


def urgent_checklists(guide: Guide) -> tuple[Checklist, ...]:
    """The checklists for the first minutes, as the edition orders them."""
    return tuple(guide.checklists.values())[:URGENT]


def steps_words(checklist: Checklist) -> str:
    """How many steps it has."""
    count = len(checklist.steps)
    # TRANSLATORS: On the card of a checklist.
    words = ngettext("{count} step", "{count} steps", count)
    return words.format(count=whole_number(count, current_locale()))


def card_feet(guide: Guide, checklist: Checklist) -> tuple[Foot, ...]:
    """The foot of its card."""
    locale = current_locale()
    names = " · ".join(guide.list_name("audience", code, locale) for code in checklist.audience)
    feet = [(steps_words(checklist), "muted", "list-tree")]
    if names:
        # TRANSLATORS: On the card of a checklist; {names} are "Police", "Court" and so on.
        feet.append((_("For: {names}").format(names=names), "muted", "users"))
    words, tone, icon = mark_words(checklist.verification, locale)
    feet.append((words, "muted" if tone == "faint" else tone, icon))
    return tuple(feet)


def urgent_words(checklist: Checklist) -> str:
    """Beside its title on the start page."""
    # TRANSLATORS: On the start page, beside the title of a checklist; {steps} is "10 steps".
    return _("Checklist · {steps}").format(steps=steps_words(checklist))
