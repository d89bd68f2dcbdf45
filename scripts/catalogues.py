"""Keep the interface catalogues true: extract, update, check and compile them with Babel.

``update`` rewrites translations/guide.pot and merges it into every language; ``check`` fails when
a string of the code is not in the catalogue, lacks its Macedonian or Albanian words, or words a
common term otherwise than translations/terms.toml; ``compile`` writes build/translations, once
per content. It translates nothing by itself.
"""

import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
TEMPLATE = FOLDER / "guide.pot"
BUILD = ROOT / "build" / "translations"
LOCALES = ("mk", "sq")
# The date that every compiled catalogue bears: the first second that computers count from.
NO_TIME = datetime.fromtimestamp(0, UTC)
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_in": (2,),
    "ngettext": (1, 2),
    "ngettext_in": (2, 3),
    "N_": None,
}
# CLDR: Macedonian counts 1, 21, 31 … but not 11 as one. Babel 2.18 by itself would write `n != 1`
# into a Macedonian catalogue, so the rules are said here.
PLURALS = {
    "mk": "nplurals=2; plural=(n % 10 == 1 && n % 100 != 11) ? 0 : 1;",
    "sq": "nplurals=2; plural=(n != 1);",
}


def extract() -> Catalog:
    """Every message of the program, sorted, with the translator comments before it."""
    catalog = Catalog(project="ict-guide", charset="utf-8")
    found = extract_from_dir(
        ROOT / "app",
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("TRANSLATORS:",),
        strip_comment_tags=True,
    )
    for _, _, message, comments, context in found:
        catalog.add(message, None, auto_comments=comments, context=context)
    return catalog


def as_bytes(catalog: Catalog) -> bytes:
    """The catalogue as a PO file without dates and places, so that a diff shows only words."""
    out = BytesIO()
    write_po(out, catalog, width=100, no_location=True, omit_header=True, sort_output=True)
    return out.getvalue()


def header(locale: str) -> bytes:
    """The only header lines that a reader of the catalogue needs."""
    lines = [
        'msgid ""',
        'msgstr ""',
        f'"Language: {locale}\\n"',
        '"MIME-Version: 1.0\\n"',
        '"Content-Type: text/plain; charset=utf-8\\n"',
        '"Content-Transfer-Encoding: 8bit\\n"',
        f'"Plural-Forms: {PLURALS[locale]}\\n"',
    ]
    return ("\n".join(lines) + "\n\n").encode()


def path_of(locale: str) -> Path:
    """Where the words of a language are kept."""
    return FOLDER / locale / "LC_MESSAGES" / "guide.po"


def read(locale: str) -> Catalog:
    """The catalogue of a language, empty while there is none."""
    if not path_of(locale).exists():
        return Catalog(locale=locale)
    with path_of(locale).open("rb") as file:
        return read_po(file, locale=locale)


def update() -> None:
    """Write the template, and give every language the new messages (empty) and drop old ones."""
    template = extract()
    FOLDER.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(as_bytes(template))
    for locale in LOCALES:
        catalog = read(locale)
        catalog.update(template, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        path_of(locale).parent.mkdir(parents=True, exist_ok=True)
        path_of(locale).write_bytes(header(locale) + as_bytes(catalog))


def words_of(message: Message) -> tuple[str, ...]:
    """The translations of a message, one per plural form."""
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)


def interface_words(locale: str) -> dict[str, set[str]]:
    """How a language may word the terms of the interface, by the English term in small letters."""
    with (FOLDER / "terms.toml").open("rb") as file:
        terms = tomllib.load(file)["term"]
    found: dict[str, set[str]] = {}
    for term in terms:
        allowed = {
            word.casefold() for word in (*term[locale]["preferred"], *term[locale]["admitted"])
        }
        for english in term["en"]["preferred"]:
            found.setdefault(english.casefold(), set()).update(allowed)
    return found


def term_faults(locale: str, message: Message, known: dict[str, set[str]]) -> Iterator[str]:
    """Where a message that is a term by itself is worded otherwise than the term base says."""
    allowed = known.get(message.id.casefold()) if isinstance(message.id, str) else None
    words = words_of(message)[0]
    if allowed and words and words.casefold() not in allowed:
        yield f"{locale}: {message.id!r} is {words!r}, not {', '.join(sorted(allowed))}"


def fields_of(text: str) -> set[str]:
    """The placeholders of a message, e.g. ``{count}``."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def placeholder_faults(locale: str, message: Message) -> Iterator[str]:
    """Where the words of a language name other placeholders than the program will fill."""
    wanted = fields_of(message.id if isinstance(message.id, str) else message.id[-1])
    for words in words_of(message):
        if words and fields_of(words) != wanted:
            yield f"{locale}: {words!r} must hold {', '.join(sorted(wanted)) or 'no placeholder'}"


def faults_of(locale: str, template: Catalog) -> Iterator[str]:
    """What is wrong with the words of a language, as lines to print."""
    catalog = read(locale)
    terms = interface_words(locale)
    for wanted in template:
        if not wanted.id:
            continue
        key = wanted.id if isinstance(wanted.id, str) else wanted.id[0]
        message = catalog.get(key)
        if message is None or not all(words_of(message)):
            yield f"{locale}: no words for {key!r}"
        elif message.fuzzy:
            yield f"{locale}: only a guess for {key!r}"
        else:
            yield from placeholder_faults(locale, message)
            yield from term_faults(locale, message, terms)
    known = {message.id for message in template}
    for message in catalog:
        if message.id and message.id not in known:
            yield f"{locale}: {message.id!r} is not in the program any more"
    for message, errors in catalog.check():
        for error in errors:
            yield f"{locale}: {message.id!r}: {error}"


def check() -> int:
    """Compare code, template and languages; returns the exit code."""
    template = extract()
    faults = []
    if not TEMPLATE.exists() or TEMPLATE.read_bytes() != as_bytes(template):
        faults.append("guide.pot is not what the code says; run: scripts/catalogues.py update")
    for locale in LOCALES:
        faults.extend(faults_of(locale, template))
    for fault in faults:
        print(fault, file=sys.stderr)
    count = len(template)
    print(f"catalogue: {count} messages in {', '.join(LOCALES)}, {len(faults)} faults")
    return 1 if faults else 0


def compiled(locale: str) -> bytes:
    """The catalogue of a language as gettext reads it; the same words are the same bytes."""
    catalog = read(locale)
    # Babel would write the minute of this run into the header: two builds would never be equal.
    catalog.creation_date = NO_TIME
    out = BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def compile_all(folder: Path | None = None) -> None:
    """Write the compiled catalogues, if they changed.

    Args:
        folder: Where to; without it where the program of a checkout looks for them.
    """
    for locale in LOCALES:
        target = (folder or BUILD) / locale / "LC_MESSAGES" / "guide.mo"
        words = compiled(locale)
        if target.exists() and target.read_bytes() == words:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(words)


def main() -> int:
    """Do what the one argument says."""
    actions = {"update": update, "compile": compile_all, "check": check}
    match sys.argv[1:]:
        case [name] if name in actions:
            return actions[name]() or 0
    print(f"usage: catalogues.py {{{','.join(actions)}}}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    raise SystemExit(main())
