"""The offline guide on ICT and human trafficking; this file holds the version and nothing else."""

__version__ = "0.1.0"
