"""Keeps Python's collector of cycles from stopping the window while it looks at the guide.

The guide and its search are some hundred thousand values that live as long as the program and
refer to no cycle; each full round of the collector over them was measured at 46 ms of CPU and
more. Nothing is freed here.
"""

import gc

# Rounds of the collector: new objects before a young round, young rounds before a middle one,
# middle ones before a full one. Python's own are 700, 10, 10; ours keep young rounds cheap and put
# a full round off for minutes of use.
_ROUNDS = (10_000, 20, 50)


def collect_rarely() -> None:
    """Let the collector work seldom from now on."""
    gc.set_threshold(*_ROUNDS)


def leave_alone() -> None:
    """Take everything that lives now out of all further rounds; quick, and may be said again."""
    gc.freeze()
