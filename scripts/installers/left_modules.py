"""Python modules that the Linux program does without, by name.

They stand in `installers/linux/left-modules.txt`, but for the character sets: of those the few that
are needed are named here, since every version of Python may bring more. It decides about modules
alone; files are sifted by `sieve`.
"""

import encodings
import pkgutil

from scripts.installers.names import DATA

# Character sets that Python itself, or a file of the three languages, may have; the guide's own
# files are UTF-8.
CHARSETS = frozenset(
    {
        "aliases",
        "ascii",
        "charmap",
        "cp1250",
        "cp1251",
        "cp1252",
        "cp437",
        "idna",
        "iso8859_1",
        "iso8859_2",
        "iso8859_5",
        "latin_1",
        "punycode",
        "raw_unicode_escape",
        "undefined",
        "unicode_escape",
        "utf_16",
        "utf_16_be",
        "utf_16_le",
        "utf_32",
        "utf_8",
        "utf_8_sig",
    }
)


def left_modules() -> list[str]:
    """The names, for the freezer."""
    lines = (DATA / "linux" / "left-modules.txt").read_text(encoding="utf-8").splitlines()
    named = [line for line in lines if line and not line.startswith("#")]
    there = (module.name for module in pkgutil.iter_modules(encodings.__path__))
    return named + sorted(f"encodings.{name}" for name in there if name not in CHARSETS)
