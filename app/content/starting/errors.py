"""What can go wrong when something new is begun.

The words are one line for the person who typed the command; nothing is written when it is raised.
"""


class StartError(Exception):
    """Something new cannot be begun; the message says why, and what to do by hand if need be."""
