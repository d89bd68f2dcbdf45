"""Build installers of the guide; this first version can only say what it cannot do yet.

The commands are the ones administrators will script against, so their names are fixed now. None of
them pretends: a command that is not built ends with exit code 1 and says so.
"""

import argparse
import sys

# What each command will do, in the order of a release.
COMMANDS = {
    "stage": "lay program, edition and catalogues out as they are installed",
    "make": "make the MSI, the setup program, the portable folder and the Debian package",
    "sign": "sign what was made",
    "sbom": "write the bill of materials",
    "licenses": "gather the licences of everything shipped",
    "verify": "install, run, upgrade and remove what was made",
    "pack": "build a content pack",
}
NOT_BUILT = 1


def main() -> int:
    """Say what the named command will do and that it is not there yet; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, purpose in COMMANDS.items():
        commands.add_parser(name, help=f"will {purpose} (not built yet)")
    command = parser.parse_args().command
    print(
        f"build_installer.py: {command} will {COMMANDS[command]}; it is not built yet. "
        "Run the guide from source with: make run",
        file=sys.stderr,
    )
    return NOT_BUILT


if __name__ == "__main__":
    raise SystemExit(main())
