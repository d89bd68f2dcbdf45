"""Installs, starts, upgrades and removes what was made, and says of each line what happened.

A line that could not be tried is never counted as tried.
"""
