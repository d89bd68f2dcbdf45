"""What can go wrong while installers are made: one family, each error in plain words.

`build_installer.py` prints the words and ends with exit code 1; nobody else catches them.
"""


class InstallerError(Exception):
    """Something cannot be built or verified; the words say what it is and what to do."""


class MissingToolError(InstallerError):
    """A program of the system is not there.

    Attributes:
        tool: The program that was looked for.
        package: The Debian package that brings it.
    """

    def __init__(self, tool: str, package: str) -> None:
        super().__init__(f"{tool} is not here. Type: apt-get install {package}")
        self.tool = tool
        self.package = package
