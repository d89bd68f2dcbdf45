"""Where the program reads and writes: one value that `app.main` finds out and hands down.

Nobody else looks for folders, and nothing here creates one.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """Absolute folders of this run; None means "there is none here".

    Attributes:
        source: A checkout's `guide_content`, compiled when it changes.
        built_in: The read-only edition an installed program brings.
        editions: Where editions are compiled to or imported.
        translations: Compiled catalogues of the interface.
        data: What the reader keeps.
        config: Settings.
        cache: What can be made again.
        state: The log.
        licences: The licences of everything that came with the program.
    """

    source: Path | None
    built_in: Path | None
    editions: Path
    translations: Path | None
    data: Path
    config: Path
    cache: Path
    state: Path
    licences: Path | None = None
