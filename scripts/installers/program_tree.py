"""The parts of an installed folder that are ours: the program, the edition, the catalogues.

They are the same for every system. It compiles the edition and the catalogues from the checkout and
takes only what is under version control of the program itself.
"""

import shutil
from pathlib import Path

from scripts.installers import tools
from scripts.installers.errors import InstallerError
from scripts.installers.names import BUILD, ROOT


def tracked(folder: str) -> list[str]:
    """The files of a folder that are under version control, as paths from the root.

    Raises:
        InstallerError: This is no checkout, or git is not here.
    """
    listed = tools.run(["git", "ls-files", "-z", "--", folder], cwd=ROOT)
    names = [name for name in listed.split("\0") if name and (ROOT / name).is_file()]
    if not names:
        message = f"{folder}: no file is under version control"
        raise InstallerError(message)
    return names


def lay_program(stage: Path) -> None:
    """Copy the package `app` as it is written."""
    for name in tracked("app"):
        target = stage / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)


def lay_edition(stage: Path) -> None:
    """Compile the edition with its index into the folder.

    Raises:
        InstallerError: The content has errors.
    """
    # Imported late: who only packs or signs needs no search and no Markdown.
    from app.editions.compiler import compile_edition  # noqa: PLC0415
    from app.editions.errors import EditionError  # noqa: PLC0415

    try:
        folder = compile_edition(ROOT / "guide_content", BUILD / "work" / "editions", force=True)
    except EditionError as error:
        message = f"the edition cannot be compiled: {error}"
        raise InstallerError(message) from error
    shutil.copytree(folder, stage / "edition")


def lay_catalogues(stage: Path) -> None:
    """Compile the words of the interface into the folder.

    Raises:
        InstallerError: A catalogue is missing.
    """
    # Imported late, as above: only who stages needs Babel.
    from scripts import catalogues  # noqa: PLC0415

    for locale in catalogues.LOCALES:
        if not catalogues.path_of(locale).is_file():
            message = (
                f"there are no words in {locale}: {catalogues.path_of(locale).name} is missing"
            )
            raise InstallerError(message)
    # Straight from the words, never from what an earlier build left in build/translations.
    catalogues.compile_all(stage / "translations")
