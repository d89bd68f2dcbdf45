"""The order of signs: by setting, by relevance, our advice apart, recalled ones never."""

from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.model.source import Mark
from app.search.reply import Reply, Result, ResultKind, Why
from app.ui.indicator_list.arrange import Hit, arrange, hits_of, in_order, shown_signs
from app.ui.sign_round import SignRound
from tests.unit.ui.sample_signs import guide_of, sign

GUIDE = guide_of(
    sign("I001", category="GEN"),
    sign("I002", category="JOB-AD"),
    sign("I003", category="GEN", mark=Mark.COMPILED),
    sign("I004", category="GEN", mark=Mark.RECALLED),
    sign("I005", category="GEN"),
)


def found(sign_id: str, locale: Locale, *spans: tuple[int, int], snippet: str = "") -> Result:
    return Result(
        kind=ResultKind.INDICATOR,
        id=sign_id,
        place=Place(locale, sign_id, PlaceKind.INDICATOR),
        locale=locale,
        chapter="",
        section="",
        anchor="",
        path=(),
        title="Someone else holds the phone",
        title_spans=spans,
        snippet=snippet,
        spans=((0, 4),) if snippet else (),
        why=Why.EXACT,
        score=1.0,
    )


def test_signs_stand_by_setting_in_the_order_of_the_list_and_our_advice_last() -> None:
    groups = arrange(shown_signs(GUIDE), None)
    assert [(group.category, group.ours, in_order([group])) for group in groups] == [
        ("JOB-AD", False, ("I002",)),
        ("GEN", False, ("I001", "I005")),
        ("", True, ("I003",)),
    ]


def test_a_sign_that_was_only_recalled_is_never_listed() -> None:
    assert "I004" not in in_order(arrange(shown_signs(GUIDE), None))
    everything = {one: Hit() for one in GUIDE.indicators}
    assert "I004" not in in_order(arrange(shown_signs(GUIDE), everything))


def test_searched_signs_stand_by_relevance_with_our_advice_apart() -> None:
    groups = arrange(shown_signs(GUIDE), {"I005": Hit(), "I003": Hit(), "I002": Hit()})
    assert [(group.ours, in_order([group])) for group in groups] == [
        (False, ("I005", "I002")),
        (True, ("I003",)),
    ]


def test_nothing_found_is_no_group_at_all() -> None:
    assert arrange(shown_signs(GUIDE), {}) == ()


def test_a_sign_found_in_two_languages_is_listed_once_with_the_letters_of_the_shown_one() -> None:
    reply = Reply(
        "phone",
        Locale.EN,
        results=(
            found("I001", Locale.MK, (0, 3)),
            found("I001", Locale.EN, (23, 28)),
            found("I005", Locale.SQ, (0, 3)),
        ),
    )
    hits = hits_of(reply, Locale.EN)
    assert list(hits) == ["I001", "I005"]
    assert hits["I001"].spans == ((23, 28),)
    assert hits["I005"] == Hit()


def test_a_snippet_is_shown_only_where_the_sign_itself_has_no_hit() -> None:
    inside = found("I001", Locale.EN, (23, 28), snippet="Ask who holds it.")
    outside = found("I005", Locale.EN, snippet="Ask who holds it.")
    hits = hits_of(Reply("hold", Locale.EN, results=(inside, outside)), Locale.EN)
    assert hits["I001"].snippet == ""
    assert hits["I005"].snippet == "Ask who holds it."


def test_before_the_list_is_visited_all_shown_signs_follow_each_other() -> None:
    way = SignRound(GUIDE)
    assert way.place_of("I001") == (2, 4)
    assert [way.neighbour("I001", step) for step in (-1, 1)] == ["I002", "I005"]


def test_neighbours_are_those_of_the_list_and_end_with_it() -> None:
    way = SignRound(GUIDE)
    way.set_listed(("I005", "I001"))
    assert way.place_of("I001") == (2, 2)
    assert way.neighbour("I001", 1) == ""
    assert way.neighbour("I005", -1) == ""
    assert way.place_of("I002") == (0, 0)
    assert way.neighbour("I002", 1) == ""
