"""The examination of a loaded guide, one concern a module; `app.content.check` runs them all.

Each module offers a function from a guide to complaints and changes nothing.
"""
