"""Words that the guide does not write: deprecated terms, and wordings that can hurt a victim.

Words between quotation marks are left alone: they are quoted from a law or a person.
"""

import re
from collections.abc import Iterator

from app.content.complaint import Complaint, Where, complain
from app.content.data import statutes, terms
from app.content.draft import DraftBlock
from app.content.fields import DataText
from app.content.loader import SourceGuide
from app.model.locale import Locale
from app.terms.phrases import PhraseFinder
from app.terms.termbase import Standing

_QUOTED = re.compile(r"""[„“‘‚"«][^„“”‘’"»]*[“”’"»]|(?<!\w)'[^']*'(?!\w)""")

# Wording to avoid, wording to use. The principles are public: the Luxembourg Guidelines of the
# Interagency Working Group (28 January 2016) on children, and "Language Matters" of the Irina
# Project. The pairs for Macedonian and Albanian are proposals, for a native reviewer to confirm.
AVOID: dict[Locale, dict[str, str]] = {
    Locale.EN: {
        "child pornography": "child sexual abuse material",
        "child prostitute": "child victim of sexual exploitation",
        "teen prostitute": "child victim of sexual exploitation",
        "prostitute": "person exploited in prostitution",
        "sex slave": "victim, person",
        "human goods": "victim, person",
        "revenge porn": "non-consensual sharing of intimate images",
        "illegal migrant": "migrant in an irregular situation",
        "child bride": "child in a forced or early marriage",
        "begging child": "child exploited in forced begging",
        "alleged victim": "presumed victim, potential victim",
    },
    Locale.MK: {
        "детска порнографија": "материјал со сексуална злоупотреба на деца",
        "дете проститутка": "дете жртва на сексуална експлоатација",
        "проститутка": "лице експлоатирано во проституција",
        "сексуална робинка": "жртва, лице",
        "порнографија од одмазда": "споделување интимни слики без согласност",
        "илегален мигрант": "мигрант во нерегуларна состојба",
        "дете невеста": "дете во присилен или ран брак",
        "просјаче": "дете експлоатирано преку присилно питачење",
        "циган": "Ром, Ромка",
        "ѓупци": "Ром, Ромка",
        "муштерија": "корисник на услуги од жртва",
    },
    Locale.SQ: {
        "pornografi fëmijësh": "material i abuzimit seksual të fëmijëve",
        "pornografi e fëmijëve": "material i abuzimit seksual të fëmijëve",
        "prostitutë": "person i shfrytëzuar në prostitucion",
        "skllave seksi": "viktimë, person",
        "migrant ilegal": "migrant në gjendje të parregullt",
        "nuse fëmijë": "fëmijë në martesë të detyruar ose të hershme",
        "maxhup": "rom, rome",
        "jevg": "rom, rome",
    },
}


def wording(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about the words of chapters and data files."""
    for locale in Locale:
        avoided = PhraseFinder(AVOID[locale].items(), locale)
        for text, where in _texts(source, locale):
            yield from _text(source, text, where, locale, avoided)


def _texts(source: SourceGuide, locale: Locale) -> Iterator[tuple[str, Where]]:
    for draft in source.drafts[locale]:
        for section in draft.sections:
            yield section.title, Where(draft.file, section.line, draft.name)
            for box in section.boxes:
                yield box.title, Where(draft.file, box.line, draft.name)
            for block in section.blocks:
                where = Where(draft.file, block.line, draft.name)
                yield from ((text, where) for text in _block_texts(block))
    for said in source.notes.texts:
        if said.locale is locale and not _is_quoted_by_nature(said):
            yield said.text, said.where


def _is_quoted_by_nature(said: DataText) -> bool:
    """The term base speaks of words it advises against; headings of articles are the law's own."""
    return said.where.file == terms.FILE or (
        said.where.file == statutes.FILE and said.key == "heading"
    )


def _block_texts(block: DraftBlock) -> Iterator[str]:
    yield "".join(piece.text for piece in block.pieces)
    for row in block.rows:
        for cell in row:
            yield "".join(piece.text for piece in cell)


def _text(
    source: SourceGuide, text: str, where: Where, locale: Locale, avoided: PhraseFinder[str]
) -> Iterator[Complaint]:
    # Letters keep their places, so that the words found can be quoted.
    unquoted = _QUOTED.sub(lambda quoted: "." * len(quoted.group()), text)
    complained = set()
    for hit in source.resolver.term_base.find_in(unquoted, locale):
        if hit.standing is Standing.DEPRECATED:
            complained.add(hit.start)
            words = text[hit.start : hit.end]
            preferred = source.guide.terms[hit.term_id].name(locale)
            yield complain("TER001", where, words=words, id=hit.term_id, preferred=preferred)
    for found in avoided.find(unquoted):
        if found.start not in complained:
            words = text[found.start : found.end]
            yield complain("TER002", where, words=words, instead=found.labels[0])
