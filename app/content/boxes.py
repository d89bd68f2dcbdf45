"""Boxes in Markdown: a line ``::: kind {#id} Title`` opens one and a line ``:::`` closes it.

The processor only turns the two lines into elements; which blocks lie between them, and whether
the box is right, is seen by `app.content.convert`.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

from app.content.line_marks import first_line, without_marks

OPENING = "box-opening"
CLOSING = "box-closing"

_FENCE = re.compile(r":::\s*(?P<kind>[^\s{]*)\s*(?:\{#(?P<id>[^}]*)\})?\s*(?P<title>.*)$")


class BoxProcessor(BlockProcessor):
    """Reads the lines that open and close a box; each is a block of its own (`mark_lines`)."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Markdown's signature
        """Whether the block is such a line."""
        return block.startswith(":::")

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make an element of the line."""
        block = blocks.pop(0)
        words = _FENCE.match(without_marks(block).strip())
        kind, anchor, title = words.group("kind", "id", "title") if words else ("", "", "")
        element = SubElement(parent, OPENING if kind else CLOSING)
        element.set("line", str(first_line(block, 0)))
        element.set("kind", kind)
        element.set("id", anchor or "")
        element.set("title", title.strip())
