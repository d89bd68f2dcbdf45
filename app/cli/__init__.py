"""The guide from a terminal: the same core as the window, as a contract others may script against.

It knows no Qt; what must be painted it asks of the painter that `app.main` hands in.
"""
