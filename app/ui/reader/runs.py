"""Setting the runs of a block: plain letters, emphasis, citations, terms, chips, links.

What a reference means is not decided here; the run says it, this module dresses it.
"""

from PySide6.QtGui import QTextCharFormat

from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.model.text import Ref, RefKind, Run
from app.ui.reader.letters import FIRM_SPACE, Stretch, firm, slanted
from app.ui.reader.page import Page
from app.ui.reader.sheet import Inline, InlineKind, Sheet

CHIPS = {RefKind.INDICATOR: "accent", RefKind.STATUTE: "legal"}

# A chip of more letters than this may break over two lines.
_FIRM_CHIP = 28

_SMALL_CHIP = {"small-serif", "cell", "source", "card"}

_KINDS = {
    RefKind.TERM: PlaceKind.TERM,
    RefKind.INDICATOR: PlaceKind.INDICATOR,
    RefKind.STATUTE: PlaceKind.STATUTE,
    RefKind.CONTACT: PlaceKind.CONTACT,
    RefKind.CHECKLIST: PlaceKind.CHECKLIST,
    RefKind.SECTION: PlaceKind.SECTION,
}


def place_of(ref: Ref, locale: Locale) -> Place | None:
    """Where a reference leads; a citation leads to no page of its own."""
    kind = _KINDS.get(ref.kind)
    return None if kind is None else Place(locale, ref.id, kind)


class RunSetter:
    """Sets runs on a sheet, in one language."""

    def __init__(self, sheet: Sheet, page: Page) -> None:
        self._sheet = sheet
        self._guide = page.guide
        own = page.guide.articles.get(page.place.id)
        # On the page of an article its act need not be named again beside each neighbour.
        self._own_act = own.act if own and page.place.kind is PlaceKind.STATUTE else ""
        self._dress = sheet.dress
        self._locale = page.locale
        self._text_locale = page.text_locale
        self._start = 0
        self._stretches: list[Stretch] = []

    def set(
        self,
        runs: tuple[Run, ...],
        style: str,
        colour: str = "text",
        *,
        weight: int | None = None,
        start: int = 0,
    ) -> list[Stretch]:
        """Set runs at the cursor.

        Args:
            runs: What to set.
            style: The line of type.
            colour: Token of the letters' colour.
            weight: Of plain letters, where it differs from the style's own.
            start: Code point of the block's plain text at which these runs begin.

        Returns:
            Where the plain text went.
        """
        self._start, self._stretches = start, []
        before: Run | None = None
        for run in runs:
            if run.is_citation:
                self._citation(run, style, follows=before is not None and before.is_citation)
            elif run.ref is not None and run.ref.kind in CHIPS:
                self._chip(run, run.ref, style)
            elif run.ref is not None:
                self._link(run, run.ref, style, colour, weight)
            else:
                self._plain(run, style, colour, weight)
            before = run
        return self._stretches

    def _keep(self, text: str, letters: QTextCharFormat) -> int:
        at = self._sheet.put(text, letters)
        self._stretches.append(Stretch(self._start, text, at))
        self._start += len(text)
        return at

    def _plain(self, run: Run, style: str, colour: str, weight: int | None) -> None:
        heavy = self._heavy(style) if run.strong else weight
        text = firm(run.text)
        pieces = slanted(text) if run.emphasis else [(text, False)]
        for piece, italic in pieces:
            self._keep(piece, self._dress.letters(style, colour, italic=italic, weight=heavy))

    @staticmethod
    def _heavy(style: str) -> int:
        return 600 if style.startswith(("ui", "label", "micro", "cell", "badge")) else 700

    def _citation(self, run: Run, style: str, *, follows: bool) -> None:
        raised = self._dress.ours("cite", "link", raised=True)
        if follows:
            self._sheet.put("," + FIRM_SPACE, raised)
        at = self._sheet.put(run.text, raised)
        end = self._sheet.position
        self._sheet.note_inline(
            Inline(at, end, InlineKind.CITATION, ref=run.ref, words=run.text, style=style)
        )

    def _chip(self, run: Run, ref: Ref, style: str) -> None:
        face = "chip-small" if style in _SMALL_CHIP else "chip"
        tone = CHIPS[ref.kind]
        text = firm(run.text)
        if len(text) <= _FIRM_CHIP:
            text = text.replace(" ", FIRM_SPACE)
        self._sheet.space(self._dress.pad + 1, face)
        at = self._sheet.position
        if act := self._act_of(run, ref):
            self._sheet.put(act, self._dress.ours(face, tone, act.replace(FIRM_SPACE, " ")))
        self._keep(text, self._dress.letters(face, tone))
        end = self._sheet.position
        self._sheet.space(self._dress.pad + 2, face)
        place = place_of(ref, self._locale)
        self._sheet.note_inline(
            Inline(at, end, InlineKind.CHIP, tone, "", ref, place, run.text, face)
        )

    def chip_text(self, run: Run) -> str:
        """All letters of a chip, as wide as it will be set."""
        return (self._act_of(run, run.ref) if run.ref else "") + run.text

    def _act_of(self, run: Run, ref: Ref) -> str:
        """The abbreviation of the act before a bare number: 184 of which law?"""
        article = self._guide.articles.get(ref.id) if ref.kind is RefKind.STATUTE else None
        act = self._guide.acts.get(article.act) if article else None
        if article is None or act is None or run.text != article.label(self._text_locale):
            return ""
        if article.act == self._own_act:
            return ""
        return act.short.said_in(self._text_locale) + FIRM_SPACE

    def _link(self, run: Run, ref: Ref, style: str, colour: str, weight: int | None) -> None:
        is_term = ref.kind is RefKind.TERM
        weight = self._heavy(style) if run.strong else weight
        letters = QTextCharFormat(
            self._dress.letters(style, colour if is_term else "link", weight=weight)
        )
        if not is_term:
            letters.setFontUnderline(True)
            letters.setUnderlineColor(self._dress.colour("link_line"))
        at = self._keep(firm(run.text), letters)
        kind = InlineKind.TERM if is_term else InlineKind.LINK
        place = place_of(ref, self._locale)
        end = self._sheet.position
        self._sheet.note_inline(Inline(at, end, kind, "link", "", ref, place, run.text, style))
