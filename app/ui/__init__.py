"""Everything Qt: windows, panes, pages and painting.

It shows values of the floors below and reports what the reader did; it decides nothing about the
guide.
"""
