"""Figures and penalties in words: what they state needs a source as much as what figures state.

They are known by closed lists of words, so a figure said in another way is not seen; and whether a
figure is true is not seen at all.
"""

import re
from collections.abc import Iterator

from app.content.checks.numerals import PATTERNS
from app.content.complaint import Complaint, Where, complain
from app.content.draft import Draft, DraftBlock, TargetKind
from app.content.loader import SourceGuide
from app.model.locale import Locale
from app.model.section import BlockKind, BoxKind

# What is counted in statements that need a source: people, cases, time. "One" counts nothing.
_COUNTED = {
    Locale.EN: (
        r"(?:victims?|child(?:ren)?|girls?|boys?|wom[ae]n|m[ae]n|people|persons?|cases?|suspects?"
        r"|offenders?|traffickers?|defendants?|convictions?|judgments?|verdicts?|per ?cent"
        r"|years?|months?|weeks?)\b"
    ),
    Locale.MK: (
        r"(?:жртв|дец|дете|девојч|момч|жен[аи]\b|маж[ие]?\b|луѓе|лиц[ае]\b|случа[иј]|осомничен"
        r"|сторител|трговц|обвинет|осуд|пресуд|отсто|проценти|годин|месец|недел[аи]\b|седмиц)\w*"
    ),
    Locale.SQ: (
        r"(?:viktim|fëmijë|vajz|djem|gra\b|burra|njerëz|persona|raste|të dyshuar|kryes|trafikant"
        r"|të pandehur|dënime|aktgjykim|për ?qind|vjet\b|vite|muaj|javë)\w*"
    ),
}
_ONE = {Locale.EN: "one", Locale.MK: "ед(?:ен|на|но)", Locale.SQ: "një"}
_SHARES = {
    Locale.EN: (
        r"(?:two|three|four) (?:thirds|quarters|fifths|tenths)|(?:a|one) (?:third|quarter|fifth|"
        r"tenth) of|half (?:of )?(?:all |the |these )?{counted}|(?:the )?majority of {counted}"
        r"|most (?:victims|children|suspects|traffickers|cases)\b"
    ),
    Locale.MK: (
        r"(?:две|три|четири) (?:третини|четвртини|петтини|десеттини)|(?:една )?(?:третина|четвртина"
        r"|петтина|десеттина) од|половина(?:та)? од (?:сите )?{counted}"
        r"|(?:повеќето|мнозинството)(?: од)? {counted}"
    ),
    Locale.SQ: (
        r"(?:dy|tre|tri|katër) të (?:tretat|katërtat|pestat|dhjetat)|një e (?:treta|katërta|pesta"
        r"|dhjeta) e|gjysma e (?:të gjithë )?{counted}|shumica e {counted}"
    ),
}
_PENALTY = {
    Locale.EN: re.compile(r"\b(?:imprison\w*|prison|jail|custodial sentence)\b", re.IGNORECASE),
    Locale.MK: re.compile(r"\bзатвор(?:от|ска|ски)?\b", re.IGNORECASE),
    Locale.SQ: re.compile(r"\bburg(?:u|ut|im\w*)?\b", re.IGNORECASE),
}
_TIME = {
    Locale.EN: "(?:years?|months?)",
    Locale.MK: "(?:годин|месец)\\w*",
    Locale.SQ: "(?:vjet|vit|muaj)\\w*",
}
_LIFE = {Locale.EN: "life", Locale.MK: "доживот\\w*", Locale.SQ: "(?:të|i) përjetshëm"}
_SENTENCE = re.compile(r"[^.!?]+")


def _number_of(locale: Locale) -> str:
    return rf"(?!{_ONE[locale]}\b){PATTERNS[locale]}"


def _figure(locale: Locale) -> re.Pattern[str]:
    """A number in words with what it counts, one word between them at most, or a share."""
    counted = _COUNTED[locale]
    numbers = rf"{_number_of(locale)}(?: (?!of\b|од\b|prej\b|nga\b)\w+)? {counted}"
    shares = _SHARES[locale].replace("{counted}", counted)
    return re.compile(rf"(?<![\w-])(?:{numbers}|{shares})", re.IGNORECASE)


def _duration(locale: Locale) -> re.Pattern[str]:
    number = rf"(?:\d+|{PATTERNS[locale]})"
    time = rf"{number} {_TIME[locale]}|{_LIFE[locale]}"
    return re.compile(rf"(?<![\w-])(?:{time})(?!\w)", re.IGNORECASE)


_FIGURES = {locale: _figure(locale) for locale in Locale}
_DURATIONS = {locale: _duration(locale) for locale in Locale}


def spelled(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about figures in words without a source, and penalties without a law."""
    laws = {act.source for act in source.guide.acts.values()}
    for locale in Locale:
        for draft in source.drafts[locale]:
            made_up = {box.anchor for box in draft.boxes if box.kind is BoxKind.CASE}
            for block in draft.blocks:
                yield from _penalty(draft, block, laws)
                if block.box not in made_up:
                    yield from _uncited(draft, block)


def _uncited(draft: Draft, block: DraftBlock) -> Iterator[Complaint]:
    if block.ours or block.kind is BlockKind.FIGURE:
        return
    if any(target.kind is TargetKind.CITATION for target, _ in block.targets):
        return
    if found := _FIGURES[draft.locale].search(_stated(block)):
        yield complain("CIT006", Where(draft.file, block.line, draft.name), words=found.group())


def _penalty(draft: Draft, block: DraftBlock, laws: set[str]) -> Iterator[Complaint]:
    """Our own advice too: a penalty never stands without the version of its law."""
    if any(
        target.kind is TargetKind.ARTICLE
        or (target.kind is TargetKind.CITATION and target.id in laws)
        for target, _ in block.targets
    ):
        return
    if found := penalty_in(_stated(block), draft.locale):
        yield complain("CIT007", Where(draft.file, block.line, draft.name), words=found)


def penalty_in(text: str, locale: Locale) -> str:
    """The first penalty that a text states, in a few of its words; empty when it states none."""
    for sentence in _SENTENCE.findall(text):
        named = _PENALTY[locale].search(sentence)
        long = _DURATIONS[locale].search(sentence)
        if named and long:
            return f"{long.group()} … {named.group()}"
    return ""


def _stated(block: DraftBlock) -> str:
    """The words of the block alone, in one line."""
    words = " ".join(piece.text for piece in block.all_pieces if piece.target is None)
    return " ".join(words.split())
