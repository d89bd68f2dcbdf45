"""Small parts that panes are made of: they paint themselves and report what the reader did.

None of them knows the guide, a place or a file.
"""
