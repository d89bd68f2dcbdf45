"""What the administrator of this computer has set; the program reads it and can never change it.

No option, environment variable or folder of the reader's leads to another place: tests alone hand
in a path. A policy that is there and cannot be understood is never taken for none: what it may have
asked for is then done in full (nothing remembered, nothing imported), and the program says so.
"""

import stat
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from app.model.locale import Locale

POLICY_FILE = Path("/etc/ict-guide/policy.toml")
POLICY_KEY = r"Software\Policies\ICTGuide"

# A policy has four short settings; what is larger was not written by an administrator. In bytes.
MAX_BYTES = 65_536
# Publishers that a policy can name, and letters of a name. Our guess: far more than there will be.
MAX_PUBLISHERS = 100
MAX_NAME = 200
# Unknown names that are told, and letters of each: they are printed, so a few must do.
MAX_UNKNOWN = 20
MAX_UNKNOWN_NAME = 60

# Who owns a policy of Linux: root, also as a container without rights sees root (the kernel's
# overflowuid, user_namespaces(7)).
_OWNERS = frozenset({0, 65_534})

_ON_OFF = {0: False, 1: True}


class PolicyState(StrEnum):
    """Whether there is a policy; the values are those of `ict-guide doctor --json`."""

    NONE = "none"
    READ = "read"
    DAMAGED = "damaged"


class PolicyFault(StrEnum):
    """Why a policy is damaged."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    NOT_TOML = "not-toml"
    WRONG_VALUE = "wrong-value"
    OPEN_TO_OTHERS = "open-to-others"


@dataclass(frozen=True, slots=True)
class Policy:
    """All that an administrator can set; the defaults are those of a computer without a policy.

    Attributes:
        state: Whether there is a policy.
        place: Where it was looked for: a path, or a key of the registry.
        locale: The only language of the program; None leaves the choice to the reader.
        leave_no_trace: Whether nothing at all may be remembered.
        imports: Whether content packs may be imported.
        allowed_publishers: Whose packs may be imported; None for anybody's.
        unknown: Settings that this version does not know, as they were written.
        fault: Why it is damaged; None when it is not.
        faulty: The settings whose values are wrong.
    """

    state: PolicyState = PolicyState.NONE
    place: str = ""
    locale: Locale | None = None
    leave_no_trace: bool = False
    imports: bool = True
    allowed_publishers: tuple[str, ...] | None = None
    unknown: tuple[str, ...] = ()
    fault: PolicyFault | None = None
    faulty: tuple[str, ...] = ()


NO_POLICY = Policy()


def _damaged(place: str, fault: PolicyFault) -> Policy:
    return Policy(
        state=PolicyState.DAMAGED,
        place=place,
        leave_no_trace=True,
        imports=False,
        allowed_publishers=(),
        fault=fault,
    )


def _read_locale(value: object) -> Locale:
    if not isinstance(value, str):
        raise TypeError(value)
    return Locale(value)


def _read_switch(value: object) -> bool:
    """True or false; the registry has numbers instead, where 1 is on."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int) and value in _ON_OFF:
        return _ON_OFF[value]
    raise ValueError(value)


def _read_publishers(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MAX_PUBLISHERS:
        raise TypeError(value)
    names = []
    for name in value:
        if not isinstance(name, str) or len(name) > MAX_NAME or not name.isprintable():
            raise TypeError(name)
        if name.strip():
            names.append(name.strip())
    return tuple(dict.fromkeys(names))


# What each setting may be, and what is done where its value makes no sense.
_READERS: Mapping[str, tuple[Callable[[object], object], object]] = {
    "locale": (_read_locale, None),
    "leave_no_trace": (_read_switch, True),
    "imports": (_read_switch, False),
    "allowed_publishers": (_read_publishers, ()),
}

KEYS = tuple(_READERS)


def parse_policy(raw: Mapping[str, object], place: str) -> Policy:
    """A policy out of decoded values; never raises.

    What makes sense holds even where something beside it does not. A wrong language locks none, for
    no language is stricter than another.
    """
    found: dict[str, Any] = {}  # each reader answers in the type of its field
    faulty: list[str] = []
    for key, (read, strictest) in _READERS.items():
        if key not in raw:
            continue
        try:
            found[key] = read(raw[key])
        except (TypeError, ValueError):
            found[key] = strictest
            faulty.append(key)
    if faulty:
        found |= {"leave_no_trace": True, "imports": False}
    return Policy(
        state=PolicyState.DAMAGED if faulty else PolicyState.READ,
        place=place,
        unknown=_told(set(raw) - set(_READERS)),
        fault=PolicyFault.WRONG_VALUE if faulty else None,
        faulty=tuple(faulty),
        **found,
    )


def _told(names: set[str]) -> tuple[str, ...]:
    """Names fit to be printed: few, short, and without signs that steer a terminal."""
    shown = {
        "".join(letter if letter.isprintable() else "?" for letter in name[:MAX_UNKNOWN_NAME])
        for name in names
    }
    return tuple(sorted(shown)[:MAX_UNKNOWN])


def _bytes_of(path: Path) -> bytes | PolicyFault | None:
    """What the file holds; None when there is none at all."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return PolicyFault.UNREADABLE  # a pipe would never end
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        # A link to a file that is gone: somebody has set something.
        return PolicyFault.UNREADABLE if path.is_symlink() else None
    except (OSError, ValueError):
        return PolicyFault.UNREADABLE
    return data if len(data) <= MAX_BYTES else PolicyFault.TOO_LARGE


def _open_to_others(path: Path, owners: frozenset[int]) -> bool:
    """Whether somebody else could have written the file, or put another in its place."""
    try:
        found = [place.stat() for place in (path, path.parent, path.resolve().parent)]
    except (OSError, RuntimeError):
        return True
    return any(info.st_uid not in owners or _written_by_others(info.st_mode) for info in found)


def _written_by_others(mode: int) -> bool:
    """Whether group or others may write; in a sticky folder they touch nobody else's files."""
    kept = stat.S_ISDIR(mode) and mode & stat.S_ISVTX
    return bool(mode & (stat.S_IWGRP | stat.S_IWOTH)) and not kept


def read_file(path: Path, owners: frozenset[int] | None = None) -> Policy:
    """The policy in a TOML file; no policy when there is no file; never raises.

    Args:
        path: The file.
        owners: Who alone may be able to write it, by their numbers; None asks nobody.
    """
    data = _bytes_of(path)
    if data is None:
        return Policy(place=str(path))
    if isinstance(data, PolicyFault):
        return _damaged(str(path), data)
    import tomllib  # noqa: PLC0415 - a computer without a policy does not wait for it

    try:
        raw = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return _damaged(str(path), PolicyFault.NOT_TOML)
    found = parse_policy(raw, str(path))
    if found.fault is None and owners is not None and _open_to_others(path, owners):
        # Its language holds: no language is stricter than another, and this one locks.
        strictest = _damaged(str(path), PolicyFault.OPEN_TO_OTHERS)
        return replace(strictest, locale=found.locale, unknown=found.unknown)
    return found


def read_registry() -> Policy:
    """The policy in the registry of Windows, of the whole computer; never raises.

    A person without rights can write below HKEY_CURRENT_USER, so nothing is read there.
    """
    place = rf"HKLM\{POLICY_KEY}"
    try:
        raw = _registry_values()
    except FileNotFoundError:
        return Policy(place=place)
    except (OSError, ImportError):
        return _damaged(place, PolicyFault.UNREADABLE)
    return parse_policy(raw, place)


def _registry_values() -> dict[str, object]:
    """The values of the key by their names in small letters; the registry knows no others.

    Raises:
        FileNotFoundError: There is no such key.
        OSError: It may not be read.
    """
    found: dict[str, object] = {}
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - only Windows has it

        kinds = {winreg.REG_SZ: str, winreg.REG_DWORD: int, winreg.REG_MULTI_SZ: list}
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, POLICY_KEY, 0, access) as key:
            for number in range(winreg.QueryInfoKey(key)[1]):
                name, value, kind = winreg.EnumValue(key, number)
                if name:  # the key's own value says nothing
                    right = isinstance(value, kinds.get(kind, type(None)))
                    found[name.lower()] = value if right else None
    return found


def read_policy(path: Path | None = None) -> Policy:
    """The administrator's policy for this computer; never raises.

    Args:
        path: The file to read instead, for tests alone: nothing a reader can do hands one in.
    """
    if path is not None:
        return read_file(path)
    return read_registry() if sys.platform == "win32" else read_file(POLICY_FILE, _OWNERS)
