"""From a guide to an index, and from a query to ranked places with snippets.

Nothing outside this package knows Whoosh; nothing in it knows a window.
"""
