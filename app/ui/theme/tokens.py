"""Colours of the themes, by what they are used for.

No pane names a colour of its own; a hue never carries a meaning alone: a word or shape goes with
it. `tests/unit/ui/test_tokens.py` computes the contrast of every pair (WCAG 2).
"""

from dataclasses import dataclass, fields
from enum import StrEnum


class ThemeName(StrEnum):
    """What a reader can choose; `SYSTEM` follows the desktop's light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours as ``#RRGGBB``; `scrim_alpha` is 0–255."""

    name: ThemeName
    bg: str
    surface: str
    side: str
    side_selected: str
    hover: str
    text: str
    muted: str
    faint: str
    disabled: str
    border: str
    border_strong: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    link: str
    link_line: str
    mark: str
    mark_active: str
    note: str
    note_bg: str
    warning: str
    warning_bg: str
    indicator: str
    indicator_bg: str
    legal: str
    legal_bg: str
    key: str
    key_bg: str
    table_head: str
    scrim: str
    scrim_alpha: int

    def colour(self, token: str) -> str:
        """The colour of a token by its name.

        Raises:
            KeyError: There is no such token.
        """
        if token not in _COLOURS:
            raise KeyError(token)
        value: str = getattr(self, token)
        return value


_COLOURS = frozenset(field.name for field in fields(Theme)) - {"name", "scrim_alpha"}

LIGHT = Theme(
    name=ThemeName.LIGHT,
    bg="#FCFBF8",
    surface="#FFFFFF",
    side="#F4F2EC",
    side_selected="#E4E9E8",
    hover="#EFECE4",
    text="#1C2128",
    muted="#5A6270",
    faint="#6B7280",
    disabled="#868C96",
    border="#E4E0D6",
    border_strong="#878C95",
    accent="#0B5A66",
    accent_hover="#084953",
    accent_text="#FFFFFF",
    accent_soft="#E3EFF0",
    link="#0B5A66",
    link_line="#9CC3C6",
    mark="#FFE9A3",
    mark_active="#FFC94D",
    note="#0B5A66",
    note_bg="#EDF5F5",
    warning="#8A4B00",
    warning_bg="#FDF4E3",
    indicator="#A12A2E",
    indicator_bg="#FCF0EE",
    legal="#4D4191",
    legal_bg="#F2F0FA",
    key="#27683A",
    key_bg="#EEF6EF",
    table_head="#F4F2EC",
    scrim="#1C2128",
    scrim_alpha=97,
)

DARK = Theme(
    name=ThemeName.DARK,
    bg="#15181D",
    surface="#1C2027",
    side="#111418",
    side_selected="#22303A",
    hover="#242A32",
    text="#DFE3E8",
    muted="#9DA6B4",
    faint="#8B95A3",
    disabled="#6C7683",
    border="#2C323B",
    border_strong="#6C7683",
    accent="#6FC6D1",
    accent_hover="#8FD6DF",
    accent_text="#0C1A1C",
    accent_soft="#1A2C31",
    link="#7FD0DA",
    link_line="#3B6A72",
    mark="#5E4B12",
    mark_active="#75590A",
    note="#6FC6D1",
    note_bg="#18262A",
    warning="#F0B960",
    warning_bg="#2A2316",
    indicator="#F2938C",
    indicator_bg="#2D1D1E",
    legal="#B9AEF7",
    legal_bg="#211F33",
    key="#8ACB99",
    key_bg="#18261C",
    table_head="#20252D",
    scrim="#000000",
    scrim_alpha=150,
)

THEMES = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK}
