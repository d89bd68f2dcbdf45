"""Watching the sources of a guide while they are written: page, complaints, and what was saved.

Nothing here changes a file, and without `--watch` none of it is loaded.
"""
