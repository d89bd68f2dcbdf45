"""What search promises above all: no hit is lost. Whoosh loses some as soon as it has a limit."""

import random
import re
from pathlib import Path

import pytest

from app.model.locale import Locale
from app.search.analyzer import words_of
from app.search.backend import find
from app.search.document import Document, documents
from app.search.linear import LinearBackend
from app.search.nodes import AllOf, AnyOf, Form, Node, Words
from app.search.whoosh_backend import WhooshBackend
from tests.unit.search.sample import SAMPLE

ROOT = Path(__file__).parents[3]
SEARCH = ROOT / "app" / "search"

# Questions of the gate. Whoosh asked with its limit of 10 failed 3 to 10 of 60 random questions
# over two fields when that was tried; 500 would hardly all miss such a fault.
QUESTIONS = 500


def texts_of(document: Document) -> list[str]:
    return [document.head.title, *(part.text for part in document.passages)]


def fits(node: Node, document: Document) -> bool:
    """Brute force, written apart from both backends: every place of every text is looked at."""
    if isinstance(node, AllOf):
        return bool(node.parts) and all(fits(part, document) for part in node.parts)
    if isinstance(node, AnyOf):
        return any(fits(part, document) for part in node.parts)
    for text in texts_of(document):
        found = words_of(text, document.head.locale)
        keys = [word.stem if node.form is Form.STEM else word.exact for word in found]
        size = len(node.keys)
        if any(tuple(keys[at : at + size]) == node.keys for at in range(len(keys))):
            return bool(node.keys)
    return False


def random_words(dice: random.Random, made: list[Document]) -> Words:
    """One word, or some neighbouring ones, of a random text; now and then one that is nowhere."""
    form = dice.choice(list(Form))
    words: tuple[object, ...] = ()
    while not words:
        document = dice.choice(made)
        words = words_of(dice.choice(texts_of(document)), document.head.locale)
    keys = [getattr(word, form.value) for word in words]
    size = dice.choice((1, 1, 1, 2, 3))
    at = dice.randrange(len(keys))
    found = tuple(keys[at : at + size])
    if dice.random() < 0.1:
        found = (*found[:-1], "nowhere")
    return Words(found, form, dice.choice((0.3, 1.0, 2.0)))


def random_node(dice: random.Random, made: list[Document], depth: int = 2) -> Node:
    if depth == 0 or dice.random() < 0.3:
        return random_words(dice, made)
    parts = tuple(random_node(dice, made, depth - 1) for _ in range(dice.randint(1, 4)))
    return dice.choice((AllOf, AnyOf))(parts)


@pytest.mark.parametrize("locale", Locale)
def test_both_backends_find_what_brute_force_finds(index_folder: Path, locale: Locale) -> None:
    made = list(documents(SAMPLE))
    mine = [document for document in made if document.head.locale is locale]
    whoosh, scan = WhooshBackend(index_folder), LinearBackend(SAMPLE)
    dice = random.Random(418)  # noqa: S311 - the same questions every time
    hits = 0
    for _ in range(QUESTIONS):
        node = random_node(dice, mine)
        expected = {
            number
            for number, document in enumerate(made)
            if document.head.locale is locale and fits(node, document)
        }
        assert set(find(whoosh, locale, node)) == expected, node
        assert set(find(scan, locale, node)) == expected, node
        hits += len(expected)
    assert hits > QUESTIONS


def test_weights_are_above_nothing(index_folder: Path) -> None:
    backend = WhooshBackend(index_folder)
    found = find(backend, Locale.EN, Words(("phone",)))
    assert found
    assert all(weight > 0 for weight in found.values())


@pytest.mark.parametrize("node", [AllOf(()), AnyOf(()), Words(()), AllOf((AnyOf(()),))])
def test_an_empty_question_finds_nothing(index_folder: Path, node: Node) -> None:
    assert not find(WhooshBackend(index_folder), Locale.MK, node)
    assert not find(LinearBackend(SAMPLE), Locale.MK, node)


def test_no_search_has_a_limit() -> None:
    """Found by reading our own code: every call asks for all hits, and says so."""
    told = "\n".join(path.read_text("utf-8") for path in sorted(SEARCH.glob("*.py")))
    assert set(re.findall(r"limit\s*=\s*(\w+)", told)) == {"None"}
    assert len(re.findall(r"_searcher\.search\(", told)) == len(re.findall("limit=None", told))


def test_documents_of_the_index_are_those_of_the_guide(index_folder: Path) -> None:
    kept = WhooshBackend(index_folder).heads
    assert list(kept) == [document.head for document in documents(SAMPLE)]
