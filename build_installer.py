"""Build, sign and try the installers of the guide: one command for each step of a release.

It reads what was typed and hands it on; every step is a module of `scripts/installers`. Exit codes:
0 done, 1 a step failed or a promise is not kept, 2 wrong usage.
"""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.installers import commands
from scripts.installers.errors import InstallerError
from scripts.installers.names import LINUX, TARGETS, WIN

if TYPE_CHECKING:
    from collections.abc import Callable

PACKAGES = ("msi", "nsis", "zip", "deb", "tar", "policy", "all")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    adding = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    one = adding.add_parser("stage", help="lay out the folder that is installed, on one target")
    one.add_argument("--target", choices=(*TARGETS, "all"), default="all")
    given = "the embeddable Python for Windows, fetched by you and named in installers/lock.toml"
    one.add_argument("--python", type=Path, metavar="FILE", help=given)

    one = adding.add_parser("make", help="pack what is staged")
    one.add_argument("package", choices=PACKAGES)

    _add_sign(adding.add_parser("sign", help="sign what was made and write SHA256SUMS"))
    for name, help_text in (
        ("sbom", "write the bill of materials of what is staged (CycloneDX)"),
        ("licenses", "examine that every staged file has its licence, in full"),
    ):
        one = adding.add_parser(name, help=help_text)
        one.add_argument("--target", choices=(*TARGETS, "all"), default="all")

    one = adding.add_parser("verify", help="install, start, upgrade and remove what was made")
    one.add_argument("--wine", action="store_true", help="only what runs under wine")
    one.add_argument("--chroot", action="store_true", help="only what runs on Linux")
    one.add_argument("--part", action="append", default=[], help="only this part; may be repeated")
    one.add_argument("--list", action="store_true", help="name the parts and end")

    one = adding.add_parser("pack", help="build a content pack (not in the program yet)")
    one.add_argument("--edition", metavar="VERSION", help="the edition that would go in")
    one.add_argument("--key", metavar="FILE", help="what it would be signed with")
    one = adding.add_parser("all", help="stage, make, sign (unsigned), sbom, licenses, verify")
    one.add_argument("--python", type=Path, metavar="FILE", help=given)
    return parser


def _add_sign(one: argparse.ArgumentParser) -> None:
    how = one.add_mutually_exclusive_group(required=True)
    how.add_argument("--unsigned", action="store_true", help="sign nothing, and say so")
    how.add_argument("--cert", type=Path, metavar="FILE", help="certificate and key, PKCS#12")
    how.add_argument("--pkcs11", metavar="MODULE", help="library of the token that holds the key")
    before = "sign the launchers in the staged folder, before `make`; without it, sign the packages"
    one.add_argument("--launchers", action="store_true", help=before)
    word = "a file whose first line is the password or PIN"
    one.add_argument("--password-file", type=Path, metavar="FILE", help=word)
    one.add_argument("--key", metavar="ID", help="the key's name or URI on the token")
    one.add_argument("--chain", type=Path, metavar="FILE", help="certificates, PEM, for --pkcs11")
    stamp = "ask this time stamp server (the only step that uses a network)"
    one.add_argument("--timestamp-server", metavar="ADDRESS", help=stamp)


def _targets(options: argparse.Namespace) -> tuple[str, ...]:
    """The targets that were asked for."""
    if options.command != "verify":
        return TARGETS if options.target == "all" else (options.target,)
    if options.wine == options.chroot:
        return TARGETS
    return (WIN,) if options.wine else (LINUX,)


def _run(options: argparse.Namespace) -> int:
    """Hand what was typed to its step; returns the exit code."""
    steps: dict[str, Callable[[], int]] = {
        "stage": lambda: commands.stage(_targets(options), options.python),
        "make": lambda: commands.make(options.package),
        "sign": lambda: commands.sign(options),
        "sbom": lambda: commands.sbom(_targets(options)),
        "licenses": lambda: commands.licenses(_targets(options)),
        "verify": lambda: commands.verify(_targets(options), options.part, only_list=options.list),
        "pack": commands.pack,
        "all": lambda: commands.everything(options.python),
    }
    return steps[options.command]()


def main() -> int:
    """Do one step; returns the exit code."""
    parser = _parser()
    options = parser.parse_args()
    if options.command == "stage" and options.python and WIN not in _targets(options):
        parser.error(f"--python is the Python of {WIN}; {LINUX} has the one that builds it")
    try:
        return _run(options)
    except InstallerError as error:
        print(f"build_installer.py: {error}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
