"""The command line keeps its contract: exit codes, one line of error, JSON by the schemas."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[3]
SCHEMAS = ROOT / "docs" / "schema"


def ict_guide(*words: str, data: Path | None = None) -> subprocess.CompletedProcess[str]:
    more = ["--data-dir", str(data)] if data else []
    command = [sys.executable, "-W", "ignore", "-m", "app", *words[:1], *more, *words[1:]]
    return subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=ROOT, encoding="utf-8"
    )


def answer(command: str, *words: str, code: int = 0) -> dict[str, object]:
    done = ict_guide(command, "--json", *words)
    assert done.returncode == code, done.stderr
    value: dict[str, object] = json.loads(done.stdout)
    assert done.stdout.count("\n") == 1
    schema = json.loads((SCHEMAS / f"{command}.json").read_text(encoding="utf-8"))
    jsonschema.validate(value, schema, format_checker=jsonschema.FormatChecker())
    return value


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_a_schema_is_itself_valid(path: Path) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("locale", ["mk", "sq", "en"])
def test_search_answers_by_its_schema_in_every_language(locale: str) -> None:
    found = answer("search", "--locale", locale, "--limit", "0", "telefon")
    assert found["locale"] == locale
    assert found["total"] == len(found["results"])  # type: ignore[arg-type]
    assert found["total"]


def test_spans_are_code_points_of_the_snippet() -> None:
    found = answer("search", "--locale", "mk", "zrtvi")
    results = found["results"]
    assert isinstance(results, list)
    first = next(result for result in results if result["spans"])
    start, end = first["spans"][0]
    assert "жртв" in first["snippet"][start:end].casefold()


def test_law_is_found_with_the_version_read_and_the_changes_that_were_not() -> None:
    found = answer("search", "--locale", "mk", "418-г")
    results = found["results"]
    assert isinstance(results, list)
    assert results[0]["id"] == "kz-418-g"
    assert results[0]["version_read"]
    assert results[0]["unread_changes"]


@pytest.mark.parametrize("locale", ["mk", "sq"])
def test_the_version_of_an_article_is_printed_in_the_words_of_the_language(locale: str) -> None:
    printed = ict_guide("search", "--locale", locale, "--kind", "statute", "418-г").stdout
    assert "36/2023" in printed
    assert "OG " not in printed


def test_a_section_that_states_law_is_found_with_the_versions_of_its_acts() -> None:
    found = answer("search", "--locale", "en", "--kind", "section", "delay is dangerous")
    results = found["results"]
    assert isinstance(results, list)
    section = next(one for one in results if one["id"] == "who-orders-what")
    law = {one["act"]: one for one in section["law"]}
    assert law["zkp"]["version_read"] == "OG 150/2010"
    assert "198/2018" in law["zkp"]["unread_changes"]
    printed = ict_guide("search", "--locale", "en", "--kind", "section", "delay is dangerous")
    assert "150/2010; later changes not read: 100/2012" in printed.stdout


def test_a_checklist_is_found_by_its_steps_with_the_versions_it_leans_on() -> None:
    found = answer("search", "--locale", "en", "--kind", "checklist", "label", "seal")
    results = found["results"]
    assert isinstance(results, list)
    assert {one["kind"] for one in results} == {"checklist"}
    first = next(one for one in results if one["id"] == "first-hour")
    assert first["place"].endswith("/checklist/first-hour")
    assert "zkp" in {one["act"] for one in first["law"]}


def test_an_old_number_is_warned_of_where_it_is_found() -> None:
    printed = ict_guide("search", "--locale", "en", "--kind", "contact", "0800 11111")
    assert "19 September 2017, more than half a year old" in printed.stdout


def test_the_limit_cuts_the_list_but_not_the_count() -> None:
    found = answer("search", "--locale", "en", "--limit", "1", "evidence")
    assert len(found["results"]) == 1  # type: ignore[arg-type]
    assert found["total"] > 1  # type: ignore[operator]


def test_the_limit_cuts_what_is_printed_too() -> None:
    printed = {
        limit: ict_guide("search", "--locale", "en", "--limit", limit, "evidence").stdout
        for limit in ("1", "0")
    }
    assert printed["1"].count("ict-guide:") == 1
    assert printed["0"].count("ict-guide:") > 1


def test_the_readmes_searches_find_what_it_says() -> None:
    for words, found in (("zrtvi", "жртви"), ("418-d", "418-г"), ("femije", "fëmijë")):
        results = answer("search", "--locale", "mk", "--limit", "0", words)["results"]
        assert isinstance(results, list)
        said = " ".join(f"{one['title']} {one['snippet']}" for one in results)
        assert found in said.casefold()


def test_finding_nothing_is_an_answer() -> None:
    found = answer("search", "--locale", "en", "--exact", "qqqqzzzz")
    assert found["total"] == 0


def test_words_that_begin_with_a_hyphen_follow_two_hyphens() -> None:
    assert answer("search", "--locale", "en", "--", "evidence", "-phone")["total"] is not None


def test_check_and_its_report_answer_by_the_schema() -> None:
    found = answer("check", "--report")
    assert found["ok"] is True
    assert found["report"]


NEW = (
    ("chapter", "98-safe-return", "--title", "Safe return"),
    ("indicator",),
    ("source", "court-report"),
)


@pytest.mark.parametrize("words", NEW, ids=" ".join)
def test_what_is_begun_is_told_by_its_schema(words: tuple[str, ...], tmp_path: Path) -> None:
    folder = tmp_path / "guide"
    shutil.copytree(ROOT / "guide_content", folder)
    found = answer("new", *words, "--edition", str(folder))
    assert found["kind"] == words[0]
    assert all((folder / name).is_file() for name in found["written"])  # type: ignore[attr-defined]
    left = answer("check", "--edition", str(folder), code=1)["complaints"]
    assert isinstance(left, list)
    assert "TXT007" in {one["code"] for one in left}
    printed = ict_guide("new", "indicator", "--locale", "en", "--edition", str(folder)).stdout
    assert f'ict-guide check --edition "{folder}"' in printed


def test_doctor_and_index_answer_by_their_schemas(tmp_path: Path) -> None:
    assert answer("doctor")["ok"] is True
    assert answer("index")["folder"]


def test_doctor_fails_only_when_the_guide_cannot_be_read(tmp_path: Path) -> None:
    found = answer("doctor", "--edition", str(tmp_path / "nowhere"), code=1)
    assert found["ok"] is False
    assert found["edition"] is None


WRONG = (
    ("fly",),
    ("search",),
    ("search", "--limit", "many", "x"),
    ("search", "--limit", "-1", "x"),
    ("search", "--kind", "rumour", "x"),
    ("search", "--locale", "de", "x"),
    ("screenshot", "library", "--out", "x.png"),
    ("screenshot", "home"),
    ("screenshot", "home", "--out", "x.png", "--size", "1x1"),
    ("screenshot", "home", "--out", "x.png", "--scale", "9"),
    ("screenshot", "home", "--out", "x.png", "--theme", "sepia"),
    ("screenshot", "home", "--out", "x.jpg"),
    ("search", "--limit"),
    ("open", "ict-guide:mk/a", "more"),
    ("check", "--behind", "fr"),
    ("check", "--watch"),
    ("--watch", "search", "x"),
    ("new",),
    ("new", "rumour"),
    ("new", "chapter"),
    ("new", "chapter", "14-safe-return"),
    ("new", "source"),
    ("new", "indicator", "I300"),
    ("new", "source", "court-report", "--title", "Report"),
)


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_usage_is_code_2_and_one_line(words: tuple[str, ...]) -> None:
    done = ict_guide(*words)
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
    assert "_" not in done.stderr, "a name of the program's inside"


def test_wrong_usage_is_told_in_the_language_asked_for() -> None:
    said = {ict_guide("--locale", name, "search").stderr for name in ("mk", "sq", "en")}
    assert len(said) == 3


PROBLEMS = (
    ("search", "--edition", "nowhere", "x"),
    ("check", "--edition", "nowhere"),
    ("screenshot", "reader", "--out", "x.png", "--place", "ict-guide:mk/no-such-section"),
    ("screenshot", "reader", "--out", "x.png", "--place", "nonsense://x"),
    ("screenshot", "home", "--out", "nowhere/deep/x.png"),
    ("stamp", "mk", "no-such-chapter"),
    ("stamp", "en"),
    ("index", "--data-dir", "pyproject.toml"),
    ("new", "indicator", "--edition", "nowhere"),
    ("new", "source", "criminal-code"),
    ("new", "chapter", "06-digital-evidence", "--title", "Again"),
    ("new", "chapter", "Safe", "--title", "Safe return"),
)


@pytest.mark.parametrize("words", PROBLEMS, ids=" ".join)
def test_a_problem_is_code_1_and_one_line_without_traceback(words: tuple[str, ...]) -> None:
    done = ict_guide(*words)
    assert done.returncode == 1, done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_version_and_help_are_code_0() -> None:
    assert ict_guide("--version").stdout.startswith("ict-guide 0.")
    assert ict_guide("--help").returncode == 0


def test_options_may_stand_before_or_after_the_command_or_in_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    after = json.loads(ict_guide("search", "--locale", "sq", "--json", "telefon").stdout)
    before = json.loads(ict_guide("--locale", "sq", "--json", "search", "telefon").stdout)
    monkeypatch.setenv("ICT_GUIDE_LOCALE", "sq")
    around = json.loads(ict_guide("search", "--json", "telefon").stdout)
    assert after["locale"] == before["locale"] == around["locale"] == "sq"


def test_everything_written_lies_in_the_data_folder(tmp_path: Path) -> None:
    done = ict_guide("search", "telefon", data=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "editions").is_dir()


def test_without_a_display_opening_says_so_and_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = ict_guide("open", "--locale", "en")
    assert done.returncode == 1
    assert "screenshot" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_screenshot_has_the_size_that_was_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "home.png"
    done = ict_guide(
        *("screenshot", "home", "--out", str(out), "--size", "1000x700", "--scale", "1.5")
    )
    assert done.returncode == 0, done.stderr
    header = out.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(header[16:20]), int.from_bytes(header[20:24])) == (1000, 700)
