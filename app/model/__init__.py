"""The nouns of the guide: frozen values that every other package speaks in.

Nothing here opens a file, a window or an index; import the module that holds the noun you need.
"""
