"""From Markdown files and data files to a frozen guide, and the examination of them.

It paints nothing and writes nothing; what it cannot read it complains of, naming file and line.
"""
