"""Painting without a person at the screen: pictures of the real window, later pages and slides.

Nothing here decides what is shown; it drives the same window that readers use.
"""
