"""What a text of law must always say of itself: the version read and the changes not read.

No version is called current here, and nothing is known of laws but what `statutes.toml` says.
"""

import re

from app.i18n import gettext_in
from app.model.guide import Guide
from app.model.locale import Locale


def version_line(guide: Guide, act_id: str, locale: Locale) -> str:
    """The version of an act that was read, and the later changes that were not, as one line.

    It stands in the same block as every rule, element and penalty of the act.
    """
    act = guide.acts.get(act_id)
    if act is None or not act.version_read:
        # TRANSLATORS: stands beside a rule of law; "it" is the text of the law.
        return gettext_in(locale, "Version of the text not known: check the law in force.")
    version = act.version_words.find(locale) or act.version_read
    if not act.unread:
        # TRANSLATORS: {version} is a gazette number, e.g. "OG 36/2023".
        return gettext_in(locale, "Text as of {version}").format(version=version)
    # TRANSLATORS: {version} is a gazette number; {changes} are numbers of the same gazette.
    line = gettext_in(locale, "Text as of {version}; later changes not read: {changes}")
    return line.format(version=version, changes=", ".join(act.unread))


def law_as_of(guide: Guide, act_ids: tuple[str, ...]) -> str:
    """The oldest version among these acts, which is how old a chapter's law is; empty for none."""
    acts = [guide.acts[act_id] for act_id in act_ids if act_id in guide.acts]
    versions = [act.version_read for act in acts if act.version_read]
    return min(versions, key=_age, default="")


def _age(version: str) -> tuple[int, int]:
    """Year and number of a gazette; a version without them counts as the oldest."""
    found = re.search(r"(\d+)/(\d{4})", version)
    return (int(found.group(2)), int(found.group(1))) if found else (0, 0)
