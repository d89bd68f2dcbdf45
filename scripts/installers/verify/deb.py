"""Installs the Debian package in a clean Debian 12 without Python, uses, upgrades, removes it.

What is tried inside the clean system needs root; without it each of those lines says so.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from app.model.locale import Locale
from scripts.installers import deb, depends, tools
from scripts.installers.chroot import READER, READER_HOME, Bind, Chroot, Done, obstacle
from scripts.installers.display import Display
from scripts.installers.errors import MissingToolError
from scripts.installers.names import BUILD, DEB, PROGRAM, ROOT, VERSION, identity
from scripts.installers.verify import linux_policy
from scripts.installers.verify import linux_trials as trials
from scripts.installers.verify.lines import Line, State, line_of
from scripts.installers.verify.linux_trials import require

PART = "deb"
REMEDY = "sudo python build_installer.py verify --part deb"
# Any version above this one; the package is made for the trial alone and never handed out.
HIGHER = "1000.0.0"
KEPT = READER_HOME / ".local/share" / PROGRAM / "kept-by-a-reader.txt"
_PLACES = (f"usr/lib/{PROGRAM}", "usr/bin/", "usr/share/")
_START_SECONDS = 60


def checks(dist: Path, stage: Path) -> Iterator[Line]:
    """Try the package.

    Args:
        dist: The folder of what is handed out.
        stage: The staged folder of `linux-x64`.
    """
    package = dist / DEB
    for what, trial in _papers(package, stage):
        yield line_of(PART, what, trial, remedy=REMEDY)
    whole = "apt installs it in a clean Debian 12 without Python, with all it depends on"
    try:
        hindered = obstacle()
    except MissingToolError as error:
        hindered = str(error)
    if hindered:
        yield Line(
            PART, f"{whole}; it runs, upgrades, is removed", State.NOT_VERIFIED, hindered, REMEDY
        )
        return
    with Chroot("deb") as clean:
        bare = "without the package, the staged folder searches, and names what its window lacks"
        yield line_of(PART, bare, lambda: _bare(clean, stage))
        yield line_of(PART, whole, lambda: _installed(clean, package))
        for what, trial in _used(clean, dist):
            yield line_of(PART, what, trial)
        for what, trial in _gone(clean, stage, package):
            yield line_of(PART, what, trial)


Trials = Iterator[tuple[str, Callable[[], str]]]


def _papers(package: Path, stage: Path) -> Trials:
    """What can be read from the package without installing it."""
    folder = BUILD / "work" / "deb-papers"

    def unpacked() -> str:
        shutil.rmtree(folder, ignore_errors=True)
        tools.run(["dpkg-deb", "--raw-extract", package, folder])
        inside = {path.name for path in (folder / "DEBIAN").iterdir()}
        require(inside == {"control", "md5sums"}, f"control files: {sorted(inside)}")
        files = [
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()
        ]
        odd = [name for name in files if not name.startswith((*_PLACES, "DEBIAN/"))]
        require(not odd, f"files elsewhere: {odd[:5]}")
        size = package.stat().st_size / 1e6
        return f"{len(files) - 2} files, {size:.1f} MB packed"

    yield (
        "it lays files in /usr/lib, /usr/bin and /usr/share alone, without maintainer scripts",
        unpacked,
    )
    yield (
        "it depends on what Debian finds that its libraries want",
        lambda: depends.require_pinned(stage),
    )
    yield (
        "lintian finds nothing but what is explained in the override file",
        lambda: _lintian(package),
    )
    share = folder / "usr/share"
    yield (
        "the menu entry is valid (desktop-file-validate)",
        lambda: _silent(["desktop-file-validate", str(share / f"applications/{PROGRAM}.desktop")]),
    )
    yield "software centres can read its description (appstreamcli)", lambda: _appstream(share)
    yield "the manual pages show in three languages without a warning", lambda: _manuals(share)


def _lintian(package: Path) -> str:
    said = tools.run(["lintian", "--allow-root", "--fail-on", "error,warning", package])
    require(not said.strip(), said)
    reasons = (deb.FILES / "lintian-overrides").read_text(encoding="utf-8")
    count = sum(line.startswith(PROGRAM) for line in reasons.splitlines())
    return f"{count} kinds of complaint are overridden, each with its reason"


def _silent(command: Sequence[str]) -> str:
    said = tools.run(command)
    require(not said.strip(), said)
    return "no complaint"


def _appstream(share: Path) -> str:
    file = share / f"metainfo/{identity()['appstream-id']}.metainfo.xml"
    return tools.run(["appstreamcli", "validate", "--no-net", file]).strip().splitlines()[-1]


def _manuals(share: Path) -> str:
    lines = []
    for part, word in (("", "SYNOPSIS"), ("mk/", "НАРЕДБИ"), ("sq/", "URDHRA")):
        page = share / f"man/{part}man1/{PROGRAM}.1.gz"
        command = [tools.need("man"), "--warnings", "-E", "UTF-8", "-l", str(page)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        require(not done.stderr.strip(), f"{part}{PROGRAM}.1: {done.stderr.strip()[:300]}")
        require(word in done.stdout, f"{part}{PROGRAM}.1 has no heading {word}")
        lines.append(f"{len(done.stdout.splitlines())} lines")
    return ", ".join(lines)


def _installed(clean: Chroot, package: Path) -> str:
    nothing = clean.run(["sh", "-c", "command -v python3 python"])
    require(not nothing.out, "there is a Python in the clean system")
    before = clean.need(["dpkg-query", "-W", "-f", "x"])
    clean.install(package)
    more = len(clean.need(["dpkg-query", "-W", "-f", "x"])) - len(before)
    still = clean.run(["sh", "-c", "command -v python3 python"])
    require(not still.out, "it brought a Python of the system along")
    return f"{more - 1} other packages came along; still no Python"


def _bare(clean: Chroot, stage: Path) -> str:
    """A portable folder on a system that has none of Qt's libraries."""
    beside = ""
    if _takes_expat(stage):
        # Debian's own Python does not start without it; no desktop is without it.
        clean.need(["apt-get", "install", "--yes", "--no-install-recommends", "libexpat1"])
        beside = ", beside libexpat1"
    bind, program = Bind(stage, Path("/srv/program")), f"/srv/program/{PROGRAM}"
    trials.search(lambda words: clean.run([program, *words], binds=[bind]))
    told = clean.run([program, "open"], {"DISPLAY": ":9999"}, binds=[bind])
    lines = [line for line in told.err.splitlines() if "sudo apt install" in line]
    require(told.code == 1, f"without libraries it ended with {told.code}")
    # One line for each language of the guide.
    require(len(lines) == len(Locale), f"it said: {told.err[:300]}")
    packages = lines[0].partition("apt install ")[2].split()
    # As apt would do: it knows every one of them.
    clean.need(["apt-get", "install", "--yes", "--simulate", *packages])
    return f"sudo apt install {' '.join(packages[:3])} … ({len(packages)} packages){beside}"


def _takes_expat(stage: Path) -> bool:
    """Whether the Python inside wants Expat of the system."""
    libraries = (stage / "_internal").glob("libpython3.*.so.1.0")
    return any(b"\0libexpat.so.1\0" in library.read_bytes() for library in libraries)


def _run(clean: Chroot, binds: Sequence[Bind] = ()) -> trials.Run:
    def run(words: Sequence[str]) -> Done:
        return clean.run([PROGRAM, *words], binds=binds)

    return run


def _used(clean: Chroot, dist: Path) -> Trials:
    """The installed program, as an ordinary person uses it."""
    source = Bind(ROOT / "guide_content", Path("/srv/source"))
    run = _run(clean)
    yield "installed, `doctor --json` says that all is in order", lambda: trials.doctor(run)
    yield "installed, `search --json` finds", lambda: trials.search(run)
    yield (
        "installed, `check` examines an edition's source",
        lambda: trials.check(_run(clean, [source]), "/srv/source"),
    )
    yield (
        "installed, exit codes are 2 for wrong usage and 1 for failure",
        lambda: trials.wrong_usage(run),
    )
    yield "installed, a chapter is drawn without a display", lambda: _drawn(clean, dist)
    yield "installed, the window opens and shows a Macedonian chapter", lambda: _window(clean, dist)
    yield "running it as a reader changed no file of the package", lambda: _unchanged(clean)
    yield "addresses and content packs open with it", lambda: _types(clean)
    yield "the administrator's policy locks the language", lambda: _policy(clean)
    yield (
        "a policy that proves nothing counts as the strictest, and is told in one line",
        lambda: linux_policy.wrong_is_strictest(clean),
    )
    yield (
        "with leave no trace a window leaves no file behind",
        lambda: linux_policy.leaves_no_trace(clean),
    )


def _drawn(clean: Chroot, dist: Path) -> str:
    inside = READER_HOME / "chapter.png"
    trials.screenshot(_run(clean), str(inside))
    out = trials.pictures(dist) / "linux-deb-drawn-mk.png"
    shutil.copyfile(clean.at(inside), out)
    return out.name


def _window(clean: Chroot, dist: Path) -> str:
    out = trials.pictures(dist) / "linux-deb-window-mk.png"
    with Display() as display:
        command = clean.command([PROGRAM, *trials.open_words()], {"DISPLAY": display.name})
        window = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            title = display.wait_for("ИКТ", _START_SECONDS)
            display.settle(_START_SECONDS)
            colours = display.colours()
            display.picture(out)
        finally:
            window.terminate()
            _out, err = window.communicate(timeout=_START_SECONDS)
    require(not err.strip(), f"it complained: {err.decode(errors='replace')[:300]}")
    require(colours >= trials.FEWEST_COLOURS, f"only {colours} colours: nothing was painted")
    return f"“{title}”, {colours} colours, {out.name}"


def _unchanged(clean: Chroot) -> str:
    said = clean.run(["dpkg", "--verify", PROGRAM], reader=False)
    require(said.code == 0 and not said.out.strip(), said.out or said.err)
    listed = clean.need(["dpkg-query", "-L", PROGRAM]).split()
    found = clean.need(["find", f"/usr/lib/{PROGRAM}", "-mindepth", "1"]).split()
    more = set(found) - set(listed)
    require(not more, f"new files: {sorted(more)[:5]}")
    return f"{len(found)} files and folders as they were"


def _types(clean: Chroot) -> str:
    tools_there = ["libglib2.0-bin", "shared-mime-info", "desktop-file-utils"]
    clean.need(["apt-get", "install", "--yes", "--no-install-recommends", *tools_there])
    pack = READER_HOME / "edition.guidepack"
    # An empty zip archive: what a pack looks like from outside.
    clean.at(pack).write_bytes(b"PK\x05\x06" + bytes(18))
    kind = "application/vnd.ict-guide.pack+zip"
    said = clean.need(["gio", "info", "-a", "standard::content-type", str(pack)], reader=True)
    require(kind in said, f"a .guidepack is taken for {said.strip()[-100:]}")
    for wanted in (kind, "x-scheme-handler/ict-guide"):
        said = clean.need(["gio", "mime", wanted], reader=True)
        first = said.splitlines()[0] if said else ""
        require(f"{PROGRAM}.desktop" in first, f"{wanted} opens with: {first}")
    clean.at(pack).unlink()
    return f"x-scheme-handler/ict-guide, {kind}"


def _policy(clean: Chroot) -> str:
    folder = clean.at(f"/etc/{PROGRAM}")
    require(not folder.exists(), f"the package laid /etc/{PROGRAM}, which is the administrator's")
    folder.mkdir()
    (folder / "policy.toml").write_text('locale = "sq"\n', encoding="utf-8")
    try:
        said = trials.answer(_run(clean), ["--locale", "mk", "search", trials.WORD])
    finally:
        shutil.rmtree(folder)
    require(said["locale"] == "sq", f"asked in mk under a policy of sq, it spoke {said['locale']}")
    return "asked for Macedonian, it stayed Albanian"


def _gone(clean: Chroot, stage: Path, package: Path) -> Trials:
    """Upgrade, removal and purge."""
    kept = clean.at(KEPT)

    def upgraded() -> str:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text("белешка", encoding="utf-8")
        for folder in (kept, *kept.parents[:3]):
            shutil.chown(folder, READER, READER)
        newer = BUILD / "work" / f"{PROGRAM}_{HIGHER}_amd64.deb"
        # Packed quickly: it lives for one trial.
        deb.make_deb(stage, newer, HIGHER, packing=("-Zgzip", "-z1"))
        clean.install(newer)
        newer.unlink()
        now = clean.need(["dpkg-query", "-W", "-f", "${Version}", PROGRAM])
        require(now == HIGHER, f"after the upgrade it is {now}")
        trials.doctor(_run(clean))
        return f"{VERSION} → {now}; {_still(kept)}"

    yield "an upgrade replaces the program and keeps what a reader kept", upgraded
    yield "removal leaves no file and keeps what a reader kept", lambda: _removed(clean, "remove")

    def purged() -> str:
        clean.install(package)
        return _removed(clean, "purge")

    yield "installed again and purged, too", purged


def _still(kept: Path) -> str:
    """The reader's own, as it was."""
    require(kept.is_file() and kept.read_text("utf-8") == "белешка", "the reader's data is gone")
    return "the reader's data is as it was"


def _removed(clean: Chroot, how: str) -> str:
    listed = clean.need(["dpkg-query", "-L", PROGRAM]).splitlines()
    clean.need(["apt-get", how, "--yes", PROGRAM])
    files = [name for name in listed if name != "/." and clean.at(name).exists()]
    left = [name for name in files if PROGRAM in name or not clean.at(name).is_dir()]
    require(not left, f"left behind: {left[:5]}")
    # Menus, file types, icons and manual pages are listed in files of others, too.
    places = ["/etc", "/usr", "/var/lib/dpkg/info", "/var/cache/man"]
    said = clean.run(["grep", "-rlsI", PROGRAM, *places], reader=False).out.split()
    require(not said, f"still named in: {said[:5]}")
    return f"of {len(listed)} files and folders none is left, no file of the system names it; " + (
        _still(clean.at(KEPT))
    )
