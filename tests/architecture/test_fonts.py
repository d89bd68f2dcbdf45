"""The eight font files draw everything that the guide and the window say.

The tests read the files with fontTools and ask Qt only for what Qt alone decides: under which
family and weight a face is found, and which glyphs a shaped line gets. They rebuild nothing and
need no network; ``python -m scripts.build_fonts --verify`` does that.
"""

import string
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QTextLayout

ROOT = Path(__file__).parent.parent.parent
FONTS = ROOT / "app" / "ui" / "theme" / "fonts"

FAMILIES = {"Guide Serif": "OFL-SourceSerif4.txt", "Guide Sans": "OFL-Inter.txt"}
WEIGHTS = {"Regular": 400, "Italic": 400, "SemiBold": 600, "Bold": 700}
FACES = [f"{family.replace(' ', '')}-{style}" for family in FAMILIES for style in WEIGHTS]

# The letters of the three languages, written out so that the test does not ask the build script.
LETTERS = (
    string.ascii_letters
    + "АБВГДЃЕЖЗЅИЈКЛЉМНЊОПРСТЌУФХЦЧЏШабвгдѓежзѕијклљмнњопрстќуфхцчџшЀѐЍѝ"
    + "ÇçËë"
    + "ŠšŽžČčĆćĐđŢţȘșȚțĞğİıŐőŰűŁłÑñß"
)
SIGNS = "\u00a0\u00ad\u202f\u2011\u0300\u0301→←↑↓✓≥≤–—…„“”‘’‚«»§№•·×−°%€¹²³⁴⁵⁶⁷⁸⁹⁰"

# What the guide and the catalogues may hold and no face draws: the ends of lines, the tab.
NOT_DRAWN = frozenset("\n\r\t")
WORDS = ("guide_content/**/*.md", "guide_content/**/*.toml", "translations/**/*.po")


def _font(face: str) -> TTFont:
    return TTFont(FONTS / f"{face}.ttf", lazy=False)


def _missing(face: str, text: str) -> list[str]:
    drawn = _font(face).getBestCmap()
    return [f"U+{ord(sign):04X}" for sign in sorted(set(text)) if ord(sign) not in drawn]


@pytest.mark.parametrize("face", FACES)
def test_every_face_draws_the_three_languages_and_the_signs_of_the_window(face: str) -> None:
    every_cyrillic_letter = "".join(map(chr, range(0x0400, 0x0460)))
    assert _missing(face, LETTERS + string.digits + string.punctuation + " ") == []
    assert _missing(face, SIGNS + every_cyrillic_letter) == []


@pytest.mark.parametrize("face", FACES)
def test_every_character_of_guide_and_catalogues_is_in_every_face(face: str) -> None:
    files = sorted(chain.from_iterable(ROOT.glob(pattern) for pattern in WORDS))
    read = {str(path.relative_to(ROOT)) for path in files}
    catalogues = {f"translations/{locale}/LC_MESSAGES/guide.po" for locale in ("mk", "sq")}
    assert read > {"guide_content/guide.toml", *catalogues}, "nothing to examine"
    drawn = {chr(code) for code in _font(face).getBestCmap()} | NOT_DRAWN
    foreign = {
        str(path.relative_to(ROOT)): sorted(
            f"{sign} U+{ord(sign):04X}" for sign in set(path.read_text("utf-8")) - drawn
        )
        for path in files
    }
    assert {path: signs for path, signs in foreign.items() if signs} == {}


@pytest.mark.parametrize("face", FACES)
def test_a_character_no_face_draws_would_be_complained_of(face: str) -> None:
    assert _missing(face, "a\u6f22") == ["U+6F22"]


@pytest.mark.parametrize("face", FACES)
def test_names_are_ours_and_the_makers_and_their_licence_stay_named(face: str) -> None:
    names = _font(face)["name"]
    ours = " ".join(str(names.getDebugName(number)) for number in (1, 3, 4, 6, 16, 17))
    assert "Source" not in ours
    assert "Inter" not in ours
    assert names.getDebugName(6) == face
    assert "Copyright" in names.getDebugName(0) or "©" in names.getDebugName(0)
    assert "SIL Open Font License" in names.getDebugName(13)
    assert "OFL" in names.getDebugName(14) or "openfontlicense" in names.getDebugName(14)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_licence_stands_beside_the_fonts_with_its_copyright_line(family: str) -> None:
    text = (FONTS / FAMILIES[family]).read_text("utf-8")
    owner = _font(f"{family.replace(' ', '')}-Regular")["name"].getDebugName(0)
    assert text.startswith(owner)
    assert "SIL OPEN FONT LICENSE Version 1.1" in text


@pytest.mark.parametrize("face", FACES)
def test_weight_and_style_bits_agree_with_the_name(face: str) -> None:
    font, style = _font(face), face.partition("-")[2]
    italic, bold = style == "Italic", style == "Bold"
    assert font["OS/2"].usWeightClass == WEIGHTS[style]
    assert font["OS/2"].fsSelection & 0b110_0001 == (italic or bold << 5 or 1 << 6)
    assert font["head"].macStyle == (bold | italic << 1)


@pytest.mark.parametrize("face", FACES)
def test_no_locale_of_the_machine_can_change_what_is_drawn(face: str) -> None:
    font = _font(face)
    systems = [
        system.LangSysTag
        for tag in ("GSUB", "GPOS")
        for record in font[tag].table.ScriptList.ScriptRecord
        for system in record.Script.LangSysRecord
    ]
    assert systems == []


def test_the_serif_italic_has_the_macedonian_shapes() -> None:
    # г and п and т carry a bar, so they are taller than и; д hangs below the line like a g;
    # ѓ carries an acute above the bar of г. The shapes drawn elsewhere do none of this.
    font = _font("GuideSerif-Italic")
    glyphs, drawn = font["glyf"], font.getBestCmap()
    shape = {letter: glyphs[drawn[ord(letter)]] for letter in "агѓдипт"}
    for letter in "гпт":
        assert shape[letter].yMax > shape["и"].yMax + 100, letter
    assert shape["ѓ"].yMax > shape["г"].yMax + 100
    assert shape["д"].yMin < shape["а"].yMin - 150


@pytest.mark.parametrize("face", [face for face in FACES if "Serif" in face])
def test_kept_ligatures_can_be_read_back_as_characters(face: str) -> None:
    font = _font(face)
    readable = set(font.getBestCmap().values())
    ligatures = set(_ligatures(font))
    assert ligatures
    assert ligatures <= readable


def _ligatures(font: TTFont) -> Iterator[str]:
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "liga":
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    for choices in getattr(part, "ExtSubTable", part).ligatures.values():
                        yield from (choice.LigGlyph for choice in choices)


def test_the_eight_files_stay_small() -> None:
    # 1.5 MB is our bound, twice the 0.69 MB that the built files measured.
    assert sum(path.stat().st_size for path in FONTS.glob("*.ttf")) < 1_500_000
    assert sorted(path.stem for path in FONTS.glob("*.ttf")) == sorted(FACES)


@pytest.fixture
def loaded(qapp: QGuiApplication) -> Iterator[None]:
    numbers = [QFontDatabase.addApplicationFont(str(FONTS / f"{face}.ttf")) for face in FACES]
    assert -1 not in numbers
    yield
    for number in numbers:
        QFontDatabase.removeApplicationFont(number)


@pytest.mark.parametrize("family", FAMILIES)
def test_qt_finds_four_faces_in_one_family(family: str, loaded: None) -> None:
    found = {style: QFontDatabase.weight(family, style) for style in QFontDatabase.styles(family)}
    assert found == WEIGHTS
    assert QFontDatabase.italic(family, "Italic")


def test_qt_shapes_macedonian_italics_as_mapped(loaded: None) -> None:
    text = "бгѓдптќ"
    font = _font("GuideSerif-Italic")
    drawn = font.getBestCmap()
    asked = QFont("Guide Serif")
    asked.setItalic(True)
    assert _shaped(text, asked) == [font.getGlyphID(drawn[ord(letter)]) for letter in text]


def _shaped(text: str, font: QFont) -> list[int]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
