"""Law: versions beside rules and penalties, ids that fit the Macedonian number, deleted articles.

What the law says is not judged here.
"""

import re
from collections.abc import Iterator

from app.content.complaint import Complaint, Where, complain
from app.content.data import statutes
from app.content.draft import TargetKind
from app.content.loader import SourceGuide
from app.model.locale import Locale
from app.model.statute import Article
from app.words.romanise import romanise

_NUMBER = re.compile(r"(\d+)-?([а-шѓѕјљњќџ]?)\Z", re.IGNORECASE)


def law(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about acts and articles, and about chapters that lean on deleted ones."""
    for article in source.guide.articles.values():
        where = source.notes.where(statutes.FILE, article.id)
        act = source.guide.acts.get(article.act)
        if act is not None and not act.version_read and (article.elements or article.penalties):
            yield complain("LAW001", where, id=article.id, act=act.id)
        wanted = _fitting_id(article)
        if wanted and wanted != article.id:
            yield complain("LAW002", where, id=article.id, wanted=wanted)
        if article.deleted and article.penalties:
            yield complain("LAW004", where, id=article.id)
    yield from _deleted_but_used(source)


def _fitting_id(article: Article) -> str:
    """Act and number with the Macedonian letter romanised; empty when the number is unusual."""
    found = _NUMBER.match(article.number.mk)
    if found is None:
        return ""
    letter = romanise(found.group(2).lower())
    return "-".join(filter(None, (article.act, found.group(1), letter)))


def _deleted_but_used(source: SourceGuide) -> Iterator[Complaint]:
    for locale in Locale:
        for draft in source.drafts[locale]:
            for target, line in draft.targets:
                ref = source.resolver.ref(target) if target.kind is TargetKind.ARTICLE else None
                article = source.guide.articles[ref.id] if ref else None
                if article is not None and article.deleted:
                    where = Where(draft.file, line, draft.name)
                    moved_to = article.moved_to or "–"
                    yield complain("LAW003", where, id=article.id, moved_to=moved_to)
