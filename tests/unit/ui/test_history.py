"""Back and forward keep their order and their exact lines."""

from hypothesis import given
from hypothesis import strategies as st

from app.model.locale import Locale
from app.model.place import Place
from app.ui.history import MOST_VISITS, History, View, Visit

HOME = Visit(View.HOME)
A = Visit(View.READER, Place(Locale.EN, "a"))
B = Visit(View.READER, Place(Locale.EN, "b"), 4.0)


def test_back_and_forward_undo_each_other() -> None:
    history = History(HOME)
    history.go(A)
    history.go(B)
    assert [history.back(), history.back(), history.back()] == [A, HOME, None]
    assert [history.forward(), history.forward(), history.forward()] == [A, B, None]


def test_a_new_stop_ends_the_way_forward() -> None:
    history = History(HOME)
    history.go(A)
    history.back()
    history.go(B)
    assert not history.can_go_forward
    assert history.back() == HOME


def test_the_noted_line_is_where_back_returns() -> None:
    history = History(A)
    lower = Visit(View.READER, Place(Locale.EN, "a", anchor="p-7"), -12.0)
    history.note(lower)
    history.go(B)
    assert history.back() == lower


def test_the_same_stop_twice_counts_once() -> None:
    history = History(HOME)
    history.go(HOME)
    assert not history.can_go_back


def test_very_old_stops_are_let_go() -> None:
    history = History(HOME)
    for number in range(MOST_VISITS + 50):
        history.go(Visit(View.READER, Place(Locale.EN, f"s-{number}")))
    steps = 0
    while history.back():
        steps += 1
    assert steps == MOST_VISITS


@given(st.lists(st.sampled_from(["a", "b", "back", "forward"])))
def test_any_walk_can_be_walked_back(walk: list[str]) -> None:
    history = History(HOME)
    for step in walk:
        if step == "back":
            history.back()
        elif step == "forward":
            history.forward()
        else:
            history.go(Visit(View.READER, Place(Locale.EN, step)))
    while history.can_go_back:
        history.back()
    assert history.now == HOME
