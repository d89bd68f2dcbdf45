"""Runs the Linux program where it is staged, from a portable tar, and read-only; times its start.

It runs on this machine. What a clean Debian says of it is tried with the package.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.model.locale import Locale
from scripts.installers import elf, tools, trees
from scripts.installers.chroot import Done
from scripts.installers.display import Display
from scripts.installers.names import BUILD, PROGRAM, TAR, VERSION
from scripts.installers.verify import linux_trials as trials
from scripts.installers.verify.lines import Line, line_of
from scripts.installers.verify.linux_start import compare_starts
from scripts.installers.verify.linux_trials import require

PART = "program-linux"
REMEDY = "python build_installer.py verify --part program-linux"
WORK = BUILD / "work" / "program-linux"
# A stick that a trainer carries: Cyrillic, blanks, an apostrophe and Albanian letters.
STICK = WORK / "Мојот прирачник – копија 2" / "Për trajnerin's çelës"
_START_SECONDS = 60


def checks(dist: Path, stage: Path) -> Iterator[Line]:
    """Try the program.

    Args:
        dist: The folder of what is handed out.
        stage: The staged folder of `linux-x64`.
    """
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    before = trees.digest_of(stage)
    run = _run(stage, "--data-dir", str(WORK / "data"))
    promises = (
        ("staged, `doctor --json` says that all is in order", lambda: trials.doctor(run)),
        ("staged, a search finds", lambda: trials.search(run)),
        ("it loads libraries from its own folder and the system alone", lambda: _paths(stage)),
        ("it connects to no network", lambda: _no_network(stage)),
        ("a library of Qt can be replaced by the original", lambda: _replaced(stage)),
        ("where no screen answers, it says so in three languages", lambda: _no_screen(stage)),
        ("in a language that is not installed, it draws without a word", lambda: _foreign(stage)),
        ("portable, in a folder with Cyrillic and blanks, it runs", lambda: _portable(dist)),
        ("portable, its window shows a chapter", lambda: _window(dist)),
        ("from a read-only folder it searches and draws", lambda: _read_only(stage)),
        ("running it changed nothing in its folder", lambda: _unchanged(stage, before)),
        ("its start costs at most 1.1 times the start from source", lambda: compare_starts(stage)),
    )
    for what, trial in promises:
        yield line_of(PART, what, trial, remedy=REMEDY)


def _environment(**more: str) -> dict[str, str]:
    """This machine's, without what would lead the program elsewhere."""
    names = ("HOME", "PATH", "LANG", "XDG_RUNTIME_DIR")
    return {name: os.environ[name] for name in names if name in os.environ} | more


def _done(command: Sequence[str | Path], timeout: float = 120, **more: str) -> Done:
    done = subprocess.run(
        command,
        env=_environment(**more),
        cwd=WORK,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=timeout,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def _run(folder: Path, *before: str) -> trials.Run:
    return lambda words: _done([folder / PROGRAM, *before, *words])


def _paths(stage: Path) -> str:
    libraries = [stage / name for name in trees.files_of(stage) if ".so" in Path(name).name]
    for library in libraries:
        found = [part for part in elf.search_path(library).split(":") if part]
        odd = [part for part in found if not part.startswith("$ORIGIN")]
        require(not odd, f"{library.name} looks in {odd}")
    return f"{len(libraries)} libraries name no folder but their own"


def _no_network(stage: Path) -> str:
    trace = WORK / "calls.txt"
    # -D: the program is the process that is started, and ends when it is told to.
    strace = [tools.need("strace"), "-D", "-f", "-qq", "-A", "-o", str(trace)]
    program = [*strace, "-e", "trace=socket,connect", str(stage / PROGRAM)]
    program += ["--data-dir", str(WORK / "data")]
    trials.search(lambda words: _done([*program, *words]))
    trials.screenshot(lambda words: _done([*program, *words]), str(WORK / "traced.png"))
    _opened([*program, *trials.open_words()], "ИКТ", WORK / "traced-window.png")
    calls = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    require_no_network(calls)
    return "searching, drawing and an open window asked the system for no network socket"


def require_no_network(calls: Sequence[str]) -> None:
    """Refuse calls that reach out, and a trace that has not seen the window's screen.

    Raises:
        InstallerError: There is one, or the trace is empty.
    """
    odd = [call for call in calls if "AF_INET" in call]
    require(not odd, f"it asked for a network: {odd[:2]}")
    # The window speaks to its screen by a socket of the same computer: without it nothing is seen.
    require(any("AF_UNIX" in call for call in calls), "the trace saw not even the screen's socket")


def _no_screen(stage: Path) -> str:
    words = [str(stage / PROGRAM), "--data-dir", str(WORK / "data"), "open"]
    nowhere, wrong = _done(words), _done(words, DISPLAY=":9999")
    require(nowhere.code == 1 == wrong.code, f"it ended with {nowhere.code} and {wrong.code}")
    require(nowhere.err.count("\n") == 1, f"without a screen it said: {nowhere.err[:300]}")
    named = [line for line in wrong.err.splitlines() if "DISPLAY=:9999" in line]
    require(len(named) == len(Locale), f"on a wrong screen it said: {wrong.err[:300]}")
    return f"{named[-1]}; exit code 1"


def _foreign(stage: Path) -> str:
    program = [str(stage / PROGRAM), "--data-dir", str(WORK / "data")]
    for spoken in ("C", "sq_AL", "xx_YY.ISO-8859-5"):
        words = [*program, "screenshot", "home", "--out", str(WORK / "foreign.png")]
        done = _done(words, LC_ALL=spoken)
        require(done.code == 0 and not done.err, f"under {spoken} it said: {done.err[:300]}")
    return "under LC_ALL=C, sq_AL and one that does not exist"


def _replaced(stage: Path) -> str:
    import PySide6  # noqa: PLC0415 - only this trial compares with the package of Qt

    name = "PySide6/Qt/lib/libicudata.so.73"
    original = Path(str(PySide6.__file__)).parent.parent / name
    other = WORK / "replaced"
    shutil.copytree(stage, other)
    shutil.copyfile(original, other / "_internal" / name)
    ours, theirs = WORK / "ours.png", WORK / "theirs.png"
    for folder, out in ((stage, ours), (other, theirs)):
        trials.screenshot(_run(folder, "--data-dir", str(WORK / "data")), str(out))
    shutil.rmtree(other)
    require(ours.read_bytes() == theirs.read_bytes(), "with the original it paints otherwise")
    return (
        f"with {Path(name).name} of Qt's package ({original.stat().st_size / 1e6:.0f} MB) the same"
    )


def _portable(dist: Path) -> str:
    shutil.rmtree(STICK.parent, ignore_errors=True)
    STICK.mkdir(parents=True)
    # Not `tarfile`: Debian 12's Python has no filters for it.
    tools.run(["tar", "--extract", "--file", dist / TAR, "--directory", STICK])
    folder = STICK / f"{PROGRAM}-{VERSION}"
    before = set(trees.files_of(folder))
    run = _run(folder)
    trials.doctor(run)
    said = trials.answer(run, ["doctor"])["folders"]
    require(said["data"] == str(folder / "data"), f"it would write into {said['data']}")
    found = trials.search(run)
    more = [name for name in set(trees.files_of(folder)) - before if not name.startswith("data/")]
    require(not more, f"it wrote beside the program: {more[:5]}")
    return f"{found}; everything it writes stays in data"


def _window(dist: Path) -> str:
    folder = STICK / f"{PROGRAM}-{VERSION}"
    # Another chapter in another language than the package's picture: the same would prove less.
    out = trials.pictures(dist) / "linux-portable-window-sq.png"
    words = trials.open_words(locale="sq", place=trials.OTHER_PLACE)
    return f"{_opened([folder / PROGRAM, *words], 'TIK', out)}, {out.name}"


def _opened(command: Sequence[str | Path], name: str, out: Path) -> str:
    """Open the window on a screen of its own, keep its picture, and end it.

    Args:
        command: What opens it.
        name: A part of its title.
        out: The picture.
    """
    with Display() as display:
        window = subprocess.Popen(
            command,
            env=_environment(DISPLAY=display.name),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        try:
            title = display.wait_for(name, _START_SECONDS)
            display.settle(_START_SECONDS)
            colours = display.colours()
            display.picture(out)
        finally:
            window.terminate()
            _out, err = window.communicate(timeout=_START_SECONDS)
    require(not err.strip(), f"it complained: {err.decode(errors='replace')[:300]}")
    require(colours >= trials.FEWEST_COLOURS, f"only {colours} colours: nothing was painted")
    return f"“{title}”, {colours} colours"


def _read_only(stage: Path) -> str:
    """Mounted without the right to write, which stops even root."""
    script = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@"'
    # Without root, a user namespace gives the right to mount for oneself.
    shared = ["--mount"] if os.geteuid() == 0 else ["--mount", "--map-root-user"]
    enter = [tools.need("unshare"), *shared, "sh", "-c", script, "sh", str(stage)]

    def run(words: Sequence[str]) -> Done:
        program = [str(stage / PROGRAM), "--data-dir", str(WORK / "data-ro")]
        return _done([*enter, *program, *words])

    refused = _done([*enter, "touch", str(stage / "new.txt")])
    require(refused.code != 0, "the folder could be written: nothing was tried")
    trials.doctor(run)
    trials.search(run)
    trials.screenshot(run, str(WORK / "read-only.png"))
    return "mounted read-only, it searched and drew a chapter"


def _unchanged(stage: Path, before: str) -> str:
    after = trees.digest_of(stage)
    require(after == before, "its files are not those that were staged")
    return f"tree {after[:16]}"
