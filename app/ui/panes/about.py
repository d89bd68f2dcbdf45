"""About: the program, the edition, that it is independent, what law was read, and the licences.

It shows and lets copy; it opens no address, for the program opens no network connection.
"""

import platform
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import __version__
from app.i18n import current_locale
from app.i18n import gettext as _
from app.library.policy import NO_POLICY, Policy
from app.library.policy_words import policy_words
from app.model.guide import Guide
from app.ui.edition_words import (
    Integrity,
    edition_line,
    integrity_words,
    law_labels,
    status_label,
)
from app.ui.theme.look import Look
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.column import ColumnPage
from app.ui.widgets.lines import TextBlock

# Width of the page in px at 100 %: the reading column.
_WIDTH = 660

# Letters of the digest that are shown: enough to compare two editions by eye.
_DIGEST_SHOWN = 16


@dataclass(frozen=True, slots=True)
class Part:
    """A part with the words it is under."""

    name: str
    licence: str


# Names of works and of licences are not translated.
PARTS = (
    Part("Qt, Qt for Python (PySide6)", "LGPL-3.0"),
    Part("Whoosh", "BSD-2-Clause"),
    Part("Python-Markdown", "BSD-3-Clause"),
    Part("Babel", "BSD-3-Clause"),
    Part("Guide Serif (Source Serif 4)", "SIL OFL 1.1"),
    Part("Guide Sans (Inter)", "SIL OFL 1.1"),
    Part("Lucide", "ISC"),
)


class AboutPane(ColumnPage):
    """The page about the program and its edition.

    Signals:
        copied: The details were copied to the clipboard.
    """

    copied = Signal()

    def __init__(
        self,
        guide: Guide,
        integrity: Integrity,
        parent: QWidget | None = None,
        *,
        policy: Policy = NO_POLICY,
    ) -> None:
        super().__init__(_WIDTH, parent)
        self._policy = policy
        self._guide = guide
        self._integrity = integrity
        self._title = TextBlock("h1")
        self._independent = TextBlock("small-serif")
        self._status = Badge()
        self._laws = [Badge() for _act in guide.acts]
        self._heads = [TextBlock("ui-large-strong") for _head in range(4)]
        self._edition = TextBlock("ui")
        self._integrity_line = TextBlock("ui")
        self._digest = TextBlock("label", "muted")
        self._law_note = TextBlock("ui")
        self._program = TextBlock("ui")
        self._licence = TextBlock("ui")
        self._parts = TextBlock("label", "muted")
        self._privacy = TextBlock("ui")
        self._administrator = TextBlock("ui")
        self.copy = TextButton("copy")
        self.copy.clicked.connect(self._copy)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        edition, law, program, licences = self._heads
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        column = self.column
        column.addWidget(self._title)
        column.addSpacing(12)
        column.addWidget(self._independent)
        self._add(edition, self._edition, self._status, self._integrity_line, self._digest)
        self._add(law, self._law_note, *self._laws)
        self._add(program, self._program, self._privacy, self._administrator)
        column.addSpacing(12)
        column.addLayout(row)
        self._add(licences, self._licence, self._parts)
        column.addStretch(1)

    def _add(self, head: QWidget, *parts: QWidget) -> None:
        self.column.addSpacing(28)
        self.column.addWidget(head)
        for part in parts:
            self.column.addSpacing(8)
            self.column.addWidget(part)

    def set_look(self, look: Look) -> None:
        """Dress the page anew."""
        super().set_look(look)
        for badge in (self._status, *self._laws):
            badge.set_look(look)
        self.copy.set_look(look)

    def first_target(self) -> QWidget:
        """Where the keyboard goes: the only button."""
        return self.copy

    def show_integrity(self, integrity: Integrity) -> None:
        """Say how whole the edition was found."""
        self._integrity = integrity
        self._integrity_line.setText(integrity_words(integrity))

    def changeEvent(self, event: QEvent) -> None:
        """Word the page anew when the reader switches language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def details(self) -> str:
        """What a report of a fault needs to name; nothing of the reader."""
        info = self._guide.info
        return "\n".join(
            (
                f"ict-guide {__version__}",
                f"edition {info.number} ({info.date.isoformat()}) {info.digest or '-'}",
                f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
            )
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details())
        self.copied.emit()

    def _retranslate(self) -> None:
        info, locale = self._guide.info, current_locale()
        self._title.setText(info.title.said_in(locale))
        self._independent.setText(info.independent.said_in(locale))
        self._word_heads()
        self._edition.setText(edition_line(info))
        self._status.show_label(*status_label(info))
        self._integrity_line.setText(integrity_words(self._integrity))
        # TRANSLATORS: {digest} is a row of letters and figures that names the exact content.
        digest = _("Digest of the content: {digest}").format(digest=info.digest[:_DIGEST_SHOWN])
        self._digest.setText(digest if info.digest else "")
        self._digest.setVisible(bool(info.digest))
        labels = law_labels(self._guide, self._guide.acts)
        for badge, label in zip(self._laws, labels, strict=True):
            badge.show_label(*label)
        self._word_program()

    def _word_heads(self) -> None:
        edition, law, program, licences = self._heads
        # TRANSLATORS: Heading on the page About.
        edition.setText(_("Edition"))
        # TRANSLATORS: Heading on the page About.
        law.setText(_("The law that was read"))
        # TRANSLATORS: Heading on the page About.
        program.setText(_("Program"))
        # TRANSLATORS: Heading on the page About.
        licences.setText(_("Licences"))
        self._law_note.setText(
            # TRANSLATORS: On the page About, above the list of laws with their versions.
            _("The guide describes the law as it stood in these texts. Check what has changed.")
        )

    def _word_program(self) -> None:
        # TRANSLATORS: {version} is that of the program, {qt} that of the Qt library.
        words = _("Version {version}, with Qt {qt} and Python {python}")
        self._program.setText(
            words.format(version=__version__, qt=qVersion(), python=platform.python_version())
        )
        self._word_privacy()
        # TRANSLATORS: Button; copies version numbers for a report of a fault.
        self.copy.setText(_("Copy details"))
        self._licence.setText(
            # TRANSLATORS: On the page About. Leave the names of the licences as they are.
            _(
                "Program: MIT. Text of the guide: CC BY 4.0. The program stands on the work of "
                "others:"
            )
        )
        # TRANSLATORS: A work and its licence, e.g. "Babel: BSD-3-Clause".
        line = _("{name}: {licence}")
        self._parts.setText(
            "\n".join(line.format(name=part.name, licence=part.licence) for part in PARTS)
        )

    def _word_privacy(self) -> None:
        # TRANSLATORS: On the page About, where the administrator lets nothing be remembered.
        nothing = _(
            "The program opens no network connection. It remembers nothing: neither your language "
            "and colours, nor what you read, nor what you searched for."
        )
        # TRANSLATORS: On the page About; what the program keeps on the computer.
        usual = _(
            "The program opens no network connection. It remembers your language, colours, "
            "text size, window and the place where you stopped reading. It never remembers "
            "what you searched for."
        )
        self._privacy.setText(nothing if self._policy.leave_no_trace else usual)
        words = policy_words(self._policy)
        self._administrator.setText(words)
        self._administrator.setVisible(bool(words))
