"""The last touches to a PDF: letters as people search for them, and the language it is in.

Qt's writer (6.11.3) names a letter by the lowest code of its shape, so a space can come out as a
tab, and a hyphen that holds a number together is no hyphen to a search. It has no call for the
language, without which a screen reader speaks Macedonian with whatever voice it has. Nothing that
is seen changes; a file that is not as expected is handed back as it came.
"""

import re

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_ROOT = re.compile(rb"/Root\s+(\d+)\s+0\s+R")
_SIZE = re.compile(rb"/Size\s+(\d+)")
_SHAPES = re.compile(rb"beginbf(?:range|char).*?endbf(?:range|char)", re.DOTALL)
# What a shape is called, and what a person types for it: all of one length.
_TYPED = {b"<2011>": b"<002D>", b"<00A0>": b"<0020>", b"<202F>": b"<0020>", b"<0009>": b"<0020>"}
_INFO = re.compile(rb"/Info\s+\d+\s+0\s+R")


def finished(data: bytes, tag: str) -> bytes:
    """The same PDF with letters that a search finds, and its language said."""
    return with_language(with_plain_letters(data), tag)


def with_plain_letters(data: bytes) -> bytes:
    """The same PDF with spaces and hyphens named as a keyboard has them; no byte more or less."""
    return _SHAPES.sub(lambda found: _typed(found.group()), data)


def _typed(names: bytes) -> bytes:
    for shape, typed in _TYPED.items():
        names = names.replace(shape, typed)
    return names


def with_language(data: bytes, tag: str) -> bytes:
    """The same PDF with its natural language said, and its title shown instead of a file name."""
    start = _START.search(data)
    trailer = data[data.rfind(b"trailer") :] if b"trailer" in data else b""
    root, size = _ROOT.search(trailer), _SIZE.search(trailer)
    if start is None or root is None or size is None:
        return data
    number = int(root.group(1))
    found = re.search(rb"\n%d 0 obj\s*<<(.*?)>>\s*endobj" % number, data, re.DOTALL)
    if found is None or b"/Lang" in found.group(1) or b"<<" in found.group(1):
        return data
    body = found.group(1).strip()
    entry = (
        b"%d 0 obj\n<<\n%s\n/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n>>\n"
        % (
            number,
            body,
            tag.encode("ascii"),
        )
    )
    update = b"\n" + entry + b"endobj\n"
    offset = len(data) + 1
    info = _INFO.search(trailer)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, offset)
    keys = [b"/Size %s" % size.group(1), b"/Root %d 0 R" % number, b"/Prev %s" % start.group(1)]
    if info:
        keys.append(info.group())
    at = len(data) + len(update)
    tail = b"trailer\n<<\n%s\n>>\nstartxref\n%d\n%%%%EOF\n" % (b"\n".join(keys), at)
    return data + update + table + tail
