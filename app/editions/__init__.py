"""Compiled editions: content and index in one folder named by digest, and which one is active.

Nothing here reads a pickle or trusts a file that its manifest does not name.
"""
