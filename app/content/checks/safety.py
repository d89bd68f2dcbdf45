"""Safety lines that a machine can look for.

The other rules of safety need a person who reads (docs/safety-review.md).
"""

import re
from collections.abc import Iterator

from app.content.complaint import Complaint, Where, complain
from app.content.draft import Draft, DraftBox, DraftSection
from app.content.loader import SourceGuide
from app.model.locale import Locale
from app.model.section import BoxKind
from app.words.fold import tokens
from app.words.stem import stem

# Words of ids by which a checklist is known to touch evidence; ids are English in every language.
_EVIDENCE = re.compile(
    r"evidence|seiz|phone|device|preserv|first-hour|profile|chat|custody|image|seal"
)
_CHILD = {Locale.EN: "child", Locale.MK: "дете", Locale.SQ: "fëmijë"}
_IMAGES = {
    Locale.EN: "image picture photo material",
    Locale.MK: "слика снимка фотографија материјал содржина",
    Locale.SQ: "imazh foto fotografi pamje material përmbajtje",
}


def safety(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about evidence checklists without the line on images of children."""
    for locale in Locale:
        for draft in source.drafts[locale]:
            for section in draft.sections:
                for box in section.boxes:
                    if _touches_evidence(draft, section, box) and not _warns(section, box, locale):
                        where = Where(draft.file, box.line, box.anchor)
                        yield complain("SAF001", where, title=box.title)


def _touches_evidence(draft: Draft, section: DraftSection, box: DraftBox) -> bool:
    if box.kind is not BoxKind.CHECKLIST:
        return False
    return any(touches_evidence(name) for name in (draft.name, section.id, box.anchor))


def touches_evidence(name: str) -> bool:
    """Whether an id speaks of evidence."""
    return _EVIDENCE.search(name) is not None


def _warns(section: DraftSection, box: DraftBox, locale: Locale) -> bool:
    """Whether a block of the box is a safety line that speaks of children."""
    child = stem(_CHILD[locale], locale)
    return any(
        block.safety and child in _stems(block.text, locale)
        for block in section.blocks
        if block.box == box.anchor
    )


def speaks_of_child_images(text: str, locale: Locale) -> bool:
    """Whether a line names both children and images of any kind."""
    said = _stems(text, locale)
    images = {stem(word, locale) for word in _IMAGES[locale].split()}
    return stem(_CHILD[locale], locale) in said and bool(images & said)


def _stems(text: str, locale: Locale) -> set[str]:
    return {stem(token.text, locale) for token in tokens(text)}
