"""The list of indicators: its filters, its order, its cards and what it says.

It adds up nothing, and shows no sign that was only recalled.
"""
