"""Colours of slides: the themes of the program, and a dark cover that both of them share.

A projector washes colours out, so text on the cover is white; nothing else is named here.
"""

from dataclasses import dataclass

from app.ui.theme.tokens import DARK, LIGHT, Theme


@dataclass(frozen=True, slots=True)
class Projector:
    """The colours of one deck: `theme` for all slides but the first, which is a cover."""

    theme: Theme
    cover: str = "#0B3D47"
    cover_text: str = "#FFFFFF"
    cover_soft: str = "#CFE6E9"
    cover_line: str = "#6FC6D1"

    def colour(self, token: str) -> str:
        """The colour of a token of the theme, or of the cover.

        Raises:
            KeyError: There is no such token.
        """
        if token.startswith("cover"):
            colours = {
                "cover": self.cover,
                "cover_text": self.cover_text,
                "cover_soft": self.cover_soft,
                "cover_line": self.cover_line,
            }
            return colours[token]
        return self.theme.colour(token)


LIGHT_SLIDES = Projector(LIGHT)
DARK_SLIDES = Projector(DARK)
