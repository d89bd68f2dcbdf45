"""What every test stands on: no network, no display, no home folder, no unexpected log line."""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from app.i18n import catalogue

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in [name for name in os.environ if name.startswith("ICT_GUIDE_") and name[10:] != "SOAK"]:
    del os.environ[name]

SOAK = bool(os.environ.get("ICT_GUIDE_SOAK"))
hypothesis.settings.register_profile("gate", max_examples=40, deadline=None)
hypothesis.settings.register_profile("soak", max_examples=400, deadline=None)
hypothesis.settings.load_profile("soak" if SOAK else "gate")

# Whatever a program does to reach another one passes here; the guide never does any of it.
_NETWORK_EVENTS = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo")


class NetworkTouchedError(BaseException):
    """Something tried to reach the network. Not an `Exception`, so that no code can swallow it."""


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    if event in _NETWORK_EVENTS:
        raise NetworkTouchedError(event, arguments)


sys.addaudithook(_refuse_network)


@pytest.fixture(scope="session")
def soak() -> bool:
    """Whether large counts run in full (`make soak`) or at a tenth."""
    return SOAK


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own, so that none reads or writes a person's."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def words_as_before() -> Iterator[None]:
    """The interface speaks after a test as it did before, so that none hears another's language."""
    folder, locale = catalogue._speaker.folder, catalogue.current_locale()
    yield
    catalogue.set_folder(folder)
    catalogue.use_locale(locale)


@pytest.fixture(autouse=True)
def no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test that caused it, unless the test has cleared it."""
    yield
    found = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not found, [record.getMessage() for record in found]
