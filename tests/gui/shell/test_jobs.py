"""Work off the window's thread: the newest wins, faults are said, closing does not wait."""

import sys
import threading
import time
from collections.abc import Callable, Collection

import pytest
from pytestqt.qtbot import QtBot

from app.model.locale import Locale
from app.search.reply import Reply, ResultKind
from app.ui.jobs import SearchJob, Worker


class SlowEngine:
    """Answers only when it is let."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.begun = threading.Event()
        self.asked: list[str] = []

    def search(
        self,
        words: str,
        locale: Locale,
        *,
        kinds: Collection[ResultKind] = (),
        exact: bool = False,
        snippets: int | None = None,
    ) -> Reply:
        del kinds, snippets
        self.asked.append(f"={words}" if exact else words)
        self.begun.set()
        self.gate.wait(10)
        return Reply(query=words, locale=locale)


class BrokenEngine:
    def search(
        self,
        words: str,
        locale: Locale,
        *,
        kinds: Collection[ResultKind] = (),
        exact: bool = False,
        snippets: int | None = None,
    ) -> Reply:
        del kinds, snippets
        raise OSError(words, locale, exact)


def collected(job: SearchJob) -> list[tuple[int, str]]:
    answers: list[tuple[int, str]] = []
    job.answered.connect(lambda number, reply: answers.append((number, reply.query)))
    return answers


def test_only_the_newest_query_is_answered(qtbot: QtBot) -> None:
    engine = SlowEngine()
    job = SearchJob(engine)
    answers = collected(job)
    job.ask(1, "z", Locale.MK)
    assert engine.begun.wait(5)
    job.ask(2, "zr", Locale.MK)
    job.ask(3, "zrt", Locale.MK)
    engine.gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    job.close()
    assert answers == [(3, "zrt")]
    assert engine.asked == ["z", "zrt"]


def test_a_fault_is_told_and_the_next_query_is_answered_for(qtbot: QtBot) -> None:
    job = SearchJob(BrokenEngine())
    for number in (1, 2):
        with qtbot.waitSignal(job.failed) as heard:
            job.ask(number, "x", Locale.EN)
        assert heard.args == [number]
    job.close()


def test_preparing_gives_way_to_a_reader_who_types(qtbot: QtBot) -> None:
    engine = SlowEngine()
    job = SearchJob(engine)
    answers = collected(job)
    job.ask(1, "typed", Locale.EN)
    assert engine.begun.wait(5)
    job.ask(2, "typed more", Locale.EN)
    job.prepare("recruitment", Locale.EN)
    engine.gate.set()
    qtbot.waitUntil(lambda: answers == [(2, "typed more")])
    job.close()
    assert engine.asked == ["typed", "typed more"]


def test_the_list_of_signs_is_answered_though_the_overlay_asks_after_it(qtbot: QtBot) -> None:
    engine = SlowEngine()
    job = SearchJob(engine)
    answers = collected(job)
    signs: list[tuple[int, str]] = []
    job.signs_found.connect(lambda number, reply: signs.append((number, reply.query)))
    job.ask(1, "z", Locale.MK)
    assert engine.begun.wait(5)
    job.find_signs(1, "old words of the list", Locale.MK)
    job.find_signs(2, "words of the list", Locale.MK)
    job.ask(2, "words of the overlay", Locale.MK)
    engine.gate.set()
    qtbot.waitUntil(lambda: bool(answers and signs))
    job.close()
    assert signs == [(2, "words of the list")]
    assert answers == [(2, "words of the overlay")]
    assert engine.asked == ["z", "words of the list", "words of the overlay"]


def test_a_fault_while_preparing_is_not_told(qtbot: QtBot) -> None:
    job = SearchJob(BrokenEngine())
    told: list[int] = []
    job.failed.connect(told.append)
    job.prepare("recruitment", Locale.EN)
    with qtbot.waitSignal(job.failed):
        job.ask(7, "x", Locale.EN)
    job.close()
    assert told == [7]


def test_closing_is_quick_even_while_a_search_hangs() -> None:
    engine = SlowEngine()
    job = SearchJob(engine)
    job.ask(1, "x", Locale.EN)
    assert engine.begun.wait(5)
    started = time.monotonic()
    job.close()
    assert time.monotonic() - started < 3
    engine.gate.set()


def test_a_fault_in_one_piece_of_work_is_said_and_the_next_one_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _fault, _trace: said.append(kind))
    done = threading.Event()
    worker = Worker("test")

    def broken() -> None:
        raise ZeroDivisionError

    worker.give(broken, "first")
    worker.give(done.set, "second")
    assert done.wait(5)
    worker.close(finish=True)
    assert said == [ZeroDivisionError]


def test_what_must_be_finished_gets_the_time_it_needs() -> None:
    done = threading.Event()
    worker = Worker("test")

    def slow() -> None:
        time.sleep(1.3)
        done.set()

    worker.give(slow)
    worker.close(finish=True, patience=10)
    assert done.is_set()


def test_what_must_be_finished_is_finished() -> None:
    done: list[str] = []
    worker = Worker("test")

    def work(words: str) -> Callable[[], None]:
        return lambda: done.append(words)

    worker.give(work("kept"))
    worker.close(finish=True)
    worker.give(work("too late"))
    assert done == ["kept"]
