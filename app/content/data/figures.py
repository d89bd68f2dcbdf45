"""`figures.toml`: the words of the drawings.

The drawings themselves are files of their own and are not opened here.
"""

from app.content.data.toml_file import TomlFile
from app.model.figure import Figure

FILE = "figures.toml"


def read_figures(file: TomlFile) -> dict[str, Figure]:
    """The figures in the order of the file."""
    found = {}
    for fields in file.entries("figure"):
        figure = Figure(
            id=fields.text("id"),
            file=fields.text("file"),
            title=fields.words("title"),
            description=fields.words("description"),
            words=fields.words_by_key("words"),
        )
        fields.finish()
        found[figure.id] = figure
    return found
