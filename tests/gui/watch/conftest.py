"""A window on sources that a test writes to, as a person does with an editor."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.i18n import use_locale
from app.library.settings import Settings
from app.model.locale import Locale
from app.model.place import parse_place
from app.ui.late_engine import LateEngine
from app.ui.main_window import MainWindow
from app.ui.reader.view import PageView
from app.ui.shell import open_sources
from app.ui.theme.fonts import load_fonts
from app.ui.watch.cards import ComplaintCard
from app.ui.watch.desk import WatchDesk
from tests.gui.showing import LAPTOP, put_away, show
from tests.unit.content.sample_guide import write_sample

FIRST = "en/01-first-steps.md"
# Longer than any computer of the gate needs to read a guide of two chapters.
PATIENCE = 10_000


@pytest.fixture(autouse=True)
def english_interface() -> Iterator[None]:
    use_locale(Locale.EN)
    yield
    use_locale(Locale.EN)


@dataclass
class Watched:
    """The window, its watch, and the folder it shows."""

    bot: QtBot
    folder: Path
    window: MainWindow
    desk: WatchDesk

    @property
    def view(self) -> PageView:
        reader = self.window.navigator.reader
        assert reader is not None
        return reader.view

    @property
    def shown(self) -> str:
        made = self.view.made
        assert made is not None
        return made.document.toPlainText()

    @property
    def cards(self) -> list[ComplaintCard]:
        margin = self.desk.margin
        assert margin is not None
        return [card for stack in margin.stacks for card in stack.cards]

    def codes(self) -> set[str]:
        return {one.code for one in self.desk.complaints}

    def change(self, file: str, old: str, new: str, *, save: Callable[[Path, str], object]) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        with self.bot.waitSignal(self.desk.job.examined, timeout=PATIENCE):
            save(path, text.replace(old, new, 1))

    def write(self, file: str, old: str, new: str) -> None:
        self.change(file, old, new, save=lambda path, text: path.write_text(text, "utf-8"))


Watcher = Callable[..., Watched]


@pytest.fixture
def watch(qtbot: QtBot, tmp_path: Path) -> Iterator[Watcher]:
    load_fonts()
    windows: list[MainWindow] = []

    def opened(place: str = "ict-guide:en/first-steps", size: tuple[int, int] = LAPTOP) -> Watched:
        folder = write_sample(tmp_path / "guide")
        live = open_sources(folder)
        engine = LateEngine(live)
        chosen = Settings(locale=Locale.EN, theme="light")
        window = MainWindow(live, engine, chosen, first=parse_place(place))
        windows.append(window)
        desk = WatchDesk(window, live, engine, folder)
        with qtbot.waitSignal(desk.job.examined, timeout=PATIENCE):
            show(qtbot, window, size)
        return Watched(qtbot, folder, window, desk)

    yield opened
    for window in windows:
        put_away(window)
