"""Build the eight font files of the program from their full originals.

Guide Serif comes from Source Serif 4 and Guide Sans from Inter, both under the SIL Open Font
License 1.1, as static TrueType files of the npm packages of expo-google-fonts. Run it as
``python -m scripts.build_fonts``; ``--verify`` builds in memory and compares with the files that
stand in ``app/ui/theme/fonts``. It is not part of the set-up of the program: the built files are
kept in the repository. It never reads a clock, so the same inputs give the same bytes, and it
leaves no font under a name that its makers reserved. Reasons: ``docs/decisions/0003-fonts.md``.
"""

import argparse
import io
import math
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

from scripts.npm_package import NpmPackage, PackageRefusedError, read_package

FONTS = Path(__file__).parent.parent / "app" / "ui" / "theme" / "fonts"

# Seconds since 1904-01-01, the epoch of the head table: 2026-01-01T00:00:00Z, chosen once.
BUILT_AT = 3_850_070_400

# The revision of our own changes; raise it when the built files change on purpose.
REVISION = 1

# Letters of Latin Extended-A that one of the two originals does not draw; no text of ours uses
# them (they belong to Vietnamese transcription, Dutch digraphs, Northern Sami, old Afrikaans).
NOT_DRAWN = frozenset("ĬĭĲĳŦŧŉ")

HYPHEN, SOFT_HYPHEN, HYPHEN_THAT_HOLDS = 0x2010, 0x00AD, 0x2011

# fi and its kin are kept where Unicode has a sign for the pair: what is copied, or searched for
# in a printed PDF, can then be turned back into letters. fj, ft, fb, fh and fk have none.
LIGATURES_WITH_A_SIGN = frozenset({0xFB00, 0xFB01, 0xFB02, 0xFB03, 0xFB04})

# kern, mark, mkmk and ccmp place and join; locl and liga shape; lnum and tnum serve tables and
# zero tells 0 from O in identifiers. Everything else is decoration and is left out. calt of the
# sans is left out on purpose: it would draw the letters "->" of a command as an arrow.
FEATURES = ("ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum", "zero")

# Distance between the bar of the Macedonian italic г and the acute above it, in font units of
# 1000 per em; measured by eye at 18 and 30 px against ќ of the same face.
ACUTE_GAP = 40

WEIGHTS = {"Regular": 400, "Italic": 400, "SemiBold": 600, "Bold": 700}


@dataclass(frozen=True, slots=True)
class Family:
    """One of the two families and where its four faces come from."""

    name: str
    package: NpmPackage
    stem: str
    licence: str
    macedonian_forms: bool

    def file_name(self, style: str) -> str:
        """Return the name of the built file of a style."""
        return f"{self.name.replace(' ', '')}-{style}.ttf"

    def original(self, style: str) -> str:
        """Return the path of a style inside the package."""
        folder = "400Regular_Italic" if style == "Italic" else f"{WEIGHTS[style]}{style}"
        return f"{folder}/{self.stem}_{folder}.ttf"


FAMILIES = (
    Family(
        name="Guide Serif",
        package=NpmPackage(
            name="@expo-google-fonts/source-serif-4",
            version="0.4.1",
            integrity=(
                "sha512-Ej4UXDjW1kwYPHG8YLq6fK1bqnJGb3K35J3S5atSL0ScKFAFLKvndxoTWeCls7my"
                "btlS9x99hzwDeXCBkiI3rA=="
            ),
        ),
        stem="SourceSerif4",
        licence="OFL-SourceSerif4.txt",
        macedonian_forms=True,
    ),
    Family(
        name="Guide Sans",
        package=NpmPackage(
            name="@expo-google-fonts/inter",
            version="0.4.2",
            integrity=(
                "sha512-syfiImMaDmq7cFi0of+waE2M4uSCyd16zgyWxdPOY7fN2VBmSLKEzkfbZgeOjJq6"
                "1kSqPBNNtXjggiQiSD6gMQ=="
            ),
        ),
        stem="Inter",
        licence="OFL-Inter.txt",
        macedonian_forms=False,
    ),
)


def characters() -> frozenset[int]:
    """Return every character that each of the eight faces must draw."""
    wanted: set[int] = set()
    wanted.update(range(0x20, 0x7F), range(0xA0, 0x100), range(0x100, 0x180))
    wanted.update(range(0x400, 0x460), map(ord, "ҐґȘșȚț"))
    wanted.update(map(ord, "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030c\u0327"))
    wanted.update(map(ord, "\u2009\u200a\u202f‐\u2011‒–—―‘’‚“”„†‡•…‰′″‹›⁄"))
    wanted.update(map(ord, "⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉ⁿ€№™℠⅓⅔⅛⅜⅝⅞←↑→↓↖↗↘↙−√∞≈≠≤≥■▲△▶▷▼▽◀◆✓"))
    return frozenset(wanted) - {ord(letter) for letter in NOT_DRAWN}


def build_face(family: Family, style: str, original: bytes) -> bytes:
    """Turn one full original into the face that the program ships.

    Args:
        family: The family the face belongs to.
        style: One of the four styles in ``WEIGHTS``.
        original: The bytes of the untouched TrueType file.

    Returns:
        The bytes of the built file, the same for the same input.
    """
    font = TTFont(io.BytesIO(original), recalcTimestamp=False, lazy=False)
    _add_hyphens(font)
    if family.macedonian_forms:
        _draw_macedonian_forms(font)
    _forget_languages(font)
    _drop_ligatures_without_a_sign(font)
    _take_subset(font)
    _name(font, family, style)
    _style(font, style)
    return _bytes_of(font)


def _add_hyphens(font: TTFont) -> None:
    """Let the soft hyphen and the hyphen that does not break use the glyph of the hyphen."""
    signs = font.getBestCmap()
    for code in (SOFT_HYPHEN, HYPHEN_THAT_HOLDS):
        _map(font, code, signs.get(code, signs[HYPHEN]))


def _map(font: TTFont, code: int, glyph: str) -> None:
    """Draw a character with a glyph, whatever drew it before."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = glyph


def _draw_macedonian_forms(font: TTFont) -> None:
    """Make the Macedonian shapes of б г д п т the ordinary ones.

    Upstream reaches them through the language system MKD. Shapers take the language from the
    locale of the process and not from the text, so the same page would look different on two
    machines. Mapping the characters themselves leaves nothing to choose, and a PDF made with
    the face still gives back the letters, which it cannot do for a substituted glyph.
    """
    forms = dict(_macedonian_substitutions(font))
    signs = font.getBestCmap()
    ge, gje = ord("г"), ord("ѓ")
    # The upright cut changes б alone. Where г changes, ѓ must follow: upstream leaves it as it is.
    new_ge = forms.get(signs[ge])
    if new_ge is not None:
        _map(font, gje, _add_gje(font, new_ge))
    for code in range(0x0430, 0x0450):
        if signs[code] in forms:
            _map(font, code, forms[signs[code]])


def _macedonian_substitutions(font: TTFont) -> Iterator[tuple[str, str]]:
    """Yield the pairs (ordinary glyph, Macedonian glyph) of the local forms."""
    table = font["GSUB"].table
    for record in table.ScriptList.ScriptRecord:
        for system in record.Script.LangSysRecord:
            if (record.ScriptTag, system.LangSysTag) != ("cyrl", "MKD "):
                continue
            for index in system.LangSys.FeatureIndex:
                feature = table.FeatureList.FeatureRecord[index]
                if feature.FeatureTag == "locl":
                    for lookup in feature.Feature.LookupListIndex:
                        for part in _parts(table.LookupList.Lookup[lookup]):
                            yield from part.mapping.items()


def _parts(lookup: otTables.Lookup) -> Iterator[otTables.BaseTable]:
    """Yield the subtables of a lookup, looking through the extension kind."""
    for part in lookup.SubTable:
        yield getattr(part, "ExtSubTable", part)


def _add_gje(font: TTFont, new_ge: str) -> str:
    """Compose the Macedonian italic ѓ: the form of г with an acute above its bar."""
    glyphs, name = font["glyf"], "gje.macedonian"
    acute = font.getBestCmap()[0x0301]
    bar = _bar(font, new_ge)
    lift = glyphs[new_ge].yMax - glyphs[acute].yMin + ACUTE_GAP
    lean = math.tan(math.radians(-font["post"].italicAngle))
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [
        _component(new_ge, 0, 0),
        _component(acute, bar.x + round(lift * lean), bar.y + lift),
    ]
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    glyphs[name] = glyph
    glyph.recalcBounds(glyphs)
    font["hmtx"][name] = (font["hmtx"][new_ge][0], glyph.xMin)
    return name


def _bar(font: TTFont, glyph: str) -> GlyphComponent:
    """Find the macron inside the form of г, which is drawn as ī."""
    macron = font.getBestCmap()[0x0304]
    waiting = [glyph]
    while waiting:
        for component in getattr(font["glyf"][waiting.pop()], "components", ()):
            if component.glyphName == macron:
                return component
            waiting.append(component.glyphName)
    message = f"{glyph} holds no macron; the original changed and its ѓ must be composed anew"
    raise PackageRefusedError(message)


def _component(glyph: str, x: int, y: int) -> GlyphComponent:
    """Return a piece of a composed glyph, moved by x and y font units."""
    component = GlyphComponent()
    component.glyphName, component.x, component.y, component.flags = glyph, x, y, 0x0002
    return component


def _forget_languages(font: TTFont) -> None:
    """Leave every script one way of being drawn, so no locale can change a page."""
    for tag in ("GSUB", "GPOS"):
        for record in font[tag].table.ScriptList.ScriptRecord:
            record.Script.LangSysRecord = []
            record.Script.LangSysCount = 0


def _drop_ligatures_without_a_sign(font: TTFont) -> None:
    """Keep only the ligatures whose glyph is also a character."""
    signs = font.getBestCmap()
    kept = {signs[code] for code in LIGATURES_WITH_A_SIGN if code in signs}
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "liga":
            continue
        for index in record.Feature.LookupListIndex:
            for part in _parts(table.LookupList.Lookup[index]):
                for first, choices in part.ligatures.items():
                    part.ligatures[first] = [one for one in choices if one.LigGlyph in kept]


def _take_subset(font: TTFont) -> None:
    """Drop every glyph, table and feature that the program does not need."""
    wanted = (characters() | LIGATURES_WITH_A_SIGN) & frozenset(font.getBestCmap())
    options = Options(
        layout_features=list(FEATURES),
        name_IDs=["*"],
        notdef_outline=True,
        glyph_names=False,
        drop_tables=["STAT", "BASE", "DSIG"],
    )
    subsetter = Subsetter(options=options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)


def _name(font: TTFont, family: Family, style: str) -> None:
    """Give the face our own names and keep copyright, designer and licence.

    The four-style families of Windows know Regular, Italic and Bold only, so SemiBold stands in
    a family of its own there (names 1 and 2) and joins the others by names 16 and 17.
    """
    names = font["name"]
    kept = {number: names.getDebugName(number) for number in (0, 5, 9, 13, 14)}
    linked = style != "SemiBold"
    post_script = f"{family.name.replace(' ', '')}-{style}"
    version = f"{kept[5].split(';')[0]}; Guide {REVISION}"
    kept |= {
        1: family.name if linked else f"{family.name} {style}",
        2: style if linked else "Regular",
        3: f"{post_script};{version}",
        4: f"{family.name} {style}",
        5: version,
        6: post_script,
        10: "Reduced and renamed for the guide; not the work its makers publish.",
    }
    if not linked:
        kept |= {16: family.name, 17: style}
    names.names = []
    for number, text in sorted(kept.items()):
        names.setName(text, number, 3, 1, 0x409)


def _style(font: TTFont, style: str) -> None:
    """Set weight and the style bits so that the four faces are found as one family."""
    italic, bold = style == "Italic", style == "Bold"
    metrics, head = font["OS/2"], font["head"]
    metrics.usWeightClass = WEIGHTS[style]
    metrics.achVendID = "NONE"
    plain = not italic and not bold
    # fsSelection: bit 0 italic, bit 5 bold, bit 6 regular (OpenType specification, OS/2).
    others = metrics.fsSelection & ~0b110_0001
    metrics.fsSelection = others | italic << 0 | bold << 5 | plain << 6
    head.macStyle = bold << 0 | italic << 1
    head.created = head.modified = BUILT_AT


def _bytes_of(font: TTFont) -> bytes:
    """Write the font to memory."""
    target = io.BytesIO()
    font.save(target, reorderTables=True)
    return target.getvalue()


def build_all() -> Mapping[str, bytes]:
    """Return every file of the fonts folder, keyed by name."""
    built: dict[str, bytes] = {}
    for family in FAMILIES:
        package = read_package(family.package)
        for style in WEIGHTS:
            face = build_face(family, style, package[family.original(style)])
            _expect_every_character(family.file_name(style), face)
            built[family.file_name(style)] = face
        face = TTFont(io.BytesIO(built[family.file_name("Regular")]))
        # The licence file names the project; the font names its owner: both lines are kept.
        owner = face["name"].getDebugName(0) + "\n"
        text = package["LICENSE_FONT"].decode("utf-8")
        built[family.licence] = (owner + text).encode("utf-8")
    return built


def _expect_every_character(name: str, face: bytes) -> None:
    """Refuse a face that lacks one of our characters."""
    missing = characters() - set(TTFont(io.BytesIO(face)).getBestCmap())
    if missing:
        codes = " ".join(f"U+{code:04X}" for code in sorted(missing))
        message = f"{name} lacks {codes}"
        raise PackageRefusedError(message)


def main(arguments: list[str]) -> int:
    """Build the fonts, or with ``--verify`` compare them with those that are kept."""
    parser = argparse.ArgumentParser(description="Build the fonts of the program.")
    parser.add_argument("--verify", action="store_true", help="write nothing, only compare")
    verify = parser.parse_args(arguments).verify
    try:
        built = build_all()
    except PackageRefusedError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    different = [
        name
        for name, content in built.items()
        if not (FONTS / name).is_file() or (FONTS / name).read_bytes() != content
    ]
    if not verify:
        FONTS.mkdir(parents=True, exist_ok=True)
        for name, content in built.items():
            (FONTS / name).write_bytes(content)
    for name, content in sorted(built.items()):
        print(f"{len(content):8d} bytes  {name}{'  (changed)' if name in different else ''}")
    return 1 if verify and different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
