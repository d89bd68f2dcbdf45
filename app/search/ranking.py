"""Which documents were found and in what order.

Articles and signs named outright come first; then the reader's own language, the typed words before
other words of the same concept; then the other languages in the same way. Within a group the
backend's weight decides, which counts titles thrice. A place that was found in the reader's
language is not told again in another one, unless that one is nearer to what was typed.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from app.model.locale import Locale
from app.search.backend import Backend, find
from app.search.document import DocumentHead
from app.search.meaning import Meaning, Pin
from app.search.plan import Plan
from app.search.reply import ResultKind, Why
from app.words.articles import Why as Reading

# The part of a group's scores that is kept for pages which only list names: below the weight of any
# single word in a text (a rare word weighs about 3, so its score lies near 0.2).
_LAST_PLACES = 0.01


class Group(IntEnum):
    """Groups of results, the first one first."""

    PINNED = 4
    OWN_LANGUAGE = 3
    OWN_LANGUAGE_WIDENED = 2
    OTHER_LANGUAGE = 1
    OTHER_LANGUAGE_WIDENED = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A document that was found: its number, why, and a score that compares in one reply."""

    number: int
    why: Why
    score: float


def rank(
    backend: Backend,
    plans: tuple[Plan, ...],
    meaning: Meaning,
    *,
    one_is_enough: bool = False,
    undefined: Collection[str] = (),
) -> tuple[Found, ...]:
    """Ask all questions; `plans` begin with the reader's language.

    Pages of `undefined` terms are lists of names: they follow whatever says something.
    """
    own = plans[0].locale
    found: dict[int, Found] = {it.number: it for it in _pinned(backend, meaning.pinned, own)}
    for plan in plans:
        for it in _found(backend, plan, own, one_is_enough=one_is_enough):
            head = backend.heads[it.number]
            if head.kind is ResultKind.TERM and head.id in undefined:
                found.setdefault(it.number, _behind_others(it))
            else:
                found.setdefault(it.number, _with_name(it, head, meaning))
    kept = _without_repeats(backend, found, own)
    return tuple(sorted(kept, key=lambda it: (-it.score, it.number)))


def _with_name(found: Found, head: DocumentHead, meaning: Meaning) -> Found:
    """The entry of the very term that was typed goes before others in its group."""
    if head.kind is ResultKind.TERM and head.id in meaning.named:
        group = int(found.score)
        return replace(found, score=found.score + (group + 1 - found.score) / 2)
    return found


def _behind_others(found: Found) -> Found:
    """The same find at the very end of its group."""
    group = int(found.score)
    return replace(found, score=group + (found.score - group) * _LAST_PLACES)


def _without_repeats(backend: Backend, found: dict[int, Found], own: Locale) -> Iterator[Found]:
    heads = backend.heads
    best = {
        (heads[it.number].kind, heads[it.number].id): it
        for it in found.values()
        if heads[it.number].locale is own
    }
    for it in found.values():
        head = heads[it.number]
        mine = best.get((head.kind, head.id))
        if head.locale is own or mine is None or _is_nearer(it, mine):
            yield it


def _is_nearer(other: Found, mine: Found) -> bool:
    """Whether a page in another language is nearer to what was typed than the reader's own."""
    if other.score < Group.OTHER_LANGUAGE or mine.score >= Group.PINNED:
        return False
    return mine.score < Group.OWN_LANGUAGE or (other.why is Why.EXACT and mine.why is not Why.EXACT)


def _found(backend: Backend, plan: Plan, own: Locale, *, one_is_enough: bool) -> Iterator[Found]:
    direct = find(backend, plan.locale, plan.any_of if one_is_enough else plan.direct)
    as_typed = plan.any_exact if one_is_enough else plan.exact
    exact = find(backend, plan.locale, as_typed) if as_typed and direct else {}
    unwanted = find(backend, plan.locale, plan.unwanted) if plan.unwanted else {}
    mine = plan.locale is own
    group = Group.OWN_LANGUAGE if mine else Group.OTHER_LANGUAGE
    other = Why.SCRIPT if plan.other_script else Why.INFLECTED
    for number, weight in direct.items():
        if number not in unwanted:
            why = Why.EXACT if number in exact else other
            yield Found(number, why, _score(group, weight))
    if plan.widened is None:
        return
    group = Group.OWN_LANGUAGE_WIDENED if mine else Group.OTHER_LANGUAGE_WIDENED
    why = Why.SYNONYM if plan.named_here else Why.LANGUAGE
    for number, weight in find(backend, plan.locale, plan.widened).items():
        if number not in unwanted and number not in direct:
            yield Found(number, why, _score(group, weight))


def _pinned(backend: Backend, pinned: tuple[Pin, ...], own: Locale) -> Iterator[Found]:
    """The entries a query names, each in the reader's language, else in English, else in any."""
    if not pinned:
        return
    numbers: dict[tuple[ResultKind, str], int] = {}
    order = (own, Locale.EN, *Locale)
    heads = enumerate(backend.heads)
    for number, head in sorted(heads, key=lambda each: order.index(each[1].locale)):
        numbers.setdefault((head.kind, head.id), number)
    for place, pin in enumerate(pinned):
        if (pin.kind, pin.id) in numbers:
            weight = len(pinned) - place
            found = numbers[pin.kind, pin.id]
            yield Found(found, _why(pin.why, own), _score(Group.PINNED, weight))


def _why(reading: Reading, own: Locale) -> Why:
    match reading:
        case Reading.ROMANISED:
            return Why.SCRIPT
        case Reading.ENGLISH_ORDER | Reading.ALBANIAN_ORDER:
            # So Macedonian texts never count, but English and Albanian ones do.
            return Why.LANGUAGE if own is Locale.MK else Why.EXACT
        case _:
            return Why.EXACT


def _score(group: Group, weight: float) -> float:
    """A weight of 0 and more within the bounds of its group."""
    return group + weight / (weight + 10)
