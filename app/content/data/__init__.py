"""The data files of the guide, each to values of the model: strict, with a complaint per fault.

Whether an entry's sources and neighbours exist is not known here; `app.content.checks` looks.
"""
