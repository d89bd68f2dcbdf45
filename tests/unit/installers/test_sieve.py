"""What the freezer gathers is kept, left out, or stops the build; nothing slips through."""

import pytest

from scripts.installers.errors import InstallerError
from scripts.installers.keep import parse
from scripts.installers.sieve import Sieve, sieve_of

KEPT = parse("_internal/a.so\n_internal/data/**\n")
LEFT = parse("_internal/*.so\n_internal/more/*\n")


def entry(name: str) -> tuple[str, str, str]:
    return (name, f"/somewhere/{name}", "BINARY")


def test_what_is_kept_stays_in_its_order_and_the_rest_goes() -> None:
    gathered = [entry(name) for name in ("data/2", "a.so", "b.so", "data/1", "more/x")]

    sifted = Sieve(KEPT, LEFT).sift(gathered)

    assert sifted == [entry("data/2"), entry("a.so"), entry("data/1")]


def test_what_stands_on_both_lists_is_kept() -> None:
    assert Sieve(KEPT, LEFT).sift([entry("a.so")]) == [entry("a.so")]


def test_what_is_on_neither_list_stops_the_build_and_is_named() -> None:
    with pytest.raises(InstallerError, match="neither kept nor left out") as told:
        Sieve(KEPT, LEFT).sift([entry("a.so"), entry("new/one"), entry("new/two")])

    assert "_internal/new/one" in str(told.value)
    assert "_internal/new/two" in str(told.value)
    assert "_internal/a.so" not in str(told.value)


def test_names_with_backslashes_are_the_same_files() -> None:
    assert Sieve(KEPT, LEFT).sift([entry("data\\1")]) == [entry("data\\1")]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtNetwork.abi3.so",
        "PySide6/Qt/plugins/something/libnew.so",
        "some_package/module.so",
        "secret.txt",
    ],
)
def test_the_real_lists_decide_about_nothing_they_do_not_name(name: str) -> None:
    with pytest.raises(InstallerError):
        sieve_of("linux-x64").sift([entry(name)])


@pytest.mark.parametrize(
    "name",
    [
        "libgtk-3.so.0",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/translations/qtbase_de.qm",
        "babel/locale-data/de.dat",
    ],
)
def test_ballast_is_left_out_without_a_word(name: str) -> None:
    assert sieve_of("linux-x64").sift([entry(name)]) == []


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "babel/locale-data/mk.dat",
        "libpython3.11.so.1.0",
    ],
)
def test_what_the_program_needs_is_kept(name: str) -> None:
    assert sieve_of("linux-x64").sift([entry(name)]) == [entry(name)]
