"""Lets `python -m app` be the same program as `ict-guide`; it does nothing else."""

from app.main import main

if __name__ == "__main__":
    raise SystemExit(main())
