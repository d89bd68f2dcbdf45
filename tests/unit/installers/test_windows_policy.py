"""What the trials of policies put into a registry is what an administrator's file would say."""

from pathlib import Path

import pytest

from app.library.policy import KEYS, POLICY_KEY
from scripts.installers.errors import InstallerError
from scripts.installers.verify import windows_policy
from scripts.installers.verify.parts import PARTS
from scripts.installers.verify.windows_policy import KEY, registry_file, words_of
from scripts.installers.wine import Done


def test_a_key_is_emptied_before_it_is_filled() -> None:
    assert registry_file(r"HKEY_LOCAL_MACHINE\A", {"one": '"1"', "@": '"x"'}).splitlines() == [
        "Windows Registry Editor Version 5.00",
        "",
        r"[-HKEY_LOCAL_MACHINE\A]",
        "",
        r"[HKEY_LOCAL_MACHINE\A]",
        '"one"="1"',
        '@="x"',
    ]


def test_no_values_at_all_make_no_key() -> None:
    assert "[HKEY" not in registry_file(r"HKEY_LOCAL_MACHINE\A", None)
    assert registry_file(r"HKEY_LOCAL_MACHINE\A", {}).endswith("[HKEY_LOCAL_MACHINE\\A]\r\n")


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ((), "hex(7):00,00"),
        (("a",), "hex(7):61,00,00,00,00,00"),
        (("М", "b"), "hex(7):1c,04,00,00,62,00,00,00,00,00"),
    ],
)
def test_a_list_ends_with_an_empty_word(words: tuple[str, ...], held: str) -> None:
    assert words_of(*words) == held


def test_every_setting_is_tried_right_and_wrong_where_the_program_reads() -> None:
    assert KEY.endswith(POLICY_KEY)
    assert {key.lower() for values, _wanted in windows_policy._GOOD for key in values} > set(KEYS)
    assert {key for values in windows_policy._WRONG for key in values} == set(KEYS)


def test_a_registry_that_takes_nothing_fails_the_trial(tmp_path: Path) -> None:
    class Refusing:
        folder = tmp_path

        def run(self, *_words: object, timeout: float) -> Done:
            return Done(1, "", f"not within {timeout}")

    with pytest.raises(InstallerError, match="took no policy"):
        windows_policy.put(Refusing(), KEY, {})  # type: ignore[arg-type]  # as much of it as is asked


def test_verify_has_the_part_after_the_program_itself() -> None:
    names = [part.name for part in PARTS]
    assert names.index(windows_policy.PART) == names.index("program-windows") + 1
