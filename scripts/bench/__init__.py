"""Measures the program: start, page, search, slides, editions, at several sizes of the guide.

It is no test and fails nobody; what it prints is read by a person.
"""
