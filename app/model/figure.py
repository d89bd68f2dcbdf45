"""A vector figure: a drawing that holds only keys, and its words in three languages.

The drawing itself is a file of the edition; nothing here draws.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.model.locale import Words


@dataclass(frozen=True, slots=True)
class Figure:
    """One entry of `figures.toml`; `description` is what a person who cannot see it is told."""

    id: str
    file: str
    title: Words
    description: Words
    words: Mapping[str, Words] = field(default_factory=dict)
