"""The modules beside the frozen Python: none that it has inside, each from its source."""

import enum
from pathlib import Path

from scripts.installers.base_library import beside_python

WRITTEN = ["os.pyc", "codecs.pyc", "enum.pyc", "encodings/utf_8.pyc", "encodings/__init__.pyc"]


def test_modules_that_python_has_inside_are_not_beside_it_too() -> None:
    names = [name for name, _source, _kind in beside_python(WRITTEN)]

    assert names == ["encodings", "encodings.utf_8", "enum"]


def test_each_comes_from_its_source_and_without_docstrings() -> None:
    found = {name: (source, kind) for name, source, kind in beside_python(WRITTEN)}

    assert found["enum"] == (enum.__file__, "PYMODULE-2")
    assert Path(found["encodings"][0]).name == "__init__.py"


def test_the_order_in_which_they_were_written_does_not_count() -> None:
    assert beside_python(WRITTEN) == beside_python(reversed(WRITTEN))
