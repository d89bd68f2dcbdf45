"""A talk: the slides for the room, and what only the speaker sees.

Nothing here is loaded before the first talk, and nothing of a talk is kept after it.
"""
