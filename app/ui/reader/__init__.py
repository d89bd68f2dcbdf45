"""The reader: a chapter or an entry of the guide as one page, with its pop-up cards.

A page is made from values of `app.model` only and is never written back; nothing here fetches,
stores or searches.
"""
