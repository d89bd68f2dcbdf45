"""The keep list: what may be shipped, and that no line is there for nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.installers.errors import InstallerError
from scripts.installers.keep import Keep, keep_of, parse, require_kept

PART = st.text("abcXYZ.-_", min_size=1, max_size=8)


def test_one_star_stays_within_a_part_of_the_path_and_two_cross_it() -> None:
    keep = parse("a/*.dll\nb/**.py\n")

    assert keep.matches("a/Qt6Core.dll")
    assert not keep.matches("a/deeper/Qt6Core.dll")
    assert keep.matches("b/one.py")
    assert keep.matches("b/one/two.py")
    assert not keep.matches("b/one.pyc")


def test_comments_and_empty_lines_name_nothing() -> None:
    assert parse("# a\n\n  x.dll  # why\n").globs == ("x.dll",)


def test_signs_of_other_pattern_languages_mean_themselves() -> None:
    keep = parse("a+(b)[c].txt\n")

    assert keep.matches("a+(b)[c].txt")
    assert not keep.matches("aab.txt")


@given(st.lists(PART, min_size=1, max_size=4))
def test_a_path_is_kept_by_itself_and_by_its_folder(parts: list[str]) -> None:
    name = "/".join(parts)

    assert Keep((name,)).matches(name)
    assert Keep(("**",)).matches(name)
    assert Keep(("*",)).matches(name) is (len(parts) == 1)


@given(st.lists(PART, unique=True, min_size=1, max_size=6), st.lists(PART, unique=True))
def test_strangers_are_what_no_line_names_and_unused_what_names_no_file(
    globs: list[str], names: list[str]
) -> None:
    keep = Keep(tuple(globs))

    assert keep.strangers(names) == [name for name in names if name not in globs]
    assert keep.unused(names) == [glob for glob in globs if glob not in names]


def test_a_new_file_of_a_library_is_refused_by_name() -> None:
    with pytest.raises(InstallerError, match=r"QtNetwork\.pyd"):
        require_kept(Keep(("QtCore.pyd",)), ["QtCore.pyd", "QtNetwork.pyd"], "win-x64")


def test_a_file_that_has_gone_is_told_by_its_line() -> None:
    with pytest.raises(InstallerError, match=r"QtSvg\.pyd"):
        require_kept(Keep(("QtCore.pyd", "QtSvg.pyd")), ["QtCore.pyd"], "win-x64")


def test_an_empty_list_keeps_nothing() -> None:
    assert Keep(()).strangers(["a"]) == ["a"]


@pytest.mark.parametrize("target", ["win-x64", "linux-x64"])
@pytest.mark.parametrize(
    "name", ["QtNetwork", "QtQml", "QtWebEngine", "opengl32sw", "libQt6Network", "tls/", "ssl"]
)
def test_nothing_that_could_reach_a_network_is_on_a_list(target: str, name: str) -> None:
    assert not [glob for glob in keep_of(target).globs if name.lower() in glob.lower()]
