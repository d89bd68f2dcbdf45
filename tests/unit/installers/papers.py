"""A small catalogue of components with its texts, and a small staged folder, for the tests."""

import hashlib
from pathlib import Path

TARGET = "linux-x64"
STAGED = {
    "ict-guide": "a program \x00inside 3.1.4\x00",
    "README.txt": "read me",
    "lib/libQt6Core.so.6": "a library\x00Qt 6.11.3\x00",
    "lib/data.txt": "data of the library",
}
TEXTS = {"mine": "Permission is granted to everybody.\n", "lesser": "The lesser licence.\n"}
COMPONENTS = """
[[component]]
id = "ict-guide"
name = "ICT Guide"
version = [{ program = true }]
licence = "MIT"
supplier = "The authors"
copyright = "Copyright (c) 2026 The authors"
texts = ["mine"]
files = ["ict-guide", "README.txt", "licenses/**"]
source = "From the publisher."

[[component]]
id = "qt"
name = "Qt"
version = [{ file = "lib/*.so.6", bytes = 'Qt (6\\.\\d+\\.\\d+)' }]
licence = "LGPL-3.0-only"
supplier = "The Qt Company Ltd."
copyright = "Copyright (C) The Qt Company Ltd."
texts = ["lesser"]
files = ["lib/**", "!lib/data.txt"]
purl = "pkg:generic/qt@{version}"
source = "Source of Qt {version}."

[[component]]
id = "tables"
name = "Tables"
licence = "CC0-1.0 OR Apache-2.0"
supplier = "Somebody"
copyright = "Copyright Somebody"
texts = ["mine"]
texts_win-x64 = ["lesser"]
files = ["lib/data.txt"]
part_of = "qt"
source = "In the source of Qt {part_of_version}."

[[component]]
id = "inside"
name = "Inside"
version = [{ file = "ict-guide", bytes = 'inside (\\d\\.\\d\\.\\d)' }]
licence = "Zlib"
supplier = "Somebody else"
copyright = "Copyright Somebody else"
texts = ["mine"]
within_linux-x64 = ["ict-guide"]
holds = ["inside"]
needs = ["qt"]
purl = "pkg:generic/inside@{version}"
source = "Its own release {version}."
note = "Changed."

[[component]]
id = "windows-only"
name = "Windows only"
licence = "MIT"
supplier = "Nobody"
copyright = "Copyright Nobody"
texts = ["mine"]
files_win-x64 = ["runtime/*.dll"]
source = "None."
"""


def write_catalogue(folder: Path, components: str = COMPONENTS) -> Path:
    """A folder as `installers/licences`, with digests that fit; returns it."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for name, words in TEXTS.items():
        (folder / f"{name}.txt").write_text(words, encoding="utf-8")
        digest = hashlib.sha256(words.encode()).hexdigest()
        rows.append(
            f'[texts.{name}]\ntitle = "{name.title()}"\nfile = "{name}.txt"\n'
            f'from = "written for this test"\nsha256 = "{digest}"\n'
        )
    (folder / "components.toml").write_text("\n".join(rows) + components, encoding="utf-8")
    return folder


def write_stage(folder: Path) -> Path:
    """A staged folder of the small program; returns it."""
    for name, words in STAGED.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")
    return folder
