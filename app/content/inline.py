"""Citations and references inside a line, and the letters of elements as pieces.

``[^key: locator]`` is always a citation and ``[[…]]`` always a reference to an entry. Whether
their targets exist is not known here.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor

from app.content.draft import CRIMINAL_CODE, Piece, Target, TargetKind
from app.content.line_marks import split_marks, without_marks

CITATION = r"\[\^([^\[\]]*)\]"
REFERENCE = r"\[\[([^\[\]]*)\]\]"

_TAG = "reference"
_SPACE = re.compile(r"[ \t\r\n]+")
_INDICATOR = re.compile(r"I[0-9]{3,}\Z")
_ARTICLE = re.compile(r"(?:(?P<act>[a-z0-9-]+):)?(?P<number>[0-9]+(?:-?[^\W\d_])?)\Z")
_ENTRY = re.compile(r"(?P<kind>term|contact|checklist|figure):(?P<id>[A-Za-z0-9-]+)\Z")
_SECTION = re.compile(r"#(?P<id>[^\s#]+)\Z")


class CitationProcessor(InlineProcessor):
    """Makes an element of ``[^key: locator]``."""

    # Python-Markdown types the parent's answer more widely than any of its processors gives.
    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Markdown's signature
    ) -> tuple[Element, int, int]:
        """The element and where the match stands."""
        key, _, locator = _tidy(m.group(1)).partition(":")
        element = _element(Target(TargetKind.CITATION, key.strip(), locator.strip()))
        return element, m.start(0), m.end(0)


class ReferenceProcessor(InlineProcessor):
    """Makes an element of ``[[418-г]]``, ``[[zkp:198|words]]``, ``[[I014]]``, ``[[term:id]]``."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Markdown's signature
    ) -> tuple[Element, int, int]:
        """The element and where the match stands."""
        named, _, words = _tidy(m.group(1)).partition("|")
        element = _element(read_reference(named.strip()))
        element.set("words", words.strip())
        return element, m.start(0), m.end(0)


def read_reference(named: str) -> Target:
    """What the words between double brackets point to."""
    if _INDICATOR.match(named):
        return Target(TargetKind.INDICATOR, named)
    if entry := _ENTRY.match(named):
        return Target(TargetKind(entry.group("kind")), entry.group("id"))
    if article := _ARTICLE.match(named):
        act = article.group("act") or CRIMINAL_CODE
        return Target(TargetKind.ARTICLE, article.group("number"), act)
    return Target(TargetKind.UNREADABLE, named)


def pieces(element: Element, line: int) -> tuple[Piece, ...]:
    """The letters of a block element, white space drawn together as readers see it."""
    return _drawn_together(_walk(element, Piece("", line)))


def _walk(element: Element, dress: Piece) -> Iterator[Piece]:
    """Pieces of an element's own text and children; each piece hands its line to the next."""
    line = dress.line
    if element.tag == _TAG:
        yield Piece(element.get("words", ""), line, dress.strong, dress.emphasis, _target(element))
        return
    for piece in _letters(element.text, dress):
        line = piece.line
        yield piece
    for child in element:
        inner = _dressed(child, Piece("", line, dress.strong, dress.emphasis, dress.target))
        for piece in _walk(child, inner):
            line = piece.line
            yield piece
        after = Piece("", line, dress.strong, dress.emphasis, dress.target)
        for piece in _letters(child.tail, after):
            line = piece.line
            yield piece


def _dressed(element: Element, dress: Piece) -> Piece:
    """The dress inside an element: bold, italic or a link on top of what is around it."""
    match element.tag:
        case "strong":
            return Piece("", dress.line, strong=True, emphasis=dress.emphasis, target=dress.target)
        case "em":
            return Piece("", dress.line, dress.strong, emphasis=True, target=dress.target)
        case "a":
            address = without_marks(element.get("href", ""))
            section = _SECTION.match(address)
            target = (
                Target(TargetKind.SECTION, section.group("id"))
                if section
                else Target(TargetKind.ADDRESS, address)
            )
            return Piece("", dress.line, dress.strong, dress.emphasis, target)
        case _:
            return dress


def _letters(text: str | None, dress: Piece) -> Iterator[Piece]:
    for words, line in split_marks(text or "", dress.line):
        yield Piece(words, line, dress.strong, dress.emphasis, dress.target)


def _drawn_together(parts: Iterator[Piece]) -> tuple[Piece, ...]:
    """Neighbours of one dress as one piece, single spaces, none before a citation or at the ends.

    A piece keeps the line of its first letters; references are never joined.
    """
    kept: list[Piece] = []
    for part in parts:
        if not part.text and part.target is None:
            continue
        if kept and part.target is not None and part.target.kind is TargetKind.CITATION:
            _trim_last(kept)
        last = kept[-1] if kept else None
        if last and part.text and last.text and _same_dress(last, part):
            kept[-1] = _with_text(last, last.text + part.text)
        else:
            kept.append(part)
    return _spaced(kept)


def _spaced(parts: list[Piece]) -> tuple[Piece, ...]:
    spaced: list[Piece] = []
    for part in parts:
        text = _SPACE.sub(" ", part.text)
        if text.startswith(" ") and (not spaced or spaced[-1].text.endswith(" ")):
            text = text[1:]
        if text or part.target is not None:
            spaced.append(_with_text(part, text))
    _trim_last(spaced)
    return tuple(spaced)


def _trim_last(parts: list[Piece]) -> None:
    """Take the white space off the end, dropping plain pieces of nothing else."""
    while parts and parts[-1].text != (trimmed := parts[-1].text.rstrip(" \t\r\n")):
        last = parts.pop()
        if trimmed or last.target is not None:
            parts.append(_with_text(last, trimmed))


def _same_dress(one: Piece, other: Piece) -> bool:
    return (one.strong, one.emphasis, one.target) == (other.strong, other.emphasis, other.target)


def _with_text(piece: Piece, text: str) -> Piece:
    return Piece(text, piece.line, piece.strong, piece.emphasis, piece.target)


def _tidy(text: str) -> str:
    return _SPACE.sub(" ", without_marks(text))


def _element(target: Target) -> Element:
    return Element(_TAG, kind=target.kind.value, id=target.id, part=target.part, words="")


def _target(element: Element) -> Target:
    kind = TargetKind(element.get("kind", ""))
    return Target(kind, element.get("id", ""), element.get("part", ""))
