"""SPDX expressions: names of the list, exceptions, and words of our own."""

import pytest

from scripts.installers.spdx import fault_of, is_exception, is_licence


def test_a_licence_is_told_from_an_exception() -> None:
    assert is_licence("LGPL-3.0-only")
    assert not is_licence("GCC-exception-3.1")
    assert is_exception("GCC-exception-3.1")
    assert not is_exception("LGPL-3.0-only")
    assert not is_licence("BSD")


@pytest.mark.parametrize(
    "expression",
    [
        "MIT",
        "FTL AND Zlib AND MIT",
        "Apache-2.0 OR MIT",
        "BSD-3-Clause WITH PCRE2-exception AND BSD-2-Clause",
        "LicenseRef-public-domain",
    ],
)
def test_an_expression_of_the_list_has_no_fault(expression: str) -> None:
    assert not fault_of(expression)


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("", "is no licence"),
        ("mit", "'mit' is no licence"),
        ("MIT AND", "is no licence"),
        ("LGPL-3", "'LGPL-3' is no licence"),
        ("MIT WITH Zlib", "'Zlib' is no exception"),
        ("GCC-exception-3.1", "is no licence"),
        ("MIT AND Zlib OR ISC", "mixed"),
        ("LicenseRef-with blank", "is no licence"),
    ],
)
def test_what_is_none_is_named(expression: str, said: str) -> None:
    assert said in fault_of(expression)
