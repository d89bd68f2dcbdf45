"""The two pages of plain text that an installed folder has: what this is, and what portable means.

Their words stand in `installers/readme`, in three languages; nothing is worded here.
"""

from pathlib import Path

from scripts.installers import names

README = "README.txt"
PORTABLE_MARK = "portable.txt"


def write_readme(stage: Path) -> Path:
    """Write the page to read first; which one shows in what the folder holds.

    Args:
        stage: The staged folder, with its program in it.

    Returns:
        The page.
    """
    target = names.WIN if (stage / f"{names.PROGRAM}.exe").exists() else names.LINUX
    page = stage / README
    page.write_bytes(page_of(target))
    return page


def page_of(target: str) -> bytes:
    """The page to read first of a target, `win-x64` or `linux-x64`, as its editors like it."""
    text = (names.DATA / "readme" / f"{target}.txt").read_text(encoding="utf-8")
    return _for_editors(text.format(version=names.VERSION), windows=target == names.WIN)


def portable_mark(*, windows: bool) -> bytes:
    """The file that makes a folder portable; its presence counts, its words are for people."""
    text = (names.DATA / "readme" / PORTABLE_MARK).read_text(encoding="utf-8")
    return _for_editors(text, windows=windows)


def _for_editors(text: str, *, windows: bool) -> bytes:
    # Notepad of older Windows 10 takes a file without a mark for one in the system's code page.
    return text.replace("\n", "\r\n").encode("utf-8-sig") if windows else text.encode()
