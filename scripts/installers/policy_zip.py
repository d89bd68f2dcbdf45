"""Makes the zip for administrators: templates of policies, an example, and the page about them.

The same checkout always gives the same bytes. What a policy may say stands in `installers/policy`;
nothing is worded here.
"""

from pathlib import Path

from scripts.installers import names, trees
from scripts.installers.zips import write_zip

TEMPLATES = names.DATA / "policy"
# What goes in beside the templates: the page, the schema it links to, and the terms of them all.
_BESIDE = {
    "administrators.md": names.ROOT / "docs" / "administrators.md",
    "schema/doctor.json": names.ROOT / "docs" / "schema" / "doctor.json",
    "LICENSE": names.ROOT / "LICENSE",
}


def make_policy(_stage: Path, out: Path) -> Path:
    """Make the zip.

    Args:
        _stage: Not read; every maker of a package is given one.
        out: The file to write.

    Returns:
        `out`.
    """
    sources = {name: TEMPLATES / name for name in trees.files_of(TEMPLATES)} | _BESIDE
    contents = {name: source.read_bytes() for name, source in sources.items()}
    return write_zip(contents, out.stem, out)
