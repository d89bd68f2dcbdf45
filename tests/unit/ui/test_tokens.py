"""Every pair of colours that meets on the screen keeps its contrast (WCAG 2: 1.4.3, 1.4.11)."""

import pytest

from app.ui.theme.tokens import THEMES, Theme

TEXT = 4.5
CONTROL = 3.0

_PAGE_TEXT = [
    (front, back)
    for front in ("text", "muted")
    for back in ("bg", "surface", "side", "side_selected", "hover", "accent_soft", "table_head")
]
TEXT_PAIRS = [
    *_PAGE_TEXT,
    ("faint", "bg"),
    ("faint", "surface"),
    ("link", "bg"),
    ("link", "surface"),
    ("link", "side"),
    ("link", "hover"),
    ("accent", "bg"),
    ("accent", "surface"),
    ("accent", "side"),
    ("accent", "side_selected"),
    ("accent", "accent_soft"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("text", "mark"),
    ("text", "mark_active"),
    *(
        (hue, back)
        for hue in ("note", "warning", "indicator", "legal", "key")
        for back in (f"{hue}_bg", "bg", "surface")
    ),
    *(("text", f"{hue}_bg") for hue in ("note", "warning", "indicator", "legal", "key")),
]
CONTROL_PAIRS = [
    ("border_strong", "bg"),
    ("border_strong", "surface"),
    ("accent", "bg"),
    ("accent", "side"),
    ("accent", "surface"),
    ("disabled", "bg"),
    ("disabled", "side"),
]


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB`` after WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_agrees_with_its_known_ends() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: str(theme.name))
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_can_be_read(theme: Theme, pair: tuple[str, str]) -> None:
    assert contrast(theme.colour(pair[0]), theme.colour(pair[1])) >= TEXT


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: str(theme.name))
@pytest.mark.parametrize("pair", CONTROL_PAIRS, ids="-on-".join)
def test_edges_of_controls_can_be_seen(theme: Theme, pair: tuple[str, str]) -> None:
    assert contrast(theme.colour(pair[0]), theme.colour(pair[1])) >= CONTROL
