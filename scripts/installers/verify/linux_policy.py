"""What an administrator sets in `/etc`, tried by an ordinary person in a clean Debian.

Each trial takes its policy away again. That a good policy locks the language is tried beside it.
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from scripts.installers import tools
from scripts.installers.chroot import READER, READER_HOME, Chroot
from scripts.installers.display import Display
from scripts.installers.names import PROGRAM
from scripts.installers.verify import linux_trials as trials
from scripts.installers.verify.linux_trials import require

# Written out: an administrator finds it so in docs/administrators.md.
FOLDER = Path("/etc/ict-guide")
_FILE = FOLDER / "policy.toml"
_GOOD = b'locale = "sq"\n'
_START_SECONDS = 60


def _said(clean: Chroot) -> dict[str, object]:
    """The part of `doctor --json` about the policy; a damaged one is told in one line."""
    done = clean.run([PROGRAM, "doctor", "--json"])
    require(done.code == 0, f"doctor ended with {done.code}: {done.err[-400:]}")
    policy = trials.answer(lambda _words: done, ["doctor"])["policy"]
    assert isinstance(policy, dict)
    lines = done.err.count("\n")
    wanted = int(policy["state"] == "damaged")
    require(lines == wanted, f"told in {lines} lines, not in {wanted}: {done.err[-400:]}")
    return policy


def _lay(clean: Chroot, data: bytes, mode: int = 0o644, folder: int = 0o755) -> Path:
    file = clean.at(_FILE)
    shutil.rmtree(file.parent, ignore_errors=True)
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    file.chmod(mode)
    file.parent.chmod(folder)
    return file


def _belongs_to_reader(clean: Chroot) -> None:
    os.chown(_lay(clean, _GOOD), READER, READER)


def _is_link(clean: Chroot) -> None:
    file = _lay(clean, _GOOD)
    file.unlink()
    file.symlink_to("/dev/zero")


# What an administrator, or somebody else, may have left there; and what is then said.
_STRICTEST: tuple[tuple[str, str, Callable[[Chroot], object]], ...] = (
    ("writable for everybody", "open-to-others", lambda at: _lay(at, _GOOD, mode=0o666)),
    ("writable for a group", "open-to-others", lambda at: _lay(at, _GOOD, mode=0o664)),
    ("in a folder of everybody", "open-to-others", lambda at: _lay(at, _GOOD, folder=0o777)),
    ("owned by the reader", "open-to-others", _belongs_to_reader),
    ("closed to the reader", "unreadable", lambda at: _lay(at, _GOOD, mode=0o600)),
    ("in a closed folder", "unreadable", lambda at: _lay(at, _GOOD, folder=0o700)),
    ("a link to no file", "unreadable", _is_link),
    ("10 MB", "too-large", lambda at: _lay(at, b"#" * 10_000_000)),
    ("not TOML", "not-toml", lambda at: _lay(at, b"locale = sq\n")),
    ("with a wrong value", "wrong-value", lambda at: _lay(at, b"imports = 5\n")),
)


def wrong_is_strictest(clean: Chroot) -> str:
    """A file that proves nothing counts as the strictest; one from Windows is read."""
    try:
        for what, fault, lay in _STRICTEST:
            lay(clean)
            found = _said(clean)
            right = (found["fault"], found["leave_no_trace"], found["imports"])
            require(right == (fault, True, False), f"a file {what} was read as {found}")
        _lay(clean, b'\xef\xbb\xbflocale = "sq"\r\ntheme = 1\r\n')
        found = _said(clean)
        right = (found["state"], found["locale"], found["unknown"])
        require(right == ("read", "sq", ["theme"]), f"a file from Windows was read as {found}")
    finally:
        shutil.rmtree(clean.at(FOLDER), ignore_errors=True)
    return ", ".join(what for what, _fault, _lay in _STRICTEST) + "; a BOM and CR LF are read"


def _kept(clean: Chroot) -> set[str]:
    """Files of the reader, but for the cache of the system's own library of fonts."""
    home = clean.at(READER_HOME)
    files = (path.relative_to(home) for path in home.rglob("*") if path.is_file())
    return {str(path) for path in files if path.parts[:2] != (".cache", "fontconfig")}


def _press(display: Display, key: str) -> None:
    """Press a key in the window: without a desktop nothing gives it the keyboard."""
    find = ["search", "--onlyvisible", "--name", "ИКТ", "windowfocus", "--sync", "key", key]
    environment = {**os.environ, "DISPLAY": display.name}
    command = [tools.need("xdotool"), *find]
    subprocess.run(
        command, env=environment, check=False, capture_output=True, timeout=_START_SECONDS
    )


def _read_and_close(clean: Chroot) -> None:
    """Open the window at a chapter, and close it by its key."""
    with Display() as display:
        command = clean.command([PROGRAM, *trials.open_words()], {"DISPLAY": display.name})
        window = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            display.wait_for("ИКТ", _START_SECONDS)
            display.settle(_START_SECONDS)
            _press(display, "ctrl+q")
            code = window.wait(_START_SECONDS)
        except subprocess.TimeoutExpired:
            code = -1
        finally:
            window.kill()
            window.wait()
    require(code == 0, f"the window ended with {code} after Ctrl+Q")


def leaves_no_trace(clean: Chroot) -> str:
    """A window leaves no file in the reader's folders; without the policy it does."""
    for name in (".config", ".cache", ".local/state"):
        shutil.rmtree(clean.at(READER_HOME / name / PROGRAM), ignore_errors=True)
    before = _kept(clean)
    _lay(clean, b"leave_no_trace = true\n")
    try:
        _read_and_close(clean)
    finally:
        shutil.rmtree(clean.at(FOLDER), ignore_errors=True)
    left = sorted(_kept(clean) - before)
    require(not left, f"left behind: {left[:5]}")
    _read_and_close(clean)
    kept = sorted(_kept(clean) - before)
    require(bool(kept), "without the policy nothing is kept either: this trial proves nothing")
    return f"no new file in the reader's folders; without the policy {', '.join(kept)}"
