"""The order in which signs are listed, and the letters of each that the typed words stand in.

Plain values, no Qt. Our own advice is a group of its own at the end; it never stands among signs
that a source names.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.model.guide import Guide
from app.model.indicator import Indicator
from app.model.locale import Locale
from app.model.source import Mark
from app.search.reply import Reply, Span


@dataclass(frozen=True, slots=True)
class Hit:
    """Where the words that were typed stand in a sign; empty when in another language only."""

    spans: tuple[Span, ...] = ()
    snippet: str = ""
    snippet_spans: tuple[Span, ...] = ()


NO_HIT = Hit()


@dataclass(frozen=True, slots=True)
class SignGroup:
    """Signs under one heading: those of a setting by its code, or our own advice (`ours`).

    With neither, all signs of sources in the order of relevance, under no heading.
    """

    signs: tuple[Indicator, ...]
    category: str = ""
    ours: bool = False


def shown_signs(guide: Guide) -> tuple[Indicator, ...]:
    """All signs that plain reading shows, in the order of their settings, then of the guide."""
    order = {entry.code: place for place, entry in enumerate(guide.lists.get("category", ()))}
    shown = (sign for sign in guide.indicators.values() if sign.shown)
    return tuple(sorted(shown, key=lambda sign: order.get(sign.category, len(order))))


def hits_of(reply: Reply, locale: Locale) -> Mapping[str, Hit]:
    """The signs of a reply by id, the best first, each once.

    A sign may be found in several languages; letters are coloured in the one that is shown. The
    snippet is for signs whose own sentence holds none of the words.
    """
    found: dict[str, Hit] = {}
    for result in reply.results:
        hit = found.setdefault(result.id, NO_HIT)
        if result.locale is locale and hit == NO_HIT:
            spans = result.title_spans
            snippet = "" if spans or not result.spans else result.snippet
            found[result.id] = Hit(spans, snippet, result.spans if snippet else ())
    return found


def arrange(signs: Iterable[Indicator], hits: Mapping[str, Hit] | None) -> tuple[SignGroup, ...]:
    """Signs in groups as they are listed: by relevance when words are searched, else by setting."""
    listed = tuple(signs)
    if hits is not None:
        place = {sign_id: number for number, sign_id in enumerate(hits)}
        listed = tuple(
            sorted((s for s in listed if s.id in place), key=lambda sign: place[sign.id])
        )
    ours = tuple(sign for sign in listed if sign.verification is Mark.COMPILED)
    others = tuple(sign for sign in listed if sign.verification is not Mark.COMPILED)
    if hits is not None:
        groups = [SignGroup(others)]
    else:
        settings = dict.fromkeys(sign.category for sign in others)
        groups = [
            SignGroup(tuple(s for s in others if s.category == code), code) for code in settings
        ]
    return tuple(group for group in (*groups, SignGroup(ours, ours=True)) if group.signs)


def in_order(groups: Sequence[SignGroup]) -> tuple[str, ...]:
    """The ids of all signs, as they follow each other in the list."""
    return tuple(sign.id for group in groups for sign in group.signs)
