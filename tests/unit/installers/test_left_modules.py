"""Modules that the Linux program does without: nothing that the guide does asks for one of them."""

import subprocess
import sys
from pathlib import Path

from scripts.installers.left_modules import CHARSETS, left_modules
from scripts.installers.names import ROOT

# Runs in a Python of its own, where each left module is as if it were not installed.
PROGRAM = """
import importlib, pkgutil, sys
from importlib.abc import MetaPathFinder

left = set(sys.argv[1].split())

class Absent(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name in left or any(name.startswith(one + ".") for one in left):
            raise ModuleNotFoundError(name)

for name in list(sys.modules):
    if name in left:
        del sys.modules[name]
sys.meta_path.insert(0, Absent())
import app
from app.main import main

for module in pkgutil.walk_packages(app.__path__, "app."):
    if module.name != "app.__main__":
        importlib.import_module(module.name)
for words in (
    ["doctor"],
    ["check"],
    ["index", "--force"],
    ["search", "telefon"],
    ["--locale", "en", "search", "messages"],
    ["screenshot", "reader", "--place", "ict-guide:mk/digital-evidence", "--out", sys.argv[2]],
):
    code = main(["--data-dir", sys.argv[3], *words])
    assert code == 0, (words, code)
"""


def test_the_program_does_all_it_does_without_the_modules_that_are_left_out(tmp_path: Path) -> None:
    asked = [" ".join(left_modules()), str(tmp_path / "a.png"), str(tmp_path / "data")]
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", PROGRAM, *asked],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.png").stat().st_size > 0


def test_no_module_stands_twice_and_none_is_below_another_that_is_left_out() -> None:
    names = left_modules()

    assert len(set(names)) == len(names)
    parents = {name.rpartition(".")[0] for name in names}
    assert not parents & set(names)


def test_every_character_set_but_those_named_is_left_out() -> None:
    names = left_modules()

    assert "encodings.utf_8" not in names
    assert "encodings.big5" in names
    assert not {f"encodings.{name}" for name in CHARSETS} & set(names)
