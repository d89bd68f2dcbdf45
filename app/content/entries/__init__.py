"""Entries of the data files as sections of blocks, so that all readers show them like chapters.

Labels are interface words in the language of the page; nothing is painted here.
"""
