"""Builds, signs and tries the installers; started by `build_installer.py` and by nobody else.

Nothing here is part of the program that readers run.
"""
