"""The guide's Markdown: a chapter's text to sections of blocks, by way of Python-Markdown's tree.

No HTML is made or kept, not even the author's: see docs/decisions/0004-runs-not-html.md. Import
this module only where chapters are read, because it loads Python-Markdown.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from app.content.assemble import Assembler
from app.content.boxes import BoxProcessor
from app.content.complaint import Complaint, Where
from app.content.convert import Flattener, attach
from app.content.draft import DraftSection
from app.content.inline import CITATION, REFERENCE, CitationProcessor, ReferenceProcessor
from app.content.line_marks import mark_lines

# What Python-Markdown knows and the guide does not: mark-up, entities, bare addresses, link
# definitions. Their letters stay letters, and the examination complains of them.
_UNWANTED_INLINE = (
    *("reference", "image_reference", "short_reference", "short_image_ref"),
    *("autolink", "automail", "linebreak", "html", "entity"),
)
_UNWANTED_BLOCKS = ("setextheader", "reference")

# Before every block of Markdown's own (the highest is 100), and before its links (160).
_BOX_PRIORITY = 200
_CITATION_PRIORITY = 176
_REFERENCE_PRIORITY = 175


class _GuideExtension(Extension):
    """Boxes, citations and references in; everything unwanted out."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Change the converter."""
        md.preprocessors.deregister("html_block")
        md.treeprocessors.deregister("prettify")
        for name in _UNWANTED_BLOCKS:
            md.parser.blockprocessors.deregister(name)
        for name in _UNWANTED_INLINE:
            md.inlinePatterns.deregister(name)
        md.parser.blockprocessors.register(BoxProcessor(md.parser), "box", _BOX_PRIORITY)
        md.inlinePatterns.register(CitationProcessor(CITATION, md), "citation", _CITATION_PRIORITY)
        md.inlinePatterns.register(
            ReferenceProcessor(REFERENCE, md), "guide-reference", _REFERENCE_PRIORITY
        )


def parse_body(body: str, where: Where, complaints: list[Complaint]) -> tuple[DraftSection, ...]:
    """The sections of a chapter; `where` names its file and the line its text begins on."""
    marked = mark_lines(body, where.line)
    flat = Flattener(where, complaints).parts(_tree(marked.text))
    dressed = attach(flat, marked.attributes, where, complaints)
    return Assembler(where, complaints).sections(dressed)


def _tree(text: str) -> Element:
    """Markdown's tree of elements. A converter is made each time: it keeps state, we do not."""
    # Extensions by class: by name they are found through metadata that an installed guide lacks.
    converter = Markdown(extensions=[TableExtension(), SaneListExtension(), _GuideExtension()])
    lines = text.split("\n")
    for preprocessor in converter.preprocessors:
        lines = preprocessor.run(lines)
    root = converter.parser.parseDocument(lines).getroot()
    assert root is not None, "parseDocument always makes a root"
    for treeprocessor in converter.treeprocessors:
        changed = treeprocessor.run(root)
        root = root if changed is None else changed
    return root
