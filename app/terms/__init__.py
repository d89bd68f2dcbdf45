"""The term base: which words name which concept, and where they stand in a text.

It holds no words of its own; they come from `terms.toml`.
"""
