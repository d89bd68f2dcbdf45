"""What the list of indicators says: every word of it in one place, in the reader's language.

Nothing here is kept: each call asks the catalogue anew, so that a change of language shows at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.i18n import current_locale, ngettext
from app.i18n import gettext as _
from app.i18n.formats import whole_number
from app.model.guide import Guide
from app.model.indicator import Grade, Indicator, Tested
from app.ui.indicator_list.arrange import SignGroup
from app.ui.indicator_list.filters import Group, grades_of
from app.ui.reader.words import Labelled, grade_words, mark_words

_BOTH_AGES = 2


@dataclass(frozen=True, slots=True)
class Strength:
    """How strong a sign is called: words, their hue, and how many of three bars go with them."""

    words: str
    tone: str
    bars: int


@dataclass(frozen=True, slots=True)
class SignWords:
    """All that a card says of a sign, in one language."""

    head: str
    text: str
    strengths: tuple[Strength, ...]
    warning: str
    feet: tuple[Labelled, ...]

    def aloud(self, snippet: str = "") -> str:
        """The whole card for a screen reader, the sign itself first."""
        strengths = ". ".join(strength.words for strength in self.strengths)
        feet = ". ".join(words for words, _tone, _icon in self.feet)
        parts = (self.text, self.warning, snippet, self.head, strengths, feet)
        return ". ".join(part.rstrip(". ") for part in parts if part)


def sign_words(guide: Guide, sign: Indicator) -> SignWords:
    """The words of a card."""
    locale = current_locale()
    stage = guide.list_name("stage", sign.stage, locale)
    return SignWords(
        head=f"{sign.id} · {stage}",
        text=sign.text.said_in(locale),
        strengths=_strengths(guide, sign),
        warning=vulnerability_words() if sign.vulnerability else "",
        feet=(_tested(guide, sign), mark_words(sign.verification, locale)),
    )


def _strengths(guide: Guide, sign: Indicator) -> tuple[Strength, ...]:
    """One strength, or two with whom each is said of where they differ."""
    differ = len(grades_of(sign)) == _BOTH_AGES
    if not differ:
        return (_strength(guide, grades_of(sign)[0], ""),)
    return (
        # TRANSLATORS: Whom a strength is said of, before "Strong together with other signs".
        _strength(guide, sign.grade_adult, _("Adults")),
        # TRANSLATORS: Whom a strength is said of, before "Strong together with other signs".
        _strength(guide, sign.grade_child, _("Children")),
    )


def _strength(guide: Guide, grade: Grade, whom: str) -> Strength:
    locale = current_locale()
    words = guide.list_name("grade", grade.value, locale)
    _long, tone, bars = grade_words(grade, locale)
    if whom:
        # TRANSLATORS: On the card of a sign; {whom} is "Adults" or "Children", {strength} "Strong".
        words = _("{whom}: {strength}").format(whom=whom, strength=words)
    return Strength(words, "muted" if tone == "faint" else tone, bars)


def _tested(guide: Guide, sign: Indicator) -> Labelled:
    words = guide.list_name("tested", sign.tested.value, current_locale())
    return {
        Tested.CONFIRMED: (words, "key", "circle-check"),
        Tested.FAILED: (words, "warning", "triangle-alert"),
        Tested.NO: (words, "muted", "circle-minus"),
    }[sign.tested]


def vulnerability_words() -> str:
    """On the card of what is no sign at all."""
    # TRANSLATORS: On the card of an indicator that describes poverty, disability and the like.
    return _("A vulnerability: never a ground for a check")


def group_title(guide: Guide, group: SignGroup) -> str:
    """The heading over a group of signs; empty for signs in the order of relevance."""
    if group.ours:
        # TRANSLATORS: Heading over signs that the editors wrote themselves.
        return _("Our advice")
    return guide.list_name("category", group.category, current_locale()) if group.category else ""


def group_note(group: SignGroup) -> str:
    """A sentence below that heading, where one is needed."""
    if not group.ours:
        return ""
    # TRANSLATORS: Below the heading "Our advice" in the list of indicators.
    return _("Written by the editors of this guide. No organisation or study stands behind it.")


def pane_title() -> str:
    """Title of the list."""
    # TRANSLATORS: Opens the list of all indicators.
    return _("Indicators")


def field_words() -> str:
    """In the field before anything is typed, and its name."""
    # TRANSLATORS: In the field above the list of indicators.
    return _("Words in the indicators, in any script")


def list_name() -> str:
    """Name of the list for a screen reader."""
    # TRANSLATORS: Read aloud: name of the list of indicators.
    return _("List of indicators")


def filters_name() -> str:
    """Name of the column of chips."""
    # TRANSLATORS: Name of the chips that filter the list of indicators.
    return _("Filters")


def filters_words(chosen: int) -> str:
    """On the button that shows the chips in a narrow window."""
    if not chosen:
        return filters_name()
    # TRANSLATORS: Button of the list of indicators; {count} is how many filters are chosen.
    words = ngettext("Filters: {count} chosen", "Filters: {count} chosen", chosen)
    return words.format(count=whole_number(chosen, current_locale()))


def show_words(count: int) -> str:
    """On the button that leads from the chips back to the list, in a narrow window."""
    # TRANSLATORS: Button below the filters; it shows the list with {count} indicators.
    words = ngettext("Show {count} indicator", "Show {count} indicators", count)
    return words.format(count=whole_number(count, current_locale()))


def group_name(group: Group) -> str:
    """The label of a group of chips."""
    return {
        # TRANSLATORS: Label over filter chips: sexual exploitation, forced labour and so on.
        Group.FORM: _("Form of exploitation"),
        # TRANSLATORS: Label over filter chips: recruitment, control and so on.
        Group.STAGE: _("Stage"),
        # TRANSLATORS: Label over filter chips: adult, child.
        Group.AGE: _("Adult or child"),
        # TRANSLATORS: Label over filter chips: police, teacher, bank and so on.
        Group.OBSERVER: _("Who can see it"),
        # TRANSLATORS: Label over filter chips: strong, medium, weak.
        Group.STRENGTH: _("Strength"),
        # TRANSLATORS: Label over filter chips: whether a study checked the sign.
        Group.TESTED: _("Tested"),
    }[group]


def chip_aloud(words: str, group: Group, count: int) -> str:
    """A chip for a screen reader."""
    # TRANSLATORS: Read aloud; {group} is "Stage", {name} "Recruitment".
    message = ngettext(
        "{group}: {name}, {count} indicator",
        "{group}: {name}, {count} indicators",
        count,
    )
    number = whole_number(count, current_locale())
    return message.format(group=group_name(group), name=words, count=number)


def clear_words() -> str:
    """On the button that takes words and filters away."""
    # TRANSLATORS: Takes all typed words and filters away.
    return _("Clear all")


def found_words(count: int, total: int) -> str:
    """How many signs are listed, out of how many."""
    locale = current_locale()
    if count == total:
        # TRANSLATORS: Above the list of indicators, when all of them are listed.
        message = ngettext("{count} indicator", "{count} indicators", count)
        return message.format(count=whole_number(count, locale))
    # TRANSLATORS: Above the list of indicators; {total} is how many there are in all.
    message = ngettext("{count} of {total} indicators", "{count} of {total} indicators", count)
    return message.format(count=whole_number(count, locale), total=whole_number(total, locale))


def corrected_words(typed: str, searched: str) -> str:
    """When other words were searched than those that were typed."""
    # TRANSLATORS: Above the list of indicators; {typed} was not found, {searched} was.
    words = _("No indicator has “{typed}”. These have “{searched}”.")
    return words.format(typed=typed, searched=searched)


def nothing_title() -> str:
    """Headline when no sign is left."""
    # TRANSLATORS: The list of indicators is empty for these words and filters.
    return _("No indicator fits")


def nothing_words(typed: str, chosen: Sequence[str]) -> str:
    """What was looked for, and that it means nothing."""
    # TRANSLATORS: Quotation marks of the language around typed words.
    looked = [_("“{words}”").format(words=typed)] if typed else []
    # TRANSLATORS: Below "No indicator fits"; {all} are the typed words and the chosen filters.
    words = _("Looked for: {all}. That no sign is listed says nothing about a case.")
    return words.format(all=" · ".join([*looked, *chosen]))


def without_filters_words() -> str:
    """A way on: the same words without filters."""
    # TRANSLATORS: Way on from an empty list of indicators.
    return _("Look without filters")


def whole_guide_words(typed: str) -> str:
    """A way on: the same words in the whole guide."""
    # TRANSLATORS: Way on from an empty list of indicators; {words} were typed.
    return _("Search the whole guide for “{words}”").format(words=typed)


def all_signs_words() -> str:
    """A way on: the whole list."""
    # TRANSLATORS: Way on from an empty list of indicators.
    return _("Show all indicators")


def place_words(number: int, total: int) -> str:
    """Which sign of the list is open."""
    locale = current_locale()
    # TRANSLATORS: On the page of an indicator: which one of the list it is, e.g. "3 of 12".
    words = _("{number} of {total}")
    return words.format(number=whole_number(number, locale), total=whole_number(total, locale))
