"""What administrators are given to copy says what the program reads: no setting more, none less."""

import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path, PurePosixPath

import pytest

from app.library.policy import (
    KEYS,
    MAX_NAME,
    MAX_PUBLISHERS,
    POLICY_FILE,
    POLICY_KEY,
    PolicyState,
    parse_policy,
)
from app.model.locale import Locale
from scripts.installers.names import DATA, DEB, MSI, POLICY, PORTABLE, ROOT, SETUP, TAR, VERSION

FOLDER = DATA / "policy"
NAMESPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
LANGUAGES = ("en-US", "mk-MK", "sq-AL")
REFERENCE = re.compile(r"\$\((string|presentation)\.([A-Za-z0-9_]+)\)")
# Which element shows which (Microsoft, ADMX schema: MultiTextBox, DropdownList).
SHOWN_BY = {"enum": "dropdownList", "multiText": "multiTextBox"}


def tag(element: ET.Element) -> str:
    return element.tag.removeprefix(NAMESPACE)


def root_of(path: Path) -> ET.Element:
    data = path.read_bytes()
    assert b"<!DOCTYPE" not in data
    root = ET.fromstring(data)  # noqa: S314 - a file of ours, without a document type
    assert all(one.tag.startswith(NAMESPACE) for one in root.iter())
    return root


@pytest.fixture
def template() -> ET.Element:
    return root_of(FOLDER / "ICTGuide.admx")


def words_of(language: str) -> dict[str, str]:
    root = root_of(FOLDER / language / "ICTGuide.adml")
    return {one.attrib["id"]: one.text or "" for one in root.iter(f"{NAMESPACE}string")}


def references(template: ET.Element, kind: str) -> set[str]:
    values = [value for one in template.iter() for value in one.attrib.values()]
    found = [match for value in values for match in REFERENCE.findall(value)]
    assert found
    assert not [value for value in values if "$(" in value and not REFERENCE.fullmatch(value)]
    return {name for sort, name in found if sort == kind}


def test_every_value_of_the_registry_is_a_setting_and_every_setting_has_one(
    template: ET.Element,
) -> None:
    named = [one.attrib["valueName"] for one in template.iter() if "valueName" in one.attrib]
    assert sorted(named) == sorted(KEYS)
    keys = {one.attrib["key"] for one in template.iter(f"{NAMESPACE}policy")}
    assert keys == {POLICY_KEY}
    classes = {one.attrib["class"] for one in template.iter(f"{NAMESPACE}policy")}
    assert classes == {"Machine"}, "what a person can write for himself is not read"


def test_what_the_template_writes_is_what_the_program_understands(template: ET.Element) -> None:
    choices = [one.text for one in template.iter(f"{NAMESPACE}string")]
    assert choices == [locale.value for locale in Locale]
    for policy in template.iter(f"{NAMESPACE}policy"):
        name = policy.get("valueName")
        if name is None:
            continue
        for state, on in (("enabledValue", True), ("disabledValue", False)):
            number = policy.find(f"{NAMESPACE}{state}/{NAMESPACE}decimal")
            assert number is not None
            found = parse_policy({name: int(number.attrib["value"])}, "")
            assert found.state is PolicyState.READ
            assert getattr(found, name) is on
    names = template.find(f".//{NAMESPACE}multiText")
    assert names is not None
    assert int(names.attrib["maxLength"]) == MAX_NAME
    assert int(names.attrib["maxStrings"]) == MAX_PUBLISHERS


def test_categories_and_versions_that_are_named_are_there(template: ET.Element) -> None:
    made = {one.get("name") for one in template.iter() if tag(one) in {"category", "definition"}}
    asked = {one.get("ref") for one in template.iter() if tag(one) == "parentCategory"}
    asked |= {one.get("ref") for one in template.iter() if tag(one) == "supportedOn"} - {None}
    assert asked == made


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_string_and_no_other(language: str, template: ET.Element) -> None:
    words = words_of(language)
    assert set(words) == references(template, "string")
    assert all(text.strip() for text in words.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_shows_every_field_in_its_own_way(
    language: str, template: ET.Element
) -> None:
    root = root_of(FOLDER / language / "ICTGuide.adml")
    shown = list(root.iter(f"{NAMESPACE}presentation"))
    assert {one.attrib["id"] for one in shown} == references(template, "presentation")
    fields = {
        one.attrib["id"]: SHOWN_BY[tag(one)] for one in template.iter() if tag(one) in SHOWN_BY
    }
    told = {one.attrib["refId"]: tag(one) for part in shown for one in part}
    assert told == fields
    assert all(one.text for part in shown for one in part)


def test_the_languages_are_three_and_differ() -> None:
    assert sorted(path.name for path in FOLDER.iterdir() if path.is_dir()) == list(LANGUAGES)
    english, macedonian, albanian = (words_of(language) for language in LANGUAGES)
    for name, words in english.items():
        assert len({words, macedonian[name], albanian[name]}) == 3 or name == "Guide", name
        assert re.search("[а-ш]", macedonian[name]), name
        assert not re.search("[а-ш]", albanian[name]), name


def test_the_example_for_linux_sets_nothing_until_somebody_does() -> None:
    text = (FOLDER / "policy.toml.example").read_text(encoding="utf-8")
    assert tomllib.loads(text) == {}
    found = parse_policy(tomllib.loads(re.sub(r"(?m)^#(?=\S)", "", text)), "")
    assert found.state is PolicyState.READ
    assert found.unknown == ()
    assert (found.locale, found.leave_no_trace, found.imports) == (Locale.MK, True, False)
    assert found.allowed_publishers
    assert set(KEYS) == set(re.findall(r"(?m)^#(\w+) =", text))


def test_the_paper_for_administrators_names_what_is_read_and_what_setup_answers() -> None:
    paper = (ROOT / "docs" / "administrators.md").read_text(encoding="utf-8")
    for named in (*KEYS, str(PurePosixPath(POLICY_FILE)), POLICY_KEY, *LANGUAGES):
        assert named in paper, named
    script = (DATA / "windows" / "setup.nsi").read_text(encoding="utf-8")
    codes = dict(re.findall(r"!define EXIT_(\w+) (\d)", script))
    rows = dict(re.findall(r"(?m)^\| (\d) \|  ?\| ([^|]+) \|$", paper))
    assert sorted(codes.values()) == sorted(rows)
    for file in (MSI, SETUP, PORTABLE, DEB, TAR, POLICY):
        assert file.replace(VERSION, "VERSION") in paper, file
