"""What a person is told when the guide does not open: enough to act, nothing private."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app import main as program
from app.cli.given_place import PackNotYetError
from app.cli.plain_box import box_words
from app.cli.services import RequestError
from app.cli.troubles import crash_frames, crash_trouble, request_trouble, usage_trouble
from app.editions.errors import BadEditionError, DamagedEditionError, NoEditionError
from app.model.place import BadPlaceError, parse_place
from app.model.trouble import Trouble

PRIVATE = "Ana-Petrova"
HOME = Path("/media") / PRIVATE


def caused(cause: Exception) -> RequestError:
    error = RequestError(str(cause))
    error.__cause__ = cause
    return error


TROUBLES: tuple[Callable[[], Trouble], ...] = (
    lambda: request_trouble(caused(DamagedEditionError(HOME, "mk/first-hour.json"))),
    lambda: request_trouble(caused(BadEditionError(HOME))),
    lambda: request_trouble(caused(NoEditionError())),
    lambda: request_trouble(caused(BadPlaceError("nonsense"))),
    lambda: request_trouble(PackNotYetError("This version cannot.")),
    lambda: request_trouble(RequestError("Something else.")),
    lambda: usage_trouble("not understood: --fly"),
    lambda: crash_trouble(ValueError(PRIVATE)),
    lambda: crash_trouble(ImportError(PRIVATE, name="PySide6.QtWidgets")),
)


@pytest.mark.parametrize("make", TROUBLES)
def test_every_trouble_says_what_happened_and_what_to_do(make: Callable[[], Trouble]) -> None:
    trouble = make()
    assert trouble.title
    assert not trouble.title.endswith(".")
    assert trouble.said
    assert 1 <= len(trouble.steps) + trouble.to_pass_on <= 3
    assert trouble.said[0].isupper() or not trouble.said[0].isalpha()
    for words in (trouble.said, *trouble.steps, trouble.details):
        assert PRIVATE not in words
    assert trouble.details.startswith("ict-guide ")


def test_the_damaged_file_is_named_but_not_its_folder() -> None:
    trouble = TROUBLES[0]()
    assert "mk/first-hour.json" in trouble.said
    assert "DamagedEditionError mk/first-hour.json" in trouble.details


def test_a_part_that_cannot_be_loaded_is_no_fault_of_the_readers() -> None:
    trouble = TROUBLES[-1]()
    assert trouble.title == TROUBLES[0]().title
    assert "Protection against viruses" in trouble.said
    assert trouble.steps == TROUBLES[0]().steps
    assert "ImportError PySide6.QtWidgets" in trouble.details


@pytest.mark.parametrize("make", TROUBLES)
def test_a_box_without_buttons_names_none_and_holds_what_is_to_be_sent(
    make: Callable[[], Trouble],
) -> None:
    trouble = make()
    words = box_words(trouble)
    assert all(step in words for step in (trouble.said, *trouble.steps))
    assert "Copy details" not in words
    assert ("Ctrl+C" in words) == (trouble.details in words) == trouble.to_pass_on


def test_the_readers_own_folder_is_shortened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: HOME)
    said = request_trouble(RequestError(f"No room in {HOME}/x.")).said
    assert PRIVATE not in said
    assert "~" in said


def test_a_crash_names_places_in_the_program_alone() -> None:
    with pytest.raises(AttributeError) as found:
        parse_place(Nothing())  # type: ignore[arg-type]  # a fault nobody foresaw
    frames = crash_frames(found.value)
    assert [frame.partition(":")[0] for frame in frames] == ["app/model/place.py"]
    details = crash_trouble(found.value).details
    assert frames[0] in details
    assert PRIVATE not in details


class Nothing:
    """Neither an address nor anything else."""

    def __len__(self) -> int:
        return 0

    def __getattr__(self, name: str) -> object:
        raise AttributeError(PRIVATE)


class Stream(io.TextIOWrapper):
    """A stream that is a terminal or a pipe."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__(io.BytesIO())
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Trouble]:
    """The troubles shown, in place of windows that somebody would have to close."""
    found: list[Trouble] = []
    monkeypatch.setattr("app.ui.trouble.show_trouble", found.append)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    return found


def start(*words: str) -> int:
    return program.main([*words, "--locale", "en"], Path("/nowhere/policy.toml"))


@pytest.mark.parametrize("place", ["nonsense://x", "C:\\x.guidepack"])
def test_a_bad_place_is_shown_once_and_told_in_one_line(
    place: str, shown: list[Trouble], capsys: pytest.CaptureFixture[str]
) -> None:
    assert start("open", place) == 1
    assert len(shown) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_an_edition_that_cannot_be_opened_is_shown(
    shown: list[Trouble], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_words: object) -> int:
        raise caused(NoEditionError())

    monkeypatch.setattr(program, "_open_window", fail)
    assert start("open") == 1
    assert [trouble.title for trouble in shown] == ["The guide could not be opened"]


def test_a_fault_of_the_program_ends_in_the_window_too(
    shown: list[Trouble], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_words: object) -> int:
        raise ZeroDivisionError(PRIVATE)

    monkeypatch.setattr(program, "_open_window", crash)
    assert start("open") == 1
    assert "app/main.py" in shown[0].details
    assert PRIVATE not in shown[0].details
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_where_nobody_would_see_it_no_window_waits(
    shown: list[Trouble], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert start("open", "nonsense://x") == 1
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    if sys.platform == "linux":
        assert start("open", "nonsense://x") == 1
    assert shown == []


def test_at_a_terminal_wrong_usage_and_other_commands_show_no_window(shown: list[Trouble]) -> None:
    with pytest.raises(SystemExit):
        start("fly")
    assert start("search", "--edition", "nowhere", "x") == 1
    assert shown == []


def test_without_any_streams_nothing_breaks_and_everything_is_shown(
    shown: list[Trouble], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window program of Windows has neither stdout nor stderr."""
    for words, code in (
        (("fly",), 2),
        (("search", "--edition", "nowhere", "x"), 1),
        (("open", "nonsense://x"), 1),
        (("--help",), 0),
        (("--version",), 0),
        (("doctor", "--edition", "nowhere"), 1),
        (("doctor", "--json", "--edition", "nowhere"), 1),
    ):
        monkeypatch.setattr(sys, "stdout", None)
        monkeypatch.setattr(sys, "stderr", None)
        try:
            assert start(*words) == code
        except SystemExit as end:
            assert end.code == code  # noqa: PT017 - either way of ending is right
    assert len(shown) == 3


def test_where_even_the_window_fails_the_system_is_asked(
    shown: list[Trouble], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_trouble: Trouble) -> None:
        raise ImportError

    monkeypatch.setattr("app.ui.trouble.show_trouble", fail)
    monkeypatch.setattr(program, "show_plain_box", shown.append)
    assert start("open", "nonsense://x") == 1
    assert len(shown) == 1


@pytest.mark.parametrize(
    ("platform", "stream", "read"),
    [
        ("win32", Stream(terminal=False), True),
        ("win32", Stream(terminal=True), False),
        ("win32", io.StringIO(), False),
        ("linux", Stream(terminal=False), False),
    ],
)
def test_a_script_on_windows_is_never_kept_waiting_by_a_window(
    platform: str,
    stream: io.TextIOBase,
    read: bool,  # noqa: FBT001 - an example of the test
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "stderr", stream)
    assert program._has_reader() is read
