"""The words of the setup program: all there in three languages, whole, and plain to read."""

import re
import tomllib
from collections.abc import Iterator

import pytest

from scripts.installers import names, nsis_words
from scripts.installers.errors import InstallerError
from scripts.installers.nsis_words import LANGUAGES, NSIS, Words

SCRIPTS = (names.DATA / "windows" / name for name in ("setup.nsi", "setup-checks.nsh"))
SCRIPT = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
needs_nsis = pytest.mark.skipif(not NSIS.is_dir(), reason="no makensis: apt-get install nsis")
# What stands for something else: $0, $R2, $INSTDIR, $_CLICK, ${VERSION}, $(^Name).
PLACEHOLDER = re.compile(r"\$(?:\{\w+\}|\(\^?\w+\)|\w+)")
CYRILLIC, LATIN = re.compile("[Ѐ-ӿ]"), re.compile("[A-Za-zÀ-ÿ]+")
# Names that have no Macedonian letters.
KEPT_LATIN = {"Windows", "MSI", "B", "k", "M", "G"}
# Words of pages that we do not have, and of steps that our script does not take.
UNUSED = re.compile(
    "License|Component|Agree|Accept|Custom|InstType|Space$|Branding|UnDir|[Rr]egist|"
    "Log|ExecShell|OLE|Symbol|Unknown"
)
# What stands on one page, and so must not share a key.
PAGES = (
    (
        "^NextBtn",
        "^BackBtn",
        "MULTIUSER_INNERTEXT_INSTALLMODE_ALLUSERS",
        "MULTIUSER_INNERTEXT_INSTALLMODE_CURRENTUSER",
    ),
    ("^InstallBtn", "^BackBtn", "^BrowseBtn"),
    ("MUI_BUTTONTEXT_FINISH", "^BackBtn", "FINISH_RUN"),
    ("^UninstallBtn", "^BackBtn"),
    ("^CloseBtn", "^BackBtn"),
)


def texts() -> Iterator[tuple[str, str, str]]:
    words = nsis_words.load()
    for table in (words.own, words.system):
        for name, said in table.items():
            for locale, text in said.items():
                yield name, locale, text


def bare(text: str) -> str:
    return PLACEHOLDER.sub("", text).replace("&", "")


def key_of(text: str) -> str:
    found = re.search("&(.)", text)
    return found[1].lower() if found else ""


def test_every_sentence_of_the_script_has_words_and_no_words_are_left_over() -> None:
    asked = set(re.findall(r"\$\(([A-Z][A-Z0-9_]+)\)", SCRIPT))

    assert asked == set(nsis_words.load().own)


@pytest.mark.parametrize("missing", ["en", "mk", "sq"])
def test_a_sentence_that_lacks_a_language_ends_the_run(missing: str) -> None:
    said = {locale: "Words." for locale in LANGUAGES if locale != missing}

    with pytest.raises(InstallerError, match="wants exactly"):
        nsis_words._require("ANY", said, set(LANGUAGES))
    with pytest.raises(InstallerError, match="wants exactly"):
        nsis_words._require("ANY", {**said, missing: ""}, set(LANGUAGES))


def test_the_same_things_are_filled_in_in_every_language() -> None:
    for name, said in nsis_words.load().own.items():
        filled = {locale: sorted(PLACEHOLDER.findall(text)) for locale, text in said.items()}
        assert len(set(map(tuple, filled.values()))) == 1, name


def test_no_language_slips_into_another() -> None:
    for name, locale, text in texts():
        if locale == "mk":
            assert set(LATIN.findall(bare(text).replace("\\n", ""))) <= KEPT_LATIN, name
        else:
            assert not CYRILLIC.search(text), name


def test_what_is_told_in_a_box_is_whole_sentences() -> None:
    labels = {"PRODUCT", "WELCOME_TITLE", "FINISH_TITLE", "FINISH_RUN", "HINT", "PACK"}
    for name, said in nsis_words.load().own.items():
        for text in said.values() if name not in labels else ():
            assert text[0].isupper(), name
            assert text.endswith((".", "?", "$(^ClickUninstall)", "$_CLICK")), name


def test_quotation_marks_are_those_of_the_language() -> None:
    for name, locale, text in texts():
        assert '"' not in text, name
        assert ("”" if locale == "mk" else "„") not in text, name
        assert text.count("„" if locale == "mk" else "“") == text.count(
            "“" if locale == "mk" else "”"
        ), name


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("locale", ["mk", "sq"])
def test_no_two_things_on_a_page_answer_to_one_key(locale: str, page: tuple[str, ...]) -> None:
    words = nsis_words.load()
    keys = [key_of({**words.own, **words.system}[name][locale]) for name in page]

    assert all(keys)
    assert len(keys) == len(set(keys))


def test_a_button_is_named_in_the_sentence_that_asks_for_it() -> None:
    system = nsis_words.load().system
    for sentence, button in (
        ("^ClickNext", "^NextBtn"),
        ("^ClickInstall", "^InstallBtn"),
        ("^ClickUninstall", "^UninstallBtn"),
        ("^DirText", "^BrowseBtn"),
        ("MUI_TEXT_FINISH_INFO_TEXT", "MUI_BUTTONTEXT_FINISH"),
    ):
        for locale in ("mk", "sq"):
            label = system[button][locale].replace("&", "").strip("<> ")
            assert f"„{label}“" in system[sentence][locale] or (
                f"“{label}”" in system[sentence][locale]
            ), sentence


def test_buttons_are_short_enough_for_the_button() -> None:
    # A button of NSIS is 50 units of a dialog wide: a dozen letters of an average face.
    for name, locale, text in texts():
        if name.endswith("Btn") and name != "^ShowDetailsBtn":
            assert len(text.replace("&", "")) <= 11, (name, locale)


def test_nsis_reads_a_sentence_as_it_was_written() -> None:
    assert nsis_words.quoted('say "x"\n$0 and `y`') == '"say $\\"x$\\"$\\r$\\n$0 and `y`"'


ENGLISH = """
!insertmacro LANGFILE "English" =
!ifdef MUI_WELCOMEPAGE
  ${LangFileString} MUI_TEXT_WELCOME_INFO_TITLE "Welcome"
!endif
!ifdef MUI_LICENSEPAGE
  ${LangFileString} MUI_TEXT_LICENSE_TITLE "License"
!endif
!ifdef MUI_FINISHPAGE | MUI_UNFINISHPAGE
  ${LangFileString} MUI_BUTTONTEXT_FINISH "&Finish"
!endif
"""


def test_only_what_a_page_of_ours_shows_needs_words() -> None:
    found = list(nsis_words.page_names(ENGLISH))

    assert found == ["MUI_TEXT_WELCOME_INFO_TITLE", "MUI_BUTTONTEXT_FINISH"]


def test_a_page_without_words_ends_the_run() -> None:
    words = Words(
        {}, {"MUI_TEXT_WELCOME_INFO_TITLE": {"mk": "Добре дојдовте", "sq": "Mirë se vini"}}
    )

    with pytest.raises(InstallerError, match="lacks MUI_BUTTONTEXT_FINISH"):
        nsis_words.page_strings(words, "mk", ENGLISH)


def test_words_of_nsis_are_replaced_in_their_places_and_the_rest_stays() -> None:
    words = Words(
        {}, {"^NextBtn": {"mk": "Следно", "sq": "Vazhdo"}, "^Space": {"mk": "Б ", "sq": "H "}}
    )
    brought = "\ufeffNLF v6\n# ^NextBtn\nNext >\n# ^Space\nSpace: \n# ^Other\nOther\n"

    made = nsis_words.system_strings(words, "mk", brought)

    assert made == 'NLF v6\n# ^NextBtn\nСледно\n# ^Space\n"Б "\n# ^Other\nOther\n'


@needs_nsis
@pytest.mark.parametrize("locale", ["mk", "sq"])
def test_every_word_that_nsis_brings_and_a_page_shows_is_ours(locale: str) -> None:
    brought = (NSIS / "Contrib" / "Language files" / f"{LANGUAGES[locale]}.nlf").read_text(
        encoding="utf-8-sig"
    )
    named = set(re.findall(r"^# (\^\w+)$", brought, re.MULTILINE))
    left = {name for name in named - set(nsis_words.load().system) if not UNUSED.search(name)}

    assert not left


def test_the_file_of_words_has_nothing_but_its_two_tables() -> None:
    path = names.DATA / "windows" / "setup-words.toml"

    assert set(tomllib.loads(path.read_text(encoding="utf-8"))) == {"own", "system"}
