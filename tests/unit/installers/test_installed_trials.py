"""What the MSI and the setup program are tried on: the program that they installed, not a copy."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from scripts.installers.verify import msi, setup
from scripts.installers.verify import windows_install as look
from scripts.installers.verify import windows_trials as trials

if TYPE_CHECKING:
    from scripts.installers.wine import Wine

ADDRESS = trials.ADDRESS


class Windows:
    """A Windows that notes what is started, and whose screen shows what it should."""

    def __init__(self, folder: Path) -> None:
        self.drive_c = folder
        self.started: list[tuple[str, ...]] = []
        self.kept: list[Path] = []
        self.display = SimpleNamespace(
            wait_for=lambda title, _seconds: f"Првиот час{title}",
            settle=lambda _seconds: None,
            colours=lambda: trials.LEAST_COLOURS,
        )

    def start(self, *words: str | Path) -> SimpleNamespace:
        self.started.append(tuple(str(word) for word in words))
        return SimpleNamespace(wait=lambda _seconds: 0)

    def run(self, *_words: str | Path, **_more: object) -> None:
        """Closing the window asks for this."""

    def picture(self, path: Path) -> None:
        self.kept.append(path)


@pytest.fixture
def windows(tmp_path: Path) -> Windows:
    return Windows(tmp_path / "c")


def places(steps: Any, *wanted: Callable[..., str]) -> list[int]:
    """Where steps stand in their order."""
    order = [step for _what, step in steps]
    return [order.index(step) for step in wanted]


def test_a_registered_address_is_opened_by_windows_and_not_by_the_trial(windows: Windows) -> None:
    program = trials.Program(cast("Wine", windows), windows.drive_c / "ICTGuide")

    said = trials.shows(program, windows.drive_c / "pictures" / "a.png", registered=True)

    assert windows.started == [("cmd", "/c", "start", "", "/wait", ADDRESS)]
    assert "kept as pictures/a.png" in said


def test_without_that_the_programs_own_launcher_is_started(windows: Windows) -> None:
    program = trials.Program(cast("Wine", windows), windows.drive_c / "ICTGuide")

    trials.shows(program, windows.drive_c / "a.png")

    assert str(program.window) in windows.started[0]


def test_the_msi_is_tried_by_what_it_installed_before_and_after_the_upgrade() -> None:
    trial = msi._Trial
    before = places(
        msi._STEPS, trial.install, trial.healthy, trial.finds, trial.examines, trial.shows
    )
    after = places(msi._STEPS, trial.upgrade, trial.still_healthy, trial.remove)

    assert before == sorted(before)
    assert after == sorted(after)
    assert before[-1] < after[0]


def test_the_setup_program_is_tried_by_what_it_installed() -> None:
    trial = setup._Trial
    order = places(setup._STEPS, trial.for_one, trial.finds, trial.shows, trial.upgrade)

    assert order == sorted(order)


def test_the_picture_of_the_installed_program_is_kept_with_what_is_handed_out(
    windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look, "require_same", lambda *_folders: "as staged")
    dist = tmp_path / "dist"
    trial = msi._Trial(cast("Wine", windows), dist / "guide.msi", tmp_path, tmp_path)

    said = trial.shows()

    assert windows.kept == [dist / "pictures" / "windows-installed-mk.png"]
    assert "as staged" in said
    assert trial.program.folder == trial.folder
