"""What is asked of the program for Linux: no network, and pictures that differ."""

import pytest

from scripts.installers.errors import InstallerError
from scripts.installers.verify import linux_trials as trials
from scripts.installers.verify.linux_program import require_no_network

SCREEN = '7 connect(3, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X9"}, 19) = 0'


def test_a_trace_with_the_screens_socket_alone_is_accepted() -> None:
    require_no_network(["7 socket(AF_UNIX, SOCK_STREAM, 0) = 3", SCREEN])


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_socket_of_a_network_is_refused(family: str) -> None:
    with pytest.raises(InstallerError, match="asked for a network"):
        require_no_network([SCREEN, f"7 socket({family}, SOCK_DGRAM, 0) = 4"])


def test_a_trace_that_saw_nothing_proves_nothing() -> None:
    with pytest.raises(InstallerError, match="saw not even"):
        require_no_network([])


def test_the_second_picture_of_linux_is_of_another_chapter_in_another_language() -> None:
    first, second = (
        trials.open_words(),
        trials.open_words(locale="sq", place=trials.OTHER_PLACE),
    )

    assert first[-3:] == ["--locale", "mk", trials.PLACE]
    assert second[-3:] == ["--locale", "sq", trials.OTHER_PLACE]
    assert trials.OTHER_PLACE.partition("/")[2] not in trials.PLACE
