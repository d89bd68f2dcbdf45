"""The first module of the frozen program: hands the search path of libraries back and starts.

It decides nothing else.
"""

import os

from app.main import main
from scripts.installers.frozen_screen import watch

if __name__ == "__main__":
    # The frozen program points the linker at its own folder, and has read it by now. A browser or
    # a print dialog started from here must find the system's libraries instead.
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before
    # Where another Qt of the desktop has its plugins is no place for ours to look.
    os.environ.pop("QT_PLUGIN_PATH", None)
    watch()
    raise SystemExit(main())
