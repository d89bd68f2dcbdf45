"""The words of the setup program: our own sentences, and better ones for what NSIS brings.

NSIS 3.08 brings Macedonian and Albanian with gaps; both files of each language are written anew
here, in the order that NSIS itself has. English is left as NSIS brings it. No sentence is worded
here: all stand in `installers/windows/setup-words.toml`.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scripts.installers import names
from scripts.installers.errors import InstallerError

# What NSIS calls a language, by its locale; the order of the wizard's list.
LANGUAGES = {"en": "English", "mk": "Macedonian", "sq": "Albanian"}
# What a language calls itself, and the same in plain letters: shown where it is chosen.
_CALLED = {"mk": ("Македонски", "Makedonski"), "sq": ("Shqip", "Shqip")}
# Where Debian's package keeps what NSIS brings.
NSIS = Path("/usr/share/nsis")
_STRING = re.compile(r"\$\{LangFileString\} (\w+)")
_BLOCK = re.compile(r"!ifn?def ([A-Z_ |]+)")
# The pages of our wizard, as the language files of NSIS name them.
_PAGES = {
    "MUI_WELCOMEPAGE",
    "MUI_DIRECTORYPAGE",
    "MUI_INSTFILESPAGE",
    "MUI_UNINSTFILESPAGE",
    "MUI_FINISHPAGE",
    "MUI_UNCONFIRMPAGE",
    "MUI_ABORTWARNING",
    "MUI_UNABORTWARNING",
    "MULTIUSER_INSTALLMODEPAGE",
}


@dataclass(frozen=True, slots=True)
class Words:
    """All words of the setup program.

    Attributes:
        own: Our sentences by name, then by locale.
        system: What replaces the words of NSIS, by name, then by locale (mk and sq).
    """

    own: Mapping[str, Mapping[str, str]]
    system: Mapping[str, Mapping[str, str]]


@cache
def load() -> Words:
    """Read the words.

    Raises:
        InstallerError: A sentence lacks a language.
    """
    path = names.DATA / "windows" / "setup-words.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    words = Words(table["own"], table["system"])
    for name, said in words.own.items():
        _require(name, said, set(LANGUAGES))
    for name, said in words.system.items():
        _require(name, said, {"mk", "sq"})
    return words


def _require(name: str, said: Mapping[str, str], locales: set[str]) -> None:
    if set(said) != locales or not all(said.values()):
        message = f"setup-words.toml: {name} wants exactly these languages: {sorted(locales)}"
        raise InstallerError(message)


def quoted(text: str) -> str:
    """A sentence as NSIS reads it, quotation marks included; `$` keeps its meaning there."""
    inside = text.replace('"', '$\\"').replace("\n", "$\\r$\\n")
    return f'"{inside}"'


def own_strings(words: Words) -> str:
    """Our sentences in all languages, as one file that the script includes."""
    lines = [
        f"LangString {name} ${{LANG_{LANGUAGES[locale].upper()}}} {quoted(said[locale])}"
        for name, said in words.own.items()
        for locale in LANGUAGES
    ]
    return "\n".join([*lines, ""])


def page_names(english: str) -> Iterator[str]:
    """The sentences that the pages of our wizard show, by the names NSIS gives them.

    Args:
        english: The English language file of the pages (`English.nsh`).
    """
    shown = True
    for line in english.splitlines():
        block = _BLOCK.search(line)
        if block and not line.startswith(" "):
            shown = bool({part.strip() for part in block[1].split("|")} & _PAGES)
        found = _STRING.search(line)
        if found and shown:
            yield found[1]


def page_strings(words: Words, locale: str, english: str) -> str:
    """The language file of the pages (`.nsh`) in one language.

    Raises:
        InstallerError: A page shows a sentence that has no words.
    """
    called, plain = _CALLED[locale]
    lines = [f'!insertmacro LANGFILE "{LANGUAGES[locale]}" = "{called}" "{plain}"']
    for name in page_names(english):
        if name not in words.system:
            message = f"setup-words.toml lacks {name}, which a page of the wizard shows."
            raise InstallerError(message)
        lines.append(f"${{LangFileString}} {name} {quoted(words.system[name][locale])}")
    return "\n".join([*lines, ""])


def system_strings(words: Words, locale: str, brought: str) -> str:
    """The language file of NSIS itself (`.nlf`), with our words in the places of its own.

    Args:
        words: All words.
        locale: mk or sq.
        brought: The file as NSIS brings it: each value follows a comment with its name.
    """
    lines: list[str] = []
    name = ""
    for line in brought.removeprefix("\ufeff").splitlines():
        if line.startswith("# "):
            name = line.removeprefix("# ").strip()
        elif name in words.system:
            line = _value(words.system[name][locale])  # noqa: PLW2901 - the place keeps its order
        lines.append(line)
    return "\n".join([*lines, ""])


def _value(text: str) -> str:
    inside = text.replace("\n", "\\r\\n")
    return f'"{inside}"' if inside != inside.strip() else inside


def write_languages(folder: Path, words: Words) -> None:
    """Write the language files and our own sentences.

    Args:
        folder: Where to; made if missing.
        words: All words.
    """
    folder.mkdir(parents=True, exist_ok=True)
    brought = NSIS / "Contrib" / "Language files"
    english = (brought / "English.nsh").read_text(encoding="utf-8-sig")
    for locale, name in LANGUAGES.items():
        if locale == "en":
            continue
        system = system_strings(
            words, locale, (brought / f"{name}.nlf").read_text(encoding="utf-8-sig")
        )
        (folder / f"{name}.nlf").write_text(system, encoding="utf-8-sig")
        pages = page_strings(words, locale, english)
        (folder / f"{name}.nsh").write_text(pages, encoding="utf-8-sig")
    (folder / "own.nsh").write_text(own_strings(words), encoding="utf-8-sig")
