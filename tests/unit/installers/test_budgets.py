"""The budgets: a size above its limit fails with the figure."""

from pathlib import Path

import pytest

from scripts.installers.errors import InstallerError
from scripts.installers.names import DEB, TAR
from scripts.installers.verify import budgets
from scripts.installers.verify.lines import State


def test_the_limit_itself_is_allowed_and_one_byte_more_is_not() -> None:
    assert budgets.within(36 * budgets.MB, 36 * budgets.MB) == "36.0 MB of 36 MB allowed"
    with pytest.raises(InstallerError, match=r"36\.0 MB of 36 MB"):
        budgets.within(36 * budgets.MB + 1, 36 * budgets.MB)


def test_an_empty_folder_is_no_small_one(tmp_path: Path) -> None:
    line = next(iter(budgets.checks(tmp_path, tmp_path / "linux-x64")))

    assert (line.state, "holds no file" in line.detail) == (State.FAILED, True)


def test_each_package_is_measured_and_a_missing_one_fails(tmp_path: Path) -> None:
    stage = tmp_path / "linux-x64"
    stage.mkdir()
    (stage / "ict-guide").write_bytes(b"x" * 1000)
    (tmp_path / DEB).write_bytes(b"x" * 1000)

    lines = list(budgets.checks(tmp_path, stage))

    assert [(line.what, line.state) for line in lines] == [
        ("the installed folder is small enough", State.PASSED),
        (f"{DEB} is small enough", State.PASSED),
        (f"{TAR} is small enough", State.FAILED),
    ]
