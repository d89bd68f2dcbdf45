"""An administrator's policy in the program: the language wins, and doctor tells of everything."""

import json
from pathlib import Path

import jsonschema
import pytest

from app import main as program
from app.i18n import current_locale

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    return tmp_path / "policy.toml"


def doctor(policy: Path, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    assert program.main(["doctor", "--json", *words, "--edition", "nowhere"], policy) == 1
    answer = json.loads(capsys.readouterr().out)
    schema = json.loads((ROOT / "docs" / "schema" / "doctor.json").read_text(encoding="utf-8"))
    jsonschema.validate(answer, schema)
    found = answer["policy"]
    assert isinstance(found, dict)
    return found


def test_doctor_tells_of_no_policy(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = doctor(policy, capsys)
    assert (found["state"], found["ok"], found["imports"]) == ("none", True, True)
    assert found["place"] == str(policy)


def test_doctor_tells_of_every_setting(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy.write_text(
        'locale = "sq"\nleave_no_trace = true\nimports = false\nallowed_publishers = ["a"]\nx = 1',
        encoding="utf-8",
    )
    assert doctor(policy, capsys) == {
        "ok": True,
        "place": str(policy),
        "state": "read",
        "locale": "sq",
        "leave_no_trace": True,
        "imports": False,
        "allowed_publishers": ["a"],
        "unknown": ["x"],
        "fault": None,
        "faulty": [],
    }


def test_a_damaged_policy_is_told_in_doctor_and_on_stderr_of_every_command(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy.write_text("locale =", encoding="utf-8")
    found = doctor(policy, capsys)
    assert (found["state"], found["ok"], found["fault"]) == ("damaged", False, "not-toml")
    assert (found["leave_no_trace"], found["imports"]) == (True, False)
    program.main(["search", "--edition", "nowhere", "x"], policy)
    assert str(policy) in capsys.readouterr().err


def test_doctor_says_for_people_what_has_no_effect_yet(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy.write_text('imports = false\nallowed_publishers = ["a"]\nx = 1', encoding="utf-8")
    program.main(["doctor", "--locale", "en", "--edition", "nowhere"], policy)
    told = capsys.readouterr().out
    assert told.count("no effect yet in this version") == 2
    assert "unknown to this version: x" in told


@pytest.mark.parametrize("words", [("--locale", "en"), ("--locale=en",)])
def test_the_locked_language_wins_and_who_asks_for_another_is_told(
    words: tuple[str, ...], policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy.write_text('locale = "sq"', encoding="utf-8")
    assert program.main(["search", *words, "--edition", "nowhere", "x"], policy) == 1
    assert current_locale().value == "sq"
    assert capsys.readouterr().err.count("\n") == 2


def test_the_locked_language_wins_over_the_environment(
    policy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ICT_GUIDE_LOCALE", "en")
    monkeypatch.setenv("LANG", "mk_MK.UTF-8")
    policy.write_text('locale = "sq"', encoding="utf-8")
    program.main(["search", "--edition", "nowhere", "x"], policy)
    assert current_locale().value == "sq"


def test_asking_for_the_locked_language_is_nothing_to_speak_of(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy.write_text('locale = "sq"', encoding="utf-8")
    program.main(["search", "--locale", "sq", "--edition", "nowhere", "x"], policy)
    assert capsys.readouterr().err.count("\n") == 1


def test_neither_a_data_folder_nor_a_portable_mark_leads_to_another_policy(
    policy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy.write_text("leave_no_trace = true", encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "policy.toml").write_text("leave_no_trace = false", encoding="utf-8")
    found = doctor(policy, capsys, "--data-dir", str(tmp_path / "data"))
    assert found["leave_no_trace"] is True
    assert found["place"] == str(policy)
