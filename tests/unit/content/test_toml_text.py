"""Lines of entries and keys in a TOML text."""

import pytest

from app.content.toml_text import TomlLines, TomlSyntaxError, parse_toml

TEXT = '''# first
[[item]]
id = "a"
long = """
[[item]]
fake = 1
"""
[item.words]
"quoted" = 1

[[item]] # second
id = "b"
words.inner = 2
[other]
id = "c"
'''


def test_an_entry_ends_where_the_next_begins_its_own_tables_included() -> None:
    lines = TomlLines(TEXT)
    assert lines.entry("item", 0) == (2, 11)
    assert lines.entry("item", 1) == (11, 14)


@pytest.mark.parametrize(
    ("key", "index", "line"),
    [("id", 0, 3), ("words", 0, 8), ("quoted", 0, 9), ("id", 1, 12), ("words", 1, 13)],
)
def test_a_key_is_found_inside_its_entry(key: str, index: int, line: int) -> None:
    lines = TomlLines(TEXT)
    assert lines.key(key, *lines.entry("item", index)) == line


def test_what_is_not_written_is_said_to_stand_where_its_entry_begins() -> None:
    lines = TomlLines(TEXT)
    assert lines.key("gone", *lines.entry("item", 1)) == 11
    assert lines.key("fake", *lines.entry("item", 0)) == 2
    assert lines.entry("item", 7) == (1, 1)


@pytest.mark.parametrize(("text", "line"), [("a = 1\nb = \n", 2), ("a = 1\na = 2\n", 2), ("[a", 0)])
def test_a_text_that_is_not_toml_names_its_line(text: str, line: int) -> None:
    with pytest.raises(TomlSyntaxError) as caught:
        parse_toml(text)
    assert caught.value.line in {line, line + 1}
