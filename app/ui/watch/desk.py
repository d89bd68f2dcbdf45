"""The watch over the sources that the window shows: reads what was saved and tells what is wrong.

The page is drawn anew at the same block. It writes nothing, and a file that cannot be read takes
nothing away from the writer: the page stays as it last was.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.content.check import Examination
from app.content.complaint import Complaint, Severity
from app.content.draft import Draft
from app.content.loader import Loaded
from app.i18n import current_locale
from app.i18n import gettext as _
from app.model.guide import Chapter, UnknownChapterError
from app.model.place import Place, PlaceKind
from app.ui.history import View, Visit
from app.ui.late_engine import LateEngine
from app.ui.main_window import MainWindow
from app.ui.watch.banner import Banner
from app.ui.watch.file_watch import FileWatch
from app.ui.watch.foot import WatchFoot
from app.ui.watch.live_guide import UNREAD, LiveGuide
from app.ui.watch.margin import Margin
from app.ui.watch.placing import Placed, by_weight, on_chapter, on_entry, place_of, same_block
from app.ui.watch.reading import ReadingJob
from app.ui.watch.words import busy_words, count_words, lost_words


class WatchDesk(QObject):
    """Keeps a window on sources up to date while they are written.

    Args:
        window: The window, made over `live` and `engine`.
        live: The guide that it shows.
        engine: Its search.
        folder: The sources.
    """

    def __init__(
        self, window: MainWindow, live: LiveGuide, engine: LateEngine, folder: Path
    ) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._engine = engine
        self._complaints: tuple[Complaint, ...] = ()
        self._placed = Placed()
        self._sorted: tuple[object, ...] = ()
        self._shows_all = True
        self.margin: Margin | None = None
        self.banner = Banner()
        self.foot = WatchFoot()
        window.frame.add_above(self.banner)
        window.frame.add_below(self.foot)
        self.job = ReadingJob(folder, self)
        self.watch = FileWatch(folder, self)
        self._connect()

    def _connect(self) -> None:
        self.watch.changed.connect(self.read_again)
        self.job.read.connect(self._on_read)
        self.job.examined.connect(self._on_examined)
        self.job.failed.connect(self._on_failed)
        self.foot.chosen.connect(self.go_to)
        self._window.navigator.moved.connect(self._sort)
        self._window.first_painted.connect(self.read_again)
        self._window.installEventFilter(self)

    @property
    def complaints(self) -> tuple[Complaint, ...]:
        """All that was found in the newest state that was examined."""
        return self._complaints

    def read_again(self) -> None:
        """Read and examine what is there now."""
        self.foot.say(busy_words())
        self.job.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """End with the window; word the complaints anew in another language."""
        if event.type() is QEvent.Type.Close:
            self.watch.close()
            self.job.close()
        elif event.type() is QEvent.Type.LanguageChange:
            self.read_again()
        return False

    # A new state ----------------------------------------------------------------------------------

    def _on_read(self, number: int, loaded: Loaded) -> None:
        if number != self.job.newest:
            return
        here = self._window.navigator.now
        before = self._chapter(here)
        self._shows_all = self._live.take(loaded)
        if not self._shows_all:
            return
        self._engine.renew()
        place = here.place
        after = self._chapter(here)
        if before is not None and after is not None and place is not None:
            place = same_block(before, after, place)
        # What names chapters and entries takes its words from the guide as it is now.
        QApplication.sendEvent(self._window.frame, QEvent(QEvent.Type.LanguageChange))
        self._window.navigator.forget_panes()
        if place is not None:
            self._window.navigator.renew(Visit(here.view, place, here.offset))

    def _chapter(self, visit: Visit) -> Chapter | None:
        """The chapter that is open, as it is now."""
        if visit.place is None or visit.place.kind is not PlaceKind.SECTION:
            return None
        head = self._live.guide.find_head(current_locale(), visit.place.id)
        try:
            return self._live.chapter(current_locale(), head.id) if head else None
        except UnknownChapterError:
            return None

    def _on_examined(self, number: int, examination: Examination) -> None:
        if number == self.job.newest:
            self._complaints = examination.complaints
            self._sorted = ()
            self._sort()

    def _on_failed(self, number: int) -> None:
        if number == self.job.newest:
            self.foot.say(lost_words())

    # Sorting out ----------------------------------------------------------------------------------

    def _sort(self) -> None:
        """Put the complaints beside the page that is shown, and the rest into the list."""
        reader = self._window.navigator.reader
        reading = self._window.navigator.view is View.READER
        page = reader.view.page if reader is not None and reading else None
        state = (page, self._complaints)
        if len(self._sorted) == len(state) and all(
            one is other for one, other in zip(state, self._sorted, strict=True)
        ):
            return
        self._sorted = state
        self._placed = self._place(page.place if page is not None else None)
        if reader is not None:
            if self.margin is None:
                self.margin = Margin(reader)
                self.margin.chosen.connect(self.go_to)
            self.margin.show_placed(self._placed)
        self.foot.show_elsewhere(self._placed.elsewhere)
        errors = sum(one.severity is Severity.ERROR for one in self._complaints)
        warnings = len(self._complaints) - errors
        here = len(self._complaints) - len(self._placed.elsewhere)
        self.foot.say(count_words(errors, warnings, here), aloud=True)

    def _place(self, place: Place | None) -> Placed:
        chapter = None
        if place is not None and place.kind is PlaceKind.SECTION:
            chapter = self._chapter(Visit(View.READER, place))
        broken = self._broken(chapter)
        self.banner.show_complaints(broken)
        rest = tuple(one for one in self._complaints if one not in broken)
        if place is None:
            return Placed((), by_weight(rest))
        if place.kind is not PlaceKind.SECTION:
            return on_entry(rest, place)
        draft = self._draft(chapter) if chapter is not None else None
        return on_chapter(rest, draft) if draft else Placed((), by_weight(rest))

    def _broken(self, chapter: Chapter | None) -> list[Complaint]:
        """Why the page is shown as it was: its own file, or one that the whole guide needs."""
        if not self._shows_all:
            unread = (one for one in self._complaints if one.code in UNREAD)
            return [one for one in unread if one.file.endswith(".toml")]
        if chapter is None or not self._live.is_kept(chapter.head.locale, chapter.head.id):
            return []
        file = f"{chapter.head.locale.value}/{chapter.head.file}.md"
        return [one for one in self._complaints if one.file == file]

    def _draft(self, chapter: Chapter) -> Draft | None:
        drafts = self._live.source.drafts[chapter.head.locale]
        return next((one for one in drafts if one.name == chapter.head.file), None)

    # Going there ----------------------------------------------------------------------------------

    def go_to(self, complaint: Complaint) -> None:
        """Bring the place of a complaint to the reading line; else copy where it is."""
        for (section, anchor), complaints in self._placed.beside:
            reader = self._window.navigator.reader
            if complaint in complaints and reader is not None:
                reader.view.go_to(section, anchor)
                reader.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        place = place_of(complaint, self._live.source, current_locale())
        if place is not None:
            self._window.open_place(place)
            return
        where = f"{complaint.file}:{complaint.line}" if complaint.line else complaint.file
        QGuiApplication.clipboard().setText(where)
        # TRANSLATORS: after a press on a complaint about a file that has no page; {where} is the
        # file and its line.
        self._window.frame.notice.say(_("Copied: {where}").format(where=where))
