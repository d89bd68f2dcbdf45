"""Whatever stands in the files of a guide, the examination answers with complaints and nothing
worse."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.content.check import check
from app.content.loader import load
from app.model.locale import Locale
from tests.unit.content.sample_guide import FILES, write_sample

ANY_SCRIPT = st.text("abгџë \n|[]{}:#*^+-.=\"'<>&;0123\u200b\u0301\ue000", max_size=40)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("hostile") / "guide")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(sorted(FILES)), at=st.floats(0, 1), cut=st.integers(0, 60), new=ANY_SCRIPT
)
def test_no_damage_to_a_file_stops_the_examination(
    shared: Path, name: str, at: float, cut: int, new: str
) -> None:
    path = shared / name
    whole = path.read_bytes()
    text = whole.decode()
    start = int(at * len(text))
    try:
        path.write_text(text[:start] + new + text[start + cut :], encoding="utf-8")
        found = check(shared, strict=True, behind=Locale.MK)
    finally:
        path.write_bytes(whole)
    for complaint in found.complaints:
        assert complaint.what
        assert complaint.remedy
        assert complaint.line >= 0


@given(junk=st.binary(max_size=60))
def test_no_bytes_at_all_stop_the_examination(shared: Path, junk: bytes) -> None:
    for name in ("guide.toml", "en/02-second.md", "assets/path.svg", "terms.toml"):
        path = shared / name
        whole = path.read_bytes()
        try:
            path.write_bytes(junk)
            check(shared)
        finally:
            path.write_bytes(whole)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sources.toml", "source = 3"),
        ("sources.toml", "source = [1, 2]"),
        ("terms.toml", "term = 'x'\nstatus = 1"),
        ("contacts.toml", "[[contact]]\nid = ''"),
        ("figures.toml", '[[figure]]\nid = "path"\nfile = "guide.toml"'),
        ("guide.toml", "format = 1"),
        ("guide.toml", 'format = 1\ndate = 2026-01-01\nsource_locale = "en"\nlocales = 1'),
        ("en/02-second.md", "+++\n+++\n"),
        ("en/02-second.md", "+++\nid = 1\nlocale = 2\n+++\n# T {#t}\n"),
        ("en/02-second.md", '+++\nid = "second"\n+++\nOnly words.\n'),
    ],
)
def test_odd_files_are_complained_of(sample: Path, name: str, text: str) -> None:
    (sample / name).write_text(text, encoding="utf-8")
    assert not check(sample).ok


def test_a_translation_without_its_source_is_still_read(sample: Path) -> None:
    (sample / "en" / "02-second.md").unlink()
    found = check(sample, behind=Locale.MK)
    assert {one.code for one in found.complaints} == {"LOC002"}
    assert found.source is not None
    assert found.source.chapter(Locale.EN, "second").head.locale is Locale.MK


def test_a_drawing_that_has_gone_is_a_key_error(sample: Path) -> None:
    source = load(sample).source
    assert source is not None
    (sample / "assets" / "path.svg").unlink()
    with pytest.raises(KeyError):
        source.drawing("path")


def test_a_drawing_is_never_read_from_outside_the_guide(sample: Path) -> None:
    (sample.parent / "secret.svg").write_text("<svg/>", encoding="utf-8")
    path = sample / "figures.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("assets/path.svg", "../secret.svg"), encoding="utf-8")
    source = load(sample).source
    assert source is not None
    with pytest.raises(KeyError):
        source.drawing("path")


def test_an_article_with_an_unusual_number_may_have_any_id(sample: Path) -> None:
    path = sample / "statutes.toml"
    text = path.read_text(encoding="utf-8")
    number = 'number = { en = "419", mk = "419", sq = "419" }'
    other = 'number = { en = "419 bis", mk = "419 bis", sq = "419 bis" }'
    path.write_text(text.replace(number, other), encoding="utf-8")
    assert check(sample).complaints == ()
