"""What an administrator sets in the registry of Windows, tried under wine: read, obeyed, no trace.

wine knows no rights of Windows and no Group Policy; that people without rights cannot write where
the program reads is left for a real Windows.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from scripts.installers.names import WINDOWS_PROGRAM
from scripts.installers.trees import files_of, sha256_of
from scripts.installers.verify.lines import Line, State
from scripts.installers.verify.windows_install import profile
from scripts.installers.verify.windows_trials import (
    ADDRESS,
    START_SECONDS,
    TITLE_END,
    Program,
    close_window,
    require,
    start_as_clicked,
    tried,
)
from scripts.installers.wine import Wine

PART = "policy-windows"
# Where the program looks, written out: an administrator finds it so in docs/administrators.md.
KEY = r"HKEY_LOCAL_MACHINE\Software\Policies\ICTGuide"
# Policies are one key for programs of 64 and of 32 bits: this is the other name of the same.
_KEY_OF_32_BITS = r"HKEY_LOCAL_MACHINE\Software\Wow6432Node\Policies\ICTGuide"
# Where a reader can write, and where the installers write.
_ELSEWHERE = (
    r"HKEY_CURRENT_USER\Software\Policies\ICTGuide",
    r"HKEY_CURRENT_USER\Software\ICTGuide",
    r"HKEY_LOCAL_MACHINE\Software\ICTGuide",
    r"HKEY_LOCAL_MACHINE\Software\Wow6432Node\ICTGuide",
)
_ALBANIAN_TITLE_END = " - Doracak për TIK-un"
_ON, _OFF = "dword:00000001", "dword:00000000"
_QUIET: Mapping[str, object] = {"state": "read", "fault": None, "faulty": []}
_STRICTEST: Mapping[str, object] = {
    "state": "damaged",
    "fault": "wrong-value",
    "leave_no_trace": True,
    "imports": False,
}


def words_of(*words: str) -> str:
    """A list of words as a registry file holds them: REG_MULTI_SZ, kind 7 (winnt.h)."""
    data = "".join(f"{word}\0" for word in words) + "\0"
    return "hex(7):" + data.encode("utf-16-le").hex(",")


# What is understood: each kind as the table for administrators has it.
_GOOD: tuple[tuple[Mapping[str, str], Mapping[str, object]], ...] = (
    ({}, {"locale": None, "leave_no_trace": False, "imports": True, "allowed_publishers": None}),
    ({"locale": '"sq"'}, {"locale": "sq"}),
    ({"LOCALE": '"mk"', "Imports": _OFF}, {"locale": "mk", "imports": False}),
    ({"leave_no_trace": _ON}, {"leave_no_trace": True, "imports": True}),
    ({"leave_no_trace": _OFF, "imports": _ON}, {"leave_no_trace": False, "imports": True}),
    (
        {"allowed_publishers": words_of("Министерство", "Court")},
        {"allowed_publishers": ["Министерство", "Court"]},
    ),
    ({"allowed_publishers": words_of()}, {"allowed_publishers": []}),
    ({"theme": '"dark"', "@": '"x"'}, {"unknown": ["theme"], "locale": None}),
)
# What cannot be understood: kinds that look alike, other numbers, other words.
_WRONG: tuple[Mapping[str, str], ...] = (
    {"leave_no_trace": "hex(b):00,00,00,00,00,00,00,00"},  # REG_QWORD 0
    {"imports": '"1"'},
    {"imports": "dword:00000002"},
    {"locale": '""'},
    {"locale": '"de"'},
    {"locale": "hex(2):6d,00,6b,00,00,00"},  # REG_EXPAND_SZ "mk"
    {"locale": "hex:6d,6b"},
    {"allowed_publishers": '"Court"'},
    {"allowed_publishers": words_of("a\x1b[2Jb")},
)


def registry_file(key: str, values: Mapping[str, str] | None) -> str:
    """A file for ``reg import`` that makes a key hold these values and no others.

    Args:
        key: The key with its root written out.
        values: What stands behind ``=`` by the names of the values; None for no key at all.
    """
    lines = ["Windows Registry Editor Version 5.00", "", f"[-{key}]", ""]
    if values is not None:
        lines.append(f"[{key}]")
        for name, value in values.items():
            lines.append(f"@={value}" if name == "@" else f'"{name}"={value}')
    return "\r\n".join([*lines, ""])


def put(wine: Wine, key: str, values: Mapping[str, str] | None) -> None:
    """Make a key of a trial's Windows hold these values and no others."""
    file = wine.folder / "policy.reg"
    file.write_text(registry_file(key, values), encoding="utf-16", newline="")
    done = wine.run("reg", "import", file, timeout=60)
    require(done.code == 0, f"the registry took no policy: {done.err[-300:]}")


def _said(program: Program) -> dict[str, object]:
    """The part of `doctor --json` about the policy."""
    done = program.wine.run(program.console, "doctor", "--json")
    require(done.code == 0, f"doctor ended with {done.code}: {done.err[-300:]}")
    require("Traceback" not in done.err, done.err[-600:])
    policy = json.loads(done.out)["policy"]
    assert isinstance(policy, dict)
    loud = bool(done.err.strip())
    told = f"a damaged policy is told once on stderr, a good one never: {done.err}"
    damaged = policy["state"] == "damaged"
    require(loud == damaged and done.err.count("\n") == int(damaged), told)
    return policy


def _holds(policy: Mapping[str, object], wanted: Mapping[str, object], given: object) -> None:
    found = {name: policy[name] for name in wanted}
    require(found == wanted, f"{given} was read as {found}, not as {dict(wanted)}")


def reads_one_key_alone(program: Program) -> str:
    """What stands elsewhere in the registry is no policy."""
    for key in _ELSEWHERE:
        put(program.wine, key, {"locale": '"en"', "leave_no_trace": _ON, "imports": _OFF})
    _holds(_said(program), {"state": "none", "locale": None, "imports": True}, "no policy")
    put(program.wine, KEY, {"locale": '"sq"'})
    _holds(_said(program), {"locale": "sq", "leave_no_trace": False}, "beside other keys")
    for key in _ELSEWHERE:
        put(program.wine, key, None)
    put(program.wine, KEY, None)
    return f"{len(_ELSEWHERE)} other keys are ignored, those of a reader among them"


def reads_what_32_bits_wrote(program: Program) -> str:
    """A tool of 32 bits writes the same policy; so it is in Windows since 7."""
    put(program.wine, _KEY_OF_32_BITS, {"locale": '"en"', "imports": _OFF})
    _holds(_said(program), {**_QUIET, "locale": "en", "imports": False}, "written by 32 bits")
    put(program.wine, KEY, None)
    return r"written as Software\Wow6432Node\Policies\ICTGuide it is the same policy"


def reads_every_kind(program: Program) -> str:
    """Each value is read in the kind that administrators are told to use."""
    for values, wanted in _GOOD:
        put(program.wine, KEY, values)
        _holds(_said(program), {**_QUIET, **wanted}, dict(values))
    put(program.wine, KEY, None)
    _holds(_said(program), {"state": "none"}, "no key")
    return f"{len(_GOOD)} keys with REG_SZ, REG_DWORD, REG_MULTI_SZ, empty and unknown values"


def wrong_is_strictest(program: Program) -> str:
    """A value of another kind, or another word, counts as the strictest and is named."""
    for values in _WRONG:
        put(program.wine, KEY, values)
        _holds(_said(program), {**_STRICTEST, "faulty": list(values)}, dict(values))
    put(program.wine, KEY, {"locale": '"sq"', "imports": '"yes"'})
    _holds(_said(program), {**_STRICTEST, "locale": "sq", "faulty": ["imports"]}, "a good language")
    put(program.wine, KEY, None)
    return f"{len(_WRONG)} wrong values, each told in one line; a good value beside one held"


def locks_the_language(program: Program) -> str:
    """Whoever asks for another language is told, and gets the administrator's."""
    put(program.wine, KEY, {"locale": '"sq"'})
    done = program.wine.run(program.console, "--locale", "mk", "search", "zrtva", "--json")
    put(program.wine, KEY, None)
    require(done.code == 0, f"search ended with {done.code}: {done.err[-300:]}")
    spoken = json.loads(done.out)["locale"]
    require(spoken == "sq", f"asked in mk under a policy of sq, it spoke {spoken}")
    require("administrator" in done.err.lower(), f"nobody was told why: {done.err}")
    return f"asked for Macedonian it stayed Albanian, and said: {done.err.strip()}"


def _window(program: Program, title: str, picture: Path | None = None) -> None:
    """Open the window at a Macedonian address, keep a picture, close it."""
    process = start_as_clicked(program, "open", "--", ADDRESS)
    program.wine.display.wait_for(title, START_SECONDS)
    program.wine.display.settle(START_SECONDS)
    if picture is not None:
        program.wine.picture(picture)
    code = close_window(program, process)
    require(code == 0, f"closing the window ended the program with {code}")


def locked_window(program: Program, picture: Path) -> str:
    """A Macedonian address opens in the locked language; the key of another changes nothing."""
    put(program.wine, KEY, {"locale": '"sq"'})
    process = start_as_clicked(program, "open", "--", ADDRESS)
    title = program.wine.display.wait_for(_ALBANIAN_TITLE_END, START_SECONDS)
    program.wine.display.settle(START_SECONDS)
    program.wine.display.type_keys("ctrl+1")
    program.wine.display.settle(START_SECONDS)
    program.wine.picture(picture)
    titles = program.wine.display.titles()
    code = close_window(program, process)
    put(program.wine, KEY, None)
    require(title in titles, f"after Ctrl+1 the windows are {titles}")
    require(code == 0, f"closing the window ended the program with {code}")
    return f"“{title}” before and after Ctrl+1; {picture.parent.name}/{picture.name}"


def _kept(program: Program) -> dict[str, str]:
    """Every file of this Windows' user, by what is in it; wine puts some into a home of Linux."""
    roots = (profile(program.wine), program.wine.folder / "home")
    files = [root / name for root in roots for name in files_of(root)]
    return {str(path): sha256_of(path) for path in files if path.is_file()}


def _own_folders(program: Program) -> list[Path]:
    """What the program made below the user's folder."""
    return [path for path in profile(program.wine).rglob(WINDOWS_PROGRAM) if path.is_dir()]


def _written_of_us(program: Program) -> list[str]:
    """Words of the program or of Qt in the registry of this Windows' user."""
    program.wine.stop()
    registry = program.wine.prefix / "user.reg"
    words = registry.read_text(encoding="utf-8", errors="replace").lower()
    return [word for word in ("ictguide", "ict-guide", "qtproject") if word in words]


def leaves_no_trace(program: Program) -> str:
    """A window leaves nothing in the reader's folders; without the policy it does."""
    for folder in _own_folders(program):
        shutil.rmtree(folder)
    before = _kept(program)
    put(program.wine, KEY, {"leave_no_trace": _ON})
    _window(program, TITLE_END)
    put(program.wine, KEY, None)
    left = sorted(set(_kept(program).items()) ^ set(before.items()))
    require(not left and not _own_folders(program), f"left behind: {left[:5]}")
    written = _written_of_us(program)
    require(not written, f"left in the registry of the user: {', '.join(written)}")
    _window(program, TITLE_END)
    kept = sorted(set(_kept(program)) - set(before))
    require(bool(kept), "without the policy nothing is kept either: this trial proves nothing")
    names = ", ".join(Path(name).name for name in kept)
    return f"no file, no folder, nothing in the user's registry; without the policy {names}"


def damaged_window(program: Program, picture: Path) -> str:
    """A policy that makes no sense is told of in the window, and nothing is remembered."""
    before = _kept(program)
    put(program.wine, KEY, {"locale": '"mk"', "leave_no_trace": '"yes"'})
    _window(program, TITLE_END, picture)
    put(program.wine, KEY, None)
    require(_kept(program) == before, "a file of the reader is not as it was")
    return f"the language beside it held; no file was touched; {picture.parent.name}/{picture.name}"


def checks(dist: Path, stage: Path) -> Iterator[Line]:
    """One line for each promise to an administrator, then what only a real Windows could show."""
    pictures = dist / "pictures"

    def unpack(wine: Wine) -> Program:
        folder = wine.drive_c / "Program Files" / WINDOWS_PROGRAM
        shutil.copytree(stage, folder)
        return Program(wine, folder)

    promises = (
        (r"policies are read in HKLM\Software\Policies\ICTGuide alone", reads_one_key_alone),
        ("what tools of 32 bits write is the same policy", reads_what_32_bits_wrote),
        ("each setting is read in the kind that is documented", reads_every_kind),
        ("what makes no sense counts as the strictest and is named", wrong_is_strictest),
        ("a set language wins over every other, with a word why", locks_the_language),
        (
            "the window stays in the set language",
            partial(locked_window, picture=pictures / "windows-policy-language.png"),
        ),
        ("with leave no trace a window leaves no file behind", leaves_no_trace),
        (
            "the window tells of a policy that makes no sense",
            partial(damaged_window, picture=pictures / "windows-policy-damaged.png"),
        ),
    )
    yield from tried(PART, unpack, promises)
    yield Line(
        PART,
        "people without rights cannot change the policy, and Group Policy takes the templates",
        State.NOT_VERIFIED,
        "wine has neither rights nor Group Policy",
        "on Windows: copy installers/policy to PolicyDefinitions, set, gpupdate /force, doctor",
    )
