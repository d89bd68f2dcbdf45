"""What can go wrong with an index. Never raised for what a person typed.

SearchError
    BadIndexError     an index cannot be read, or is not one of ours
"""


class SearchError(Exception):
    """Base of all errors of this package."""


class BadIndexError(SearchError):
    """The index cannot be read; a linear scan answers instead."""
