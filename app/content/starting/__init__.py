"""Skeletons of what a writer begins: a chapter, an indicator, a source.

It writes no word that could be shipped: what is to be written stands between two marks.
"""
