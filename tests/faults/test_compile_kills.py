"""A compile that is killed leaves the old state or the new one, never a part; two do no harm."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.editions.edition import open_edition
from app.model.locale import Locale
from app.search.engine import SearchEngine

ROOT = Path(__file__).parents[2]

# Compiles killed at a random moment; a tenth of it in the gate.
KILLS = 60

COMPILE = """
import sys
from pathlib import Path
from app.editions import compiler
from tests.unit.search.sample import SAMPLE
compiler._load = lambda folder, digest: (SAMPLE, digest)
print("ready", flush=True)
print(compiler.compile_edition(Path(sys.argv[1]), Path(sys.argv[2]), force="force" in sys.argv))
"""

posix_only = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is of POSIX")


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "guide_content"
    folder.mkdir()
    (folder / "guide.toml").write_text("format = 1\n", encoding="utf-8")
    return folder


def start(sources: Path, editions: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-W", "ignore", "-c", COMPILE, str(sources), str(editions), *more]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> Path:
    told, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    return Path(told.splitlines()[-1])


def is_whole(folder: Path) -> bool:
    edition = open_edition(folder)
    reply = SearchEngine(edition, edition.index_folder).search("zrtvi", Locale.MK)
    return reply.total > 0 and not reply.degraded


def visible(editions: Path) -> list[Path]:
    if not editions.exists():
        return []
    return [path for path in editions.iterdir() if not path.name.startswith(".")]


@posix_only
@pytest.mark.soak
@pytest.mark.timeout(600)
@pytest.mark.parametrize("more", [(), ("force",)], ids=["first", "again"])
def test_a_killed_compile_leaves_all_or_nothing(
    sources: Path,
    tmp_path: Path,
    soak: bool,  # noqa: FBT001 - a fixture
    more: tuple[str, ...],
) -> None:
    editions = tmp_path / "editions"
    if more:
        finish(start(sources, editions))
    began = time.monotonic()
    finish(start(sources, tmp_path / "elsewhere"))
    longest = (time.monotonic() - began) * 0.6
    dice = random.Random(9)  # noqa: S311 - when to kill need not be secret
    for _ in range(KILLS if soak else KILLS // 10):
        process = start(sources, editions, *more)
        assert process.stdout
        process.stdout.readline()
        time.sleep(dice.random() * longest)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert all(is_whole(folder) for folder in visible(editions))
    assert is_whole(finish(start(sources, editions)))
    assert len(visible(editions)) == 1


def test_several_compiles_at_once_make_one_edition(sources: Path, tmp_path: Path) -> None:
    editions = tmp_path / "editions"
    made = {finish(process) for process in [start(sources, editions) for _ in range(4)]}
    assert len(made) == 1
    assert visible(editions) == list(made)
    assert list(editions.iterdir()) == list(made)
    assert is_whole(made.pop())


def test_several_forced_compiles_at_once_leave_one_whole_edition(
    sources: Path, tmp_path: Path, *, soak: bool
) -> None:
    # One of them once failed because the edition in its way was put aside by another meanwhile.
    editions = tmp_path / "editions"
    folder = finish(start(sources, editions))
    for _ in range(10 if soak else 1):
        for process in [start(sources, editions, "force") for _ in range(4)]:
            finish(process)
    assert visible(editions) == [folder]
    assert is_whole(folder)
