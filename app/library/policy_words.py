"""What is said of an administrator's policy: on the page About, in a notice and at the terminal.

It words what was read and reads nothing; each sentence stands for itself.
"""

from app.i18n import gettext as _
from app.library.policy import Policy, PolicyFault
from app.model.locale import Locale


def locked_words() -> str:
    """Why the language cannot be changed."""
    # TRANSLATORS: tool tip of the language buttons, and a notice when one of them is pressed.
    return _("The language is set by your administrator.")


def fault_words(policy: Policy) -> str:
    """What is wrong with a policy, to what, and what that means; empty when all is well."""
    if policy.fault is None:
        return ""
    said = {
        # TRANSLATORS: {place} is a file or a key of the Windows registry.
        PolicyFault.UNREADABLE: _(
            "The administrator's settings in {place} cannot be read. The strictest ones apply: "
            "nothing is remembered and nothing is imported."
        ),
        # TRANSLATORS: {place} is a file.
        PolicyFault.TOO_LARGE: _(
            "The administrator's settings in {place} are too large to be read. The strictest ones "
            "apply: nothing is remembered and nothing is imported."
        ),
        # TRANSLATORS: {place} is a file.
        PolicyFault.NOT_TOML: _(
            "The administrator's settings in {place} are damaged. The strictest ones apply: "
            "nothing is remembered and nothing is imported."
        ),
        # TRANSLATORS: {place} is a file.
        PolicyFault.OPEN_TO_OTHERS: _(
            "The administrator's settings in {place} can be changed by other people. The strictest "
            "ones apply: nothing is remembered and nothing is imported."
        ),
        # TRANSLATORS: {place} is a file or a key of the Windows registry, {keys} names in English.
        PolicyFault.WRONG_VALUE: _(
            "The administrator's settings in {place} have wrong values ({keys}). The strictest "
            "ones apply: nothing is remembered and nothing is imported."
        ),
    }[policy.fault]
    return said.format(place=policy.place, keys=", ".join(policy.faulty))


def language_name(locale: Locale) -> str:
    """A language in the language of the interface."""
    # TRANSLATORS: Switches program and text to this language.
    names = {Locale.MK: _("Macedonian"), Locale.SQ: _("Albanian"), Locale.EN: _("English")}
    return names[locale]


def set_lines(policy: Policy) -> list[str]:
    """What is set and has its effect in this version, a line each."""
    lines = []
    if policy.locale is not None:
        # TRANSLATORS: in the list of what the administrator has set.
        said = _("Language: {language}")
        lines.append(said.format(language=language_name(policy.locale)))
    if policy.leave_no_trace:
        # TRANSLATORS: in the list of what the administrator has set.
        lines.append(_("Leave no trace: the program remembers nothing when it is closed."))
    return lines


def policy_words(policy: Policy) -> str:
    """What the administrator has set, a line each; empty where nothing is set."""
    if policy.fault is not None:
        return fault_words(policy)
    lines = [*set_lines(policy), *_import_lines(policy)]
    if not lines:
        return ""
    # TRANSLATORS: on the page About; a list of what is set follows.
    return "\n".join([_("Your administrator has set:"), *lines])


def _import_lines(policy: Policy) -> list[str]:
    if not policy.imports:
        # TRANSLATORS: on the page About. A content pack is a file with a newer edition.
        return [_("Content packs may not be imported. This version has no content packs yet.")]
    if policy.allowed_publishers is None:
        return []
    if not policy.allowed_publishers:
        return [
            # TRANSLATORS: on the page About; the administrator's list of publishers is empty.
            _("No publisher of content packs is allowed. This version has no content packs yet.")
        ]
    # TRANSLATORS: on the page About; {names} are names of publishers of content packs.
    said = _("Content packs from {names} only. This version has no content packs yet.")
    return [said.format(names=", ".join(policy.allowed_publishers))]
