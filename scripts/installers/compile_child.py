"""Compiles the modules of staged folders; run by the Python that will load them, not by ours.

It imports nothing of the project. Compiled modules name their source by its path in the installed
folder, so that neither the machine nor the folder they were compiled in can be seen in them.
"""

import py_compile
import sys
import warnings
from pathlib import Path


def main() -> None:
    """Compile every module below the folders named after the staged folder."""
    # Whoosh 2.7.4 (2016) is warned of at each compile; nothing can be done about it here.
    warnings.simplefilter("ignore")
    stage = Path(sys.argv[1])
    sources = (path for folder in sys.argv[2:] for path in (stage / folder).rglob("*.py"))
    for source in sorted(sources):
        py_compile.compile(
            str(source),
            dfile=source.relative_to(stage).as_posix(),
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
    print(sys.version.split()[0])


if __name__ == "__main__":
    main()
