"""Slides derived from a chapter, in all languages at once, so that slide n is slide n in each.

How much a slide holds is measured by whoever paints; nothing here draws.
"""
