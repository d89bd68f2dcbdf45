"""What installers will have to prove once the program can do it; until then each says so.

Nothing is tried here. A line leaves this list when the part that tries it is written.
"""

from collections.abc import Iterator
from pathlib import Path

from scripts.installers.verify.lines import Line, State

# What is promised, and what has to be built first.
_AWAITED = (
    (
        "a library file is opened by the installed program",
        "the reader's library: notes, highlights and bookmarks",
    ),
    (
        "a content pack is installed by a double-click on its file",
        "content packs; until then the program says that it has none",
    ),
    ("`build_installer.py pack` builds a content pack", "content packs"),
    ("a policy that names allowed publishers is obeyed", "content packs"),
    ("a policy that switches imports off is obeyed", "imports, of packs and of library files"),
    (
        "a policy that forces leave-no-trace covers the library and exports",
        "the library; settings, window and places read are covered now",
    ),
)


def checks(_dist: Path, _stage: Path) -> Iterator[Line]:
    """One line for each promise that waits."""
    for what, awaited in _AWAITED:
        yield Line("later", what, State.NOT_YET, f"waits for {awaited}")
