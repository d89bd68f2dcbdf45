"""The administrator's policy in `ict-guide doctor`: one object for machines, lines for people.

It reads no policy; it tells of the one that was handed in.
"""

from app.i18n import gettext as _
from app.library.policy import Policy, PolicyState
from app.library.policy_words import fault_words, set_lines


def policy_answer(policy: Policy) -> dict[str, object]:
    """The policy as JSON can hold it, by `docs/schema/doctor.json`."""
    allowed = policy.allowed_publishers
    return {
        "ok": policy.state is not PolicyState.DAMAGED,
        "place": policy.place,
        "state": policy.state.value,
        "locale": policy.locale.value if policy.locale else None,
        "leave_no_trace": policy.leave_no_trace,
        "imports": policy.imports,
        "allowed_publishers": None if allowed is None else list(allowed),
        "unknown": list(policy.unknown),
        "fault": policy.fault.value if policy.fault else None,
        "faulty": list(policy.faulty),
    }


def policy_lines(policy: Policy) -> list[str]:
    """The same for people, a line each; the first follows the heading."""
    if policy.state is PolicyState.NONE:
        # TRANSLATORS: said by `ict-guide doctor`; {place} is a file or a key of the registry.
        return [_("none in {place}").format(place=policy.place)]
    lines = [fault_words(policy) or policy.place, *set_lines(policy)]
    lines += _import_lines(policy)
    if policy.unknown:
        # TRANSLATORS: said by `ict-guide doctor`; {names} are names of settings, as written.
        said = _("unknown to this version: {names}")
        lines.append(said.format(names=", ".join(policy.unknown)))
    return lines


def _import_lines(policy: Policy) -> list[str]:
    lines = []
    if not policy.imports:
        # TRANSLATORS: said by `ict-guide doctor`; content packs are files with newer editions.
        lines.append(_("imports of content packs are off (no effect yet in this version)"))
    if policy.allowed_publishers is not None:
        # TRANSLATORS: said by `ict-guide doctor`; {names} are names of publishers, or a hyphen.
        said = _("allowed publishers of content packs: {names} (no effect yet in this version)")
        lines.append(said.format(names=", ".join(policy.allowed_publishers) or "-"))
    return lines
