"""What went wrong at the start, worded for the person in front of the window.

It holds words and decides nothing; whoever met the trouble words it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """One trouble.

    Attributes:
        title: What happened, in one short line.
        said: What happened and to what, in a sentence or two.
        steps: What to do now, a sentence each.
        details: Versions and names of errors to pass on; nothing of the reader's is in them.
        to_pass_on: Whether somebody should be sent the details if it happens again. How, is said by
            whatever shows the trouble.
    """

    title: str
    said: str
    steps: tuple[str, ...]
    details: str
    to_pass_on: bool = False
