"""About: the program, the edition, that it is independent, what law was read, and the licences.

It shows and lets copy; it opens no address, for the program opens no network connection.
"""

import platform
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app import __version__
from app.i18n import current_locale
from app.i18n import gettext as _
from app.library.policy import NO_POLICY, Policy
from app.library.policy_words import policy_words
from app.model.guide import Guide
from app.model.licence import Component
from app.ui.edition_words import (
    Integrity,
    edition_line,
    integrity_words,
    law_labels,
    status_label,
)
from app.ui.licences.listing import LicenceList
from app.ui.licences.text_page import LicenceTextPage
from app.ui.theme.look import Look
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.column import ColumnPage
from app.ui.widgets.lines import TextBlock

# Width of the page in px at 100 %: the reading column.
_WIDTH = 660

# Letters of the digest that are shown: enough to compare two editions by eye.
_DIGEST_SHOWN = 16


class AboutPane(QStackedWidget):
    """The page about the program and its edition, and behind it the texts of licences.

    Signals:
        copied: The details were copied to the clipboard.
    """

    copied = Signal()

    def __init__(
        self,
        guide: Guide,
        integrity: Integrity,
        components: Sequence[Component] = (),
        parent: QWidget | None = None,
        *,
        policy: Policy = NO_POLICY,
    ) -> None:
        super().__init__(parent)
        self.page = AboutPage(guide, integrity, components, policy=policy)
        self.copy = self.page.copy
        self.licence = LicenceTextPage()
        self.addWidget(self.page)
        self.addWidget(self.licence)
        self.page.copied.connect(self.copied)
        self.page.licences.opened.connect(self.show_licence)
        self.licence.left.connect(self._show_list)

    def set_look(self, look: Look) -> None:
        """Dress both pages anew."""
        self.page.set_look(look)
        self.licence.set_look(look)

    def first_target(self) -> QWidget:
        """Where the keyboard goes: the text that is open, else the first button."""
        return self.licence.text if self.currentWidget() is self.licence else self.copy

    def show_integrity(self, integrity: Integrity) -> None:
        """Say how whole the edition was found."""
        self.page.show_integrity(integrity)

    def show_licence(self, component: Component) -> None:
        """Open the licence texts of a work."""
        self.licence.show_component(component)
        self.setCurrentWidget(self.licence)
        self.licence.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes back later finds the page itself."""
        if not event.spontaneous():
            self.setCurrentWidget(self.page)
        super().hideEvent(event)

    def _show_list(self) -> None:
        self.setCurrentWidget(self.page)
        chosen = self.page.licences.chosen()
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.TabFocusReason)


class AboutPage(ColumnPage):
    """What is said of the program and its edition.

    Signals:
        copied: The details were copied to the clipboard.
    """

    copied = Signal()

    def __init__(
        self,
        guide: Guide,
        integrity: Integrity,
        components: Sequence[Component],
        *,
        policy: Policy,
    ) -> None:
        super().__init__(_WIDTH)
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
        self._qt = [TextBlock("ui") for _sentence in range(3)]
        self._others = TextBlock("ui")
        self.licences = LicenceList(components)
        self.licences.stepped.connect(self._reveal)
        self._missing = TextBlock("ui")
        self._privacy = TextBlock("ui")
        self._administrator = TextBlock("ui")
        self.copy = TextButton("copy")
        self.copy.clicked.connect(self._copy)
        self._lay_out()
        self._missing.setVisible(not components)
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
        self._add(licences, self._licence, *self._qt, self._others, self._missing, self.licences)
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
        self.licences.set_look(look)

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
        # TRANSLATORS: On the page About. Leave the names of the licences as they are.
        self._licence.setText(_("Program: MIT. Text of the guide: CC BY 4.0."))
        self._word_qt()
        # TRANSLATORS: On the page About, above the list of works with their licences.
        self._others.setText(_("The program stands on the work of others:"))
        # TRANSLATORS: On the page About; said when a part of the program's folder was removed.
        self._missing.setText(_("The list of licences is missing from the folder of the program."))
        self.licences.retranslate()

    def _word_qt(self) -> None:
        """Say what the licence of Qt asks to be said while the program runs."""
        used, free, source = self._qt
        # TRANSLATORS: On the page About. Leave the name of the licence in English.
        words = _(
            "The program uses the libraries Qt {version} and Qt for Python (copyright: The Qt "
            "Company Ltd. and other contributors) under the GNU Lesser General Public License, "
            "version 3 (LGPL-3.0)."
        )
        used.setText(words.format(version=qVersion()))
        free.setText(
            # TRANSLATORS: On the page About, of the libraries of Qt; a right of everybody.
            _(
                "You may replace these libraries by versions of your own: each is a file of its "
                "own in the folder of the program. You may also take the program apart to find "
                "faults in such changes."
            )
        )
        source.setText(
            # TRANSLATORS: On the page About, of the libraries of Qt. The address is not a link.
            _(
                "Their source code is at download.qt.io, in archive/qt and "
                "official_releases/QtForPython. Whoever passes the program on to you must see to "
                "it that you can get that code too."
            )
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

    def _reveal(self, row: QWidget) -> None:
        self.ensureWidgetVisible(row, 0, 24)
