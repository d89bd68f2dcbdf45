"""Which laws a section or a checklist leans on, and the versions to say where pieces are shown.

What stands in notes for trainers is not counted: plain reading never shows it.
"""

from collections.abc import Iterator

from app.content.law import version_line
from app.i18n import gettext_in
from app.model.checklist import Checklist
from app.model.guide import Guide
from app.model.locale import Locale
from app.model.section import BoxKind, Section
from app.model.text import RefKind, Run


def cited_acts(guide: Guide, section: Section) -> tuple[str, ...]:
    """Ids of the acts whose articles a section names, or whose text it cites, in the guide's order.

    A statement of law carries one or the other; the examination sees to that.
    """
    runs = tuple(_runs(section))
    articles = {run.ref.id for run in runs if run.ref and run.ref.kind is RefKind.STATUTE}
    sources = {run.ref.id for run in runs if run.ref and run.ref.kind is RefKind.CITATION}
    named = {guide.articles[key].act for key in articles if key in guide.articles}
    return tuple(key for key, act in guide.acts.items() if key in named or act.source in sources)


def listed_acts(guide: Guide, checklist: Checklist) -> tuple[str, ...]:
    """Ids of the acts whose articles a checklist names, or whose text it cites."""
    articles = (guide.articles.get(name) for name in checklist.articles)
    named = {article.act for article in articles if article is not None}
    steps = (reference for step in checklist.steps for reference in step.sources)
    cited = {reference.partition(":")[0].strip() for reference in (*checklist.sources, *steps)}
    return tuple(key for key, act in guide.acts.items() if key in named or act.source in cited)


def version_lines(guide: Guide, acts: tuple[str, ...], locale: Locale) -> tuple[str, ...]:
    """For each act its short name, the version read and the later changes that were not."""
    known = (guide.acts[act] for act in acts if act in guide.acts)
    # TRANSLATORS: Badge of the law version; {act} is its abbreviation, {version} a sentence such as
    # "Text as of OG 36/2023; later changes not read: OG 188/2023".
    words = gettext_in(locale, "{act}: {version}")
    return tuple(
        words.format(act=act.short.said_in(locale), version=version_line(guide, act.id, locale))
        for act in known
    )


def _runs(section: Section) -> Iterator[Run]:
    for block in section.blocks:
        box = section.find_box(block.box)
        if box and box.kind is BoxKind.TRAINER:
            continue
        yield from block.runs
        for row in block.rows:
            for cell in row:
                yield from cell
