"""What the reader keeps: settings now, and later notes, bookmarks and places.

Nothing here belongs to the guide itself, and nothing about a case is ever written.
"""
