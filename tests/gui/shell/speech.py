"""Catalogues for tests of the window: the real ones, and one whose words are all much longer."""

from collections.abc import Callable
from pathlib import Path

from babel.messages import Catalog
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

TRANSLATIONS = Path(__file__).resolve().parents[3] / "translations"
LOCALES = ("mk", "sq")


def _write(catalogue: Catalog, folder: Path, locale: str) -> None:
    place = folder / locale / "LC_MESSAGES"
    place.mkdir(parents=True, exist_ok=True)
    with (place / "guide.mo").open("wb") as file:
        write_mo(file, catalogue)


def compile_real(folder: Path) -> None:
    """The words as the project has them."""
    for locale in LOCALES:
        with (TRANSLATIONS / locale / "LC_MESSAGES" / "guide.po").open("rb") as file:
            _write(read_po(file, locale=locale), folder, locale)


def compile_longer(folder: Path, share: float) -> None:
    """English words with so much added to each: more than any of the three languages needs."""

    def longer(message: str) -> str:
        words = message.split()
        added = [word for word in words if "{" not in word] or ["word"]
        while len(" ".join(words)) < len(message) * (1 + share):
            words.append(added[len(words) % len(added)])
        return " ".join(words)

    with (TRANSLATIONS / "guide.pot").open("rb") as file:
        template = read_po(file)
    for locale in LOCALES:
        catalogue = Catalog(locale=locale)
        for message in template:
            if message.id:
                catalogue.add(message.id, _longer_both(message, longer))
        _write(catalogue, folder, locale)


def _longer_both(message: Message, longer: Callable[[str], str]) -> str | tuple[str, ...]:
    if isinstance(message.id, tuple):
        return tuple(longer(part) for part in message.id)
    return longer(str(message.id))
