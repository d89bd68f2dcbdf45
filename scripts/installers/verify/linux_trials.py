"""What the Linux program is asked to do wherever it lies, and what must come of it.

A program is given as a function that runs it; where it runs (a clean Debian, a read-only folder)
is the caller's affair.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from scripts.installers.chroot import Done
from scripts.installers.errors import InstallerError
from scripts.installers.names import PROGRAM, VERSION

Run = Callable[[Sequence[str]], Done]

# The longest chapter of the guide, in the language of most readers.
PLACE = "ict-guide:mk/digital-evidence"
# Another one, in the second language of readers.
OTHER_PLACE = "ict-guide:sq/indicators"
# "Evidence", in Macedonian.
WORD = "докази"
# A page of text has hundreds of tones from the edges of letters alone; an empty one a handful.
FEWEST_COLOURS = 300


def require(kept: bool, words: str) -> None:  # noqa: FBT001 - reads as a sentence
    """Refuse what is not as promised.

    Raises:
        InstallerError: It is not.
    """
    if not kept:
        raise InstallerError(words)


def answer(run: Run, words: Sequence[str]) -> Any:  # noqa: ANN401 - JSON has no type
    """What the program answers as JSON.

    Raises:
        InstallerError: It failed, or its answer is no JSON.
    """
    return json.loads(plain(run, [*words, "--json"]))


def plain(run: Run, words: Sequence[str]) -> str:
    """What the program prints.

    Raises:
        InstallerError: It failed.
    """
    done = run(words)
    said = (done.err or done.out).strip()[-600:]
    require(done.code == 0, f"{PROGRAM} {' '.join(words)} ended with {done.code}: {said}")
    return done.out


def doctor(run: Run) -> str:
    """The program says that all is in order."""
    said = answer(run, ["doctor"])
    require(said["ok"] is True, f"doctor: {said}")
    for part in ("versions", "guide", "index", "fonts"):
        require(said[part]["ok"] is True, f"doctor, {part}: {said[part]}")
    found = said["versions"]["ict-guide"]
    require(found == VERSION, f"the program says it is {found}")
    names = ("python", "pyside6-essentials", "whoosh", "markdown", "babel")
    return ", ".join(f"{name} {said['versions'][name]}" for name in names)


def search(run: Run) -> str:
    """A search finds places in Macedonian by the index."""
    said = answer(run, ["search", WORD, "--locale", "mk"])
    require(said["total"] > 0, f"nothing was found for {WORD}")
    return f"{said['total']} places for {WORD}"


def check(run: Run, source: str) -> str:
    """The source of an edition is examined."""
    said = answer(run, ["check", "--edition", source])
    require(said["ok"] is True and said["chapters"] > 0, f"check: {str(said)[:300]}")
    return f"{said['chapters']} chapters examined"


def wrong_usage(run: Run) -> str:
    """Wrong words end with exit code 2 and one line; what cannot be done with 1."""
    typed, asked = run(["open", "--nonsense"]), run(["check", "--edition", "/nowhere"])
    require(typed.code == 2, f"wrong usage ended with {typed.code}")  # noqa: PLR2004 - named above
    require(asked.code == 1, f"an edition that is not there ended with {asked.code}")
    require(typed.err.count("\n") == 1 == asked.err.count("\n"), f"not one line: {typed.err}")
    return f"{typed.code} and {asked.code}, one line each"


def screenshot(run: Run, out: str) -> None:
    """A chapter in Macedonian is drawn without a display."""
    plain(run, ["--locale", "mk", "screenshot", "reader", "--place", PLACE, "--out", out])


def open_words(*more: str, locale: str = "mk", place: str = PLACE) -> list[str]:
    """The words that open a chapter in a window, in the language of most readers if not told."""
    return ["open", *more, "--locale", locale, place]


def pictures(dist: Path) -> Path:
    """Where pictures are kept for people to look at."""
    folder = dist / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
