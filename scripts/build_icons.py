"""Take the icons that the window uses out of the lucide set.

The set is the npm package lucide-static (ISC licence; the shapes it has from Feather are MIT). Run
it as ``python -m scripts.build_icons``; ``--verify`` writes nothing and compares. It changes no
shape and no colour: the window paints ``currentColor`` in the colour of the theme. The two files
``app-icon*.svg`` in the same folder are the project's own drawing and are never touched.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from scripts.npm_package import NpmPackage, PackageRefusedError, read_package

ICONS = Path(__file__).parent.parent / "app" / "ui" / "theme" / "icons"
LICENCE = "LICENSE-lucide.txt"

LUCIDE = NpmPackage(
    name="lucide-static",
    version="1.62.0",
    integrity=(
        "sha512-WBZA/m2PvkFpMGHDtsBck5P2A9G4ehLlYu4GwwICcmEm1BvYVgj00lCDxKRWLlbMlOibLaiwdQ88G5pH"
        "kSWgwA=="
    ),
)

# One line for each use, so that an icon without a use is easy to see and to drop.
NAMES = (
    # Rail and top bar
    *("house", "shield-alert", "list-checks", "scale", "book-a", "phone", "bookmark"),
    *("presentation", "search", "languages", "a-large-small", "sun", "moon", "contrast"),
    *("monitor", "printer", "settings", "columns-2", "menu", "panel-left", "book-open"),
    *("book-open-text", "ellipsis-vertical", "newspaper", "library", "layout-grid"),
    # Moving about
    *("arrow-left", "arrow-right", "arrow-up", "arrow-down", "arrow-left-right"),
    *("chevron-left", "chevron-right", "chevron-up", "chevron-down", "corner-down-left"),
    *("external-link", "link", "x", "maximize", "zoom-in", "zoom-out", "keyboard"),
    # Marks: how well a thing is known, and what became of it
    *("badge-check", "circle-question-mark", "pen-line", "shield-check", "history", "clock"),
    *("file-diff", "file-warning", "lock", "eye", "eye-off", "circle-check", "circle-x"),
    # Boxes and tri-states; the faces of the program hold no ballot boxes
    *("square", "square-check", "check", "minus", "plus", "circle", "circle-dot", "circle-minus"),
    # Callouts
    *("info", "triangle-alert", "lightbulb", "gavel", "quote", "graduation-cap", "file-text"),
    *("message-circle", "notebook-pen"),
    # Topics of chapters and indicators
    *("smartphone", "camera", "fingerprint", "hash", "wallet", "map-pin", "users", "user-round"),
    *("baby", "heart-handshake", "hand-helping", "life-buoy", "landmark", "globe", "flag"),
    *("key-round", "mail", "phone-call", "wifi-off", "battery-charging", "usb", "hard-drive"),
    *("siren", "clipboard-list", "file-check", "building-2", "map", "scan-eye", "ban", "stamp"),
    # What a reader does with a text
    *("copy", "download", "undo-2", "trash-2", "pencil", "highlighter", "eraser", "filter"),
    *("rotate-ccw", "refresh-cw", "package", "list-tree", "timer", "pointer", "signature"),
)


def build_all() -> Mapping[str, bytes]:
    """Return every file of the lucide set that the window uses, keyed by name.

    Raises:
        PackageRefusedError: The package is another one, under another licence, or lacks an icon.
    """
    package = read_package(LUCIDE)
    licence = json.loads(package["package.json"])["license"]
    if licence != "ISC":
        message = f"lucide-static is now under {licence}; the notice we ship is for ISC"
        raise PackageRefusedError(message)
    missing = [name for name in NAMES if f"icons/{name}.svg" not in package]
    if missing:
        message = f"the set holds no icon named {', '.join(missing)}"
        raise PackageRefusedError(message)
    files = {f"{name}.svg": package[f"icons/{name}.svg"] for name in NAMES}
    return files | {LICENCE: package["LICENSE"]}


def main(arguments: list[str]) -> int:
    """Write the icons, or with ``--verify`` compare them with those that are kept."""
    parser = argparse.ArgumentParser(description="Take the icons of the program.")
    parser.add_argument("--verify", action="store_true", help="write nothing, only compare")
    verify = parser.parse_args(arguments).verify
    try:
        built = build_all()
    except PackageRefusedError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    different = sorted(
        name
        for name, content in built.items()
        if not (ICONS / name).is_file() or (ICONS / name).read_bytes() != content
    )
    left_over = sorted(
        path.name
        for path in ICONS.glob("*.svg")
        if path.name not in built and not path.name.startswith("app-icon")
    )
    if not verify:
        ICONS.mkdir(parents=True, exist_ok=True)
        for name in different:
            (ICONS / name).write_bytes(built[name])
        for name in left_over:
            (ICONS / name).unlink()
    print(f"{len(built) - 1} icons; changed: {len(different)}; not in the list: {len(left_over)}")
    return 1 if verify and (different or left_over) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
