"""Where the guide speaks of an article of law: sections, checklists and indicators that name it.

Only what the guide itself marks is found: references in chapters, lists of entries, and lettered
numbers in the words of indicators. No text is searched for meaning.
"""

from collections.abc import Callable, Iterator

from app.content.entries.blocks import section
from app.content.entries.letters import number_of
from app.i18n import gettext_in
from app.model.guide import Chapter, ChapterHead, Guide
from app.model.indicator import Indicator
from app.model.locale import Locale
from app.model.section import Block, BlockKind, BoxKind, Section
from app.model.source import Mark
from app.model.statute import Article
from app.model.text import Ref, RefKind, Run
from app.words.articles import mentions

ChapterOf = Callable[[Locale, str], Chapter]


def spoken_of(
    guide: Guide, chapter_of: ChapterOf, article: Article, locale: Locale
) -> Iterator[Section]:
    """The section that lists them, or nothing when the guide names the article nowhere else."""
    items = [
        *(
            _item(RefKind.SECTION, part.id, part.title, _chapter_words(head, locale))
            for head, part in _sections(guide, chapter_of, article, locale)
        ),
        *(
            _item(RefKind.CHECKLIST, one.id, one.title.said_in(locale), _checklist(locale))
            for one in guide.checklists.values()
            if article.id in one.articles
        ),
        *(
            _item(RefKind.INDICATOR, one.id, one.id, one.text.said_in(locale))
            for one in guide.indicators.values()
            if one.verification is not Mark.RECALLED and _names(guide, one, article)
        ),
    ]
    if items:
        # TRANSLATORS: heading over a list of sections, checklists and indicators that name the
        # article of law whose page this is.
        title = gettext_in(locale, "Where the guide speaks of it")
        yield section(f"statute-{article.id}-spoken", title, 2, items)


def named_articles(guide: Guide, indicator: Indicator) -> Iterator[Article]:
    """The articles that an indicator names, so that its page can lead to theirs."""
    for article in guide.articles.values():
        if _names(guide, indicator, article):
            yield article


def _item(kind: RefKind, entry: str, words: str, about: str) -> Block:
    return Block("", BlockKind.ITEM, (Run(words, ref=Ref(kind, entry)), Run("  " + about)))


def _chapter_words(head: ChapterHead, locale: Locale) -> str:
    # TRANSLATORS: after the title of a section: the chapter it stands in.
    words = gettext_in(locale, "chapter {number}, {title}")
    return words.format(number=head.number, title=head.title)


def _checklist(locale: Locale) -> str:
    # TRANSLATORS: after the title of a checklist: what it is.
    return gettext_in(locale, "checklist")


def _sections(
    guide: Guide, chapter_of: ChapterOf, article: Article, locale: Locale
) -> Iterator[tuple[ChapterHead, Section]]:
    for head in guide.contents[locale]:
        # Chapters that lean on none of the act's text are not opened.
        if article.act not in head.acts:
            continue
        for part in chapter_of(locale, head.id).sections:
            if article.id in _referred(part):
                yield head, part


def _referred(part: Section) -> set[str]:
    """Ids of the articles that a section refers to; what only trainers see is left out."""
    found = set()
    for block in part.blocks:
        box = part.find_box(block.box)
        if box and box.kind is BoxKind.TRAINER:
            continue
        runs = (*block.runs, *(run for row in block.rows for cell in row for run in cell))
        found |= {run.ref.id for run in runs if run.ref and run.ref.kind is RefKind.STATUTE}
    return found


def _names(guide: Guide, indicator: Indicator, article: Article) -> bool:
    own, act = number_of(article), guide.acts.get(article.act)
    if own is None or act is None:
        return False
    for reference in indicator.sources:
        key, _, locator = reference.partition(":")
        if key.strip() == act.source and own in _numbers(locator):
            return True
    # A bare number can be any law's; one with a letter is looked for in the Macedonian words.
    texts = (indicator.text, indicator.mislead, indicator.next)
    return bool(own.letter) and any(own in _numbers(words.mk) for words in texts)


def _numbers(text: str) -> list[object]:
    return [mention.readings[0].number for mention in mentions(text)]
